internal import TextScanning

/// Leaves durations alone.
package enum DurationRule: ReadingRule {
  package static let identifier = "targets.duration"
  package static let summary =
    "A length of time is no value, unless what is measured is itself a time: 平均预期寿命, 办理时限."
  package static let matching = [
    RuleExample("经过3年努力", "duration"), RuleExample("有效期5年", "duration"),
    RuleExample("在15个工作日内办结", "duration"),
  ]
  package static let notMatching = ["人均预期寿命达到80岁", "劳动年龄人口平均受教育年限达到11.5年", "引进人才12人"]

  package static func reading(of example: String) -> String? {
    let sentence = Sentence(body: Scalars(example), range: 0..<Scalars(example).count)
    let measures = MeasureScanner.measures(in: sentence, phrases: [])
    return measures.contains { isDuration($0, in: sentence.text) } ? "duration" : nil
  }

  private static let units = Lexicon(
    "年 个月 月 天 日 小时 个小时 分钟 秒 周 个工作日 工作日 周年 年度 学时 课时 学年 季度 个季度 星期 个星期 世纪 年级 届 岁 周岁 人天")
  private static let timeNouns = Lexicon(
    "年限 寿命 时间 时长 时限 周期 天数 日数 小时数 用时 耗时 时数 时效 时距 间隔 等候时间 工期 利用小时 学时 课时 平均年龄 半径")

  static func isDuration(_ measure: Measure, in text: Scalars) -> Bool {
    guard let unit = measure.unit.map({ Scalars($0) }), !unit.isEmpty,
      units.first(in: unit, at: 0, before: unit.count)?.length == unit.count
    else { return false }
    // The noun of time stands before the number, with a verb between them at most.
    let start = max(0, measure.range.lowerBound - 24)
    let tail = TailReading(in: text, start..<measure.range.lowerBound, phrases: [])
    if timeNouns.last(in: text, endingAt: tail.nounEnd, from: 0) != nil { return false }
    return true
  }
}
