internal import GRDB

/// Rows of facts by their ids.
extension Warehouse {
  /// The tables whose rows can be looked up, each with its column of ids.
  private static let identified = [
    (table: "targets", column: "target_id"), (table: "projects", column: "project_id"),
    (table: "incentives", column: "incentive_id"),
    (table: "responsibilities", column: "responsibility_id"),
    (table: "citations", column: "citation_id"), (table: "clauses", column: "clause_id"),
    (table: "tables", column: "table_id"),
  ]

  /// The rows with this id. Ids begin with that of their notice, which is how they are found fast;
  /// one that does not is looked for in every row.
  package func facts(id: String) throws -> [FactRow] {
    try read { database in
      let notice = String(id.prefix { $0 != "-" })
      let known = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM notices WHERE notice_id = ?)",
        arguments: [notice])
      var found: [FactRow] = []
      for (table, column) in Self.identified {
        let rows = try Row.fetchCursor(
          database,
          sql: "SELECT * FROM \(table) WHERE \(column) = :id"
            + (known == true ? " AND notice_id = :notice" : ""),
          arguments: known == true ? ["id": id, "notice": notice] : ["id": id])
        while let row = try rows.next() {
          found.append(
            FactRow(
              table: table, id: id, noticeID: row["notice_id"], columns: Array(row.columnNames),
              values: row.databaseValues.map { RowScalar($0) }))
        }
      }
      return found
    }
  }

  /// The ids that facts of a notice have, a few of them, for whoever mistypes one.
  package func factIDs(beginningWith prefix: String, limit: Int) throws -> [String] {
    let union = Self.identified.map {
      "SELECT \($0.column) AS id FROM \($0.table) WHERE notice_id = :notice"
    }.joined(separator: " UNION ALL ")
    return try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM (\(union)) WHERE substr(id, 1, length(:prefix)) = :prefix
          ORDER BY id LIMIT \(limit)
          """,
        arguments: ["notice": String(prefix.prefix { $0 != "-" }), "prefix": prefix])
    }
  }

  /// The size of a capture's page in bytes, or `nil`.
  package func captureSize(sha256: String) throws -> Int? {
    try read {
      try Int.fetchOne(
        $0, sql: "SELECT byte_count FROM captures WHERE capture_sha256 = ?", arguments: [sha256])
    }
  }

  /// The `Content-Type` that came with a notice's bytes, or `nil`.
  package func contentType(noticeID: String) throws -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT content_type FROM notices WHERE notice_id = ?", arguments: [noticeID])
    }
  }
}
