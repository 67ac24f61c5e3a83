internal import Foundation

/// How two readings of one thing are compared.
package enum Likeness {
  /// The text in NFKC, without white space, with one kind of quote and of dash.
  package static func normal(_ value: FactValue) -> String {
    var result = String.UnicodeScalarView()
    for scalar in value.text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "“", "”", "„", "‟", "＂", "「", "」", "『", "』": result.append("\"")
      case "［": result.append("[")
      case "］": result.append("]")
      case "—", "–", "―": result.append("-")
      default: if !isSpace(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// White space of Unicode, and the separators of ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
  }

  /// Whether two texts have one normal form.
  package static func isSameText(_ one: FactValue, _ other: FactValue) -> Bool {
    Array(normal(one).unicodeScalars) == Array(normal(other).unicodeScalars)
  }

  /// Whether two values are equal as they stand, without a normal form.
  package static func isIdentical(_ one: FactValue, _ other: FactValue) -> Bool {
    switch (one, other) {
    case (.text(let one), .text(let other)):
      Array(one.unicodeScalars) == Array(other.unicodeScalars)
    default: one == other
    }
  }

  /// Whether two numbers differ by a millionth at most; two that are missing are the same.
  package static func isSameNumber(_ one: FactValue, _ other: FactValue) -> Bool {
    guard let one = one.number, let other = other.number else {
      return one.number == nil && other.number == nil
    }
    return abs(one - other) <= 1e-6 * max(1, abs(one), abs(other))
  }

  /// Whether two units are one.
  package static func isSameUnit(_ one: FactValue, _ other: FactValue) -> Bool {
    unit(one) == unit(other)
  }

  private static func unit(_ value: FactValue) -> [Unicode.Scalar] {
    let name = normal(value)
    switch name {
    case "百分之": return ["%"]
    case "元人民币": return ["元"]
    default: return Array(name.unicodeScalars)
    }
  }

  /// Dice's coefficient over the pairs of neighbouring characters, from 0 to 1.
  package static func similarity(_ one: FactValue, _ other: FactValue) -> Double {
    let first = pairs(normal(one))
    let second = pairs(normal(other))
    var shared = 0
    var index = 0
    for pair in first {
      while index < second.count, second[index] < pair { index += 1 }
      guard index < second.count else { break }
      if second[index] == pair {
        shared += 1
        index += 1
      }
    }
    return Double(2 * shared) / Double(first.count + second.count)
  }

  /// Neighbouring characters in order of value; a text of one character or none is one entry.
  private static func pairs(_ text: String) -> [UInt64] {
    let scalars = text.unicodeScalars.map { UInt64($0.value) }
    guard scalars.count > 1 else { return [UInt64.max - (scalars.first ?? 0xFFFF_FFFF)] }
    return zip(scalars, scalars.dropFirst()).map { $0 << 32 | $1 }.sorted()
  }

  /// Whether two texts are at least so similar.
  package static func isSimilar(
    _ one: FactValue, _ other: FactValue, atLeast floor: Double
  ) -> Bool {
    similarity(one, other) >= floor
  }
}
