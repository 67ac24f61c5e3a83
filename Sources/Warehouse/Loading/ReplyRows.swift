internal import PolicyModel

/// Writes the rows of replies, with one prepared statement for each table and list of columns.
final class ReplyRows {
  /// What the loader adds to the row of a notice.
  struct NoticeColumns {
    var version: Int
    var textSHA256: String
    var captureSHA256: String
    var contentType: String?
    var fetchedAt: String?
    var readerKey: String

    static let names = [
      "version", "text_sha256", "capture_sha256", "content_type", "fetched_at", "reader_key",
    ]

    func bind(to statement: PreparedStatement, from index: Int) {
      statement.bind(Int64(version), at: index)
      statement.bind(textSHA256, at: index + 1)
      statement.bind(captureSHA256, at: index + 2)
      statement.bind(contentType, at: index + 3)
      statement.bind(fetchedAt, at: index + 4)
      statement.bind(readerKey, at: index + 5)
    }
  }

  private let connection: OpaquePointer
  private var statements: [String: RowStatement] = [:]
  /// The last list of columns of each table as it was written, and its statement.
  private var latest: [PublicTable: (columns: [UInt8], statement: RowStatement)] = [:]

  init(_ connection: OpaquePointer) {
    self.connection = connection
  }

  /// Writes every row of `reply`. Throws ``RowReader/Malformed``, ``RejectedRows`` or ``SQLiteFault``.
  func write(_ reply: WorkerReply, notice: NoticeColumns) throws {
    try reply.line.withUnsafeBytes { line in
      var keys = ReadingKeys(noticeID: reply.noticeID)
      var reader = RowReader(
        UnsafeRawBufferPointer(rebasing: line[reply.tables]), form: reply.form)
      try reader.beginArray()
      while try reader.nextElement() {
        try writeTable(&reader, line: line, keys: &keys, notice: notice)
      }
    }
  }

  private func writeTable(
    _ reader: inout RowReader, line: UnsafeRawBufferPointer, keys: inout ReadingKeys,
    notice: NoticeColumns
  ) throws {
    try reader.beginObject()
    var table: PublicTable?
    var columns: [String] = []
    var statement: RowStatement?
    while let key = try reader.nextKey() {
      switch key {
      case "table":
        let name = try reader.string()
        guard let known = PublicTable(rawValue: name), known != .noticeVersions else {
          throw RejectedRows(message: "no table \(name)")
        }
        table = known
      case "columns":
        if let table, let known = latest[table], reader.skip(known.columns) {
          statement = known.statement
          continue
        }
        let start = reader.offset
        try reader.beginArray()
        while try reader.nextElement() { columns.append(try reader.string()) }
        if let table {
          let made = try self.statement(table, columns)
          statement = made
          latest[table] = (reader.bytes(from: start), made)
        }
      case "rows":
        guard let table else { throw RejectedRows(message: "rows come before their table") }
        let statement = try statement ?? self.statement(table, columns)
        try reader.beginArray()
        while try reader.nextElement() {
          if table == .notices {
            try statement.insert(from: &reader, line: line, keys: &keys) {
              notice.bind(to: $0, from: $1)
            }
          } else {
            try statement.insert(from: &reader, line: line, keys: &keys)
          }
        }
      default: try reader.skip()
      }
    }
  }

  private func statement(_ table: PublicTable, _ columns: [String]) throws -> RowStatement {
    let key = table.rawValue + "(" + columns.joined(separator: ",")
    if let statement = statements[key] { return statement }
    for column in columns where !Self.isName(column) {
      throw RejectedRows(message: "no column \(column)")
    }
    let statement = try RowStatement(
      connection, table: table, columns: columns,
      extraColumns: table == .notices ? NoticeColumns.names : [])
    statements[key] = statement
    return statement
  }

  private static func isName(_ column: String) -> Bool {
    !column.isEmpty && column.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }
}
