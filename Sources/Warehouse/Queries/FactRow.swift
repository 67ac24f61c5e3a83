/// One row that was read off a notice, found by its id.
package struct FactRow: Sendable, Equatable {
  /// The table: targets, projects, incentives, responsibilities, citations, clauses, tables.
  package var table: String
  /// The row's id.
  package var id: String
  /// The notice it was read off.
  package var noticeID: String
  /// The columns of the table, in their order.
  package var columns: [String]
  /// The values, one for each column.
  package var values: [RowScalar]

  /// The value in a column; NULL where there is no such column.
  package subscript(column column: String) -> RowScalar {
    columns.firstIndex(of: column).map { values[$0] } ?? .null
  }

  /// Makes a row.
  package init(
    table: String, id: String, noticeID: String, columns: [String], values: [RowScalar]
  ) {
    self.table = table
    self.id = id
    self.noticeID = noticeID
    self.columns = columns
    self.values = values
  }
}
