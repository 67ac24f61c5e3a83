internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the targets of running text and boxes: every sentence with what it takes from around it.
struct ProseTargets {
  private let context: NoticeContext
  private let clock: DocumentClock
  private let isRegulation: Bool
  private let isReport: Bool
  private let listsProjects: Bool
  private var targets: [Target] = []
  private var diagnostics: [Diagnostic] = []
  /// For each clause the period that its heading or lead sentence opens with, once it is read.
  private var periods: [Int: PeriodPhrase?] = [:]
  /// What leads in to the last block that was asked about, so that a unit of many paragraphs is
  /// not walked through for each.
  private var lastLeadIn: (block: Int, phrase: PeriodPhrase?) = (-1, nil)
  private var headingPeriods: [Int: PeriodPhrase?] = [:]

  init(_ context: NoticeContext, title: Scalars, clock: DocumentClock) {
    self.context = context
    self.clock = clock
    isRegulation = ["办法", "细则", "规定", "条例"].contains(context.notice.genre ?? "")
    // A communique (公报) tells what was reached.
    isReport = context.notice.genre == "公报" || title.contains("统计公报")
    listsProjects =
      title.contains("项目") || title.contains("重大工程")
      || title.contains("清单")
  }

  /// The statements of blocks and of the tasks in tables other than `tables`.
  func read(besides tables: Set<String>) -> Facts<Target> {
    var reader = self
    reader.readBlocks()
    for table in context.tables where !tables.contains(table.id) { reader.readCells(of: table) }
    return Facts(reader.targets, diagnostics: reader.diagnostics)
  }

  private mutating func readBlocks() {
    for index in context.blocks.indices where context.functions[index] == .text {
      readBlock(index)
    }
  }

  private mutating func readBlock(_ index: Int) {
    let block = context.blocks[index]
    let clause = context.clauseOfBlock[index]
    let start = textStart(of: index)
    guard start < block.range.upperBound else { return }
    let sentences = SentenceSplitter.sentences(
      of: context.body, in: start..<block.range.upperBound
    ).map { range in
      let sentence = Sentence(body: context.body, range: range)
      return (sentence, candidates: MeasureScanner.candidates(in: sentence.text))
    }
    // Most paragraphs quantify nothing; what follows is for those that do.
    guard sentences.contains(where: { !$0.candidates.isEmpty }) else { return }
    let common = self.setting(clause: clause)
    var opener: PeriodPhrase?
    let above = inherited(forBlock: index)
    for (number, (sentence, candidates)) in sentences.enumerated() {
      // The heading of a unit may stand before the sentence that opens its paragraph.
      let mayOpen = number == 0 || number == 1 && isHeading(sentences[0].0)
      guard mayOpen || !candidates.isEmpty else { continue }
      var setting = common
      let phrases = PeriodScanner.phrases(in: sentence.text, clock: clock)
      if mayOpen, let own = opening(of: sentence, phrases: phrases),
        own.years == nil || !setting.looksBack
      {
        opener = own
      } else if let known = opener, isPast(known), turnsAhead(sentence, phrases) {
        opener = nil
      }
      setting.inherited = opener ?? above
      if opener?.looksBack ?? false { setting.looksBack = true }
      guard !candidates.isEmpty else { continue }
      read(sentence, phrases, candidates, setting, clause)
    }
  }

  private mutating func read(
    _ sentence: Sentence, _ phrases: [PeriodPhrase], _ candidates: [Measure],
    _ setting: SentenceSetting, _ clause: Int?, cell: Range<Int>? = nil
  ) {
    let reading = SentenceReader.read(
      sentence, phrases: phrases, candidates: candidates, setting: setting)
    for draft in reading.drafts { append(draft, sentence, clause, cell: cell) }
    for gap in reading.unplaced {
      let place = sentence.place(gap.range)
      diagnostics.append(
        Diagnostic(
          .note, "unplaced_quantity",
          "\(context.body.string(place.lowerBound..<min(place.upperBound, place.lowerBound + 40))): \(gap.reason); no target was read",
          place: place))
    }
  }

  // MARK: - Cells of task tables

  private mutating func readCells(of table: NoticeTable) {
    let cells = TaskCellRule.cells(of: table)
    guard !cells.isEmpty else { return }
    let clause = context.block(at: table.range.lowerBound).flatMap { context.clauseOfBlock[$0] }
    var setting = self.setting(clause: clause)
    setting.role = .tasks
    setting.topic = nil
    let caption = Scalars(table.caption ?? "")
    setting.looksBack = Self.backward.occurs(in: caption, 0..<caption.count)
    let captionYear = PlanYear.year(ofTitle: caption)
    for cell in cells {
      let years = ProjectPeriodRule.years(cell: cell.deadline, column: .end)
      setting.inherited = nil
      if let end = years.end, clock.year.map({ end >= $0 }) ?? true {
        setting.inherited = PeriodPhrase(range: 0..<0, startYear: years.start, endYear: end)
      } else if let captionYear {
        setting.inherited = PeriodPhrase(range: 0..<0, endYear: captionYear)
      }
      for range in SentenceSplitter.sentences(of: context.body, in: cell.range) {
        let sentence = Sentence(body: context.body, range: range)
        let candidates = MeasureScanner.candidates(in: sentence.text)
        guard !candidates.isEmpty else { continue }
        let phrases = PeriodScanner.phrases(in: sentence.text, clock: clock)
        read(sentence, phrases, candidates, setting, clause, cell: cell.range)
      }
    }
  }

  private func isHeading(_ sentence: Sentence) -> Bool {
    sentence.place(0..<sentence.text.count).count <= 42
  }

  /// Where the text of a block starts, after the label of a unit.
  private func textStart(of index: Int) -> Int {
    let block = context.blocks[index]
    guard let clause = context.clauseOfBlock[index] else { return block.range.lowerBound }
    let unit = context.clauses[clause]
    guard let label = unit.label, unit.range.lowerBound >= block.range.lowerBound,
      unit.range.lowerBound < block.range.upperBound
    else { return block.range.lowerBound }
    var position = unit.range.lowerBound
    for scalar in Scalars(label) where !scalar.isSpace {
      position = context.body.skippingSpaces(from: position)
      guard position < block.range.upperBound, context.body[position] == scalar else {
        return block.range.lowerBound
      }
      position += 1
    }
    return position
  }

  private func setting(clause: Int?) -> SentenceSetting {
    var setting = SentenceSetting(
      clock: clock, looksBack: isReport, isRegulation: isRegulation, listsProjects: listsProjects)
    guard let clause else {
      setting.role = .preamble
      return setting
    }
    let unit = context.clauses[clause]
    setting.role = unit.role
    setting.topic = unit.heading
    if headingsLookBack(over: clause) { setting.looksBack = true }
    return setting
  }

  /// Whether the nearest heading that tells says that the text below reviews what was done.
  private func headingsLookBack(over clause: Int) -> Bool {
    for ancestor in context.lineage.path(of: clause) {
      guard let heading = context.clauses[ancestor].heading else { continue }
      let text = Scalars(heading)
      if Self.backward.occurs(in: text, 0..<text.count) { return true }
      if Self.forward.occurs(in: text, 0..<text.count) { return false }
    }
    return false
  }

  private static let backward = Lexicon(
    "回顾 成就 成效 成绩 发展基础 工作基础 产业基础 现实基础 已有基础 基础条件 发展现状 现状 工作总结 基本情况 完成情况 执行情况 进展情况 工作情况 发展环境 主要进展")
  private static let forward = Lexicon("目标 任务 安排 部署 举措 措施 重点工作 计划 展望 思路 要求")

  // MARK: - Periods from above

  /// The period that opens the sentence, after a short label and words of firmness.
  private func opening(of range: Range<Int>) -> PeriodPhrase? {
    let sentence = Sentence(body: context.body, range: range)
    return opening(
      of: sentence, phrases: PeriodScanner.phrases(in: sentence.text, clock: clock))
  }

  private func opening(of sentence: Sentence, phrases: [PeriodPhrase]) -> PeriodPhrase? {
    guard let first = leading(sentence, phrases), !first.isRelative else { return nil }
    return first
  }

  /// Whether the period lies behind the notice.
  private func isPast(_ phrase: PeriodPhrase) -> Bool {
    if phrase.looksBack { return true }
    guard let year = clock.year, let end = phrase.endYear else { return false }
    return end < year
  }

  private static let yearsAtHand = ScalarSet("今本明")

  /// Whether a sentence after a look back turns to what is to be done: 今年, 2024年.
  private func turnsAhead(_ sentence: Sentence, _ phrases: [PeriodPhrase]) -> Bool {
    guard let first = leading(sentence, phrases), !isPast(first) else { return false }
    return !first.isRelative || Self.yearsAtHand.contains(sentence.text[first.range.lowerBound])
  }

  /// The first period of the sentence where nothing but a label and words of firmness is before it.
  private func leading(_ sentence: Sentence, _ phrases: [PeriodPhrase]) -> PeriodPhrase? {
    guard let first = phrases.first(where: { $0.use == .period }) else { return nil }
    var position = 0
    let text = sentence.text
    if let colon = text.prefix(14).firstIndex(where: { $0 == "：" || $0 == ":" }),
      colon < first.range.lowerBound
    {
      position = colon + 1
    }
    let lead = LeadReading(in: text, position..<first.range.lowerBound, phrases: [])
    return lead.nounStart == first.range.lowerBound ? first : nil
  }

  /// The period of the lead-in paragraph before, or of the headings and lead sentences above.
  private mutating func inherited(forBlock index: Int) -> PeriodPhrase? {
    guard let clause = context.clauseOfBlock[index] else { return nil }
    if let leadIn = leadIn(before: index, clause: clause) { return leadIn }
    let path = context.lineage.path(of: clause)
    for (step, unit) in path.enumerated() {
      if step == 0, isFirstBlock(index, of: unit) {
        if let phrase = headingPeriod(of: unit) { return phrase }
        continue
      }
      if let phrase = period(of: unit, isOwn: step == 0) { return phrase }
    }
    return nil
  }

  private func isFirstBlock(_ index: Int, of unit: Int) -> Bool {
    index == 0 || context.clauseOfBlock[index - 1] != unit
  }

  private mutating func headingPeriod(of unit: Int) -> PeriodPhrase? {
    if let known = headingPeriods[unit] { return known }
    let found = readHeadingPeriod(of: unit)
    headingPeriods[unit] = .some(found)
    return found
  }

  private func readHeadingPeriod(of unit: Int) -> PeriodPhrase? {
    guard let heading = context.clauses[unit].heading else { return nil }
    let text = Scalars(heading).withoutSpaces
    return PeriodScanner.phrases(in: text, clock: clock, isHeading: true).first {
      $0.use == .period && !$0.isRelative
    }
  }

  /// The period of the heading or, for units below, of the lead sentence.
  private mutating func period(of unit: Int, isOwn: Bool) -> PeriodPhrase? {
    if let phrase = headingPeriod(of: unit) { return phrase }
    if isOwn { return nil }
    if let known = periods[unit] { return known }
    var found: PeriodPhrase?
    let clause = context.clauses[unit]
    if let label = clause.label, clause.depth > 0 {
      let start = min(clause.range.lowerBound + label.unicodeScalars.count, clause.range.upperBound)
      let sentences = SentenceSplitter.sentences(
        of: context.body, in: start..<clause.range.upperBound)
      for range in sentences.prefix(2) {
        if let phrase = opening(of: range) {
          found = phrase
          break
        }
        if range.count > 42 { break }
      }
      // A look back at the head of a unit (去年…) says nothing of the tasks below it.
      if let past = found, isPast(past), clause.role != .statusReview,
        !headingsLookBack(over: unit)
      {
        found = nil
      }
      // A lead-in ends with a colon: 到2025年，实现以下目标：
      if found == nil, let last = sentences.last, let end = context.body[last].last,
        end == "：" || end == ":"
      {
        found = opening(of: last)
      }
    }
    periods[unit] = .some(found)
    return found
  }

  /// A paragraph of the same unit that ends with a colon leads the following ones in.
  private mutating func leadIn(before index: Int, clause: Int) -> PeriodPhrase? {
    let phrase = findLeadIn(before: index, clause: clause)
    lastLeadIn = (index, phrase)
    return phrase
  }

  private func findLeadIn(before index: Int, clause: Int) -> PeriodPhrase? {
    var position = index - 1
    while position >= 0, context.clauseOfBlock[position] == clause {
      let block = context.blocks[position]
      guard context.functions[position] == .text, let end = block.text.last else { break }
      if end == "：" || end == ":" {
        let sentences = SentenceSplitter.sentences(of: context.body, in: block.range)
        guard let last = sentences.last else { return nil }
        return opening(of: last)
      }
      if position == lastLeadIn.block { return lastLeadIn.phrase }
      position -= 1
    }
    return nil
  }

  // MARK: - Rows

  /// - Parameter cell: The table's cell that holds the sentence, which is then the evidence.
  private mutating func append(
    _ draft: Draft, _ sentence: Sentence, _ clause: Int?, cell: Range<Int>?
  ) {
    let range = cell ?? sentence.place(draft.range)
    var target = Target(
      id: "", clauseID: clause.map { context.clauses[$0].id }, statement: draft.statement,
      indicator: draft.indicator.string, value: draft.value,
      valueText: context.body.string(sentence.place(draft.valueText)), unit: draft.unit,
      ruleID: draft.rule, range: range, quote: context.body.string(range))
    target.comparator = draft.comparator
    target.valueHigh = draft.valueHigh
    target.changeMode = draft.mode
    target.firmness = draft.firmness
    target.tier = draft.tier
    target.accrual = draft.accrual
    target.periodStartYear = draft.startYear
    target.periodEndYear = draft.endYear
    target.periodText = draft.periodText.map { context.body.string(sentence.place($0)) }
    target.scopeText = draft.scope?.string
    target.baselineValue = draft.baselineValue
    target.baselineYear = draft.baselineYear
    target.groupID = draft.group.map { "\(context.notice.id)-g\(sentence.offsets[0])-\($0)" }
    targets.append(target)
  }
}
