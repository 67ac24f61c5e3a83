package import PolicyModel
package import TextScanning

/// A target as read off one sentence, before it has an id and a place in the body.
package struct Draft: Sendable {
  package var rule: String
  package var statement: Target.Statement = .target
  package var indicator: Scalars
  package var comparator: Target.Comparator = .eq
  package var value: Double?
  package var valueHigh: Double?
  package var valueText: Range<Int>
  package var unit: String?
  package var mode: Target.ChangeMode = .level
  package var firmness: Target.Firmness = .plain
  package var tier: Target.Tier = .single
  package var accrual: Target.Accrual = .byEnd
  package var startYear: Int?
  package var endYear: Int?
  package var periodText: Range<Int>?
  package var scope: Scalars?
  package var baselineValue: Double?
  package var baselineYear: Int?
  /// Drafts of one sentence with the same group are floor and stretch of one promise.
  package var group: Int?
  /// Where it stands in the sentence.
  package var range: Range<Int>

  /// Makes a plain draft.
  package init(rule: String, indicator: Scalars, range: Range<Int>, valueText: Range<Int>) {
    self.rule = rule
    self.indicator = indicator
    self.range = range
    self.valueText = valueText
  }

  /// The draft in one short line, for examples and tests.
  package var notation: String {
    var words: [String] = []
    if statement != .target { words.append(statement.rawValue) }
    words.append(indicator.string)
    words.append(comparator.rawValue)
    if let value { words.append(Self.number(value)) }
    if let valueHigh { words.append("to " + Self.number(valueHigh)) }
    if let unit { words.append(unit) }
    if mode != .level { words.append(mode.rawValue) }
    if firmness != .plain { words.append(firmness.rawValue) }
    if accrual != .byEnd { words.append(accrual.rawValue) }
    if tier != .single { words.append(tier.rawValue) }
    if startYear != nil || endYear != nil {
      words.append("\(startYear.map(String.init) ?? "")..\(endYear.map(String.init) ?? "")")
    }
    if let scope { words.append("in \(scope.string)") }
    if baselineValue != nil || baselineYear != nil {
      words.append(
        "from \(baselineValue.map(Self.number) ?? "-") \(baselineYear.map(String.init) ?? "")")
    }
    return words.joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String((value * 1_000_000).rounded() / 1_000_000)
  }
}
