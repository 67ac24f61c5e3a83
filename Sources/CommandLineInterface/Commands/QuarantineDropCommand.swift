internal import ArgumentParser
internal import Logging
internal import Foundation
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen quarantine drop`
struct QuarantineDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Say that entries are not wanted; they are not tried again.",
    discussion: """
      Example:
        gongwen quarantine drop 4be1 77aa
      """)

  @Argument(help: "Ids of entries, or their beginnings.")
  var ids: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    let path = try common.warehousePath()
    let now = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
    let checked = try ExistingWarehouse.open(common, access: .readOnly)
    let entries = try ids.map { try QuarantineLookup.entry($0, in: checked) }
    try checked.close()
    let lock = try WarehouseLock(warehouse: path, startedAt: now)
    let warehouse = try Warehouse(path: path, access: .readWrite)
    for entry in entries {
      try warehouse.dropQuarantined(id: entry.id)
      common.logger().info("dropped \(entry.id): \(entry.source)")
    }
    try warehouse.close()
    withExtendedLifetime(lock) {}
  }
}
