internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel

/// `gongwen run`
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a pipeline: read its inputs and load the warehouse.",
    discussion: """
      Only what is new or changed is read. Exit status 3 says that items were quarantined.

      Example:
        gongwen run
        gongwen run notices --force
        gongwen run --notice 3f2a91 --notice 77c0
      """)

  @Argument(help: "A pipeline's name or YAML file (default: the one in Pipelines).")
  var pipeline: String?

  @OptionGroup var common: CommonOptions
  @OptionGroup var again: AgainOptions
  @OptionGroup var limits: LimitOptions

  func run() throws {
    let pipeline = try PipelineReader.read(
      try PipelineLocator.locate(pipeline),
      allowsMissingInputs: again.force || again.readsStoredOnly)
    var session = RunSession(
      warehousePath: try common.warehousePath(pipeline), common: common,
      options: limits.applied(to: pipeline.options), pipelineFile: pipeline.file)
    if !again.readsStoredOnly {
      session.sites = pipeline.sites
      session.fetching = pipeline.fetching
    }
    let stages: RunSettings.Stages = again.stage == .ingest ? .ingestOnly : pipeline.stages
    try session.run(
      sources: again.readsStoredOnly ? [] : pipeline.inputs, again: again,
      stages: again.readsStoredOnly ? .all : stages, forcesSources: false)
  }
}
