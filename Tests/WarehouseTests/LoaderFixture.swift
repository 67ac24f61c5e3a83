import PolicyModel
import TestSupport

@testable import Warehouse

/// A warehouse and the items that tests load into it.
final class LoaderFixture {
  let folder: TemporaryFolder
  let path: String
  let warehouse: Warehouse

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("test.sqlite")
    warehouse = try Warehouse(path: path, access: .readWrite)
  }

  /// Sixteen digits that stand for the id of `source`.
  static func id(_ source: String) -> String {
    let sum = source.utf8.reduce(UInt64(17)) { $0 &* 31 &+ UInt64($1) }
    let digits = String(sum, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The answer of a worker: a notice of one clause for each of `texts`.
  static func reply(_ source: String, _ texts: [String], title: String? = "标题") throws
    -> WorkerReply
  {
    let id = id(source)
    let body = texts.joined(separator: "\n")
    var notice = Notice(id: id, source: source, header: "索引号：1", body: body)
    notice.title = title
    var reading = NoticeReading(notice: notice)
    var start = 0
    for (ordinal, text) in texts.enumerated() {
      let end = start + text.unicodeScalars.count
      reading.clauses.append(
        Clause(
          id: "\(id)-c\(ordinal)", parentID: ordinal == 0 ? nil : "\(id)-c0", ordinal: ordinal,
          depth: 1, address: "\(ordinal)", label: nil, heading: nil, text: text, role: nil,
          isInline: false, range: start..<end, quote: text))
      start = end + 1
    }
    reading.tables = [
      NoticeTable(
        id: "\(id)-t0", clauseID: nil, ordinal: 0, caption: nil, origin: .markup, rowCount: 1,
        columnCount: 1, headerRowCount: 0, range: 0..<1,
        cells: [NoticeTable.Cell(row: 0, column: 0, text: "\"表\"\n格", range: 0..<1)])
    ]
    reading.diagnostics = [Diagnostic(.note, "sample", "for a test")]
    return try line(reading, textSHA256: "text of \(texts)")
  }

  static func line(_ reading: NoticeReading, textSHA256: String) throws -> WorkerReply {
    var writer = RowWriter()
    writer.beginObject()
    writer.key("source")
    writer.text(reading.notice.source)
    writer.key("notice_id")
    writer.text(reading.notice.id)
    writer.key("title")
    writer.text(reading.notice.title)
    writer.key("text_sha256")
    writer.text(textSHA256)
    writer.key("tables")
    reading.writeTables(to: &writer)
    writer.endObject()
    return try WorkerReply(line: writer.bytes)
  }

  static func capture(_ bytes: String) -> CompressedCapture {
    CompressedCapture(page: Array(bytes.utf8))
  }

  /// An item whose hash is the bytes themselves, for legible tests.
  static func item(
    _ source: String, bytes: String, texts: [String], slot: Int = 0, isStored: Bool = false
  ) throws -> LoadItem {
    LoadItem(
      source: source, slot: slot, inputSHA256: bytes, contentType: nil, fetchedAt: nil,
      capture: capture(bytes), reply: try reply(source, texts), isStoredCapture: isStored)
  }

  static func rejected(
    _ source: String, bytes: String?, slot: Int = 0, reason: QuarantineReason = .errorPage
  ) -> QuarantineItem {
    QuarantineItem(
      source: source, slot: slot, noticeID: id(source), inputSHA256: bytes, contentType: nil,
      fetchedAt: nil, capture: bytes.map { capture($0) }, stage: .read, reason: reason,
      message: "a page of an error")
  }

  /// One run of one batch.
  @discardableResult
  func run<Result>(reader: String = "r1", _ body: (Loader) throws -> Result) throws -> Result {
    let start = RunStart(
      command: "test", pipeline: nil, codeVersion: "1", configurationSHA256: "c",
      startedAt: "2024-01-01 00:00:00")
    let loader = try warehouse.makeLoader(start, readerKey: reader)
    try loader.beginBatch()
    let result = try body(loader)
    try loader.commitBatch()
    try loader.finish(status: .done, counts: RunCounts())
    return result
  }

  /// The first column of a query as texts.
  func texts(_ sql: String) throws -> [String] {
    var texts: [String] = []
    try warehouse.query(sql) { row in
      switch row[0] {
      case .text(let text): texts.append(text)
      case .integer(let number): texts.append("\(number)")
      default: texts.append("\(row[0])")
      }
    }
    return texts
  }

  /// Every row but those with the wall clock.
  func dump() throws -> [String] { try WarehouseDump.lines(path) }

  /// What is read again.
  func stored(_ selection: StoredSelection) throws -> [String] {
    var found: [String] = []
    try warehouse.forEachStoredInput(selection) { input in
      found.append("\(input.source) \(input.slot) \(String(decoding: input.bytes, as: UTF8.self))")
    }
    return found
  }
}
