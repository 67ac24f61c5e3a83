internal import Foundation

/// How close a warehouse comes to gold readings.
package struct Scorecard: Sendable {
  /// Gold readings, and those whose notice the warehouse does not hold.
  package internal(set) var noticeCount = 0
  package internal(set) var absent: [String] = []
  /// Kinds of facts in the order in which they were first met.
  package internal(set) var facts: [(name: String, tally: Tally)] = []
  /// By metadata field.
  package internal(set) var metadata: [String: Tally.Share] = [:]
  /// Rows whose quote is at its place in the body, of all rows of a table.
  package internal(set) var quotes: [(table: String, share: Tally.Share)] = []
  /// Every difference, in the order of the readings.
  package internal(set) var findings: [Finding] = []

  /// All metadata fields together.
  package var allMetadata: Tally.Share {
    var sum = Tally.Share()
    for share in metadata.values {
      sum.right += share.right
      sum.asked += share.asked
    }
    return sum
  }

  /// Changes the tally of a kind of fact, made where there is none yet.
  mutating func change(_ name: String, _ body: (inout Tally) -> Void) {
    let index = facts.firstIndex { $0.name == name } ?? facts.endIndex
    if index == facts.endIndex { facts.append((name, Tally())) }
    body(&facts[index].tally)
  }

  /// The figures for people, line by line.
  package var lines: [String] {
    var lines = [
      "\(noticeCount) notices, \(absent.count) not in the warehouse",
      Self.padded("fact", 32) + "   prec recall     F1   matched/spurious/missed",
    ]
    for (name, tally) in facts {
      lines.append(
        "\(Self.padded(name, 32)) \(Self.decimal(tally.precision)) \(Self.decimal(tally.recall)) "
          + "\(Self.decimal(tally.f1))   \(tally.matched)/\(tally.spurious)/\(tally.missed)")
      if !tally.attributes.isEmpty { lines.append("    " + Self.shares(tally.attributes)) }
    }
    let sum = allMetadata
    lines.append(
      "\(Self.padded("metadata fields", 32)) \(Self.decimal(sum.accuracy)) accuracy   "
        + "\(sum.right)/\(sum.asked)   \(Self.shares(metadata))")
    lines.append(
      "rows whose quote is not at its place in the body: "
        + quotes.map { "\($0.table) \($0.share.asked - $0.share.right)" }.joined(separator: "  "))
    return lines
  }

  private static func shares(_ shares: [String: Tally.Share]) -> String {
    shares.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.right)/\($0.value.asked)" }
      .joined(separator: "  ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private static func decimal(_ value: Double) -> String { String(format: "%6.3f", value) }
}
