internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen publish`
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Make a verified, read-only copy of the warehouse.",
    discussion: """
      For readers on a web server, a shared disk or a stick: one file that needs no other beside it.
      It is checked before it takes the name FILE, and takes it in one step; whoever has the
      older one open goes on reading that. Runs need not be stopped.

      Example:
        gongwen publish /srv/www/notices.sqlite
      """)

  @Argument(help: "The file to make or to replace.", completion: .file())
  var file: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let source = try ExistingWarehouse.path(common)
    let target = CanonicalPath.absolute(file)
    try CopyTarget.check(target, of: source, replaces: true)
    try WarehouseCopy.make(from: source, to: target, for: .publication)
    common.logger().info("published: \(target), verified and read-only")
  }
}
