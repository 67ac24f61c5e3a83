internal import GRDB
internal import PolicyModel

/// The warehouse as it stood at one moment, and the notices that a report is about.
///
/// The notices are the rows of the temporary table `selected`: the columns of `notices` that a
/// report needs, without the texts, which are long.
package struct WarehouseSnapshot {
  let database: Database

  /// Gives each row of a query to `body` as it comes.
  package func rows(
    _ sql: String, _ arguments: [String] = [], _ body: (ResultRow) throws -> Void
  ) throws {
    let cursor = try Row.fetchCursor(
      database, sql: sql, arguments: StatementArguments(arguments))
    while let row = try cursor.next() { try body(ResultRow(row: row)) }
  }

  /// The whole number that a query gives, 0 for none.
  package func count(_ sql: String, _ arguments: [String] = []) throws -> Int {
    try Int.fetchOne(database, sql: sql, arguments: StatementArguments(arguments)) ?? 0
  }

  /// Makes `selected` of the notices that `ids`, a query, names.
  func select(_ ids: String?) throws {
    try database.execute(
      sql: """
        CREATE TEMP TABLE selected AS
        SELECT notice_id, source_uri, title, doc_number, index_number, issuer, issued_on,
          issued_year, published_on, effective_on, expires_on, genre, subject_categories,
          region_name, region_code, admin_level, recipients, version, fetched_at
        FROM notices \(ids.map { "WHERE notice_id IN (\($0)\n)" } ?? "")
        ORDER BY notice_id
        """)
    try database.execute(sql: "CREATE UNIQUE INDEX temp.selected_notice ON selected (notice_id)")
  }
}

extension Warehouse {
  /// Runs `body` on the warehouse as it stands; a run beside it changes nothing of what is seen.
  ///
  /// `query` chooses the notices: one statement that only reads, with a column `notice_id` or a
  /// single column. Without one, all are chosen. `body` gets the SQL that names their ids too.
  package func withSnapshot<Result>(
    selecting query: String?, _ body: (WarehouseSnapshot, _ ids: String?) throws -> Result
  ) throws -> Result {
    do {
      return try reader.read { database in
        let snapshot = WarehouseSnapshot(database: database)
        let ids = try query.map { try Self.idsQuery($0, database) }
        try snapshot.select(ids)
        defer { try? database.execute(sql: "DROP TABLE temp.selected") }
        return try body(snapshot, ids)
      }
    } catch let error as DatabaseError {
      let fault = SQLiteFault(code: error.resultCode.rawValue, message: error.message ?? "")
      guard query != nil, fault.code == 1 || fault.code == 23 else {
        throw FaultTranslation.translated(fault, path: path)
      }
      throw GongwenError(.usage, "SQL: \(fault.message)")
    }
  }

  /// The query of ids in a user's query of notices.
  private static func idsQuery(_ sql: String, _ database: Database) throws -> String {
    let statement = try readingStatement(sql, database)
    let columns = statement.columnNames
    guard let column = columns.count == 1 ? columns[0] : columns.first(where: { $0 == "notice_id" })
    else {
      throw GongwenError(
        .usage, "SQL: the query does not say which notices: it has no column notice_id",
        advice: "try: SELECT notice_id FROM notices WHERE …")
    }
    let name =
      "\""
      + column.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
    return "SELECT \(name) FROM (\(statement.sql)\n)"
  }
}
