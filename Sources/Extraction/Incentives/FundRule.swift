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
    RuleExample("投放200万元惠民演出券。", "voucher pool 2000000元"),
    RuleExample(
      "市财政统筹资金9000万元，2024年安排5000万元、2025年安排4000万元。",
      "fund pool 90000000元; fund pool 50000000元; fund pool 40000000元"),
    RuleExample("设立人才发展专项资金，每年不少于800万元。", "fund at_least 8000000元"),
    RuleExample(
      "设立总规模12亿元的种业基金，首期规模3亿元。", "fund pool 1200000000元; fund pool 300000000元"),
    RuleExample(
      "市财政每年安排文化产业专项资金2000万元，其中用于演艺不低于500万元。",
      "fund pool 20000000元; fund at_least 5000000元"),
  ]
  static let notMatching = ["撬动社会资金3亿元。", "项目总投资2亿元。", "争取资金5000万元。", "设立奖学金，每年惠及学生200名。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let giveVerbs = WordList(["给予", "予以", "奖励每", "一次性"])
  private static let voucher = AwardWords.vouchers
  private static let standing = WordList(["专项资金", "基金"])
  private static let guarantees = WordList(["风险补偿", "担保基金"])
  /// Money that is paid out to those who are entitled to it, none that is set aside.
  private static let payments = WordList(["发放", "兑现", "兑付"])

  private static let budgets = WordList(["财政"])
  private static let budgetVerbs = WordList(["安排", "列支", "出资"])

  /// 区级财政每年安排不低于1200万元.
  private static func isBudget(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool
  {
    guard let payer = sentence.last(budgets, in: group.left) else { return false }
    return sentence.has(budgetVerbs, in: payer.upperBound..<group.left.upperBound)
  }

  private static let sums = WordList([
    "每年", "每年度", "总规模", "规模", "总额", "首期", "年度", "不少于", "不低于", "额度",
  ])

  /// 设立专项资金，每年不少于800万元: the member before names the fund, and this one its sum alone.
  private static func namedBefore(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Range<Int>? {
    guard group.segment > 0, group.left.count <= 16, sentence.has(sums, in: group.left) else {
      return nil
    }
    let before = sentence.segments[group.segment - 1]
    guard !sentence.groups.contains(where: { $0.segment == group.segment - 1 }),
      sentence.has(AwardWords.settingAside, in: before), sentence.has(AwardWords.funds, in: before),
      !sentence.has(AwardWords.otherMoney, in: before)
    else { return nil }
    return before
  }

  private static let shareOpenings = WordList(["其中", "首期", "一期", "第一期", "首批", "首年"])

  private static let yearly = WordList(["年安排", "年度安排", "每年安排", "年列支", "年拨付", "各安排"])

  /// Whether the group is a part of the fund that `fund` states: 其中用于…不低于500万元, 首期规模3亿元.
  static func isShare(
    _ group: PromiseSentence.Group, of fund: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Bool {
    guard group.amounts[0].unit == "元", group.amounts[0].per == nil,
      group.segment >= fund.segment, group.segment <= fund.segment + 2
    else { return false }
    // 安排3000万元，设立专项资金，其中…: the fund may be named in between.
    if group.segment == fund.segment + 2 {
      let between = sentence.segments[fund.segment + 1]
      guard
        sentence.has(AwardWords.funds, in: between) || sentence.has(yearly, in: group.left),
        !sentence.groups.contains(where: { $0.segment == fund.segment + 1 })
      else { return false }
    }
    let segment = sentence.segments[group.segment]
    let start = sentence.text.skippingSpaces(from: segment.lowerBound)
    return
      (shareOpenings.match(in: sentence.text, at: start) != nil
      || sentence.has(yearly, in: group.left))
      && !sentence.has(AwardWords.otherMoney, in: segment)
      && !sentence.has(AwardWords.giving, in: group.left)
  }

  /// The kind of money that the group sets aside, or `nil`.
  static func kind(
    of group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Incentive.Kind? {
    let segment = sentence.segments[group.segment]
    guard group.amounts[0].unit == "元", group.amounts[0].per == nil,
      !sentence.has(giveVerbs, in: group.left), !AwardRule.isExtra(group, in: sentence),
      !sentence.has(AwardWords.otherMoney, in: segment),
      !sentence.has(AwardWords.loanLimits, in: segment)
    else { return nil }
    let right = group.right.lowerBound..<min(group.right.upperBound, group.right.lowerBound + 24)
    let named = namedBefore(group, in: sentence)
    let isNamed =
      named != nil || sentence.has(AwardWords.funds, in: group.left)
      || sentence.has(AwardWords.funds, in: right)
      || sentence.has(voucher, in: group.left) || sentence.has(voucher, in: right)
      || isBudget(group, in: sentence)
    guard isNamed, named != nil || sentence.has(AwardWords.settingAside, in: segment) else {
      return nil
    }
    let whole = (named?.lowerBound ?? segment.lowerBound)..<segment.upperBound
    if sentence.has(voucher, in: whole) { return .voucher }
    if sentence.has(guarantees, in: whole) { return .guarantee }
    return sentence.has(payments, in: group.left) && !sentence.has(standing, in: whole)
      ? .subsidy : .fund
  }
}
