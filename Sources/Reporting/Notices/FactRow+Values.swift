package import Warehouse

extension FactRow {
  /// The text of a column as it is stored, or `nil` for NULL.
  package func text(_ column: String) -> String? {
    switch self[column: column] {
    case .null: nil
    case .integer(let value): String(value)
    case .real(let value): String(value)
    case .text(let value): value
    case .blob(let bytes): "<\(bytes.count) bytes>"
    }
  }

  /// The whole number of a column, or `nil`.
  package func integer(_ column: String) -> Int? {
    if case .integer(let value) = self[column: column] { return Int(exactly: value) }
    return nil
  }

  /// The number of a column, or `nil`.
  package func number(_ column: String) -> Double? {
    switch self[column: column] {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }
}
