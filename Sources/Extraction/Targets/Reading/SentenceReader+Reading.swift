internal import PolicyModel
internal import TextScanning

extension SentenceReader {
  /// One measure with its place in the sentence.
  struct View {
    var index: Int
    var measure: Measure
    var depth: Int
    /// Where the item of the measure starts and its clause ends.
    var start: Int
    var clauseStart: Int
    var rightEnd: Int
    var tail: TailReading
    var lead: LeadReading
    /// The indicator to the left, without edges; empty where there is none.
    var noun: Range<Int>
    /// The first value of 从…提高到….
    var baseline: Int?
    /// Whether words of comparison lead up to the number: 突破300亿元, 不少于20个.
    var hasBound: Bool { measure.range.lowerBound < measure.core.lowerBound }
    /// Whether a verb or a comparison says that the value is a level.
    var isLevel: Bool { tail.isPredicate || hasBound }
    /// The period that the words give this measure, where it is not the nearest before it.
    var period: PeriodPhrase?
  }

  /// Reads the measure at `index` in the light of the words around it.
  mutating func read(_ index: Int) {
    let view = self.view(of: index)
    let measure = view.measure
    if measure.kind == .quantity {
      if SupportRule.isSupport(measure, in: text, clause: view.clauseStart..<view.rightEnd)
        || SupportRule.isCondition(measure, in: text, clause: view.clauseStart..<view.rightEnd)
        || SupportRule.isThreshold(measure, in: text)
      {
        roles[index] = .done
        return
      }
    }
    switch measure.kind {
    case .coverage: readCoverage(view)
    case .rank: readRank(view)
    case .multiple, .peg: readShared(view)
    case .quantity:
      if view.tail.isDistributive, readDistributive(view) { return }
      readQuantity(view)
    }
    roles[index] = .done
  }

  func view(of index: Int) -> View {
    let measure = measures[index]
    let depth = sentence.depth[measure.core.lowerBound]
    let clauseStart = self.clauseStart(before: measure.range.lowerBound, depth: depth)
    let start = itemStart(index, from: clauseStart, depth: depth)
    let end = measure.range.lowerBound
    var tail = TailReading(in: text, start..<end, phrases: phrases)
    var baseline: Int?
    if let base = measures.indices.last(where: {
      roles[$0] == .baseline && measures[$0].range.upperBound == tail.nounEnd
    }), base < index {
      baseline = base
      var before = TailReading(
        in: text, start..<baselineStart(measures[base], from: start), phrases: phrases)
      before.isUp = tail.isUp
      before.isDown = tail.isDown
      before.isLevel = tail.isLevel
      before.bound = tail.bound ?? before.bound
      before.isEmpty = false
      before.action = tail.action ?? before.action
      before.firmness = tail.firmness ?? before.firmness
      tail = before
    }
    // A bracket behind the indicator explains it.
    var nounEnd = tail.nounEnd
    if nounEnd > start, isCloser(text[nounEnd - 1]),
      let open = opener(of: nounEnd - 1, from: start),
      isExplanation(open..<nounEnd)
    {
      nounEnd = open
    }
    let lead = LeadReading(in: text, start..<max(start, nounEnd), phrases: phrases)
    return View(
      index: index, measure: measure, depth: depth, start: start, clauseStart: clauseStart,
      rightEnd: rightEnd(index, depth: depth), tail: tail, lead: lead,
      noun: lead.nounStart..<max(lead.nounStart, nounEnd), baseline: baseline)
  }

  /// Where 从 or 由 before a baseline starts, with its year.
  private func baselineStart(_ measure: Measure, from start: Int) -> Int {
    var position = measure.range.lowerBound
    if let now = BaselineRule.nows.last(in: text, endingAt: position, from: start) {
      return position - now.length
    }
    if position > start, text[position - 1] == "的" { position -= 1 }
    if let phrase = phrases.last(where: { $0.range.upperBound == position }) {
      position = phrase.range.lowerBound
    }
    if position > start,
      text[position - 1] == "从" || text[position - 1] == "由" || text[position - 1] == "在"
    {
      position -= 1
    }
    return max(start, position)
  }

  private func opener(of closer: Int, from start: Int) -> Int? {
    let depth = sentence.depth[closer]
    var position = closer - 1
    while position >= start {
      if sentence.depth[position] == depth, isOpener(text[position]),
        position == 0 || sentence.depth[position - 1] < depth
      {
        return position
      }
      position -= 1
    }
    return nil
  }

  private static let explanations = Lexicon(
    "含 不含 即 包括 其中 以下 下同 按 指 不包括 不变价 可比价 现价 全口径 以")

  /// （含培育企业）, （2020年价格）; （市、区） and （校） are part of a name.
  private func isExplanation(_ range: Range<Int>) -> Bool {
    let inside = range.lowerBound + 1..<range.upperBound - 1
    guard text[range.lowerBound] == "（" || text[range.lowerBound] == "(" else { return false }
    if Self.explanations.first(in: text, at: inside.lowerBound, before: inside.upperBound) != nil {
      return true
    }
    return inside.contains { text[$0].digit != nil } || inside.count > 8
  }

  /// Where the item of a list starts: after the value before it and its 、 or 和.
  private func itemStart(_ index: Int, from clauseStart: Int, depth: Int) -> Int {
    var previous: Int?
    for candidate in stride(from: index - 1, through: 0, by: -1) {
      let other = measures[candidate]
      guard other.range.upperBound > clauseStart else { break }
      if sentence.depth[other.core.lowerBound] == depth, roles[candidate] != .inner,
        roles[candidate] != .baseline
      {
        previous = other.range.upperBound
        break
      }
    }
    guard var position = previous else { return clauseStart }
    let end = measures[index].range.lowerBound
    let first = position
    while position < end {
      if text[position] == "、", sentence.depth[position] == depth { return position + 1 }
      if let hit = Self.itemJoints.first(in: text, at: position, before: end) {
        return position + hit.length
      }
      // The bracket behind a value belongs to it.
      position += 1
    }
    return first
  }

  private static let itemJoints = Lexicon("和 以及 及 其中 与 或")

  /// Where the words behind a measure end: at a mark, at 、 or before the next statement.
  private func rightEnd(_ index: Int, depth: Int) -> Int {
    let start = measures[index].range.upperBound
    let end = clauseEnd(after: start, depth: depth)
    var limit = end
    for other in measures.indices where other > index && roles[other] != .inner {
      let next = measures[other]
      if next.range.lowerBound < end, next.range.lowerBound >= start,
        sentence.depth[next.core.lowerBound] == depth
      {
        limit = next.range.lowerBound
        break
      }
    }
    var position = start
    while position < end {
      if text[position] == "、", sentence.depth[position] == depth, limit < end { return position }
      if position == limit { break }
      position += 1
    }
    guard limit < end else { return end }
    // 5个A和10个B: the joint parts them.
    position = limit
    while position > start {
      if let hit = Self.itemJoints.last(in: text, endingAt: position, from: start) {
        return position - hit.length
      }
      position -= 1
    }
    return limit
  }

  // MARK: - Plain quantities

  private mutating func readQuantity(_ view: View) {
    let measure = view.measure
    let phrase = NounPhrase.clean(withoutPeriods(view.noun))
    let right = rightNoun(view)
    let hasAction = view.tail.action != nil || (view.noun.isEmpty && view.lead.action != nil)
    // 基点 bound the price of a loan.
    if let unit = measure.unit, unit.hasSuffix("基点") { return }
    if measure.unit == nil, !view.isLevel || !isRatio(phrase, measure) { return }
    if hasAction, let right, !measure.isPercent {
      // 新引进100名左右行业领军人才
      var draft = Draft(
        rule: CountedNounRule.identifier, indicator: right.noun,
        range: view.start..<right.end, valueText: measure.core)
      draft.scope = phrase.isEmpty ? nil : scope(of: phrase)
      place(&draft, view)
      return
    }
    if view.tail.isPlace || view.tail.isWeakAction, let right, !measure.isPercent,
      measure.comparator != .eq || view.tail.isWeakAction && isAimed(view)
    {
      var draft = Draft(
        rule: CountedNounRule.identifier, indicator: right.noun, range: view.start..<right.end,
        valueText: measure.core)
      place(&draft, view)
      return
    }
    if view.noun.isEmpty, let right, let last = drafts.last,
      last.rule == CountedNounRule.identifier,
      !measure.isPercent, view.tail.isEmpty, last.range.upperBound + 1 >= view.start,
      text[view.start - 1] == "、"
        || Self.itemJoints.last(in: text, endingAt: view.start, from: 0) != nil
    {
      // 建成5个甲类平台、10个乙类平台
      var draft = Draft(
        rule: CountedNounRule.identifier, indicator: right.noun, range: view.start..<right.end,
        valueText: measure.core)
      draft.accrual = last.accrual
      place(&draft, view)
      if draft.firmness == .plain { drafts[drafts.count - 1].firmness = last.firmness }
      return
    }
    guard !view.noun.isEmpty else {
      readElliptic(view)
      return
    }
    readNamed(view, phrase)
  }

  /// The words of a range without those that say when: 新建项目6月底前开工率.
  private func withoutPeriods(_ range: Range<Int>) -> Scalars {
    var words: Scalars = []
    for index in range {
      let isPeriod = phrases.contains {
        $0.use == .period && $0.range.contains(index) && range.contains($0.range.lowerBound)
          && range.contains($0.range.upperBound) && $0.range.count > 3
      }
      if !isPeriod { words.append(text[index]) }
    }
    return words
  }

  private static let measurables = Lexicon(
    "收入 总额 面积 人口 率 量 产量 总产值 就业 投资 余额 增加值 人数 户数 总数 数量 规模 里程 床位 支出 税收 销售额 成交额 能力 覆盖面 密度 浓度 强度 占比 比重 比例 天数"
  )

  /// Whether a noun is the name of something that is measured.
  private func isMeasurable(_ noun: Scalars) -> Bool {
    Self.measurables.last(in: noun, endingAt: noun.count, from: 0) != nil
      && Self.totals.last(in: noun, endingAt: noun.count, from: 0) == nil
  }

  private static let totals = Lexicon("建筑面积 总面积 用地面积 占地面积 总建筑面积 单位 总投资")

  /// How many measures of the sentence may be statements.
  private var openCount: Int {
    roles.count { $0 == .open || $0 == .done }
  }

  private static let ratios = Lexicon("系数 指数 比 率 分 数 值 得分 总分 均分 度 比例 强度 基尼系数 容积率")

  /// A number without unit is a value of a ratio or an index only.
  private func isRatio(_ noun: Scalars, _ measure: Measure) -> Bool {
    Self.ratios.last(in: noun, endingAt: noun.count, from: 0) != nil
      || noun.last?.isLatin ?? false && measure.value.map { $0 != $0.rounded() } ?? false
  }

  /// Whether a word or a period says that a count is aimed at and not known.
  private func isAimed(_ view: View) -> Bool {
    period(view) != nil || setting.inherited != nil || setting.clock.isOneYearPlan
      || view.lead.firmness != nil || view.tail.firmness != nil || view.lead.isYearly
      || view.lead.isCumulative || view.tail.isCumulative
  }

  /// An indicator stands to the left of the value.
  private mutating func readNamed(_ given: View, _ phrase: Scalars) {
    var view = given
    let measure = view.measure
    // 面向26个县的专项, 综合试点和35个分行业试点: a group that is named by its number.
    if !measure.isPercent, !measure.isMoney, !view.tail.isPredicate, rightNoun(view) != nil {
      return
    }
    var indicator = phrase
    var scope: Scalars?
    var isNew = view.lead.action?.isNew ?? view.tail.action?.isNew ?? false
    var hasVerb = view.lead.action != nil || view.tail.action != nil
    if !view.tail.isPredicate, view.lead.action == nil || phrase.count > 16,
      let parts = innerVerb(in: view.noun)
    {
      hasVerb = true
      isNew = isNew || parts.isNew
      if Self.atLeast.last(in: text, endingAt: parts.subject.upperBound, from: view.start) != nil {
        view.lead.bound = .ge
      }
      indicator = NounPhrase.clean(Scalars(text[parts.object]))
      scope = self.scope(of: NounPhrase.clean(Scalars(text[parts.subject])))
    } else if view.tail.isPredicate, view.noun.count > 20, let parts = innerVerb(in: view.noun),
      !parts.isNew
    {
      indicator = NounPhrase.clean(Scalars(text[parts.object]))
      scope = self.scope(of: NounPhrase.clean(Scalars(text[parts.subject])))
    } else if view.tail.isPredicate, let action = view.lead.action, action.isNew {
      // 新增装机容量达到…: part of the name.
      indicator = NounPhrase.clean(Scalars(text[action.range.lowerBound..<view.noun.upperBound]))
      isNew = false
    }
    // 快递覆盖率东部地区达到98%: the rate, then where.
    if scope == nil, let split = placedRate(indicator) {
      indicator = split.rate
      scope = split.place
    }
    // 年度计划投资 is 年度投资.
    if let plan = indicator.firstIndex(of: "计划投资"), plan > 0 {
      indicator.removeSubrange(plan..<plan + 2)
    }
    // 其余县至少新建1家: the text before the verb says where, the noun stands before.
    let hasThreshold = measures.indices.contains {
      roles[$0] == .inner && view.noun.contains(measures[$0].core.lowerBound)
    }
    if scope == nil, !hasThreshold, let last = drafts.last, last.unit == measure.unit,
      let place = self.scope(of: indicator),
      view.tail.action != nil
        || TargetWords.placeNouns.last(in: place, endingAt: place.count, from: 0) != nil
          && view.lead.action == nil && !hasVerb
    {
      var draft = Draft(
        rule: EllipsisRule.identifier, indicator: last.indicator,
        range: view.start..<measure.range.upperBound, valueText: measure.core)
      draft.scope = place
      self.place(&draft, view)
      return
    }
    let isShare = Self.among.occurs(in: text, max(0, view.clauseStart - 1)..<view.noun.lowerBound)
    if let first = indicator.first,
      first == "较" || first == "比" || first == "高" || first == "低"
        || first == "快" || first == "不",
      Self.shareNouns.first(in: indicator, at: 0, before: indicator.count) == nil,
      Self.comparisons.first(in: indicator, at: 0, before: indicator.count) != nil
    {
      return
    }
    if hasVerb, !measure.isPercent { indicator = withoutExamples(indicator) }
    if !isNew || view.tail.isPredicate {
      indicator = completed(indicator, unit: isShare || isItem(view) ? measure.unit : nil)
    }
    if view.tail.isEach, let names = coordinated(indicator) {
      for name in names {
        var draft = Draft(
          rule: DistributiveRule.identifier, indicator: completed(name),
          range: view.start..<measure.range.upperBound, valueText: measure.core)
        place(&draft, view)
      }
      return
    }
    let isListed = roles[..<view.index].contains(.done)
    let isNamedDeed = TargetWords.leads.first(in: indicator, at: 0, before: indicator.count) != nil
    let hasEvidence =
      view.tail.isPredicate || hasVerb || measure.isPercent || isListed || isNamedDeed
      || view.lead.isPast
      || view.lead.isCumulative || view.lead.isYearly || view.lead.firmness != nil
      || view.lead.bound != nil || view.tail.isCumulative || view.tail.isAverage
      || view.tail.isYearly || view.tail.firmness != nil || setting.role == .targets
      || view.lead.isCause || measure.comparator != .eq || follows(colonAt: view.clauseStart)
      || setting.looksBack || isMeasurable(indicator) || openCount > 1
    guard hasEvidence else {
      if measure.isMoney { unplaced.append((measure.core, "no verb")) }
      return
    }
    if !view.tail.isPredicate, !hasVerb, !setting.looksBack, ListCountRule.isSize(phrase) { return }
    guard NounPhrase.isSound(indicator), !ListCountRule.isListCount(indicator, view, self) else {
      if !ListCountRule.isListCount(indicator, view, self) {
        unplaced.append((measure.core, "no indicator"))
      }
      return
    }
    // 成交额突破300亿元: the verb is a word of comparison of the measure.
    let hasLevel =
      view.tail.isPredicate || (!hasVerb && measure.range.lowerBound < measure.core.lowerBound)
    var draft = Draft(
      rule: hasLevel ? LevelRule.identifier : CountedNounRule.identifier,
      indicator: indicator, range: view.start..<measure.range.upperBound, valueText: measure.core)
    draft.scope = scope
    if isNew { draft.accrual = .newInPeriod }
    place(&draft, view)
  }

  /// 某某中心等新型研发机构: what is counted stands behind the examples.
  private func withoutExamples(_ phrase: Scalars) -> Scalars {
    guard phrase.count > 14, let etc = phrase.lastIndex(of: "等"), etc >= 3, phrase.count - etc > 4,
      phrase[etc - 1].isHan || phrase[etc - 1] == "”", !Self.grades.contains(phrase[etc - 1]),
      !Self.grades.contains(phrase[etc + 1])
    else { return phrase }
    let rest = NounPhrase.clean(Scalars(phrase[(etc + 1)...]))
    return NounPhrase.isSound(rest) && !rest.contains("等") ? rest : phrase
  }

  /// 高等, 中等, 一等, 等级.
  private static let grades = ScalarSet("高中初上下优特一二三四五六相同平均对何级同方候待")

  private static let rates = Lexicon("率 占比 比例 比重 总量 产量 产值 总额 面积 密度 强度 浓度 人数 收入")

  /// A rate and the places it is reached in, side by side.
  private func placedRate(_ phrase: Scalars) -> (rate: Scalars, place: Scalars)? {
    guard phrase.count > 6,
      TargetWords.placeNouns.last(in: phrase, endingAt: phrase.count, from: 4) != nil
    else { return nil }
    for index in stride(from: phrase.count - 3, through: 3, by: -1)
    where Self.rates.last(in: phrase, endingAt: index + 1, from: 2) != nil {
      let rate = NounPhrase.clean(Scalars(phrase[...index]))
      let place = NounPhrase.clean(Scalars(phrase[(index + 1)...]))
      return NounPhrase.isSound(rate) && place.count <= 10 && !place.contains("的")
        ? (rate, place) : nil
    }
    return nil
  }

  /// 高于全省平均水平2个百分点: a distance from another figure.
  private static let shareNouns = Lexicon("比重 比例 比率 比值")
  private static let comparisons = Lexicon("较 比 高于 低于 快于 慢于 高出 不足 不及 不到")
  private static let among = Lexicon("其中")
  private static let atLeast = Lexicon("至少 不少于 不低于")

  /// The members of A率、B率 before 均, where each is an indicator by itself.
  private func coordinated(_ phrase: Scalars) -> [Scalars]? {
    let names = NounPhrase.members(of: phrase)
    guard names.count > 1, let last = names.last?.last,
      names.allSatisfy({ $0.last == last && NounPhrase.isSound($0) && $0.count > 2 })
    else { return nil }
    return names
  }

  /// Whether the item follows another one in the same clause.
  private func isItem(_ view: View) -> Bool { view.start > view.clauseStart }

  private func follows(colonAt start: Int) -> Bool {
    start > 0 && (text[start - 1] == "：" || text[start - 1] == ":")
  }

  /// No indicator in the clause: it stands before.
  private mutating func readElliptic(_ view: View) {
    let measure = view.measure
    // 收入分别达到3万元、2万元，增长5%、7%
    if view.tail.isPredicate, drafts.count > 1, drafts.last?.rule == DistributiveRule.identifier,
      readDistributiveEllipsis(view)
    {
      return
    }
    // 住房28万套、300万平方米: two measures of one thing.
    // 搬迁620户2480人, and the same with a mark between them.
    if view.tail.isEmpty, let last = drafts.last, view.noun.isEmpty,
      last.range.upperBound == measure.range.lowerBound
        || last.range.upperBound + 1 == view.start && text[view.start - 1] == "、",
      last.unit != measure.unit, !measure.isPercent, rightNoun(view) == nil
    {
      var draft = Draft(
        rule: EllipsisRule.identifier, indicator: last.indicator,
        range: view.start..<measure.range.upperBound, valueText: measure.core)
      draft.accrual = last.accrual
      draft.scope = last.scope
      place(&draft, view)
      return
    }
    guard
      view.tail.isPredicate || view.tail.action != nil || view.lead.action != nil
        || view.lead.bound != nil || view.lead.isAverage || view.lead.firmness != nil
        || view.tail.firmness != nil || view.tail.isCumulative || view.tail.isAverage
    else {
      return
    }
    // A sentence that gives a count of something in between says nothing of the last indicator.
    let scale = scaleNoun(view)
    if scale == nil, rightNoun(view) != nil, !measure.isPercent, !measure.isMoney { return }
    let noun: Scalars?
    if let scale {
      noun = scale
    } else if let last = drafts.last {
      noun = last.indicator
    } else {
      noun = headingNoun(view) ?? precedingNoun(before: view.clauseStart)
    }
    guard let noun, NounPhrase.isSound(noun) else {
      unplaced.append((measure.core, "no indicator"))
      return
    }
    var draft = Draft(
      rule: EllipsisRule.identifier, indicator: noun,
      range: view.start..<measure.range.upperBound, valueText: measure.core)
    place(&draft, view)
  }

  /// 达到2000人的招生规模: the noun behind the value, as the sentence named it before.
  private func scaleNoun(_ view: View) -> Scalars? {
    let end = view.measure.range.upperBound
    guard end < text.count, text[end] == "的",
      let hit = TargetWords.abstractNouns.first(in: text, at: end + 1, before: text.count)
    else { return nil }
    let noun = Scalars(text[end + 1..<end + 1 + hit.length])
    if let at = text.firstIndex(of: noun, from: 0, to: view.clauseStart) {
      let start = clauseStart(before: at, depth: 0)
      let lead = LeadReading(in: text, start..<at, phrases: phrases)
      let phrase = NounPhrase.clean(Scalars(text[lead.nounStart..<at + noun.count]))
      if NounPhrase.isSound(phrase) { return phrase }
    }
    return noun.count > 2 ? noun : nil
  }

  /// The noun before a colon: 高新技术企业数量：达到500家.
  private func headingNoun(_ view: View) -> Scalars? {
    guard follows(colonAt: view.clauseStart) else { return nil }
    let end = view.clauseStart - 1
    let start = clauseStart(before: end, depth: view.depth)
    let lead = LeadReading(in: text, start..<end, phrases: phrases)
    let noun = NounPhrase.clean(Scalars(text[lead.nounStart..<end]))
    return noun.count <= 20 ? noun : nil
  }

  private static let workNouns = Lexicon(
    "建设 培育 工作 发展 改造 力度 步伐 行动 工程 引进 创建 管理 建设工作 培育工作 布局建设 建设步伐 培育力度 建设力度 行动计划 布局 推广 认定 培育行动 建设行动 建设进度"
  )

  /// The noun that the clause before is about: 加快推进产业创新服务综合体建设,力争达到300个.
  func precedingNoun(before clauseStart: Int) -> Scalars? {
    guard clauseStart > 1 else { return nil }
    let end = clauseStart - 1
    let start = self.clauseStart(before: end, depth: 0)
    var lead = LeadReading(in: text, start..<end, phrases: phrases)
    var nounEnd = end
    if let hit = Self.workNouns.last(in: text, endingAt: nounEnd, from: lead.nounStart + 2) {
      nounEnd -= hit.length
    }
    if let parts = innerVerb(in: lead.nounStart..<nounEnd) {
      lead.nounStart = parts.object.lowerBound
    }
    let noun = NounPhrase.clean(Scalars(text[lead.nounStart..<nounEnd]))
    guard NounPhrase.isSound(noun), noun.count <= 24 else { return nil }
    return noun
  }

  /// Gives a bare level, a generic noun, 占… and 超… what they lack from the indicator before.
  func completed(_ phrase: Scalars, unit: String? = nil) -> Scalars {
    guard let last = drafts.last?.indicator ?? lastNoun else {
      return phrase
    }
    if phrase.count <= 3, let unit, drafts.last?.unit == unit, !last.contains(phrase),
      let tail = TargetWords.genericNouns.last(in: last, endingAt: last.count, from: 1)
    {
      return phrase + Scalars(last[(last.count - tail.length)...])
    }
    if NounPhrase.isBareLevel(phrase) { return phrase + NounPhrase.withoutLevel(last) }
    if phrase.first == "占" { return shareHolder(last) + phrase }
    if let whole = thresholdCompleted(phrase, by: last) { return whole }
    if TargetWords.genericNouns.first(in: phrase, at: 0, before: phrase.count)?.length
      == phrase.count, !last.ends(with: phrase)
    {
      return shareHolder(last) + phrase
    }
    return phrase
  }

  private static let amounts = Lexicon("亿元 万元 亿元以上 万元以上 元以上 美元 美元以上")

  /// 超亿元的 after 交易额超10亿元的平台: the head and the noun of the threshold before.
  private func thresholdCompleted(_ phrase: Scalars, by last: Scalars) -> Scalars? {
    let quantities = QuantityScanner.quantities(in: last)
    guard let amount = quantities.first(where: { $0.kind == .money }) else {
      return nil
    }
    var head = amount.range.lowerBound
    if head > 0, last[head - 1] == "超" || last[head - 1] == "过" || last[head - 1] == "达" {
      head -= 1
    }
    let isOpen = Self.amounts.last(in: phrase, endingAt: phrase.count, from: 0) != nil
    let own = QuantityScanner.quantities(in: phrase).first { $0.kind == .money }
    let startsWithAmount =
      own.map { $0.range.lowerBound == 0 } ?? false || phrase.first == "超" || phrase.first == "过"
      || phrase.first == "亿"
    guard isOpen || startsWithAmount, own != nil || isOpen || phrase.first == "超" else {
      return nil
    }
    var whole = startsWithAmount ? Scalars(last[..<head]) + phrase : phrase
    if isOpen {
      var tail = Scalars(last[amount.range.upperBound...])
      while let first = tail.first, first == "以" || first == "上" { tail.removeFirst() }
      if tail.first != "的", last.contains("的") { whole.append("的") }
      whole += tail
    }
    return whole
  }

  /// What a share is of: R&D经费支出占GDP比重 → R&D经费支出.
  private func shareHolder(_ phrase: Scalars) -> Scalars {
    if let at = phrase.firstIndex(of: "占"), at > 1 { return Scalars(phrase[..<at]) }
    // 热线办结率, then 满意率: the rate before is no part of the next.
    if phrase.last == "率", phrase.count > 4 {
      let tail = TargetWords.genericNouns.last(in: phrase, endingAt: phrase.count, from: 2)
      return Scalars(phrase.dropLast(tail?.length ?? 3))
    }
    for noun in [
      "占比", "比重", "总数", "数量", "总量", "增速", "规模", "总额", "播种面积", "种植面积", "养殖面积", "面积", "产量", "总产值",
      "产值",
    ] where phrase.count > noun.count + 1 {
      let word = Scalars(noun)
      if phrase.ends(with: word) { return Scalars(phrase[..<(phrase.count - word.count)]) }
    }
    return phrase
  }

  // MARK: - To the right

  /// The noun phrase that follows a count: 20个以上省级产业创新服务综合体.
  func rightNoun(_ view: View) -> (noun: Scalars, end: Int)? {
    var start = view.measure.range.upperBound
    guard start < view.rightEnd else { return nil }
    if text[start] == "的" { start += 1 }
    guard start < view.rightEnd, text[start].isHan || text[start].isLatin || text[start] == "“"
    else { return nil }
    var end = view.rightEnd
    for index in start + 3..<max(start + 3, view.rightEnd)
    where Self.deeds.first(in: text, at: index, before: view.rightEnd) != nil {
      // 遴选20所学校开展托管: what they do is no part of the name.
      end = index
      break
    }
    let noun = NounPhrase.clean(Scalars(text[start..<end]))
    guard NounPhrase.isSound(noun), !Self.noNouns.contains(noun.string) else { return nil }
    if Self.after.first(in: text, at: start, before: view.rightEnd) != nil { return nil }
    return (noun, end)
  }

  private static let deeds = Lexicon("开展 进行 参加 参与 赴 用于 予以 加以 纳入 进入 通过 获评 入选 成为 达到 列入 实现")
  private static let noNouns: Set<String> = ["以上", "左右", "目标", "任务", "以内", "以下"]
  private static let after = Lexicon(
    "增长 提高 提升 下降 达到 以上 以下 左右 以内 为 并 且 同比 比上年 较上年 位居 居 占 高于 低于 比 较 后 时 起 目标 任务 的目标 的任务 开展 进行 参加 用于 赴 参与 实施 组织 开工 投产 竣工 建成 投入 完成 投用 从事 纳入 迈上"
  )

  // MARK: - Inside

  private static let verbNouns = ScalarSet("率量数额度面者类型式性化区站房")
  private static let verbNounWords = Lexicon(
    "项目 工程 任务 资金 投资 面积 总额 支出 收入 能力 水平 体系 中心 基地 平台 人员 队伍 经费 强度 企业 机构 就业 成果 用地 成本 质量 规模 进度 标准 服务")
  private static let subjectEnds = Lexicon(
    "已 已经 将 要 每年 共 累计 内 上 中 了 年 可 均 都 各 新 至少 力争 确保 计划 预计 ， 、 先后 共同 全部 模式 方式 途径 等 再 底 前 来 间 以来 分别 并 还 需 应"
  )
  private static let prepositions = Lexicon("通过 以 在 从 由 围绕 依托 按照 对 为 用")

  /// A verb of doing inside a clause, between who acts and what is counted.
  func innerVerb(
    in range: Range<Int>
  ) -> (subject: Range<Int>, isNew: Bool, object: Range<Int>)? {
    guard range.count >= 4, !startsPerHead(range.lowerBound) else { return nil }
    let startsWithPreposition =
      Self.prepositions.first(in: text, at: range.lowerBound, before: range.upperBound) != nil
      || (range.lowerBound > 1
        && Self.prepositions.last(in: text, endingAt: range.lowerBound, from: 0) != nil)
    for index in stride(from: range.upperBound - 2, to: range.lowerBound, by: -1) {
      guard
        let hit = TargetWords.innerVerbs.first(in: text, at: index, before: range.upperBound),
        index + hit.length + 2 <= range.upperBound
      else { continue }
      let object = index + hit.length
      if Self.verbNouns.contains(text[object]) || text[object] == "的" { continue }
      if TargetWords.leadNouns.first(in: text, at: index, before: range.upperBound) != nil {
        continue
      }
      if sentence.isQuoted[index] { continue }
      if Self.verbNounWords.first(in: text, at: object, before: range.upperBound) != nil,
        hit.meaning || !hasSubject(range.lowerBound..<index)
      {
        continue
      }
      guard
        range.count > 18 || startsWithPreposition || hasSubject(range.lowerBound..<index)
      else { continue }
      var objectStart = object
      if objectStart < range.upperBound, text[objectStart] == "了" { objectStart += 1 }
      let lead = LeadReading(in: text, objectStart..<range.upperBound, phrases: phrases)
      if lead.action != nil, lead.nounStart < range.upperBound { objectStart = lead.nounStart }
      return (range.lowerBound..<index, hit.meaning, objectStart..<range.upperBound)
    }
    return nil
  }

  /// 每千名老年人拥有床位, 人均…: the verb belongs to the name.
  private func startsPerHead(_ start: Int) -> Bool {
    guard start + 1 < text.count else { return false }
    if text[start] == "每" {
      return ChineseNumeral.digit(text[start + 1]) != nil || text[start + 1].digit != nil
        || ChineseNumeral.place(text[start + 1]) != nil || text[start + 1] == "万"
    }
    return text[start + 1] == "均" && (text[start] == "人" || text[start] == "户")
  }

  private func hasSubject(_ range: Range<Int>) -> Bool {
    Self.subjectEnds.last(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
      || TargetWords.scopeNouns.last(in: text, endingAt: range.upperBound, from: range.lowerBound)
        != nil
  }

  // MARK: - Scope

  private static let scopeEnds = Lexicon("每年 已 将 要 均 都 共 累计 分别 已经 力争 确保 至少 年均 全部 基本 各 要求 计划 内 再")

  /// The phrase as who or where, or `nil` where it names neither.
  func scope(of phrase: Scalars) -> Scalars? {
    var end = phrase.count
    while let hit = Self.scopeEnds.last(in: phrase, endingAt: end, from: 1) { end -= hit.length }
    for period in PeriodScanner.phrases(in: phrase, clock: setting.clock)
    where period.range.upperBound == end { end = period.range.lowerBound }
    while let hit = Self.scopeEnds.last(in: phrase, endingAt: end, from: 1) { end -= hit.length }
    guard end > 1 else { return nil }
    let name = NounPhrase.clean(Scalars(phrase[..<end]))
    guard name.count >= 2, name.count <= 40,
      TargetWords.scopeNouns.last(in: name, endingAt: name.count, from: 0) != nil
    else { return nil }
    if name[0] == "各" || name[0] == "每" { return name }
    let lead = LeadReading(in: name, 0..<name.count, phrases: [])
    return lead.nounStart < name.count ? Scalars(name[lead.nounStart...]) : nil
  }
}
