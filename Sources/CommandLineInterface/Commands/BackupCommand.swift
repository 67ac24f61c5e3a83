internal import ArgumentParser
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen backup`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Keep a verified copy of the warehouse.",
    discussion: """
      In a folder the copy is named after the warehouse and the time (UTC), as in
      warehouse-20240506T070809Z.sqlite. A file that is there is never written over. Runs
      need not be stopped: the copy holds what was finished when it began. The path of the copy is
      printed.

      Example:
        gongwen backup ~/backups
      """)

  @Argument(help: "A folder, or the file to make.", completion: .file())
  var place: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = try ExistingWarehouse.path(common)
    var target = CanonicalPath.absolute(place)
    if CopyTarget.isFolder(target) {
      target += "/" + Self.name(of: source, stamp: FileStamp.now())
    }
    try CopyTarget.check(target, of: source, replaces: false)
    try WarehouseCopy.make(from: source, to: target, for: .backup)
    let output = StandardOutput()
    output.line(target)
    output.flush()
    common.logger().info("verified; put it back with 'gongwen restore'")
  }

  private static func name(of source: String, stamp: String) -> String {
    let name = CanonicalPath.name(of: source)
    let parts = name.split(separator: ".")
    guard parts.count > 1, let end = parts.last else { return "\(name)-\(stamp).sqlite" }
    return "\(parts.dropLast().joined(separator: "."))-\(stamp).\(end)"
  }
}
