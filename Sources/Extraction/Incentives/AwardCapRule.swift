internal import PolicyModel
internal import TextScanning

/// 最高不超过500万元, 单个企业每年不超过100万元, after a promise.
enum AwardCapRule: ReadingRule {
  static let identifier = "incentives.cap"
  static let summary =
    "The cap of a promise that the same or the sentence before made is a row of its own."
  static let matching = [
    RuleExample("对企业按设备投资额的15%给予补助，最高500万元。", "subsidy up_to 5000000元 企业"),
    RuleExample("按贷款利率的50%给予贴息。单户企业每年不超过100万元。", "interest_subsidy up_to 1000000元 单户企业"),
  ]
  static let notMatching = ["单笔贷款不超过500万元。", "建筑面积不超过30平方米，造价不超过100万元。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  /// Whether the group caps the promise that is open.
  static func caps(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    guard group.amounts.first?.bound == .upTo else { return false }
    return !sentence.has(AwardWords.loanLimits, in: sentence.segments[group.segment])
  }
}
