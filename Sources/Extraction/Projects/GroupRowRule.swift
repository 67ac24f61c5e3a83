internal import TextScanning

/// Rows of a list that name the group of the rows below them.
package enum GroupRowRule: ReadingRule {
  package static let identifier = "projects.group"
  package static let summary =
    "A row that holds one short text names the group of the rows below it; its number and its printed count are no part of the name."
  package static let matching = [
    RuleExample("一、交通基础设施（12个）", "交通基础设施"),
    RuleExample("（二）水利工程类（共3项，总投资4.5亿元）", "水利工程类"),
    RuleExample("续建项目 8个", "续建项目"), RuleExample("生态环保类：", "生态环保类"),
    RuleExample("三、社会事业类项目共计15项", "社会事业类项目"),
  ]
  package static let notMatching = ["注：以上投资为估算数。", "单位：万元", "合计", "备注：含续建", "填报单位：县发展改革局"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    return name(in: text, 0..<text.count).map { text.string($0) }
  }

  private static let notes = WordList([
    "注：", "注:", "备注", "说明：", "说明:", "单位：", "单位:", "填报", "填表", "联系", "续表", "注 ", "*", "资料来源", "附：",
  ])
  private static let counts = WordList(["共计", "合计", "总计", "小计", "共", "计"])
  private static let countUnits = ScalarSet("个项条件大类家处座")

  /// The group's name in `range`; `nil` where the text names no group.
  static func name(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    var range = text.trimmed(range)
    guard range.count >= 2, range.count <= 60,
      notes.match(in: text, at: range.lowerBound) == nil,
      !TotalRowRule.isTotal(Scalars(text[range]))
    else { return nil }
    range = RowNumber.withoutNumber(text, range)
    range = withoutCount(text, range)
    guard range.count >= 2, range.count <= 40, text.count(of: "。；", in: range) == 0
    else { return nil }
    return range
  }

  /// Cuts （共5项）, 8个, 共计15项 and a colon off the end.
  static func withoutCount(_ text: Scalars, _ range: Range<Int>) -> Range<Int> {
    var range = text.trimmed(range, of: "：:，,、；。")
    while let last = text[range].last, last == "）" || last == ")",
      let open = text[range].lastIndex(where: { $0 == "（" || $0 == "(" }),
      text[open..<range.upperBound].contains(where: { $0.digit != nil })
        || isChineseCount(text, open + 1..<range.upperBound - 1)
    {
      range = text.trimmed(range.lowerBound..<open, of: "：:，,")
    }
    guard let last = text[range].last, countUnits.contains(last) else { return range }
    var start = range.upperBound - 1
    while start > range.lowerBound, text[start - 1].digit != nil || text[start - 1].isSpace {
      start -= 1
    }
    guard start < range.upperBound - 1,
      text[start..<range.upperBound - 1].contains(where: { $0.digit != nil })
    else { return range }
    for word in ["共计", "合计", "总计", "共有", "共", "计"] {
      let scalars = Scalars(word)
      if start - scalars.count > range.lowerBound, text.matches(scalars, at: start - scalars.count)
      {
        start -= scalars.count
        break
      }
    }
    return start > range.lowerBound
      ? text.trimmed(range.lowerBound..<start, of: "：:，,、") : range
  }

  private static func isChineseCount(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard let last = text[range].last, countUnits.contains(last) else { return false }
    let first = text[range.lowerBound] == "共" ? range.lowerBound + 1 : range.lowerBound
    guard let number = ChineseNumeral.wholeNumber(in: text, at: first) else { return false }
    return number.end >= range.upperBound - 2
  }
}
