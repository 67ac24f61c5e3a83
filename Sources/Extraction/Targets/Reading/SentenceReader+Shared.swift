internal import PolicyModel
internal import TextScanning

/// Measures that several indicators share, and those that are no numbers.
extension SentenceReader {
  // MARK: - 分别, 均, 翻番

  /// 高新技术企业和科技型中小企业分别达到2万家和6万家: one row for each pair.
  mutating func readDistributive(_ view: View) -> Bool {
    var names = NounPhrase.sharingTail(
      Self.sharingPlaces(
        Self.sharingExamples(NounPhrase.members(of: Scalars(text[view.noun])))))
    if view.noun.isEmpty || refersBack(view.noun) { return readDistributiveEllipsis(view) }
    if names.count == 1, let both = names[0].firstIndex(of: "城乡"),
      listedValues(view, limit: 2).count == 2
    {
      // 城乡居民收入分别增长6%和7%
      let head = Scalars(names[0][..<both])
      let tail = Scalars(names[0][(both + 2)...])
      names = [head + Scalars("城镇") + tail, head + Scalars("农村") + tail]
    }
    guard names.count > 1 else { return readPeriods(view) }
    if let last = names.last, NounPhrase.isBareLevel(last), let done = drafts.last {
      names = names.map {
        NounPhrase.isBareLevel($0) ? $0 + NounPhrase.withoutLevel(done.indicator) : $0
      }
    }
    let values = listedValues(view, limit: names.count)
    // 甲市、乙市各不少于1个: one value for each.
    if values.count == 1 { return false }
    guard values.count == names.count else {
      unplaced.append((view.measure.core, "\(names.count) names and \(values.count) values"))
      for index in values { roles[index] = .done }
      return true
    }
    for (name, index) in zip(names, values) {
      var item = view
      item.measure = measures[index]
      // 分别不低于80%、50%: the bound holds for each.
      if view.hasBound, item.measure.comparator == .eq {
        item.measure.comparator = view.measure.comparator
      }
      var draft = Draft(
        rule: DistributiveRule.identifier, indicator: completed(name),
        range: view.start..<measures[index].range.upperBound, valueText: measures[index].core)
      place(&draft, item)
      roles[index] = .done
    }
    return true
  }

  /// Gives places before the last one the noun that follows it: 甲园区、乙园区产值 is the 产值 of both.
  private static func sharingPlaces(_ names: [Scalars]) -> [Scalars] {
    guard let last = names.last,
      names.dropLast().allSatisfy({
        TargetWords.placeNouns.last(in: $0, endingAt: $0.count, from: 1) != nil
      })
    else { return names }
    var head: Int?
    for end in stride(from: 2, to: last.count - 1, by: 1)
    where TargetWords.placeNouns.last(in: last, endingAt: end, from: 1) != nil { head = end }
    guard let head else { return names }
    let tail = Scalars(last[head...])
    return names.dropLast().map { $0 + tail } + [last]
  }

  /// 甲、乙等特色产业基地: the noun behind 等 is that of each.
  private static func sharingExamples(_ names: [Scalars]) -> [Scalars] {
    guard let last = names.last, let etc = last.firstIndex(of: "等"), etc > 0,
      etc + 3 <= last.count
    else { return names }
    let tail = Scalars(last[(etc + 1)...])
    return names.dropLast().map { $0 + tail } + [Scalars(last[..<etc]) + tail]
  }

  /// 2022年、2025年托位数分别达到2个和4.6个: a value for each period.
  private mutating func readPeriods(_ view: View) -> Bool {
    let periods = phrases.filter {
      $0.use == .period && $0.endYear != nil && $0.range.lowerBound >= view.clauseStart
        && $0.range.upperBound <= view.measure.range.lowerBound
    }
    guard periods.count > 1 else { return false }
    for (before, after) in zip(periods, periods.dropFirst())
    where after.range.lowerBound - before.range.upperBound > 2 { return false }
    let values = listedValues(view, limit: periods.count)
    // 优良率2023年、2025年: the name ends where the first period begins.
    var noun = view.noun
    if noun.contains(periods[0].range.lowerBound) {
      noun = noun.lowerBound..<periods[0].range.lowerBound
    }
    let name = completed(NounPhrase.clean(Scalars(text[noun])))
    guard values.count == periods.count, NounPhrase.isSound(name) else { return false }
    for (period, index) in zip(periods, values) {
      var item = view
      item.period = period
      readShare(index, of: name, as: item)
    }
    return true
  }

  /// Reads the measure at `index` of a list as a value of `name`, like the first one.
  private mutating func readShare(_ index: Int, of name: Scalars, as first: View) {
    var item = first
    item.measure = measures[index]
    var draft = Draft(
      rule: DistributiveRule.identifier, indicator: name,
      range: first.start..<measures[index].range.upperBound, valueText: measures[index].core)
    place(&draft, item)
    roles[index] = .done
  }

  private static let references = Lexicon("上述 以上 前述 三项指标 两项指标 指标")

  /// 上述三项指标分别达到…
  private func refersBack(_ noun: Range<Int>) -> Bool {
    Self.references.first(in: text, at: noun.lowerBound, before: noun.upperBound) != nil
      || Self.references.last(in: text, endingAt: noun.upperBound, from: noun.lowerBound) != nil
  }

  /// 游客6000万人次，收入500亿元，分别增长10%和12%: the indicators stand in the clauses before.
  mutating func readDistributiveEllipsis(_ view: View) -> Bool {
    let values = listedValues(view, limit: 12)
    guard values.count > 1, drafts.count >= values.count else { return false }
    let names = drafts.suffix(values.count).map(\.indicator)
    for (name, index) in zip(names, values) { readShare(index, of: name, as: view) }
    return true
  }

  /// The values of a list that starts with the measure, with nothing but 、 or 和 between them.
  private func listedValues(_ view: View, limit: Int) -> [Int] {
    let end = clauseEnd(after: view.measure.range.upperBound, depth: view.depth)
    var values: [Int] = []
    for index in measures.indices where index >= view.index {
      let other = measures[index]
      guard other.range.lowerBound < end, roles[index] == .open || index == view.index else {
        break
      }
      if let last = values.last {
        let gap = measures[last].range.upperBound..<other.range.lowerBound
        guard gap.count <= 3 else { break }
      }
      values.append(index)
      if values.count == limit { break }
    }
    return values
  }

  /// A multiple or a peg: each member of the list before it is an indicator.
  mutating func readShared(_ view: View) {
    var noun = view.noun
    if noun.count > 16, let parts = innerVerb(in: noun) { noun = parts.object }
    let phrase = Scalars(text[noun])
    var names = NounPhrase.members(of: phrase)
    if names.isEmpty {
      if view.tail.isEmpty, view.lead.firmness == nil, !view.lead.isCause { return }
      if let last = drafts.last?.indicator ?? precedingNoun(before: view.clauseStart) {
        names = [last]
      }
    }
    guard !names.isEmpty, names.allSatisfy({ NounPhrase.isSound($0) }) else {
      unplaced.append((view.measure.core, "no indicator"))
      return
    }
    for name in NounPhrase.sharingTail(names) {
      var draft = Draft(
        rule: view.measure.kind == .peg ? PegRule.identifier : MultipleRule.identifier,
        indicator: completed(name), range: view.start..<view.measure.range.upperBound,
        valueText: view.measure.core)
      place(&draft, view)
    }
  }

  // MARK: - Coverage

  private static let coverageVerbs = Lexicon("实现 推进 推动 达到 基本实现 做到 力争实现 确保 完成 保障 争取")
  private static let placers = Lexicon("在 对 于")

  mutating func readCoverage(_ view: View) {
    var noun = view.noun
    var scope: Scalars?
    // 客运站实现光伏全覆盖
    for index in noun.dropFirst() {
      guard let hit = Self.coverageVerbs.first(in: text, at: index, before: noun.upperBound),
        index + hit.length + 2 <= noun.upperBound
      else { continue }
      let object = NounPhrase.clean(Scalars(text[index + hit.length..<noun.upperBound]))
      if TargetWords.scopeNouns.last(in: object, endingAt: object.count, from: 0) != nil,
        coveredHead(of: object) == nil
      {
        // 智慧小区实现街道全覆盖: the places are covered.
        scope = object
        noun = noun.lowerBound..<index
      } else {
        let subject = NounPhrase.clean(Scalars(text[noun.lowerBound..<index]))
        scope = self.scope(of: subject)
        if scope == nil, NounPhrase.isSound(subject), Self.isSite(object), !Self.isSite(subject) {
          // 智能监测实现换热站全覆盖
          scope = object
          noun = noun.lowerBound..<index
        } else {
          noun = index + hit.length..<noun.upperBound
        }
      }
      break
    }
    // 省级高新园区在工业大县全覆盖
    for index in noun.dropFirst().dropLast() {
      guard let hit = Self.placers.first(in: text, at: index, before: noun.upperBound),
        index + hit.length + 2 <= noun.upperBound, text[index - 1] != "存", text[index - 1] != "所",
        text[index - 1] != "关"
      else { continue }
      scope = NounPhrase.clean(Scalars(text[index + hit.length..<noun.upperBound]))
      noun = noun.lowerBound..<index
      break
    }
    if let lead = Optional(LeadReading(in: text, noun, phrases: phrases)),
      lead.nounStart < noun.upperBound
    {
      noun = lead.nounStart..<noun.upperBound
    }
    let phrase = NounPhrase.clean(Scalars(text[noun]))
    let isPlace =
      TargetWords.scopeNouns.last(in: phrase, endingAt: phrase.count, from: 0) != nil
      && coveredHead(of: phrase) == nil
    var names: [Scalars]
    let isSubject =
      view.tail.isLevel && !view.lead.isCause && scope == nil && !isBarePlace(phrase)
    if scope == nil, let split = placedCover(phrase) {
      // 4G网络行政村全覆盖
      names = [split.cover]
      scope = split.place
    } else if phrase.isEmpty || isPlace && scope == nil && !isSubject {
      // 实现县（市、区）全覆盖: what covers stands before.
      let counted = drafts.last.flatMap { $0.unit == "%" || $0.unit == "元" ? nil : $0.indicator }
      guard let before = counted ?? precedingNoun(before: view.clauseStart) else {
        if !phrase.isEmpty { unplaced.append((view.measure.core, "nothing that covers")) }
        return
      }
      names = [before]
      if !phrase.isEmpty { scope = phrase }
    } else {
      names = NounPhrase.members(of: phrase)
      if scope == nil, let first = names.first, let head = coveredHead(of: first) {
        scope = head
        names = [first] + names.dropFirst().map { $0.starts(with: head) ? $0 : head + $0 }
      }
    }
    guard names.allSatisfy({ NounPhrase.isSound($0) }) else {
      unplaced.append((view.measure.core, "no indicator"))
      return
    }
    for name in names {
      var draft = Draft(
        rule: CoverageRule.identifier, indicator: name,
        range: view.start..<view.measure.range.upperBound, valueText: view.measure.core)
      draft.scope = scope
      place(&draft, view)
    }
  }

  private static let sites = ScalarSet("站所院校园区村镇乡县市厂馆店库场口点段")

  /// Whether a noun names a kind of places.
  private static func isSite(_ noun: Scalars) -> Bool {
    noun.last.map(sites.contains) ?? false
  }

  private func isBarePlace(_ phrase: Scalars) -> Bool {
    TargetWords.placeNouns.first(in: phrase, at: 0, before: phrase.count)?.length == phrase.count
  }

  private static let coveredPlaces = Lexicon(
    "行政村 自然村 建制村 乡镇 街道 社区 县域 县区 县（市、区） 县(市、区) 设区市 镇街 城区 所有乡镇 全部乡镇 村（社区） 村(社区) 县市区 城乡 主城区 村居 区县")

  /// What covers and the places it covers, side by side.
  private func placedCover(_ phrase: Scalars) -> (cover: Scalars, place: Scalars)? {
    guard
      let hit = Self.coveredPlaces.last(in: phrase, endingAt: phrase.count, from: 2),
      let before = phrase[..<(phrase.count - hit.length)].last,
      !Self.listMarks.contains(before), before != "的", before != "在"
    else { return nil }
    let cover = NounPhrase.clean(Scalars(phrase[..<(phrase.count - hit.length)]))
    guard NounPhrase.isSound(cover),
      TargetWords.placeNouns.last(in: cover, endingAt: cover.count, from: 0) == nil
    else { return nil }
    return (cover, Scalars(phrase[(phrase.count - hit.length)...]))
  }

  /// 规模以上工业企业研发机构: the companies are covered.
  private func coveredHead(of phrase: Scalars) -> Scalars? {
    var best: Int?
    for end in 2...max(2, phrase.count) where end + 2 <= phrase.count {
      if TargetWords.scopeNouns.last(in: phrase, endingAt: end, from: 0) != nil { best = end }
    }
    guard let end = best, !Self.listMarks.contains(phrase[end]) else { return nil }
    let head = Scalars(phrase[..<end])
    return head.count >= 2 ? head : nil
  }

  private static let listMarks = ScalarSet("、和及与或（(")

  // MARK: - Rank

  private static let rankVerbs = Lexicon(
    "进入 跻身 迈入 居 位居 位列 列 排名 排 排位 名列 跃居 挤进 迈进 进 保持 稳居 保持在 升至 达到 入围 上升至 位次 居于 稳定在 冲刺 提升至 跻身于 处于 上升到 进到 力争进入 排在 走在 争取 力争"
  )

  mutating func readRank(_ view: View) {
    var noun = view.noun
    if view.depth > 0, noun.isEmpty, isOpener(text[view.clauseStart - 1]) {
      // 中国创新百强县（第7位）
      let open = view.clauseStart - 1
      var start = clauseStart(before: open, depth: sentence.depth[open] - 1)
      for index in stride(from: open - 1, to: start, by: -1)
      where text[index] == "、" && sentence.depth[index] < sentence.depth[open] {
        start = index + 1
        break
      }
      let lead = LeadReading(in: text, start..<open, phrases: phrases)
      noun = lead.nounStart..<open
    }
    // 综合实力进入全国前10位: the verb parts what is ranked from the field.
    var indicator = NounPhrase.clean(Scalars(text[noun]))
    for index in noun {
      guard let hit = Self.rankVerbs.first(in: text, at: index, before: noun.upperBound) else {
        continue
      }
      if index > noun.lowerBound {
        indicator = NounPhrase.clean(Scalars(text[noun.lowerBound..<index]))
      } else {
        let rest = NounPhrase.clean(Scalars(text[index + hit.length..<noun.upperBound]))
        indicator = rest.count > 3 ? rest : []
      }
      break
    }
    indicator = trimmedField(indicator)
    // 在全省考核中进入前10名: the field is what there is.
    if indicator.last == "中" { indicator = NounPhrase.clean(Scalars(indicator.dropLast())) }
    if !NounPhrase.isSound(indicator) {
      guard let before = drafts.last?.indicator ?? precedingNoun(before: view.clauseStart) else {
        unplaced.append((view.measure.core, "nothing that is ranked"))
        return
      }
      indicator = before
    }
    for name in NounPhrase.members(of: indicator) where NounPhrase.isSound(name) {
      var draft = Draft(
        rule: RankRule.identifier, indicator: name,
        range: min(noun.lowerBound, view.start)..<view.measure.range.upperBound,
        valueText: view.measure.core)
      place(&draft, view)
    }
  }

  private static let fields = Lexicon("全国 全省 全市 全县 全区 全球 世界 国内 省内 市内 全州 同类城市 全国同类城市 中西部 西部 东部 中部")

  private func trimmedField(_ phrase: Scalars) -> Scalars {
    var end = phrase.count
    while let hit = Self.fields.last(in: phrase, endingAt: end, from: 0) { end -= hit.length }
    while let hit = Self.rankVerbs.last(in: phrase, endingAt: end, from: 0) { end -= hit.length }
    return NounPhrase.clean(Scalars(phrase[..<end]))
  }
}
