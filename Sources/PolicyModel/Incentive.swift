/// A promise of money, rate or privilege, or public money set aside (contract, `incentives`).
package struct Incentive: Sendable, Equatable {
  /// What is promised. Raw values are stored.
  package enum Kind: String, Sendable, CaseIterable {
    case reward, subsidy, matching, guarantee, tax, voucher, fund, other
    case interestSubsidy = "interest_subsidy"
    case feeWaiver = "fee_waiver"
  }

  /// For or against whom it is meant. Raw values are stored.
  package enum Polarity: String, Sendable, CaseIterable {
    case benefit, sanction
  }

  /// How the amount is to be understood. Raw values are stored.
  package enum AmountForm: String, Sendable, CaseIterable {
    case fixed, range, percent, pool
    case upTo = "up_to"
    case atLeast = "at_least"
    case perUnit = "per_unit"
  }

  /// The notice's id, `-incentive` and the ordinal.
  package var id: String
  package var clauseID: String?
  package var kind: Kind
  package var polarity: Polarity
  package var amountForm: AmountForm?
  /// In 元 or %; `nil` where none is stated.
  package var amount: Double?
  package var amountHigh: Double?
  package var unit: String?
  /// 每年, 一次性 … as printed.
  package var frequency: String?
  package var beneficiary: String?
  package var condition: String?
  package var payer: String?
  package var ruleID: String
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  package var quote: String

  /// Makes an incentive without an amount; the rest is set by the rules that read it.
  package init(
    id: String, clauseID: String?, kind: Kind, polarity: Polarity = .benefit, ruleID: String,
    range: Range<Int>, quote: String
  ) {
    self.id = id
    self.clauseID = clauseID
    self.kind = kind
    self.polarity = polarity
    self.ruleID = ruleID
    self.range = range
    self.quote = quote
  }
}
