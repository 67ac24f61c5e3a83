/// The rows of one table of facts that belong to one notice.
package struct FactRows: Sendable, Equatable {
  /// The table: targets, projects, incentives, responsibilities, citations.
  package var table: String
  /// The columns of the table.
  package var columns: [String]
  /// The rows in the order of the text.
  package var rows: [[RowScalar]]
}
