internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel

/// `gongwen backfill`
struct BackfillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backfill", abstract: "Fetch the older notices of one source.",
    discussion: """
      The source's lists are walked to their end, whatever is known; notices that are listed within
      the window and not known are fetched. Known ones are left alone.

      Example:
        gongwen backfill county-notices --since 2019-01-01 --until 2020-12-31
      """)

  @Argument(help: "The name of a source of the pipeline.")
  var source: String

  @Option(help: ArgumentHelp("The earliest listed date.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("The latest listed date.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("A pipeline's name or YAML file.", valueName: "pipeline"))
  var pipeline: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var limits: LimitOptions

  func validate() throws {
    for (name, value) in [("since", since), ("until", until)] {
      if let value, value.utf8.count != 10 || Timestamp.normalised(value) == nil {
        throw ValidationError("--\(name) is to be a date such as 2024-05-06, not \(value)")
      }
    }
    if let since, let until, until < since { throw ValidationError("--until is before --since") }
  }

  func run() throws {
    let pipeline = try PipelineReader.read(
      try PipelineLocator.locate(pipeline), allowsMissingInputs: true)
    var site = try pipeline.site(named: source)
    site.window = SourceWindow(since: since, until: until, isComplete: true)
    try RunSession(
      warehousePath: try common.warehousePath(pipeline), common: common,
      options: limits.applied(to: pipeline.options), pipelineFile: pipeline.file, sites: [site],
      fetching: pipeline.fetching
    ).run(sources: [])
  }
}
