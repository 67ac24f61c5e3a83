import Foundation
import RawStore
import TestSupport

/// Exchanges and archives for tests.
enum WARCSample {
  /// An answer of 200 with a page of `size` bytes that differs by `index`.
  static func exchange(_ index: Int, size: Int = 3_000) -> WARCExchange {
    var state = UInt64(index) &* 0x9E37_79B9_7F4A_7C15 | 1
    var page = Array("<html><body><p>第\(index)号通知</p>".utf8)
    while page.count < size {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      page.append(UInt8(0x21 + state % 90))
    }
    return WARCExchange(
      url: "http://127.0.0.1/notice/\(index).html", date: "2026-05-06 07:08:09",
      ipAddress: "127.0.0.1",
      requestHead: Array("GET /notice/\(index).html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8),
      responseHead: Array(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.count)\r\n\r\n".utf8),
      responseBody: page)
  }

  /// A writer into `folder`.
  static func writer(_ folder: TemporaryFolder, maxBytes: Int = 1_000_000_000) -> WARCWriter {
    WARCWriter(
      folder: folder.path, prefix: "test", startedAt: "2026-05-06 07:00:00", maxBytes: maxBytes,
      software: "gongwen/test")
  }

  /// Writes `count` exchanges; returns their places.
  static func write(_ count: Int, in folder: TemporaryFolder) throws -> [WARCPlace] {
    let writer = writer(folder)
    let places = try (0..<count).map { try writer.append(exchange($0)) }
    try writer.close()
    return places
  }

  /// Everything that a reader hands out.
  static func entries(
    _ path: String, limit: Int = 1_000_000
  ) throws -> (records: [WARCRecord], faults: [WARCFault]) {
    let reader = try WARCReader(path: path, maxBlockBytes: limit)
    var records: [WARCRecord] = []
    var faults: [WARCFault] = []
    while let entry = try reader.next() {
      switch entry {
      case .record(let record): records.append(record)
      case .fault(let fault): faults.append(fault)
      }
    }
    return (records, faults)
  }

  /// Runs a program with arguments in `folder`; returns its status and what it printed.
  static func run(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    // A pipe would be inherited by what other tests start meanwhile, and never end.
    let printed = folder.file("printed-\(UUID().uuidString)")
    FileManager.default.createFile(atPath: printed, contents: nil)
    let handle = FileHandle(forWritingAtPath: printed)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let output = FileManager.default.contents(atPath: printed) ?? Data()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
