internal import ArgumentParser
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen index`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Make the index for searching, or drop it.",
    discussion: """
      Runs keep the index in step; a pipeline with options: {search: false} leaves that to
      this command, which enters what is missing. Searches find the same with and without
      the index, only slower.

      Example:
        gongwen index
        gongwen index --anew
      """)

  @Flag(help: "Make it again from nothing, which also makes it smaller.")
  var anew = false

  @Flag(help: "Drop it.")
  var drop = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if anew, drop { throw ValidationError("--anew and --drop exclude each other") }
  }

  func run() throws {
    let path = try common.warehousePath()
    guard CanonicalPath.exists(path) else {
      throw GongwenError(
        .warehouse, "there is no warehouse yet", place: path, advice: "make one with 'gongwen run'")
    }
    let now = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
    let lock = try WarehouseLock(warehouse: path, startedAt: now)
    let warehouse = try Warehouse(path: path, access: .readWrite)
    if drop {
      try warehouse.dropSearchIndex()
      common.logger().info("the index is dropped; searches look through every notice")
    } else {
      let count = try warehouse.indexForSearch(anew: anew)
      common.logger().info("\(count) notices entered the index")
    }
    try warehouse.close()
    withExtendedLifetime(lock) {}
  }
}
