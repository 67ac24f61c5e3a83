internal import GRDBSQLite

/// A statement of SQLite, prepared once and run often, bound by position from 1.
///
/// Loading binds millions of values; GRDB's own statements take twice as long over it
/// (Documentation/Performance.md).
final class PreparedStatement {
  private let statement: OpaquePointer
  private let connection: OpaquePointer

  /// How many values it takes.
  let parameterCount: Int

  /// Prepares `sql` on a connection that outlives the statement.
  init(_ connection: OpaquePointer, _ sql: String) throws(SQLiteFault) {
    var statement: OpaquePointer?
    let result = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard result == SQLITE_OK, let statement else { throw SQLiteFault(connection) }
    self.statement = statement
    self.connection = connection
    parameterCount = Int(sqlite3_bind_parameter_count(statement))
  }

  deinit { sqlite3_finalize(statement) }

  /// Has SQLite copy a text before the call returns.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Binds a text or NULL.
  func bind(_ text: String?, at index: Int) {
    guard var text else { return bindNull(at: index) }
    text.withUTF8 { bind(UnsafeRawBufferPointer($0), at: index, isStable: false) }
  }

  /// Binds UTF-8; `isStable` where the bytes stay as they are until the statement has run.
  func bind(_ text: UnsafeRawBufferPointer, at index: Int, isStable: Bool) {
    guard let start = text.baseAddress else { return bindEmpty(at: index) }
    sqlite3_bind_text64(
      statement, Int32(index), start.assumingMemoryBound(to: CChar.self),
      sqlite3_uint64(text.count), isStable ? nil : Self.transient, UInt8(SQLITE_UTF8))
  }

  /// Binds bytes, which SQLite copies.
  func bind(_ bytes: [UInt8], at index: Int) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else {
        sqlite3_bind_zeroblob(statement, Int32(index), 0)
        return
      }
      sqlite3_bind_blob64(
        statement, Int32(index), start, sqlite3_uint64(buffer.count), Self.transient)
    }
  }

  /// Binds a whole number.
  func bind(_ number: Int64, at index: Int) {
    sqlite3_bind_int64(statement, Int32(index), number)
  }

  /// Binds a number.
  func bind(_ number: Double, at index: Int) {
    sqlite3_bind_double(statement, Int32(index), number)
  }

  /// Binds NULL.
  func bindNull(at index: Int) {
    sqlite3_bind_null(statement, Int32(index))
  }

  private func bindEmpty(at index: Int) {
    sqlite3_bind_text64(statement, Int32(index), "", 0, Self.transient, UInt8(SQLITE_UTF8))
  }

  /// Runs a statement without rows and makes it ready to run again.
  func run() throws(SQLiteFault) {
    let result = sqlite3_step(statement)
    if result == SQLITE_DONE {
      sqlite3_reset(statement)
      return
    }
    let fault = SQLiteFault(connection)
    sqlite3_reset(statement)
    throw fault
  }

  /// Runs the statement and gives its first row to `read`; `nil` without one.
  func first<Value>(_ read: (PreparedStatement) -> Value) throws(SQLiteFault) -> Value? {
    let result = sqlite3_step(statement)
    if result == SQLITE_ROW {
      let value = read(self)
      sqlite3_reset(statement)
      return value
    }
    let fault = result == SQLITE_DONE ? nil : SQLiteFault(connection)
    sqlite3_reset(statement)
    if let fault { throw fault }
    return nil
  }

  /// Runs the statement and gives every row to `read`.
  func all<Value>(_ read: (PreparedStatement) -> Value) throws(SQLiteFault) -> [Value] {
    var values: [Value] = []
    while true {
      let result = sqlite3_step(statement)
      if result == SQLITE_ROW {
        values.append(read(self))
        continue
      }
      let fault = result == SQLITE_DONE ? nil : SQLiteFault(connection)
      sqlite3_reset(statement)
      if let fault { throw fault }
      return values
    }
  }

  /// Runs the statement, gives every row to `body` and makes it ready to run again.
  func forEach(_ body: (PreparedStatement) throws -> Void) throws {
    defer { sqlite3_reset(statement) }
    while true {
      let result = sqlite3_step(statement)
      if result == SQLITE_DONE { return }
      guard result == SQLITE_ROW else { throw SQLiteFault(connection) }
      try body(self)
    }
  }

  /// The UTF-8 of a text in a column of the current row, from 0, until the statement goes on.
  func bytes(_ column: Int) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_text(statement, Int32(column))
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
  }

  /// The text in a column of the current row, from 0.
  func text(_ column: Int) -> String? {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return nil }
    return String(
      decoding: UnsafeBufferPointer(
        start: start, count: Int(sqlite3_column_bytes(statement, Int32(column)))), as: UTF8.self)
  }

  /// The whole number in a column of the current row, from 0.
  func integer(_ column: Int) -> Int {
    Int(sqlite3_column_int64(statement, Int32(column)))
  }
}
