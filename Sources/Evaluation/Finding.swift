/// One difference between a gold reading and the warehouse.
package struct Finding: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// A gold item without a row.
    case missed
    /// A row that no gold item asks for.
    case spurious
    /// A matched pair, or a metadata field, that differs in a column.
    case differs
  }

  /// What a column holds.
  package struct Value: Sendable, Equatable {
    package var column: String
    package var value: FactValue

    init(_ field: (name: String, value: FactValue)) {
      column = field.name
      value = field.value
    }
  }

  /// A column in which a matched pair differs.
  package struct Difference: Sendable, Equatable {
    package var column: String
    package var gold: FactValue
    package var found: FactValue
  }

  package var source: String
  /// `targets`, or `metadata`.
  package var fact: String
  package var kind: Kind
  /// What the item is called: its indicator, name, agency, title or address.
  package var item: String
  /// What a missed item or a spurious row says.
  package var values: [Value] = []
  package var differences: [Difference] = []
}
