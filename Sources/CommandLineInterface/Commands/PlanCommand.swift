internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen plan`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say what a run would do and why; changes nothing.",
    discussion: """
      With --verbose every item is listed, otherwise the number of items per input:
        new             never seen
        changed         other bytes than the last time
        reader_changed  same bytes, but the program or the configuration changed
        waiting         stored by 'run --stage ingest' and not read yet
        unchanged       nothing to do
        held            in quarantine, unchanged
        quarantine      would be quarantined before it is read

      Example:
        gongwen plan --verbose --format jsonl
      """)

  @Argument(help: "A pipeline's name or YAML file (default: the one in Pipelines).")
  var pipeline: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var limits: LimitOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let pipeline = try PipelineReader.read(try PipelineLocator.locate(pipeline))
    let options = limits.applied(to: pipeline.options)
    let path = try common.warehousePath(pipeline)
    let warehouse =
      CanonicalPath.exists(path) ? try Warehouse(path: path, access: .readOnly) : nil
    let planner = try RunPlanner(
      warehouse: warehouse,
      readerKey: ReaderKey(
        codeVersion: try CodeVersion.current(),
        configurationSHA256: options.configurationSHA256(
          with: try LexiconSet.read(options.lexicons))),
      options: options, isForced: false, capturesOnly: pipeline.stages == .ingestOnly)
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(
      common.verbose ? ["action", "source", "detail"] : ["input", "action", "items"])
    // One feed for all inputs, so that what two of them share counts once, as in a run.
    let feed = InputFeed(sources: pipeline.inputs, limit: options.limits.maxBytes)
    var counts: [String: [String: Int]] = [:]
    var total = 0
    try planner.forEach(feed) { source, action in
      total += 1
      if common.verbose {
        var detail = ""
        if case .quarantine(let reason, let message) = action {
          detail = "\(reason.rawValue): \(message)"
        }
        printer.row([.text(action.name), .text(source), .text(detail)])
      } else {
        let input = pipeline.inputs.first { source.hasPrefix($0.path) }?.path ?? "(records)"
        counts[input, default: [:]][action.name, default: 0] += 1
      }
    }
    for (input, actions) in counts.sorted(by: { $0.key < $1.key }) {
      for (action, count) in actions.sorted(by: { $0.key < $1.key }) {
        printer.row([.text(input), .text(action), .integer(Int64(count))])
      }
    }
    printer.end()
    common.logger().info("\(total) items; nothing was changed")
    try warehouse?.close()
  }
}
