internal import GRDBSQLite

/// A failed call of SQLite.
struct SQLiteFault: Error {
  /// The primary result code.
  var code: Int32
  /// What SQLite says.
  var message: String

  init(code: Int32, message: String) {
    self.code = code & 0xFF
    self.message = message
  }

  /// The fault that `connection` met last.
  init(_ connection: OpaquePointer?) {
    self.init(
      code: sqlite3_errcode(connection), message: String(cString: sqlite3_errmsg(connection)))
  }

  /// Whether the rows are to blame rather than the file or the machine.
  var isOfRows: Bool {
    [SQLITE_CONSTRAINT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE].contains(code)
  }
}
