/// The columns of a gold item or of a row that scoring looks at.
package struct FactRecord: Sendable, Equatable {
  private var fields: [String: FactValue]

  /// Makes a record; columns that are not named are null.
  package init(_ fields: [String: FactValue]) {
    self.fields = fields
  }

  /// The value of a column.
  package subscript(_ name: String) -> FactValue { fields[name] ?? .null }

  /// The columns that say something, in the given order.
  package func stated(_ columns: [String]) -> [(name: String, value: FactValue)] {
    columns.map { ($0, self[$0]) }.filter { !$0.1.isEmpty }
  }
}
