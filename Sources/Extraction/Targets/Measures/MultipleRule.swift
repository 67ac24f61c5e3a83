internal import TextScanning

/// Finds 翻番 and 倍增.
package enum MultipleRule: ReadingRule {
  package static let identifier = "targets.multiple"
  package static let summary = "翻番, 翻一番 and 倍增 are two times, 翻两番 four times the value before."
  package static let matching = [
    RuleExample("实现产值翻番", "2"), RuleExample("比2020年翻两番", "4"),
    RuleExample("有效发明专利数量倍增", "2"), RuleExample("规模翻一番以上", "2"),
  ]
  package static let notMatching = ["实施市场主体倍增计划", "科技企业倍增行动", "增长1倍", "翻越大山"]

  package static func reading(of example: String) -> String? {
    measures(in: Scalars(example)).first.flatMap { $0.value }.map { String(Int($0)) }
  }

  private static let words = Lexicon<Double>([
    ("翻番 翻一番 翻1番 倍增 成倍增长 翻一倍 双倍增长", 2), ("翻两番 翻二番 翻2番", 4), ("翻三番 翻3番", 8),
  ])
  /// What makes a name of 倍增.
  private static let names = Lexicon("计划 行动 工程 培育 战略 专项 方案 目标 提质 政策 企业 效应 器 式 性")

  static func measures(in text: Scalars) -> [Measure] {
    var found: [Measure] = []
    for index in text.indices {
      guard let hit = words.first(in: text, at: index, before: text.count) else { continue }
      var end = index + hit.length
      if names.first(in: text, at: end, before: text.count) != nil { continue }
      // 双倍增, 五倍增: the name of a bundle.
      if index > 0, text[index] == "倍",
        ChineseNumeral.digit(text[index - 1]) != nil || text[index - 1] == "双"
          || text[index - 1].digit != nil
      {
        continue
      }
      var comparator: Quantity.Comparator = .eq
      if text.matches("以上", at: end) {
        comparator = .ge
        end += 2
      }
      found.append(
        Measure(
          kind: .multiple, range: index..<end, core: index..<index + hit.length,
          value: hit.meaning, unit: "倍", comparator: comparator))
    }
    return found
  }
}
