internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen retry`
struct RetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Fetch again what failed in a run, and nothing else.",
    discussion: """
      Sources that could not be walked to their end are walked again with their window; of others
      only the pages that could not be fetched are asked for. What is in quarantine is retried by
      'gongwen quarantine retry'.

      Example:
        gongwen retry
        gongwen retry --run 41
      """)

  @Option(name: .customLong("run"), help: "The number of the run (default: the last one).")
  var runID: Int64?

  @Option(help: ArgumentHelp("A pipeline's name or YAML file.", valueName: "pipeline"))
  var pipeline: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var limits: LimitOptions

  func run() throws {
    let pipeline = try PipelineReader.read(
      try PipelineLocator.locate(pipeline), allowsMissingInputs: true)
    let path = try common.warehousePath(pipeline)
    let warehouse = try ExistingWarehouse.open(path)
    guard let run = try runID ?? warehouse.lastRunID() else {
      throw GongwenError(.usage, "there was no run yet", place: path)
    }
    let failures = try warehouse.failures(inRun: run)
    try warehouse.close()
    var sites: [SiteSource] = []
    for name in failures.sources { sites.append(try pipeline.site(named: name)) }
    for (name, pages) in failures.pages.sorted(by: { $0.key < $1.key })
    where !failures.sources.contains(name) {
      var site = try pipeline.site(named: name)
      site.kind = .pages(pages)
      sites.append(site)
    }
    guard !sites.isEmpty else {
      return common.logger().info("nothing failed in run \(run)")
    }
    try RunSession(
      warehousePath: path, common: common, options: limits.applied(to: pipeline.options),
      pipelineFile: pipeline.file, sites: sites, fetching: pipeline.fetching
    ).run(sources: [])
  }
}
