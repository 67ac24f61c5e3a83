package import TextScanning

/// Finds the words that say when in a sentence without white space.
package enum PeriodScanner: ReadingRule {
  package static let identifier = "targets.period"
  package static let summary =
    "Years, spans of years, five-year plans and words such as 未来五年 are periods; after 比 or 较 baselines."
  package static let matching = [
    RuleExample("到2027年底建成", "..2027"),
    RuleExample("2021—2023年每年", "2021..2023"),
    RuleExample("“十四五”期末达到", "..2025"),
    RuleExample("“十三五”期间累计", "2016..2020"),
    RuleExample("比2020年增长", "baseline ..2020"),
    RuleExample("由2020年的12%提高到2025年的20%", "baseline ..2020, ..2025"),
    RuleExample("自2019年起", "2019.."),
    RuleExample("2024年6月底前", "..2024"),
  ]
  package static let notMatching = [
    "力争经过3—5年努力", "文号为2020号", "编制“十四五”规划", "2030个网点", "三年级学生",
  ]

  package static func reading(of example: String) -> String? {
    let phrases = phrases(in: Scalars(example), clock: DocumentClock(year: 2021))
    guard !phrases.isEmpty else { return nil }
    return phrases.map { phrase in
      (phrase.use == .baseline ? "baseline " : "")
        + "\(phrase.startYear.map(String.init) ?? "")..\(phrase.endYear.map(String.init) ?? "")"
    }.joined(separator: ", ")
  }

  /// The phrases of a text in order, without overlaps.
  package static func phrases(
    in text: Scalars, clock: DocumentClock, isHeading: Bool = false
  ) -> [PeriodPhrase] {
    var phrases: [PeriodPhrase] = []
    var index = 0
    while index < text.count {
      guard openings.contains(text[index]) else {
        index += 1
        continue
      }
      if let phrase = phrase(in: text, at: index, clock: clock)
        ?? (isHeading ? plan(in: text, at: index, isHeading: true) : nil)
      {
        phrases.append(phrase)
        index = phrase.range.upperBound
      } else {
        index = skippingNumber(in: text, at: index)
      }
    }
    return phrases
  }

  /// What a phrase can begin with; most places of a text are done with it.
  private static let openings = ScalarSet.numerals.union(
    openQuoteMarks + leads.openings + relatives.openings + spans.openings + spanLeads.openings
      + halves.openings)

  /// A number is tried from its first digit only.
  private static func skippingNumber(in text: Scalars, at index: Int) -> Int {
    guard text[index].digit != nil else { return index + 1 }
    var end = index
    while end < text.count, text[end].digit != nil { end += 1 }
    return end
  }

  private static func phrase(
    in text: Scalars, at index: Int, clock: DocumentClock
  ) -> PeriodPhrase? {
    var position = index
    var lead: Lead?
    if let hit = leads.first(in: text, at: index, before: text.count),
      hit.meaning != .comparison || index == 0 || !Self.ratios.contains(text[index - 1])
    {
      lead = hit.meaning
      position += hit.length
    }
    guard
      var phrase = years(in: text, at: position) ?? plan(in: text, at: position)
        ?? relative(in: text, at: position, clock: clock)
    else { return nil }
    phrase.range = index..<phrase.range.upperBound
    let followedByOf = phrase.range.upperBound < text.count && text[phrase.range.upperBound] == "的"
    switch lead {
    case .until: phrase.looksForward = phrase.looksForward || !phrase.looksBack
    case .asOf: phrase.looksBack = true
    case .comparison: phrase.use = .baseline
    case .from where followedByOf: phrase.use = .baseline
    case .from:
      if phrase.endYear != nil, phrase.startYear == nil, !phrase.isRelative {
        phrase.startYear = phrase.endYear
        phrase.endYear = nil
      }
    case nil: break
    }
    if phrase.use == .baseline,
      let hit = comparisons.first(in: text, at: phrase.range.upperBound, before: text.count)
    {
      phrase.range = index..<phrase.range.upperBound + hit.length
    }
    if phrase.use == .period,
      lead == .until
        ? isMultiplied(in: text, from: phrase.range.upperBound)
        : isBase(in: text, from: phrase.range.upperBound)
    {
      phrase.use = .baseline
    }
    return phrase
  }

  /// What makes a noun of 比: 占比, 同比.
  private static let ratios = ScalarSet("占同对环性")

  private enum Lead { case until, asOf, from, comparison }
  private static let leads = Lexicon<Lead>([
    ("到 至 截止到 至到 力争到 在到 于到 直到 争取到", .until), ("截至 截止 截至到 截止至", .asOf),
    ("从 由 自", .from), ("比 较 与 相比 相较 相较于 对比 同比较 以", .comparison),
  ])

  /// What ends 与2020年相比.
  private static let comparisons = Lexicon("相比 相比较 相较 比较")
  private static let bases = Lexicon("的基础 基础上 相比 为基")

  /// 2020年的2倍, 2020年基础上, 2020年相比.
  private static func isBase(in text: Scalars, from index: Int) -> Bool {
    bases.first(in: text, at: index, before: text.count) != nil
      || isMultiplied(in: text, from: index)
  }

  /// 达到2020年的1.5倍
  private static func isMultiplied(in text: Scalars, from index: Int) -> Bool {
    guard index < text.count, text[index] == "的" else { return false }
    var position = index + 1
    while position < text.count, text[position].digit != nil || text[position] == "." {
      position += 1
    }
    return position > index + 1 && position < text.count && text[position] == "倍"
  }

  // MARK: - Years

  private static func year(in text: Scalars, at index: Int) -> (value: Int, end: Int)? {
    guard index < text.count else { return nil }
    guard let number = ChineseNumeral.wholeNumber(in: text, at: index),
      number.end - index == 4, (1950...2100).contains(number.value)
    else { return nil }
    if index > 0, text[index].digit != nil, text[index - 1].digit != nil { return nil }
    return number
  }

  private static let bars = ScalarSet("-—–－~～至到―─")

  private static func years(in text: Scalars, at index: Int) -> PeriodPhrase? {
    guard let first = year(in: text, at: index) else { return nil }
    var position = first.end
    let hasYear = position < text.count && text[position] == "年"
    if hasYear { position += 1 }
    var bar = position
    while bar < text.count, bars.contains(text[bar]) { bar += 1 }
    if bar > position, let second = year(in: text, at: bar), second.value > first.value,
      second.end < text.count, text[second.end] == "年"
    {
      var phrase = PeriodPhrase(
        range: index..<second.end + 1, startYear: first.value, endYear: second.value)
      phrase.range = index..<afterTail(in: text, from: second.end + 1)
      return phrase
    }
    guard hasYear else { return nil }
    var phrase = PeriodPhrase(range: index..<position, endYear: first.value)
    position = afterDate(in: text, from: position)
    if let hit = tails.first(in: text, at: position, before: text.count) {
      position += hit.length
      if hit.meaning == .since {
        phrase.startYear = first.value
        phrase.endYear = nil
      }
    }
    phrase.range = index..<position
    return phrase
  }

  private enum Tail { case end, since }
  private static let tails = Lexicon<Tail>([
    ("底前 年底前 年底 底 末 年末 末前 前 度 期间 内 以前 当年 全年 上半年 下半年 之前", .end),
    ("以来 起 开始 年初以来", .since),
  ])

  private static func afterTail(in text: Scalars, from index: Int) -> Int {
    var position = index
    while let hit = tails.first(in: text, at: position, before: text.count) {
      position += hit.length
    }
    return position
  }

  /// Past a month and a day: 6月, 12月31日, 6月底.
  private static func afterDate(in text: Scalars, from index: Int) -> Int {
    guard let month = ChineseNumeral.wholeNumber(in: text, at: index), month.end < text.count,
      text[month.end] == "月"
    else { return index }
    var position = month.end + 1
    if position < text.count, text[position] == "份" { position += 1 }
    if let day = ChineseNumeral.wholeNumber(in: text, at: position), day.end < text.count,
      text[day.end] == "日"
    {
      position = day.end + 1
    }
    return position
  }

  // MARK: - Five-year plans

  private static let openQuoteMarks = "“\"‘「”"
  private static let openQuotes = ScalarSet(openQuoteMarks)
  private static let closeQuotes = ScalarSet("”\"’」“")

  private enum PlanTail { case span, end, since, before }
  private static let planTails = Lexicon<PlanTail>([
    ("期间 时期 规划期间 规划期内 期内 规划期", .span),
    ("期末 末 末期 时期末 规划期末 收官之年 结束时 规划末期 末年 规划末", .end), ("以来", .since),
  ])

  private static func plan(
    in text: Scalars, at index: Int, isHeading: Bool = false
  ) -> PeriodPhrase? {
    var position = index
    let isQuoted = position < text.count && openQuotes.contains(text[position])
    if isQuoted { position += 1 }
    let numeral = position
    while position < text.count, position - numeral < 3,
      ChineseNumeral.digit(text[position]) != nil || text[position] == "十"
    {
      position += 1
    }
    // The last numeral is the 五 of 五年规划; what stands before it counts the plans.
    guard position - numeral >= 2, text[position - 1] == "五" else { return nil }
    guard let number = ordinal(text[numeral..<position - 1]) else { return nil }
    if isQuoted {
      guard position < text.count, closeQuotes.contains(text[position]) else { return nil }
      position += 1
    }
    let start = 1951 + 5 * number
    if text.matches("后三年", at: position) || text.matches("后两年", at: position) {
      let years = text[position + 1] == "三" ? 3 : 2
      return PeriodPhrase(
        range: index..<position + 3, startYear: start + 5 - years, endYear: start + 4)
    }
    guard let tail = planTails.first(in: text, at: position, before: text.count) else {
      // “十三五”发展成就 as a heading, “十四五”规划 in a title.
      guard isHeading, isQuoted else { return nil }
      return PeriodPhrase(range: index..<position, startYear: start, endYear: start + 4)
    }
    var phrase = PeriodPhrase(
      range: index..<position + tail.length, startYear: start, endYear: start + 4)
    switch tail.meaning {
    case .end:
      phrase.startYear = nil
      phrase.looksForward = true
    case .since:
      phrase.looksBack = true
    case .span, .before: break
    }
    return phrase
  }

  private static func ordinal(_ numerals: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = Array(numerals)
    switch digits.count {
    case 1 where digits[0] == "十": return 10
    case 1:
      // 一五 to 九五; 三五 is a rough number more often than a plan.
      guard let value = ChineseNumeral.digit(digits[0]), value >= 6 else { return nil }
      return value
    case 2 where digits[0] == "十":
      guard let value = ChineseNumeral.digit(digits[1]), value > 0 else { return nil }
      return 10 + value
    default: return nil
    }
  }

  // MARK: - Relative words

  private enum Relative { case thisYear, nextYear, lastYear, midCentury, pastYear, term }
  private static let relatives = Lexicon<Relative>([
    (
      "今年底前 今年底 今年年底前 今年年底 今年末 今年 本年度 本年 年底前 年底 年内 年末前 年末 全年 当年",
      .thisYear
    ),
    ("明年底前 明年底 明年", .nextYear), ("去年 上年 上年度 去年底 上年末 去年同期 上年同期", .lastYear),
    ("本世纪中叶", .midCentury), ("过去一年 一年来 过去的一年", .pastYear),
  ])
  private static let spans = Lexicon<Bool>([
    ("未来 今后 今后的 接下来", true), ("过去 过去的 近 最近", false),
  ])

  private static func relative(
    in text: Scalars, at index: Int, clock: DocumentClock
  ) -> PeriodPhrase? {
    if let hit = relatives.first(in: text, at: index, before: text.count) {
      let range = index..<index + hit.length
      switch hit.meaning {
      case .thisYear:
        return PeriodPhrase(range: range, endYear: clock.year, isRelative: true)
      case .nextYear:
        return PeriodPhrase(range: range, endYear: clock.year.map { $0 + 1 }, looksForward: true)
      case .lastYear, .pastYear:
        return PeriodPhrase(range: range, endYear: clock.year.map { $0 - 1 }, looksBack: true)
      case .midCentury: return PeriodPhrase(range: range, endYear: 2050, looksForward: true)
      case .term: return PeriodPhrase(range: range)
      }
    }
    if let hit = spans.first(in: text, at: index, before: text.count),
      let number = ChineseNumeral.wholeNumber(in: text, at: index + hit.length),
      (2...20).contains(number.value)
    {
      var end = number.end
      if end < text.count, text[end] == "个" { end += 1 }
      guard end < text.count, text[end] == "年" else { return nil }
      end += 1
      if let tail = spanTails.first(in: text, at: end, before: text.count) { end += tail.length }
      if hit.meaning {
        let years = clock.comingYears(number.value)
        return PeriodPhrase(
          range: index..<end, startYear: years.start, endYear: years.end, looksForward: true)
      }
      return PeriodPhrase(
        range: index..<end, startYear: clock.year.map { $0 - number.value },
        endYear: clock.year.map { $0 - 1 }, looksBack: true)
    }
    return yearsAhead(in: text, at: index, clock: clock) ?? span(in: text, at: index, clock: clock)
      ?? monthDay(in: text, at: index, clock: clock)
  }

  private static let spanLeads = Lexicon("用 经过 力争用 争取用 利用 再用 通过")
  private static let spanNouns = Lexicon("期 级 制 度 龄 均 以上 以下 以内 左右 努力 的 一 免 级以上 内 来 前 后")

  /// 用三年时间, and 五年 at the head of a clause.
  private static func span(
    in text: Scalars, at index: Int, clock: DocumentClock
  ) -> PeriodPhrase? {
    var position = index
    let lead = spanLeads.first(in: text, at: index, before: text.count)
    if let lead {
      position += lead.length
    } else if index > 0, !clauseMarks.contains(text[index - 1]) {
      return nil
    }
    guard let number = ChineseNumeral.wholeNumber(in: text, at: position),
      (2...10).contains(number.value), number.end + 1 < text.count, text[number.end] == "年"
    else { return nil }
    var end = number.end + 1
    if let tail = spanTails.first(in: text, at: end, before: text.count) {
      end += tail.length
    } else if lead != nil || spanNouns.first(in: text, at: end, before: text.count) != nil {
      return nil
    }
    if end < text.count, text[end] == "（" || text[end] == "(",
      let named = Self.years(in: text, at: end + 1), named.startYear != nil,
      named.range.upperBound < text.count
    {
      var phrase = named
      phrase.range = index..<named.range.upperBound + 1
      return phrase
    }
    let years = clock.comingYears(number.value)
    var phrase = PeriodPhrase(range: index..<end, startYear: years.start, endYear: years.end)
    phrase.years = number.value
    return phrase
  }

  private static let clauseMarks = ScalarSet("，,；;：:。、（(")

  private static let halves = Lexicon("上半年 下半年")

  /// 6月底前, 10月15日前, 上半年: in the year at hand.
  private static func monthDay(
    in text: Scalars, at index: Int, clock: DocumentClock
  ) -> PeriodPhrase? {
    guard index == 0 || text[index - 1].digit == nil,
      index == 0 || ChineseNumeral.digit(text[index - 1]) == nil
    else { return nil }
    var end = index
    if let half = halves.first(in: text, at: index, before: text.count) {
      end = index + half.length
    } else {
      guard let month = ChineseNumeral.wholeNumber(in: text, at: index),
        (1...12).contains(month.value)
      else { return nil }
      end = afterDate(in: text, from: index)
      guard end > index, end == text.count || text[end] != "至" else { return nil }
    }
    if let tail = tails.first(in: text, at: end, before: text.count), tail.meaning == .end {
      end += tail.length
    }
    return PeriodPhrase(range: index..<end, endYear: clock.year, isRelative: true)
  }

  private static let spanTails = Lexicon<Bool>("时间 内 间 来 期间 左右时间")

  /// 三年内, 5年内, 五年来.
  private static func yearsAhead(
    in text: Scalars, at index: Int, clock: DocumentClock
  ) -> PeriodPhrase? {
    guard index == 0 || ChineseNumeral.digit(text[index - 1]) == nil,
      index == 0 || text[index - 1].digit == nil,
      let number = ChineseNumeral.wholeNumber(in: text, at: index), (2...20).contains(number.value),
      number.end + 1 < text.count, text[number.end] == "年"
    else { return nil }
    switch text[number.end + 1] {
    case "内":
      let years = clock.comingYears(number.value)
      return PeriodPhrase(
        range: index..<number.end + 2, startYear: years.start, endYear: years.end,
        looksForward: true)
    case "来":
      return PeriodPhrase(
        range: index..<number.end + 2, startYear: clock.year.map { $0 - number.value },
        endYear: clock.year.map { $0 - 1 }, looksBack: true)
    default: return nil
    }
  }
}
