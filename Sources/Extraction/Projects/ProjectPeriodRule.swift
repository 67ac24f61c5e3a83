internal import TextScanning

/// The years of a project in the columns of a list or in its own words.
package enum ProjectPeriodRule: ReadingRule {
  package static let identifier = "projects.period"
  package static let summary =
    "Two years in a cell are first and last; one is the last, unless the cell or its column speaks of a start."
  package static let matching = [
    RuleExample("建设年限 | 2021—2023年", "2021–2023"), RuleExample("建设期限 | 2023", "–2023"),
    RuleExample("完成时限 | 2024年6月底", "–2024"), RuleExample("开工时间 | 2022.03", "2022–"),
    RuleExample("建设年限 | 2021-24", "2021–2024"), RuleExample("建设工期 | 202103-202312", "2021–2023"),
    RuleExample("起止年限 | “十四五”期间", "2021–2025"), RuleExample("实施期限 | 2025年底前完成", "–2025"),
    RuleExample("建设时间 | 2020年开工", "2020–"),
  ]
  package static let notMatching = ["建设工期 | 24个月", "完成时限 | 长期坚持", "建设年限 | 三年"]

  package static func reading(of example: String) -> String? {
    let cells = example.split(separator: "|").map { Scalars(String($0)) }
    guard cells.count == 2 else { return nil }
    let years = years(cell: cells[1], column: ProjectHeaderWords.meaning(ofHeader: cells[0]))
    guard years.start != nil || years.end != nil else { return nil }
    return "\(years.start.map(String.init) ?? "")–\(years.end.map(String.init) ?? "")"
  }

  private static let starts = WordList(["开工", "启动", "起", "开始", "后"])

  /// The years that a cell of a column of time gives.
  static func years(cell: Scalars, column: ProjectColumn) -> (start: Int?, end: Int?) {
    let text = cell.withoutSpaces
    let found = years(in: text)
    guard let first = found.first, let last = found.last else {
      return plan(in: text).map { column == .end ? (nil, $0.end) : ($0.start, $0.end) } ?? (
        nil, nil
      )
    }
    switch column {
    case .start: return (first, nil)
    case .end: return (found.count > 1 && first < last ? first : nil, last)
    default: break
    }
    if found.count > 1, first <= last { return (first, last) }
    if starts.occurs(in: text) { return (first, nil) }
    if let mark = text.last, ScalarSet.dashes.contains(mark) { return (first, nil) }
    return (nil, first)
  }

  /// The years between which an item's own words have it: 2021年开工, 到2025年, 2025年底前.
  static func deadline(in text: Scalars, _ range: Range<Int>) -> (start: Int?, end: Int?) {
    var begin: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index].digit != nil else {
        index += 1
        continue
      }
      let start = index
      while index < range.upperBound, text[index].digit != nil { index += 1 }
      guard index - start == 4, let year = year(text, start, 4) else { continue }
      if index < range.upperBound, ScalarSet.dashes.contains(text[index]) || text[index] == "至" {
        var next = index
        while next < range.upperBound,
          ScalarSet.dashes.contains(text[next]) || text[next] == "至" || text[next] == "年"
        {
          next += 1
        }
        if let last = Self.year(text, next, 4), last > year, next + 4 < text.count,
          text[next + 4] == "年"
        {
          return (year, last)
        }
      }
      guard index < range.upperBound, text[index] == "年" else { continue }
      if opens(text, index + 1, before: range.upperBound) {
        begin = begin ?? year
        continue
      }
      let isAim = start > range.lowerBound && text[start - 1] == "到"
      let isEnd = index + 1 < range.upperBound && (text[index + 1] == "底" || text[index + 1] == "前")
      if isAim || isEnd || completes(text, index + 1, before: range.upperBound) {
        return (begin, year)
      }
    }
    return (begin, nil)
  }

  private static let openings = WordList(["开工", "动工", "启动", "开建"])

  /// Whether a word of a start follows within the same part of the sentence.
  private static func opens(_ text: Scalars, _ start: Int, before end: Int) -> Bool {
    for index in start..<max(start, min(end, start + 6)) {
      if text[index].isOne(of: "，。；、") { return false }
      if openings.match(in: text, at: index) != nil { return true }
    }
    return false
  }

  private static let completions = WordList([
    "建成", "投用", "投产", "完工", "竣工", "完成", "通车", "并网", "投运", "开园", "启用", "交付", "全容量并网",
  ])

  /// Whether a word of completion follows within the same part of the sentence.
  private static func completes(_ text: Scalars, _ start: Int, before end: Int) -> Bool {
    for index in start..<max(start, min(end, start + 8)) {
      if text[index].isOne(of: "，。；、") { return false }
      if completions.match(in: text, at: index) != nil { return true }
    }
    return false
  }

  private static func years(in text: Scalars) -> [Int] {
    var years: [Int] = []
    var index = 0
    while index < text.count {
      guard text[index].digit != nil else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].digit != nil { index += 1 }
      let length = index - start
      if [4, 6, 8].contains(length), let year = year(text, start, 4) {
        years.append(year)
      } else if length == 2, let first = years.last, start > 0,
        ScalarSet.dashes.contains(text[start - 1]) || text[start - 1] == "至"
          || text[start - 1] == "~",
        years.count == 1, let short = ChineseNumeral.wholeNumber(in: text, at: start)?.value,
        first / 100 * 100 + short > first, short > 12 || index < text.count && text[index] == "年"
      {
        years.append(first / 100 * 100 + short)
      }
    }
    return years
  }

  private static func year(_ text: Scalars, _ start: Int, _ length: Int) -> Int? {
    guard start + length <= text.count else { return nil }
    var value = 0
    for index in start..<start + length {
      guard let digit = text[index].digit else { return nil }
      value = value * 10 + digit
    }
    return (1980...2099).contains(value) ? value : nil
  }

  /// “十四五”: 2021 to 2025; the first plan began in 1953, the sixth in 1981.
  private static func plan(in text: Scalars) -> (start: Int, end: Int)? {
    for index in text.indices where text[index] == "五" && index >= 2 && text[index - 2] == "十" {
      guard let digit = ChineseNumeral.digit(text[index - 1]) else { continue }
      let end = 2005 + 5 * digit
      return (end - 4, end)
    }
    return nil
  }
}
