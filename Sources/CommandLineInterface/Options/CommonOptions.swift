internal import ArgumentParser
internal import Logging
internal import PipelineRuntime
internal import PolicyModel

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The warehouse file (default: the pipeline's, else Output/warehouse.sqlite).",
      valueName: "file"))
  var warehouse: String?

  @Option(help: "How messages are written: text or json.")
  var logFormat: LogFormat = .text

  @Flag(name: .shortAndLong, help: "Write warnings and errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Write more about each item.")
  var verbose = false

  /// The logger of a command.
  func logger() -> Logger {
    let level: Logger.Level = quiet ? .warning : verbose ? .debug : .info
    let format = logFormat
    return Logger(label: "gongwen") { _ in LineLogHandler(logLevel: level, format: format) }
  }

  /// The warehouse that is named, else that of `pipeline` or of the pipeline that is at hand.
  func warehousePath(_ pipeline: Pipeline? = nil) throws -> String {
    if let warehouse { return CanonicalPath.absolute(warehouse) }
    if let pipeline { return pipeline.output }
    return try Self.pipelineAtHand()?.output
      ?? CanonicalPath.absolute("Output/warehouse.sqlite")
  }

  /// The pipeline of the folder the user stands in, where there is exactly one.
  static func pipelineAtHand() throws -> Pipeline? {
    guard let path = try? PipelineLocator.locate(nil) else { return nil }
    return try PipelineReader.read(path, allowsMissingInputs: true)
  }
}
