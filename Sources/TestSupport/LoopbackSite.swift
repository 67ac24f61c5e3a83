package import Foundation

/// The site of Tests/Site/site.py, which serves on loopback until it goes away.
package final class LoopbackSite: @unchecked Sendable {
  // Safe to share: the process is started once, and its log is a file.
  private let process = Process()
  private let input = Pipe()
  private let folder: TemporaryFolder
  private let isEncrypted: Bool
  /// The port on 127.0.0.1.
  package let port: Int

  /// A line of the site's log.
  package struct Entry: Codable, Sendable {
    package var method: String
    package var path: String
    package var host: String?
    package var headers: [String: String]
    package var status: Int
    /// Seconds of a clock that never goes back.
    package var start: Double
    package var end: Double
  }

  /// Why the site does not serve.
  package struct Fault: Error {
    package var message: String
  }

  /// Whether an encrypted site can be had.
  package static let canEncrypt = FileManager.default.isExecutableFile(atPath: openssl)
  private static let openssl = "/usr/bin/openssl"

  /// The certificate of an encrypted site, for `localhost` and 127.0.0.1.
  package var certificateFile: String { folder.file("certificate.pem") }

  /// Starts the site with a number of notices; an encrypted one can be logged but not controlled.
  package init(notices: Int = 12, isEncrypted: Bool = false) throws {
    folder = try TemporaryFolder()
    self.isEncrypted = isEncrypted
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Tests/Site/site.py")
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", script.path, "--log", folder.file("requests.jsonl"), "--notices", "\(notices)",
    ]
    if isEncrypted {
      let file = folder.file("certificate.pem")
      try Self.makeCertificate(file)
      process.arguments?.append(contentsOf: ["--certificate", file])
    }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while !line.contains(0x0A) {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Fault(message: "the site did not start") }
      line += bytes
    }
    guard let port = Int(String(decoding: line.prefix { $0 != 0x0A }, as: UTF8.self)) else {
      throw Fault(message: "the site named no port")
    }
    self.port = port
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The site by its address.
  package var base: String { "http://127.0.0.1:\(port)" }

  /// The requests so far, but for those of ``control(_:body:)``, in the order of their ends.
  package func log() throws -> [Entry] {
    if !isEncrypted { try control("settle") }
    let data = FileManager.default.contents(atPath: folder.file("requests.jsonl")) ?? Data()
    return try data.split(separator: 0x0A).map {
      try JSONDecoder().decode(Entry.self, from: Data($0))
    }
  }

  /// The paths of the requests so far, in the order of their starts.
  package func paths() throws -> [String] {
    try log().sorted { $0.start < $1.start }.map(\.path)
  }

  /// Changes the site: `change?id=3`, see site.py.
  package func control(_ command: String, body: String = "") throws {
    let answer = try Self.exchange(
      port: port,
      "POST /_control/\(command) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
    guard answer.hasPrefix("HTTP/1.1 200") else {
      throw Fault(message: "\(command): \(answer.prefix(100))")
    }
  }

  private static func makeCertificate(_ file: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: openssl)
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-days", "2", "-subj", "/CN=localhost", "-addext",
      "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", file, "-out", file + ".crt",
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let key = FileManager.default.contents(atPath: file),
      let certificate = FileManager.default.contents(atPath: file + ".crt")
    else { throw Fault(message: "openssl makes no certificate") }
    try (key + certificate).write(to: URL(filePath: file))
  }

  /// One request over a socket of its own, so that no code under test is in the way.
  private static func exchange(port: Int, _ request: String) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Fault(message: "no socket") }
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Fault(message: "the site does not answer") }
    var bytes = Array(request.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { throw Fault(message: "the site does not listen") }
      bytes = bytes.dropFirst(count)
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
