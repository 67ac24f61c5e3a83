internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Logging
internal import PolicyModel
internal import Warehouse

/// `gongwen explore`
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Look at the warehouse in the browser, with Datasette.",
    discussion: """
      Starts the datasette of the PATH on the warehouse, which is only read, with titles,
      descriptions of every column, facets and canned queries. What stands behind -- is
      handed to datasette.

      Example:
        gongwen explore --port 8001
        gongwen explore -- --open --setting sql_time_limit_ms 5000
      """)

  @Option(help: "The port of 127.0.0.1 to answer on.")
  var port = 8001

  @OptionGroup var common: CommonOptions

  @Argument(parsing: .postTerminator, help: "More arguments for datasette.")
  var arguments: [String] = []

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is to be from 0 to 65535")
    }
  }

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let path = warehouse.path
    try warehouse.close()
    guard let program = Self.program() else {
      throw GongwenError(
        .usage, "datasette is not installed", advice: "install it with 'pipx install datasette'")
    }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let metadata = FileManager.default.temporaryDirectory
      .appendingPathComponent("gongwen-explore-\(getuid())-\(name).yaml")
    try Data(DatasetteMetadata.yaml(database: name).utf8).write(to: metadata, options: .atomic)
    // A file with a log of writes beside it may be written to: it is only read, but looked at again.
    let log = (try? FileManager.default.attributesOfItem(atPath: path + "-wal"))?[.size]
    let isQuiet = ((log as? NSNumber)?.intValue ?? 0) == 0
    common.logger().info("datasette serves \(path); stop it with Ctrl-C")
    // Datasette takes the place of this process, and gets its signals.
    let words =
      [program, "serve"] + (isQuiet ? ["-i", path] : [path])
      + ["--metadata", metadata.path, "--port", String(port)] + arguments
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    pointers.append(nil)
    signal(SIGPIPE, SIG_DFL)
    execv(program, pointers)
    throw GongwenError(
      .usage, "datasette cannot be started: \(String(cString: strerror(errno)))", place: program)
  }

  /// The datasette of the PATH.
  private static func program() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { $0 + "/datasette" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
