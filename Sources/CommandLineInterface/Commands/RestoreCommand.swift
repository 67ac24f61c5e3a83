internal import ArgumentParser
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen restore`
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a backup in the warehouse's place; the old one is kept.",
    discussion: """
      The backup is verified first, captures included. The warehouse in its place keeps its
      content under the name that is printed, and the copy takes its name in one step. While a
      run or another program has the warehouse open, nothing is done (exit status 11).

      Example:
        gongwen restore ~/backups/warehouse-20240506T070809Z.sqlite
      """)

  @Argument(help: "A backup or a published copy.", completion: .file())
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let backup = CanonicalPath.absolute(file)
    guard CanonicalPath.exists(backup) else {
      throw GongwenError(.input, "no such file", place: backup)
    }
    let path = try common.warehousePath()
    try CopyTarget.checkDiffers(path, from: backup)
    let faults = try FileExamination.findings(backup, home: path).filter { $0.faultCount > 0 }
    if let fault = faults.first {
      throw GongwenError(
        .warehouse, "the backup is not sound: \(fault.faults.first ?? fault.check)",
        place: backup, advice: "see all with 'gongwen verify', or restore another")
    }
    if let fault = CanonicalPath.makeFolder(CanonicalPath.folder(of: path)) {
      throw GongwenError(.warehouse, "the folder cannot be made: \(fault)", place: path)
    }
    let now = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
    let lock = try WarehouseLock(warehouse: path, startedAt: now)
    let kept = try WarehouseRestoration.restore(backup, to: path, stamp: FileStamp.now())
    withExtendedLifetime(lock) {}
    let logger = common.logger()
    logger.info("restored: \(path)")
    if let kept { logger.info("the warehouse that was there is kept: \(kept)") }
  }
}
