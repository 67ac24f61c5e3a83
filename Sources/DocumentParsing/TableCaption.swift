internal import TextScanning

/// Finds the line above a table that names it.
enum TableCaption {
  private static let words = WordList([
    "表", "清单", "目录", "一览", "名单", "分工", "指标", "项目", "计划", "安排", "任务", "工程", "标准", "布局", "专栏", "情况",
    "方案",
    "措施", "明细", "汇总",
  ])

  /// The caption among the last blocks before a table: a short line that is no sentence, units
  /// (单位：万元) and the like skipped.
  static func above(_ blocks: [Block]) -> Scalars? {
    for block in blocks.suffix(2).reversed() {
      if case .tableRow = block.kind { return nil }
      let text = block.text
      if isUnitLine(text) { continue }
      guard text.count >= 2, text.count <= 60, text.count(of: ScalarSet.clauseEnds) == 0,
        let last = text.last, !ScalarSet.colons.contains(last)
      else { return nil }
      return block.isCentered || block.kind == .heading || words.occurs(in: text) ? text : nil
    }
    return nil
  }

  /// 单位：万元 · （单位：亿元、%）
  static func isUnitLine(_ text: Scalars) -> Bool {
    let start = text.first == "（" || text.first == "(" ? 1 : 0
    guard text.count <= 30 else { return false }
    return text.matches("单位", at: start)
      || text.matches("计量单位", at: start)
      || text.matches("金额单位", at: start)
  }
}
