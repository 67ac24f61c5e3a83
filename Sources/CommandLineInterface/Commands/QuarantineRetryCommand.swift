internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen quarantine retry`
struct QuarantineRetryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Read entries again, from their stored bytes.",
    discussion: """
      Example:
        gongwen quarantine retry 4be1 --cpu-seconds 120
        gongwen quarantine retry --all
      """)

  @Argument(help: "Ids of entries, or their beginnings.")
  var ids: [String] = []

  @Flag(help: "Retry everything that is held.")
  var all = false

  @OptionGroup var common: CommonOptions
  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if ids.isEmpty != all { throw ValidationError("name entries, or --all") }
  }

  func run() throws {
    let looked = try ExistingWarehouse.open(common, access: .readOnly)
    let entries = try ids.map { try QuarantineLookup.entry($0, in: looked) }
    try looked.close()
    let logger = common.logger()
    for entry in entries where entry.byteCount == nil {
      logger.warning(
        "\(entry.id) has no stored bytes; the next run looks at \(entry.source) again")
    }
    let pipeline = try CommonOptions.pipelineAtHand()
    let session = RunSession(
      warehousePath: try common.warehousePath(pipeline), common: common,
      options: limits.applied(to: pipeline?.options ?? RunOptions()), pipelineFile: nil)
    try session.run(logger: logger, sources: [], stages: .all, isForced: false) { warehouse, _ in
      for entry in entries where entry.byteCount == nil {
        try warehouse.releaseQuarantined(id: entry.id)
      }
      let ids = entries.filter { $0.byteCount != nil }.map { $0.id }
      return all || !ids.isEmpty ? .quarantined(ids) : nil
    }
  }
}
