internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen sources`
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "Say how each fetched source is doing.",
    discussion: """
      state is ok, failing (the last walk failed), stale (no new notice for longer than the
      pipeline's freshness) or never (named by the pipeline and not walked yet). Sources that are
      failing or stale are warned of, and exit status 3 says so.

      Example:
        gongwen sources --format json
      """)

  @Argument(help: "A pipeline's name or YAML file (default: the one in Pipelines).")
  var pipeline: String?

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let pipeline =
      try self.pipeline.map {
        try PipelineReader.read(try PipelineLocator.locate($0), allowsMissingInputs: true)
      } ?? CommonOptions.pipelineAtHand()
    let path = try common.warehousePath(pipeline)
    var known: [SourceSummary] = []
    if CanonicalPath.exists(path) {
      let warehouse = try Warehouse(path: path, access: .readOnly)
      known = try warehouse.sources()
      try warehouse.close()
    }
    let logger = common.logger()
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin([
      "source", "kind", "region", "state", "last_success_at", "last_new_at", "failures", "pages",
      "gone", "failed", "last_error",
    ])
    let now = Timestamp.now()
    var isWarned = false
    for source in known {
      let state = Self.state(source, now: now)
      printer.row([
        .text(source.source), .text(source.kind), Self.text(source.regionCode), .text(state),
        Self.text(source.lastSuccessAt), Self.text(source.lastNewAt),
        .integer(Int64(source.failures)), .integer(Int64(source.pages)),
        .integer(Int64(source.gone)), .integer(Int64(source.failed)), Self.text(source.lastError),
      ])
      switch state {
      case "failing":
        logger.warning("source \(source.source) fails: \(source.lastError ?? "no reason known")")
      case "stale":
        logger.warning(
          "source \(source.source) is stale: no new notice since \(source.lastNewAt ?? "ever")")
      default: continue
      }
      isWarned = true
    }
    let names = Set(known.map { $0.source })
    for site in pipeline?.sites ?? [] where !names.contains(site.name) {
      printer.row([
        .text(site.name), .text(site.kindName), Self.text(site.region), .text("never"), .null,
        .null, .integer(0), .integer(0), .integer(0), .integer(0), .null,
      ])
    }
    printer.end()
    if isWarned { throw ExitCode(3) }
  }

  private static func state(_ source: SourceSummary, now: String) -> String {
    if source.failures > 0 { return "failing" }
    if let days = source.freshnessDays,
      (source.lastNewAt ?? "") < Timestamp.before(now, days: days)
    {
      return "stale"
    }
    return "ok"
  }

  private static func text(_ value: String?) -> RowScalar { value.map { .text($0) } ?? .null }
}
