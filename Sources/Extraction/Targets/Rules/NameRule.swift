internal import TextScanning

/// Leaves the numbers in names alone.
package enum NameRule: ReadingRule {
  package static let identifier = "targets.name"
  package static let summary =
    "Numbers in quotation marks and titles, slogans (三个一批, 八大行动) and labels are parts of names."
  package static let matching = [
    RuleExample("落实“两个10%”要求", "name"), RuleExample("引进“双百”企业“1000家”计划", "name"),
  ]
  package static let notMatching = ["建成8个示范点", "“专精特新”企业达到80家"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    let measures = MeasureScanner.measures(in: sentence, phrases: [])
    return measures.contains { isPartOfName($0, in: sentence) } ? "name" : nil
  }

  private static let slogans = Lexicon(
    "一批 位一体 一流 统一 确保 创新 必须 结合 带头 转变 提升 维护 自信 意识 坚持 满意 全覆盖 专项行动 严禁 到位 不变 不降低 不放松")
  private static let bundles = Lexicon(
    "大 项行动 大工程 大行动 项工程 项重点任务 项重点 项任务 条措施 条意见 项措施 项举措 条 方面 个方面 项工作 章 节 款 部分 种方式 类 篇文章 步走 步 统一 新 高 化 性 级 型 区 线 园 心 带 轴 链 廊 大类 方 者 端 农 早 同 保 治 品 精 通 减 免 补 险"
  )

  static func isPartOfName(_ measure: Measure, in sentence: Sentence) -> Bool {
    let text = sentence.text
    if sentence.isQuoted[measure.core.lowerBound] { return true }
    let end = measure.core.upperBound
    if slogans.first(in: text, at: end, before: text.count) != nil { return true }
    // A numeral without a measure word: 八大行动, 三农.
    if measure.unit == nil, bundles.first(in: text, at: end, before: text.count) != nil {
      return true
    }
    // 一 is an article, and 三期, 二类 are names.
    if text[measure.core.lowerBound].digit == nil, measure.comparator == .eq,
      measure.core.lowerBound == measure.range.lowerBound, let unit = measure.unit
    {
      if text[measure.core.lowerBound] == "一", measure.value == 1 { return true }
      if Self.ordinalUnits.contains(unit) { return true }
    }
    if text[measure.core.lowerBound].digit == nil, let unit = measure.unit,
      Self.bundleUnits.contains(unit)
    {
      return true
    }
    return false
  }

  private static let ordinalUnits: Set<String> = [
    "期", "届", "级", "类", "线", "代", "号", "轮", "批", "部", "起",
  ]
  private static let bundleUnits: Set<String> = [
    "大", "条", "方面", "个方面", "大类", "步", "部分", "章", "节", "款",
  ]
}
