internal import PolicyModel
internal import TextScanning

/// 每年安排专项资金1500万元, 设立总规模3亿元的产业基金.
enum FundRule: ReadingRule {
  static let identifier = "incentives.fund"
  static let summary = "Public money that is set aside: a fund, special funds, a pool of vouchers."
  static let matching = [
    RuleExample("市财政每年安排专项资金1500万元。", "fund pool 15000000元"),
    RuleExample("设立总规模3亿元的产业发展基金。", "fund pool 300000000元"),
    RuleExample("安排风险补偿资金不少于1亿元。", "guarantee at_least 100000000元"),
    RuleExample("发放文旅消费券1500万元。", "voucher pool 15000000元"),
  ]
  static let notMatching = ["撬动社会资金3亿元。", "项目总投资2亿元。", "争取资金5000万元。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let giveVerbs = WordList(["给予", "予以", "奖励每", "一次性"])
  private static let voucher = WordList(["消费券", "创新券", "服务券"])
  private static let standing = WordList(["专项资金", "基金"])

  private static let budgets = WordList(["财政"])
  private static let budgetVerbs = WordList(["安排", "列支", "出资"])

  /// 区级财政每年安排不低于1200万元.
  private static func isBudget(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool
  {
    guard let payer = sentence.last(budgets, in: group.left) else { return false }
    return sentence.has(budgetVerbs, in: payer.upperBound..<group.left.upperBound)
  }

  /// The kind of money that the group sets aside, or `nil`.
  static func kind(
    of group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Incentive.Kind? {
    let segment = sentence.segments[group.segment]
    guard group.amounts[0].unit == "元", group.amounts[0].per == nil,
      !sentence.has(giveVerbs, in: group.left),
      !sentence.has(AwardWords.otherMoney, in: segment),
      !sentence.has(AwardWords.loanLimits, in: segment)
    else { return nil }
    let right = group.right.lowerBound..<min(group.right.upperBound, group.right.lowerBound + 24)
    let isNamed =
      sentence.has(AwardWords.funds, in: group.left) || sentence.has(AwardWords.funds, in: right)
      || isBudget(group, in: sentence)
    guard isNamed, sentence.has(AwardWords.settingAside, in: segment) else { return nil }
    let text = sentence.text
    if sentence.has(voucher, in: segment) { return .voucher }
    if text.firstIndex(of: "风险补偿", from: segment.lowerBound, to: segment.upperBound) != nil
      || text.firstIndex(of: "担保基金", from: segment.lowerBound, to: segment.upperBound)
        != nil
    {
      return .guarantee
    }
    return .fund
  }
}
