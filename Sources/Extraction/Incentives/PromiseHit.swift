internal import PolicyModel

/// A promise in a stretch of text, before it is placed in the notice.
struct PromiseHit: Equatable {
  var kind: Incentive.Kind
  var polarity: Incentive.Polarity = .benefit
  var form: Incentive.AmountForm?
  var amount: Double?
  var high: Double?
  var unit: String?
  var frequency: String?
  var beneficiary: String?
  var condition: String?
  var payer: String?
  /// The rule that read it.
  var ruleID: String
  /// From the words that say for whom to the end of the promise, in scalars of the text.
  var evidence: Range<Int>

  /// A notation for the examples of rules.
  var notation: String {
    var parts = [kind.rawValue, form?.rawValue ?? "unstated"]
    if let amount {
      parts.append(Self.number(amount) + (high.map { "–" + Self.number($0) } ?? "") + (unit ?? ""))
    }
    if let beneficiary { parts.append(beneficiary) }
    return parts.joined(separator: " ")
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
