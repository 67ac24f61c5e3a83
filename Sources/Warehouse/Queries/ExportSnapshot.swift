internal import GRDB
package import PolicyModel

/// The warehouse as it stood at one moment, for exports: all queries see the same rows.
package struct ExportSnapshot {
  let database: Database
  let path: String

  /// Runs one statement that only reads; mistakes in the SQL are the user's.
  package func query(
    _ sql: String, columns: ([String]) throws -> Void = { _ in },
    row: ([RowScalar]) throws -> Void
  ) throws {
    try Warehouse.query(sql, arguments: [], in: database, path: path, columns: columns, row: row)
  }

  /// The texts in the first column of a query.
  package func texts(_ sql: String) throws -> [String] {
    var texts: [String] = []
    try query(sql) { row in
      if case .text(let text) = row.first { texts.append(text) }
    }
    return texts
  }

  /// A foreign key of a table.
  package struct ForeignKey: Sendable, Equatable {
    /// The columns that name rows of the other table.
    package var columns: [String]
    /// The other table.
    package var table: String
    /// The columns of its key.
    package var targets: [String]
  }

  /// The foreign keys of `table`, in the order in which it declares them.
  package func foreignKeys(of table: String) throws -> [ForeignKey] {
    try FaultTranslation.translating(path) {
      let keys = try database.foreignKeys(on: table)
      return keys.map { key in
        ForeignKey(
          columns: key.mapping.map { $0.origin }, table: key.destinationTable,
          targets: key.mapping.map { $0.destination })
      }.sorted { ($0.columns.joined(), $0.table) < ($1.columns.joined(), $1.table) }
    }
  }

  /// Texts that change with every run that changes the warehouse: its version and its runs.
  package func state() throws -> [String] {
    var lines = ["\(try Schema.fileVersion(database, path: path))"]
    try query(
      """
      SELECT run_id, started_at, coalesce(finished_at, ''), status, seen, new, new_versions, updated,
        same_text, quarantined, dropped FROM runs ORDER BY run_id
      """
    ) { lines.append("\($0)") }
    return lines
  }
}

extension Warehouse {
  /// Runs `body` on the warehouse as it stands; a run beside it changes nothing of what is seen.
  package func exporting<Result>(_ body: (ExportSnapshot) throws -> Result) throws -> Result {
    try read { try body(ExportSnapshot(database: $0, path: path)) }
  }
}
