internal import GRDB

/// One row of a query, by the names of its columns.
package struct ResultRow {
  let row: Row

  /// The text in a column, or `nil` for NULL.
  package func text(_ column: String) -> String? { row[column] }

  /// The whole number in a column, or `nil` for NULL.
  package func integer(_ column: String) -> Int? { row[column] }

  /// The number in a column, or `nil` for NULL.
  package func number(_ column: String) -> Double? { row[column] }

  /// The row as one of facts of `table`, whose id stands in the first column.
  package func fact(of table: String) -> FactRow {
    FactRow(
      table: table, id: row[0] ?? "", noticeID: row["notice_id"] ?? "",
      columns: Array(row.columnNames), values: row.databaseValues.map { RowScalar($0) })
  }
}
