internal import PolicyModel
internal import TextScanning

/// Leaves frequencies of duty alone.
package enum FrequencyRule: ReadingRule {
  package static let identifier = "targets.frequency"
  package static let summary =
    "每周不少于一次, 每季度至少召开1次会议 say how often a duty is done and are no targets."
  package static let matching = [
    RuleExample("每周开展巡查不少于2次", "frequency"), RuleExample("每季度至少召开1次会议", "frequency"),
    RuleExample("每年至少组织1次演练", "frequency"),
  ]
  package static let notMatching = ["每年培训技能人才2000人次", "每年新建公园20个"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    let setting = SentenceSetting(clock: DocumentClock(year: 2021))
    let drafts = SentenceReader.read(sentence, setting: setting).drafts
    let hasCount = !MeasureScanner.measures(in: sentence, phrases: []).isEmpty
    return drafts.isEmpty && hasCount ? "frequency" : nil
  }

  private static let shortSpans = Lexicon(
    "每周 每月 每日 每天 每季度 每季 每半年 每两周 每学期 每旬 每半月 每两月 每班 每个月 每两年 每三年")
  private static let events: Set<String> = ["次", "场", "场次", "回", "轮", "遍", "期"]

  static func isFrequency(
    _ draft: Draft, _ view: SentenceReader.View, reader: SentenceReader
  ) -> Bool {
    let clause = view.clauseStart..<view.measure.range.lowerBound
    if shortSpans.occurs(in: reader.text, clause) { return true }
    guard draft.accrual == .perYear, let unit = draft.unit, let value = draft.value else {
      return false
    }
    return events.contains(unit) && value <= 4
  }
}
