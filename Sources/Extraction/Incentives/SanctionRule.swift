internal import TextScanning

/// 处1万元以上3万元以下罚款.
enum SanctionRule: ReadingRule {
  static let identifier = "incentives.sanction"
  static let summary = "A fine or penalty of a stated amount, range or multiple."
  static let matching = [
    RuleExample("逾期不改正的，处1万元以上3万元以下罚款。", "other range 10000–30000元"),
    RuleExample("并处500元罚款。", "other fixed 500元"),
  ]
  static let notMatching = ["依法处以罚款。", "奖励举报人500元。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  /// Whether the group is the amount of a penalty.
  static func applies(to group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    let segment = sentence.segments[group.segment]
    return sentence.has(AwardWords.penalties, in: segment)
  }
}
