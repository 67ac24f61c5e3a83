/// Words of a sentence that say when.
package struct PeriodPhrase: Sendable, Equatable {
  /// How the words relate to the statement they stand by.
  package enum Use: Sendable, Equatable {
    /// When the value holds.
    case period
    /// What the value is compared with: 比2020年, 较上年, 由2020年的….
    case baseline
  }

  /// Half-open range in the sentence, with 到, 至, 截至 and 底, 末, 期间.
  package var range: Range<Int>
  package var use: Use
  package var startYear: Int?
  package var endYear: Int?
  /// Whether the words themselves look back: 以来, 过去五年, 截至, 去年.
  package var looksBack: Bool
  /// Whether the words look forward: 到2025年, 未来五年, 今后, “十四五”期末.
  package var looksForward: Bool
  /// Whether the words name the year at hand and so take it from what stands above: 全年, 年底前.
  package var isRelative: Bool
  /// The number of years where the words say how long only: 用三年时间, 五年累计.
  package var years: Int?

  /// Makes a phrase.
  package init(
    range: Range<Int>, use: Use = .period, startYear: Int? = nil, endYear: Int? = nil,
    looksBack: Bool = false, looksForward: Bool = false, isRelative: Bool = false
  ) {
    self.range = range
    self.use = use
    self.startYear = startYear
    self.endYear = endYear
    self.looksBack = looksBack
    self.looksForward = looksForward
    self.isRelative = isRelative
  }

  /// Whether it covers one year only.
  package var isOneYear: Bool { endYear != nil && (startYear == nil || startYear == endYear) }
}
