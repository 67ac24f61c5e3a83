/// An amount of money or a rate in a sentence of promises, with the words that bound it.
struct AwardAmount: Equatable {
  /// How the words around it bound the amount.
  enum Bound: Equatable {
    case plain, upTo, atLeast
  }

  /// Number and unit, in scalars of the text.
  var range: Range<Int>
  /// In 元, % or another base unit.
  var value: Double
  /// The upper end of a range.
  var high: Double?
  /// The base unit.
  var unit: String
  var bound: Bound = .plain
  /// 每亩, 元/亩: for each of what; `nil` where the amount is for the whole.
  var per: Range<Int>?
  /// Whether it follows the amount before it in a list (30万元、20万元).
  var continuesList = false
}
