internal import GRDB
internal import PolicyModel

/// Queries of users.
extension Warehouse {
  /// Runs one statement that only reads: `columns` gets the names, `row` each row as it comes;
  /// `arguments` take the places of its `?`.
  package func query(
    _ sql: String, arguments: [String] = [], columns: ([String]) throws -> Void = { _ in },
    row: ([RowScalar]) throws -> Void
  ) throws {
    try read { database in
      try Self.query(
        sql, arguments: arguments, in: database, path: path, columns: columns, row: row)
    }
  }

  /// Runs one statement that only reads on a connection to the file at `path`.
  static func query(
    _ sql: String, arguments: [String], in database: Database, path: String,
    columns: ([String]) throws -> Void, row: ([RowScalar]) throws -> Void
  ) throws {
    do {
      let statement = try readingStatement(sql, database)
      try columns(statement.columnNames)
      let cursor = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
      while let next = try cursor.next() {
        try row(next.databaseValues.map { RowScalar($0) })
      }
    } catch let error as DatabaseError {
      let fault = SQLiteFault(code: error.resultCode.rawValue, message: error.message ?? "")
      // A mistake in the SQL, or an attempt to write, is the user's; the rest is the file's.
      guard fault.code == 1 || fault.code == 8 || fault.code == 23 else {
        throw FaultTranslation.translated(fault, path: path)
      }
      throw GongwenError(.usage, "SQL: \(fault.message)")
    }
  }

  static func readingStatement(_ sql: String, _ database: Database) throws -> Statement {
    let statements = try database.allStatements(sql: sql)
    guard let statement = try statements.next() else {
      throw GongwenError(.usage, "SQL: there is no statement in it")
    }
    let word = firstWord(of: sql)
    let reading = ["SELECT", "WITH", "VALUES", "EXPLAIN", "PRAGMA"]
    guard statement.isReadonly, reading.contains(word) else {
      throw GongwenError(
        .usage, "SQL: \(word) is not possible here: gongwen query only reads",
        advice: "change the file with the sqlite3 shell, at your own risk")
    }
    guard try statements.next() == nil else {
      throw GongwenError(.usage, "SQL: one statement at a time")
    }
    return statement
  }

  /// The first word in upper case, past white space and comments.
  private static func firstWord(of sql: String) -> String {
    var text = Substring(sql)
    while true {
      text = text.drop { $0.isWhitespace || $0 == ";" || $0 == "(" }
      if text.hasPrefix("--") {
        text = text.drop { !$0.isNewline }
      } else if text.hasPrefix("/*") {
        while !text.isEmpty, !text.hasPrefix("*/") { text.removeFirst() }
        text = text.dropFirst(2)
      } else {
        return text.prefix { $0.isLetter }.uppercased()
      }
    }
  }
}
