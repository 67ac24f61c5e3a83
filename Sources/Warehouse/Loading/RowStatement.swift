internal import PolicyModel

/// The insertion of rows of one table in the columns that a reply names.
final class RowStatement {
  private let statement: PreparedStatement
  private let columnCount: Int
  private let roles: [ReadingKeys.Role]

  /// Prepares it; `extraColumns` are bound by the loader after those of the row.
  init(
    _ connection: OpaquePointer, table: PublicTable, columns: [String],
    extraColumns: [String] = []
  ) throws(SQLiteFault) {
    columnCount = columns.count
    roles = columns.map { ReadingKeys.Role($0, in: table) }
    let all = columns + extraColumns
    let names = all.map { "\"\($0)\"" }.joined(separator: ", ")
    let places = [String](repeating: "?", count: all.count).joined(separator: ", ")
    var sql = "INSERT INTO \(table.rawValue) (\(names)) VALUES (\(places))"
    if table == .notices {
      // A notice that is read again keeps its row, which others refer to.
      let changes = all.filter { $0 != "notice_id" && $0 != "source_uri" }
      sql +=
        " ON CONFLICT (notice_id) DO UPDATE SET "
        + changes.map { "\"\($0)\" = excluded.\"\($0)\"" }.joined(separator: ", ")
    }
    statement = try PreparedStatement(connection, sql)
  }

  /// Binds the next row of `reader` and runs; `line` is what the reader reads, `keys` what its rows
  /// may refer to.
  func insert(
    from reader: inout RowReader, line: UnsafeRawBufferPointer, keys: inout ReadingKeys,
    extra: (PreparedStatement, _ firstIndex: Int) -> Void = { _, _ in }
  ) throws {
    try reader.beginArray()
    var index = 0
    while try reader.nextElement() {
      index += 1
      guard index <= columnCount else { throw RejectedRows(message: "a row is too long") }
      switch try reader.value() {
      case .null: statement.bindNull(at: index)
      case .integer(let number): statement.bind(number, at: index)
      case .real(let number): statement.bind(number, at: index)
      case .text(let text):
        let role = roles[index - 1]
        if role != .none, !keys.accept(text, as: role) {
          let key = String(decoding: text, as: UTF8.self)
          throw RejectedRows(message: "a row refers to \(key), which is not there")
        }
        statement.bind(text, at: index, isStable: Self.stands(text, in: line))
      }
    }
    guard index == columnCount else { throw RejectedRows(message: "a row is too short") }
    extra(statement, columnCount + 1)
    try statement.run()
  }

  /// Whether `text` points into the line itself rather than into the reader's scratch space.
  private static func stands(_ text: UnsafeRawBufferPointer, in line: UnsafeRawBufferPointer)
    -> Bool
  {
    guard let start = text.baseAddress, let first = line.baseAddress else { return false }
    return start >= first && start < first + line.count
  }
}
