/// One quantified statement: a number, a coverage, a multiple or a rank (contract, `targets`).
package struct Target: Sendable, Equatable {
  /// What the statement is. Raw values are stored.
  package enum Statement: String, Sendable, CaseIterable {
    /// To be reached in the future of the document.
    case target
    /// A past or present result.
    case achievement
    /// A standing requirement or threshold that is no aim for a date.
    case rule
    /// A figure of another body that is named.
    case reference
  }

  /// How the value bounds what is measured. Raw values are stored.
  package enum Comparator: String, Sendable, CaseIterable {
    case eq, ge, gt, le, lt, approx, range
  }

  /// How the value relates to what is measured. Raw values are stored.
  package enum ChangeMode: String, Sendable, CaseIterable {
    case level, multiply, coverage, rank, peg
    case increaseBy = "increase_by"
    case decreaseBy = "decrease_by"
    case totalGrowth = "total_growth"
    case totalDecline = "total_decline"
    case annualGrowth = "annual_growth"
    case annualDecline = "annual_decline"
  }

  /// How firmly it is promised. Raw values are stored.
  package enum Firmness: String, Sendable, CaseIterable {
    case ensure, require, plain, strive, basic, explore
  }

  /// Whether the statement has a floor and a stretch. Raw values are stored.
  package enum Tier: String, Sendable, CaseIterable {
    case single, floor, stretch
  }

  /// Over which time the value accrues. Raw values are stored.
  package enum Accrual: String, Sendable, CaseIterable {
    case average, cumulative
    case byEnd = "by_end"
    case perYear = "per_year"
    case newInPeriod = "new_in_period"
  }

  /// 属性 of a planning table. Raw values are stored.
  package enum Binding: String, Sendable, CaseIterable {
    /// 约束性
    case binding
    /// 预期性
    case expected
  }

  /// The notice's id, `-target` and the ordinal.
  package var id: String
  /// The innermost clause it stands in.
  package var clauseID: String?
  package var statement: Statement
  /// The noun phrase that is measured, as printed.
  package var indicator: String
  /// A normal form shared by the spellings of one indicator.
  package var indicatorKey: String?
  package var comparator: Comparator
  /// In base units (contract, general rule 5); `nil` for a peg.
  package var value: Double?
  /// The upper end of a range.
  package var valueHigh: Double?
  /// The value with unit as printed.
  package var valueText: String
  /// The base unit; `nil` where none is printed.
  package var unit: String?
  package var changeMode: ChangeMode
  package var firmness: Firmness
  package var tier: Tier
  package var accrual: Accrual
  package var binding: Binding?
  package var periodStartYear: Int?
  package var periodEndYear: Int?
  /// The period as printed.
  package var periodText: String?
  /// Who or where, as printed, where it is narrower than the notice's own area.
  package var scopeText: String?
  package var baselineValue: Double?
  package var baselineYear: Int?
  /// Shared by the floor and the stretch of one promise.
  package var groupID: String?
  /// The id of the row that says the same in prose or in a table.
  package var sameAs: String?
  /// The rule that read it.
  package var ruleID: String
  /// Half-open range in the body, in Unicode scalars.
  package var range: Range<Int>
  /// The body at `range`.
  package var quote: String

  /// Makes a plain target; the rest is set by the rules that read it.
  package init(
    id: String, clauseID: String?, statement: Statement, indicator: String, value: Double?,
    valueText: String, unit: String?, ruleID: String, range: Range<Int>, quote: String
  ) {
    self.id = id
    self.clauseID = clauseID
    self.statement = statement
    self.indicator = indicator
    comparator = .eq
    self.value = value
    self.valueText = valueText
    self.unit = unit
    changeMode = .level
    firmness = .plain
    tier = .single
    accrual = .byEnd
    self.ruleID = ruleID
    self.range = range
    self.quote = quote
  }
}
