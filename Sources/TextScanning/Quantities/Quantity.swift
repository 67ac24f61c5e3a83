/// A number, amount, date or period as it stands in a text.
package struct Quantity: Sendable, Equatable {
  /// What it is. Raw values are printed by `gongwen quantities`.
  package enum Kind: String, Sendable {
    /// A bare number.
    case number
    /// 15%, 百分之十五, 两成, 5个百分点, 3‰ (unit `%`, `百分点`, `‰`).
    case percent
    /// An amount of money (unit 元, 美元 …), also per something (元/人).
    case money
    /// A number with a measure word or unit.
    case quantity
    /// A year, month or day.
    case date
    /// A stretch of time with a beginning or an end: 2018—2020年, “十四五”期间, 到2022年底, 三年内.
    case period
    /// 第三, 11号, 前10位 is a quantity.
    case ordinal
  }

  /// How the words around the number bound it; the contract's comparators.
  package enum Comparator: String, Sendable {
    case eq, ge, gt, le, lt, approx, range
  }

  package var kind: Kind
  /// Half-open range in Unicode scalars: number, unit and the words of comparison that touch them
  /// (不少于300家, 20个以上).
  package var range: Range<Int>
  /// The number with its unit alone (300家), inside ``range``.
  package var core: Range<Int>
  /// The digits or numerals with 万, 亿 and 多, without unit, inside ``core``.
  package var number: Range<Int>
  /// In base units (contract, general rule 5); `nil` for a date or period. A fraction is a
  /// percentage (三分之一 = 33.33 %), but a number where every numeral is asked for.
  package var value: Double?
  /// The upper end of a range.
  package var valueHigh: Double?
  /// The base unit as printed, after 万 and 亿 are multiplied in; `nil` where none is printed.
  package var unit: String?
  package var comparator: Comparator
  /// First and last day, ISO 8601, of a date or period whose year the text itself gives.
  package var startDate: String?
  package var endDate: String?

  /// Makes a quantity.
  package init(
    kind: Kind, range: Range<Int>, core: Range<Int>, number: Range<Int>, value: Double? = nil,
    valueHigh: Double? = nil, unit: String? = nil, comparator: Comparator = .eq,
    startDate: String? = nil, endDate: String? = nil
  ) {
    self.kind = kind
    self.range = range
    self.core = core
    self.number = number
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
    self.comparator = comparator
    self.startDate = startDate
    self.endDate = endDate
  }
}
