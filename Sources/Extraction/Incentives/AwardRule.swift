internal import PolicyModel
internal import TextScanning

/// 给予50万元奖励, 按投资额的30%补助, 每亩补贴800元.
enum AwardRule: ReadingRule {
  static let identifier = "incentives.award"
  static let summary =
    "An amount or a rate after or right before a word of giving; the amounts of a list are a row each."
  static let matching = [
    RuleExample("对新认定的省级研发中心，给予50万元奖励。", "reward fixed 500000元 省级研发中心"),
    RuleExample(
      "对新认定的国家级、省级、市级孵化器，分别给予100万元、50万元、20万元一次性奖励。",
      "reward fixed 1000000元 国家级孵化器; reward fixed 500000元 省级孵化器; reward fixed 200000元 市级孵化器"),
    RuleExample("对年营业收入超过2000万元的企业，按设备投资额的15%给予补助。", "subsidy percent 15% 企业"),
    RuleExample("对种植户按每亩800元给予补贴。", "subsidy per_unit 800元 种植户"),
    RuleExample("经评审后给予50万元至80万元的资助。", "subsidy range 500000–800000元"),
    RuleExample("对排名前三位的县，在资金分配中各增加200万元。", "reward fixed 2000000元 排名前三位的县"),
    RuleExample("对自愿安装的渔船，每套设备补800元。", "subsidy per_unit 800元 渔船"),
  ]
  static let notMatching = [
    "总投资5亿元的项目优先安排用地。", "工业投资增长15%以上。", "推动银行新增贷款800亿元。", "已发放稳岗补贴300万元。",
    "弥补项目资本金2亿元。", "力争将到户气价控制在3元/立方米以内。",
  ]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let rates = WordList(["按", "按照", "以"])
  private static let carriers = WordList(["企业", "单位", "机构", "主体", "园区"])

  /// The kind that the words around the group promise, or `nil` where they promise nothing.
  static func kind(
    of group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Incentive.Kind? {
    let segment = sentence.segments[group.segment]
    if isRatio(group, in: sentence) { return nil }
    let next = sentence.text.skippingSpaces(from: group.right.lowerBound)
    if matchingWords.match(in: sentence.text, at: next) != nil { return .matching }
    if isBareGift(group, in: sentence) { return .subsidy }
    if isExtra(group, in: sentence) { return .reward }
    if isRightBefore(group, in: sentence) || sentence.has(AwardWords.giving, in: group.left) {
      let rest = group.right.lowerBound..<max(segment.upperBound, group.right.upperBound)
      return AwardWords.firstKind(in: sentence.text, group.right)?.0
        ?? (isRightBefore(group, in: sentence)
          ? AwardWords.firstKind(in: sentence.text, rest)?.0 : nil)
        ?? AwardWords.lastKind(in: sentence.text, segment.lowerBound..<group.right.upperBound)?.0
        ?? laterKind(group, in: sentence) ?? .subsidy
    }
    // 按照实际投资额的30%，给予…: the verb follows in a segment of its own.
    if sentence.has(rates, in: group.left) {
      // 按投入的20%且不超过200万元给予支持: another amount stands before the verb.
      let rest = group.right.lowerBound..<max(segment.upperBound, group.right.lowerBound)
      if let word = sentence.first(AwardWords.giving, in: rest) {
        return AwardWords.firstKind(in: sentence.text, word.lowerBound..<rest.upperBound)?.0
          ?? .subsidy
      }
      if let kind = laterKind(group, in: sentence) { return kind }
    }
    // 给予资助，每人每年不低于1000元: the verb stands in the segment before.
    if group.segment > 0, group.amounts[0].unit == "元",
      group.amounts[0].per != nil || group.amounts[0].bound != .plain
        || sentence.text[sentence.text.skippingSpaces(from: segment.lowerBound)] == "每"
    {
      let before = sentence.segments[group.segment - 1]
      let isSettled = sentence.groups.contains { $0.segment == group.segment - 1 }
      if !isSettled, sentence.has(AwardWords.giving, in: before) {
        return AwardWords.lastKind(in: sentence.text, before)?.0 ?? .subsidy
      }
    }
    return nil
  }

  private static let bareGifts = SuffixList(["补", "再补", "各补", "另补", "加补", "加发", "增补"])
  private static let notGifts = SuffixList(["奖补", "代补", "弥补", "填补", "自补", "候补", "递补", "修补", "找补"])

  /// 每艘补800元: 补 alone, right before the amount.
  private static func isBareGift(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Bool {
    let text = sentence.text
    let left = text.trimmed(group.left)
    return bareGifts.match(in: text, endingAt: left.upperBound, from: left.lowerBound) != nil
      && notGifts.match(in: text, endingAt: left.upperBound, from: left.lowerBound) == nil
  }

  private static let additions = SuffixList([
    "再增加", "再给", "再提高", "再奖", "再补", "另增", "另给", "各增加", "增加到", "上浮", "上浮至", "上浮到",
  ])

  /// 其中…再增加2万元, after a promise.
  static func adds(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    let left = sentence.text.trimmed(group.left)
    return additions.match(in: sentence.text, endingAt: left.upperBound, from: left.lowerBound)
      != nil
  }

  private static let extras = SuffixList(["各增加", "分别增加", "各追加", "分别追加"])

  /// 对排名前三的县，在资金分配中各增加200万元: more money for each that a member before names.
  static func isExtra(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    let text = sentence.text
    let left = text.trimmed(group.left)
    guard extras.match(in: text, endingAt: left.upperBound, from: left.lowerBound) != nil else {
      return false
    }
    return sentence.segments[...group.segment].contains {
      text[text.skippingSpaces(from: $0.lowerBound)] == "对"
    }
  }

  private static let rateLeads = SuffixList(["按", "按照", "另按", "再按"])

  /// …给予补贴；第四年按50%: a rate that goes on with the promise before it.
  static func rates(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    let left = sentence.text.trimmed(group.left)
    return group.amounts[0].unit == "%" && sentence.text.trimmed(group.right).isEmpty
      && left.count <= 12
      && rateLeads.match(in: sentence.text, endingAt: left.upperBound, from: left.lowerBound)
        != nil
  }

  private static let ratios = SuffixList(["利率", "费率", "占比", "增长率", "比重", "覆盖率", "不良率"])
  private static let matchingWords = WordList(["配套", "的配套"])
  private static let ratioLinks = ScalarSet("降至不高低于得达到为在控制超过较下底年前末 0123456789")

  /// 担保费率不高于1% states a rate of something else.
  private static func isRatio(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool
  {
    guard group.amounts[0].unit != "元" else { return false }
    let text = sentence.text
    let start = group.left.lowerBound
    var end = text.trimmed(group.left).upperBound
    while end > start, ratioLinks.contains(text[end - 1]) { end -= 1 }
    guard ratios.match(in: text, endingAt: end, from: start) != nil else { return false }
    let next = group.right.lowerBound..<min(group.right.upperBound, group.right.lowerBound + 8)
    return !sentence.has(AwardWords.giving, in: next)
  }

  private static func isRightBefore(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Bool {
    guard let word = sentence.first(AwardWords.giving, in: group.right) else { return false }
    let between = group.right.lowerBound..<word.lowerBound
    return between.count <= 12 && (between.count <= 3 || !sentence.has(carriers, in: between))
  }

  private static func laterKind(
    _ group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Incentive.Kind? {
    guard group.segment + 1 < sentence.segments.count else { return nil }
    for segment in sentence.segments[(group.segment + 1)...].prefix(2)
    where sentence.has(AwardWords.giving, in: segment) {
      return AwardWords.lastKind(in: sentence.text, segment)?.0 ?? .subsidy
    }
    return nil
  }
}
