internal import TextScanning

/// Finds the values that others are compared with.
package enum BaselineRule: ReadingRule {
  package static let identifier = "targets.baseline"
  package static let summary =
    "In 从13.8%提高到15.9%, 由2020年的220家增至400家 and 在500家的基础上 the first value is the baseline."
  package static let matching = [
    RuleExample("占比从13.8%提高到15.9%", "13.8"), RuleExample("由2020年的220家增至400家", "220"),
    RuleExample("由现在的80家增加到120家", "80"),
  ]
  package static let notMatching = ["增至400家", "由10家企业牵头"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    let phrases = PeriodScanner.phrases(in: text, clock: DocumentClock(year: 2021))
    let found = MeasureScanner.measures(in: sentence, phrases: phrases).first {
      isBaseline($0, in: text, phrases: phrases)
    }
    return found.flatMap { $0.value }.map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
  }

  private static let rises = Lexicon(
    "提高 提升 增加 增至 增长 扩大 上升 升至 下降 降低 降至 减少 减至 压减 缩短 缩小 发展 跃升 上调 下调 调整 扩展 优化 升 降 增 提 减 拓展 缩减 压缩 变为 攀升 跃升至 突破"
  )

  /// What stands before the value of today.
  static let nows = Lexicon("由现在的 从现在的 由目前的 从目前的 由当前的 从当前的 由原来的 从原来的 由现有的 从现有的")

  static func isBaseline(_ measure: Measure, in text: Scalars, phrases: [PeriodPhrase]) -> Bool {
    let start = measure.range.lowerBound
    let end = measure.range.upperBound
    if let phrase = phrases.first(where: { $0.use == .baseline && $0.range.upperBound <= start }),
      phrase.range.upperBound == start
        || (phrase.range.upperBound + 1 == start && text[start - 1] == "的")
    {
      // 达到2020年的1.5倍: the multiple is the value.
      if measure.unit == "倍" { return false }
      return text[start - 1] == "的" || rises.first(in: text, at: end, before: text.count) != nil
    }
    if start > 0, text[start - 1] == "从" || text[start - 1] == "由" {
      return rises.first(in: text, at: end, before: text.count) != nil
    }
    if nows.last(in: text, endingAt: start, from: 0) != nil {
      return rises.first(in: text, at: end, before: text.count) != nil
    }
    if text.matches("为基数", at: end) || text.matches("为基准", at: end) {
      return true
    }
    return text.matches("的基础上", at: end) || text.matches("基础上", at: end)
  }
}
