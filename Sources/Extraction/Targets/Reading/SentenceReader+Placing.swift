internal import PolicyModel
internal import TextScanning

extension SentenceReader {
  /// Fills a draft with what its measure and its surroundings say, and keeps it.
  mutating func place(_ draft: inout Draft, _ view: View) {
    let measure = view.measure
    draft.value = measure.value
    draft.valueHigh = measure.valueHigh
    draft.unit = measure.unit
    draft.comparator = comparator(view)
    setPeriod(&draft, view)
    draft.firmness = firmness(view)
    setAccrual(&draft, view)
    draft.mode = ChangeModeRule.mode(view, draft: draft, reader: self)
    setBaseline(&draft, view)
    draft.statement = StatementRule.statement(view, draft: draft, reader: self)
    guard !FrequencyRule.isFrequency(draft, view, reader: self) else { return }
    drafts.append(draft)
    lastNoun = draft.indicator
  }

  // MARK: - Comparator

  private static let prohibitions = Lexicon("禁止 严禁 不得 不能 杜绝 不许 不准")

  func comparator(_ view: View) -> Target.Comparator {
    let measure = view.measure
    if measure.valueHigh != nil { return .range }
    var result = Target.Comparator(rawValue: measure.comparator.rawValue) ?? .eq
    if result == .eq || result == .approx, let bound = view.tail.bound ?? view.lead.bound {
      result = bound
    }
    let clause = view.clauseStart..<measure.core.lowerBound
    if let at = Self.prohibitions.firstPlace(in: text, clause),
      at.index + at.hit.length < measure.range.lowerBound - 1
    {
      switch result {
      case .lt: result = .ge
      case .gt: result = .le
      default: break
      }
    }
    return result
  }

  // MARK: - Period

  /// The phrase that says when a measure holds: the nearest before it, or one that opens what stands above.
  func period(_ view: View) -> PeriodPhrase? {
    if let own = view.period { return own }
    let end = view.measure.range.lowerBound
    guard phrases.contains(where: { $0.range.upperBound <= end }) else { return nil }
    let item = itemLabel(before: end)
    // 在2020年156家的基础上: when the base was.
    let base = view.baseline.map { measures[$0].range.lowerBound }
    let candidates = phrases.filter {
      $0.use == .period && $0.range.upperBound <= end && $0.range.lowerBound >= item
        && (base == nil || base != $0.range.upperBound)
        // “十四五”期间 opens with a mark and ends outside of it.
        && (sentence.depth[$0.range.upperBound - 1] == 0
          || sentence.depth[$0.range.upperBound - 1] == view.depth
            && $0.range.lowerBound >= view.clauseStart)
    }
    guard var nearest = candidates.last else {
      // 达到20%（2025年)
      return nil
    }
    if nearest.years != nil, setting.looksBack, let inherited = setting.inherited {
      // 五年累计… in a review are the years of the review.
      return inherited
    }
    if let years = nearest.years,
      let from = candidates.last(where: {
        $0.startYear != nil && $0.endYear == nil
      })?.startYear
    {
      // 从2024年起，用三年时间
      nearest.startYear = from
      nearest.endYear = from + years - 1
    }
    if nearest.isRelative, let inherited = setting.inherited, inherited.isOneYear {
      nearest.endYear = inherited.endYear
    }
    if nearest.endYear != nil, nearest.startYear == nil,
      let start = candidates.last(where: {
        $0.startYear != nil && $0.endYear == nil
      })
    {
      nearest.startYear = start.startYear
    }
    return nearest
  }

  private static let circled = ScalarSet("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮")
  private static let ordinals = Lexicon("一是 二是 三是 四是 五是 六是 七是 八是 九是 十是")

  /// Where the numbered item of a run (①…；②…) starts; a period of one item says nothing of the next.
  private func itemLabel(before end: Int) -> Int {
    let circled = Self.circled
    let separators = Self.separators
    var index = end
    while index > 0 {
      index -= 1
      if circled.contains(text[index]) { return index }
      if index == 0 || separators.contains(text[index - 1]) {
        if LeadReading.label(text, index, index..<end) != nil { return index }
        if Self.ordinals.first(in: text, at: index, before: end) != nil { return index }
      }
    }
    return 0
  }

  private func setPeriod(_ draft: inout Draft, _ view: View) {
    if let own = period(view) {
      draft.startYear = own.startYear
      draft.endYear = own.endYear
      draft.periodText = own.range
      return
    }
    if let inherited = setting.inherited {
      draft.startYear = inherited.startYear
      draft.endYear = inherited.endYear
    } else if setting.clock.isOneYearPlan {
      draft.endYear = setting.clock.planEnd
    }
  }

  // MARK: - Firmness

  private static let marks = Lexicon<Target.Firmness>([
    ("力争 争取 努力 奋力 力求 力促", .strive), ("确保 保证 务必", .ensure), ("必须 不得 严禁 禁止", .require),
    ("探索 谋划", .explore),
  ])

  /// The mark of the clause, or the one at the head of the sentence member it stands in.
  func firmness(_ view: View) -> Target.Firmness {
    if let own = view.tail.firmness, own != .basic { return own }
    if let own = view.lead.firmness, own != .basic { return own }
    // Up to the number: 不得低于 is a comparison and a duty.
    let clause = view.clauseStart..<view.measure.core.lowerBound
    if let own = Self.marks.firstPlace(in: text, clause) { return own.hit.meaning }
    if view.tail.firmness == .basic || view.lead.firmness == .basic { return .basic }
    // A mark that opens an earlier clause of the same member holds on.
    var end = view.clauseStart - 1
    while end > 0 {
      let mark = text[end]
      if mark == "；" || mark == ";" || mark == "。" || mark == "：" { break }
      let start = clauseStart(before: end, depth: view.depth)
      var head = start
      while let phrase = phrases.first(where: { $0.range.lowerBound == head }) {
        head = phrase.range.upperBound
      }
      if let hit = Self.marks.first(in: text, at: head, before: end) { return hit.meaning }
      guard start > 0 else { break }
      end = start - 1
    }
    return .plain
  }

  // MARK: - Accrual

  private func setAccrual(_ draft: inout Draft, _ view: View) {
    let clause = view.clauseStart..<view.measure.range.lowerBound
    if view.tail.isAverage || view.lead.isAverage {
      draft.accrual = .average
    } else if view.tail.isYearly || view.lead.isYearly || Self.yearly.occurs(in: text, clause) {
      draft.accrual = .perYear
    } else if view.tail.isCumulative || view.lead.isCumulative {
      draft.accrual = .cumulative
    } else if draft.accrual == .byEnd {
      let action = view.tail.action ?? view.lead.action
      if action?.isNew ?? false, !view.tail.isPredicate || view.tail.action != nil {
        draft.accrual = .newInPeriod
      } else if inheritsYearly(view) {
        draft.accrual = .perYear
      }
    }
  }

  private static let yearly = Lexicon("每年 每年度 逐年")

  /// One 每年 at the head of a sentence governs its items.
  private func inheritsYearly(_ view: View) -> Bool {
    guard let last = drafts.last, last.accrual == .perYear, view.noun.count > 0 else {
      return false
    }
    return !view.tail.isPredicate && period(view) == nil && last.periodText == nil
  }

  // MARK: - Baseline

  private func setBaseline(_ draft: inout Draft, _ view: View) {
    if let base = view.baseline {
      let measure = measures[base]
      draft.baselineValue = measure.value
      if let unit = measure.unit, let own = view.measure.unit, unit != own {
        draft.baselineValue = nil
      }
      draft.baselineYear =
        phrases.last { $0.use == .baseline && $0.range.upperBound <= measure.range.lowerBound }?
        .endYear ?? (draft.startYear.flatMap { draft.endYear ?? 0 > $0 ? $0 : nil })
    }
    let clause = view.clauseStart..<view.measure.range.lowerBound
    if draft.baselineYear == nil,
      let phrase = phrases.last(where: {
        $0.use == .baseline && clause.contains($0.range.lowerBound)
      })
    {
      draft.baselineYear = phrase.endYear
    }
  }
}
