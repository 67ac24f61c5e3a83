internal import Foundation
package import Warehouse

/// A value of a gold item or of a row of the warehouse.
package enum FactValue: Sendable, Equatable {
  case null
  case number(Double)
  case text(String)

  /// A value of a row.
  package init(_ scalar: RowScalar) {
    switch scalar {
    case .null, .blob: self = .null
    case .integer(let value): self = .number(Double(value))
    case .real(let value): self = .number(value)
    case .text(let text): self = .text(text)
    }
  }

  /// Whether nothing is said: null or an empty text.
  package var isEmpty: Bool { self == .null || self == .text("") }

  /// The text, a whole number without decimals; empty for null.
  package var text: String {
    switch self {
    case .null: ""
    case .number(let value): Self.decimal(value)
    case .text(let text): text
    }
  }

  /// The number, also of a text that is one.
  package var number: Double? {
    switch self {
    case .null: nil
    case .number(let value): value
    case .text(let text): Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  private static func decimal(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 0x1p53 ? String(Int(value)) : "\(value)"
  }
}
