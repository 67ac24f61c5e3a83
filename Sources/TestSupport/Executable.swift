package import Foundation

/// The built `gongwen`, run as a user would.
package enum Executable {
  /// What a run of it left.
  package struct Result: Sendable {
    /// The exit status, or the signal with a minus.
    package var status: Int32
    /// Standard output.
    package var output: String
    /// Standard error.
    package var errors: String
  }

  /// The program beside the test bundle.
  package static let path: String = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = bundle.appendingPathComponent("gongwen").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return FileManager.default.currentDirectoryPath + "/.build/debug/gongwen"
  }()

  /// Starts it without waiting.
  package static func start(
    _ arguments: [String], in folder: String, input: String? = nil
  ) throws -> Running {
    try Running(path, arguments, in: folder, input: input.map { Array($0.utf8) })
  }

  /// Runs it to its end.
  package static func run(
    _ arguments: [String], in folder: String, input: String? = nil
  ) throws -> Result {
    try start(arguments, in: folder, input: input).wait()
  }

  /// Runs it to its end over bytes that need be no text.
  package static func run(
    _ arguments: [String], in folder: String, inputBytes: [UInt8]
  ) throws -> Result {
    try Running(path, arguments, in: folder, input: inputBytes).wait()
  }

  /// A started program.
  package final class Running {
    private let process = Process()
    private let outputFile: String
    private let errorFile: String

    init(_ path: String, _ arguments: [String], in folder: String, input: [UInt8]?) throws {
      // Files instead of pipes: whoever waits need not read at the same time.
      let scratch = FileManager.default.temporaryDirectory
        .appendingPathComponent("gongwen-run-\(UUID().uuidString)").path
      outputFile = scratch + ".out"
      errorFile = scratch + ".err"
      for file in [outputFile, errorFile] {
        FileManager.default.createFile(atPath: file, contents: nil)
      }
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = arguments
      process.currentDirectoryURL = URL(fileURLWithPath: folder)
      process.standardOutput = FileHandle(forWritingAtPath: outputFile)
      process.standardError = FileHandle(forWritingAtPath: errorFile)
      if let input {
        let inputFile = scratch + ".in"
        try Data(input).write(to: URL(fileURLWithPath: inputFile))
        process.standardInput = FileHandle(forReadingAtPath: inputFile)
        try FileManager.default.removeItem(atPath: inputFile)
      } else {
        process.standardInput = FileHandle.nullDevice
      }
      try process.run()
    }

    /// Sends a signal.
    package func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    /// Whether it has not ended yet.
    package var isRunning: Bool { process.isRunning }

    /// Waits for its end.
    package func wait() throws -> Result {
      process.waitUntilExit()
      defer {
        try? FileManager.default.removeItem(atPath: outputFile)
        try? FileManager.default.removeItem(atPath: errorFile)
      }
      let status =
        process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus
      return Result(
        status: status,
        output: String(
          decoding: FileManager.default.contents(atPath: outputFile) ?? Data(), as: UTF8.self),
        errors: String(
          decoding: FileManager.default.contents(atPath: errorFile) ?? Data(), as: UTF8.self))
    }
  }
}
