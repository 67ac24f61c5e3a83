import Foundation

/// Python's own server over a folder, on a port of 127.0.0.1 that the system chooses.
final class LoopbackSite {
  /// The program that fetches.
  static let wget = URL(filePath: "/usr/bin/wget")
  private static let python = URL(filePath: "/usr/bin/python3")

  /// Whether both programs are installed.
  static var hasWget: Bool {
    [wget, python].allSatisfy { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// The port.
  let port: Int
  private let process = Process()

  /// Starts to serve `folder`.
  init(folder: String) throws {
    process.executableURL = Self.python
    process.arguments = [
      "-c",
      """
      import functools, http.server, sys
      handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=sys.argv[1])
      server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), handler)
      print(server.server_port, flush=True)
      server.serve_forever()
      """,
      folder,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// Stops it.
  func stop() {
    // Threads of tests block SIGTERM, and their children inherit that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
