internal import PolicyModel
internal import TextScanning

/// Says how a value relates to what is measured.
package enum ChangeModeRule: ReadingRule {
  package static let identifier = "targets.change_mode"
  package static let summary =
    "增长 with a percentage is growth, over a year or over the period; 提高5个百分点 is an absolute change; 达到 is a level."
  package static let matching = [
    RuleExample("地区生产总值年均增长6%", "annual_growth"),
    RuleExample("到2025年单位能耗比2020年下降14%", "total_decline"),
    RuleExample("比重提高5个百分点", "increase_by"), RuleExample("产值比上年增长8%", "annual_growth"),
    RuleExample("发病率降低2个百分点", "decrease_by"), RuleExample("产值达到2020年的2倍", "multiply"),
  ]
  package static let notMatching = ["森林覆盖率提高到65%", "高新技术企业达到500家"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let drafts = SentenceReader.read(
      Sentence(body: text, range: 0..<text.count),
      setting: SentenceSetting(clock: DocumentClock(year: 2021))
    ).drafts
    return drafts.first.flatMap { $0.mode == .level ? nil : $0.mode.rawValue }
  }

  private static let speeds = Lexicon("年均增幅 年均增速 年均增长率 年均增长速度 年均涨幅")
  private static let falls = Lexicon("年均降幅 年均下降率")

  static func mode(
    _ view: SentenceReader.View, draft: Draft, reader: SentenceReader
  ) -> Target.ChangeMode {
    let measure = view.measure
    switch measure.kind {
    case .coverage: return .coverage
    case .multiple: return .multiply
    case .rank: return .rank
    case .peg: return .peg
    case .quantity: break
    }
    let isAnnual = isAnnual(view, draft: draft, reader: reader)
    if measure.unit == "倍" {
      if view.tail.isUp { return isAnnual ? .annualGrowth : .totalGrowth }
      return .multiply
    }
    if measure.unit == "百分点" || measure.unit == "个百分点" {
      return view.tail.isDown ? .decreaseBy : .increaseBy
    }
    if view.tail.isUp {
      return measure.isPercent ? (isAnnual ? .annualGrowth : .totalGrowth) : .increaseBy
    }
    if view.tail.isDown {
      return measure.isPercent ? (isAnnual ? .annualDecline : .totalDecline) : .decreaseBy
    }
    if view.lead.isDown, !view.tail.isPredicate, view.tail.isEmpty, !view.hasBound {
      return measure.isPercent ? (isAnnual ? .annualDecline : .totalDecline) : .decreaseBy
    }
    if measure.isPercent {
      let noun = draft.indicator
      if speeds.last(in: noun, endingAt: noun.count, from: 0) != nil { return .annualGrowth }
      if falls.last(in: noun, endingAt: noun.count, from: 0) != nil {
        return isAnnual ? .annualDecline : .totalDecline
      }
    }
    return .level
  }

  /// Whether a growth is that of one year.
  private static func isAnnual(
    _ view: SentenceReader.View, draft: Draft, reader: SentenceReader
  ) -> Bool {
    if draft.accrual == .average || draft.accrual == .perYear || view.tail.isYearOnYear {
      return true
    }
    // 三年累计下降10%
    if draft.accrual == .cumulative { return false }
    let clause = view.clauseStart..<view.measure.range.lowerBound
    if let base = reader.phrases.last(where: {
      $0.use == .baseline && clause.contains($0.range.lowerBound)
    }) {
      guard let year = base.endYear else { return true }
      return draft.endYear.map { $0 - year <= 1 } ?? base.looksBack
    }
    if let own = reader.period(view) ?? reader.setting.inherited {
      guard own.isOneYear else { return false }
      // 到2025年增长20% in a plan of years is over the years.
      return !own.looksForward || draft.endYear == reader.setting.clock.year
    }
    return true
  }
}
