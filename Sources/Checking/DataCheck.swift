/// A test of what stands in a warehouse.
package struct DataCheck: Sendable, Equatable {
  /// How failing rows are found.
  package enum Method: Sendable, Equatable {
    /// A query that gives them.
    case sql(String)
    /// The comparison of every quote with the text at its place.
    case evidence
  }

  /// Its name, unique within a run of checks.
  package var name: String
  /// What holds where it passes, in one line.
  package var summary: String
  /// What becomes of a warehouse that fails it.
  package var severity: CheckSeverity
  /// How failing rows are found.
  package var method: Method
  /// The columns to show of a failing row, beside ids and the quote; `nil` for all.
  package var shown: [String]?
  /// Where it stands in a pipeline file; `nil` for those of the program.
  package var place: String?

  /// Makes a check.
  package init(
    name: String, summary: String, severity: CheckSeverity = .error, method: Method,
    shown: [String]? = nil, place: String? = nil
  ) {
    self.name = name
    self.summary = summary
    self.severity = severity
    self.method = method
    self.shown = shown
    self.place = place
  }

  /// Makes a check from a query that gives the failing rows.
  package init(
    _ name: String, _ summary: String, _ severity: CheckSeverity = .error, sql: String
  ) {
    self.init(name: name, summary: summary, severity: severity, method: .sql(sql))
  }
}
