internal import TextScanning

/// Rows that sum others up.
package enum TotalRowRule: ReadingRule {
  package static let identifier = "projects.total"
  package static let summary = "A row that 合计, 总计 or 小计 heads sums up and names nothing."
  package static let matching = [
    RuleExample("合 计", "total"), RuleExample("总计（35个）", "total"), RuleExample("交通类小计", "total"),
    RuleExample("共计12项", "total"), RuleExample("合计：", "total"), RuleExample("一、合计", "total"),
  ]
  package static let notMatching = ["会计核算中心改造", "统计信息平台", "设计院迁建", "总计划编制"]

  package static func reading(of example: String) -> String? {
    isTotal(Scalars(example)) ? "total" : nil
  }

  private static let openings = WordList(["合计", "总计", "小计", "共计", "总合计", "总投资合计"])
  private static let endings = SuffixList(["合计", "总计", "小计"])

  /// Whether a cell heads a row of sums.
  static func isTotal(_ cell: Scalars) -> Bool {
    let bare = ProjectHeaderWords.normalised(cell)
    let start = RowNumber.withoutNumber(bare, 0..<bare.count)
    guard !start.isEmpty, start.count <= 16 else { return false }
    if let length = openings.match(in: bare, at: start.lowerBound) {
      let rest = start.lowerBound + length
      return rest >= start.upperBound || !bare[rest].isHan || bare[rest] == "项"
        || bare[rest] == "个" || bare.matches("投资", at: rest)
    }
    return endings.match(in: bare, endingAt: start.upperBound, from: start.lowerBound) != nil
  }
}
