/// A check that a pipeline file asks for by its kind instead of by a query.
///
/// Names of tables and columns are put into SQL as they are: whoever makes one has checked them.
package enum TypedCheck: Sendable, Equatable {
  /// The column has a value in every row.
  case notNull(table: String, column: String, condition: String?)
  /// No two rows have the same values in the columns; NULL is like nothing else.
  case unique(table: String, columns: [String], condition: String?)
  /// The column's numbers lie between the bounds, which are included.
  case range(
    table: String, column: String, minimum: Double?, maximum: Double?, condition: String?)
  /// The column holds one of the values, or NULL.
  case acceptedValues(table: String, column: String, values: [String], condition: String?)
  /// The column's values are found in a column of another table, or are NULL.
  case references(
    table: String, column: String, otherTable: String, otherColumn: String, condition: String?)
  /// The latest date of the column is at most so many days before the day of the check.
  case freshness(table: String, column: String, days: Int, condition: String?)
  /// The table has so many rows.
  case rowCount(table: String, minimum: Int?, maximum: Int?, condition: String?)

  /// What holds where it passes.
  package var summary: String {
    switch self {
    case .notNull(let table, let column, _): "\(table).\(column) has a value"
    case .unique(let table, let columns, _):
      "\(table).\(columns.joined(separator: ", ")) is there once"
    case .range(let table, let column, let minimum, let maximum, _):
      "\(table).\(column) is from \(Self.text(minimum)) to \(Self.text(maximum))"
    case .acceptedValues(let table, let column, let values, _):
      "\(table).\(column) is one of \(values.joined(separator: ", "))"
    case .references(let table, let column, let otherTable, let otherColumn, _):
      "\(table).\(column) is found in \(otherTable).\(otherColumn)"
    case .freshness(let table, let column, let days, _):
      "the latest \(table).\(column) is at most \(days) days old"
    case .rowCount(let table, let minimum, let maximum, _):
      "\(table) has from \(minimum ?? 0) to \(maximum.map { "\($0)" } ?? "any number of") rows"
    }
  }

  /// The columns to show of a failing row.
  package var shown: [String]? {
    switch self {
    case .notNull(_, let column, _), .range(_, let column, _, _, _),
      .acceptedValues(_, let column, _, _), .references(_, let column, _, _, _):
      [column]
    case .unique, .freshness, .rowCount: nil
    }
  }

  /// The query that gives the failing rows on the day `today`.
  package func sql(today: String) -> String {
    switch self {
    case .notNull(let table, let column, let condition):
      "SELECT * FROM \(table) WHERE \(column) IS NULL\(Self.and(condition))"
    case .unique(let table, let columns, let condition):
      """
      SELECT \(columns.joined(separator: ", ")), count(*) AS n_rows FROM \(table)
      WHERE \(columns.map { "\($0) IS NOT NULL" }.joined(separator: " AND "))\(Self.and(condition))
      GROUP BY \(columns.joined(separator: ", ")) HAVING count(*) > 1
      """
    case .range(let table, let column, let minimum, let maximum, let condition):
      "SELECT * FROM \(table) WHERE ("
        + [minimum.map { "\(column) < \($0)" }, maximum.map { "\(column) > \($0)" }]
        .compactMap { $0 }.joined(separator: " OR ") + ")\(Self.and(condition))"
    case .acceptedValues(let table, let column, let values, let condition):
      "SELECT * FROM \(table) WHERE \(column) NOT IN (\(SQLText.list(values)))\(Self.and(condition))"
    case .references(let table, let column, let otherTable, let otherColumn, let condition):
      """
      SELECT * FROM \(table) WHERE \(column) IS NOT NULL AND \(column) NOT IN
        (SELECT \(otherColumn) FROM \(otherTable) WHERE \(otherColumn) IS NOT NULL)\(Self.and(condition))
      """
    case .freshness(let table, let column, let days, let condition):
      """
      SELECT * FROM (SELECT max(\(column)) AS latest,
        CAST(julianday(\(SQLText.quoted(today))) - julianday(max(\(column))) AS INTEGER) AS days
        FROM \(table) WHERE 1\(Self.and(condition)))
      WHERE latest IS NULL OR days IS NULL OR days > \(days)
      """
    case .rowCount(let table, let minimum, let maximum, let condition):
      """
      SELECT * FROM (SELECT count(*) AS n_rows FROM \(table) WHERE 1\(Self.and(condition)))
      WHERE n_rows < \(minimum ?? 0)\(maximum.map { " OR n_rows > \($0)" } ?? "")
      """
    }
  }

  private static func and(_ condition: String?) -> String {
    condition.map { " AND (\($0)\n)" } ?? ""
  }

  private static func text(_ bound: Double?) -> String { bound.map { "\($0)" } ?? "any" }
}
