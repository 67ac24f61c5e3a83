internal import TextScanning

/// Leaves money promised as support to the incentives.
package enum SupportRule: ReadingRule {
  package static let identifier = "targets.support"
  package static let summary =
    "Money or a rate that is given (给予50万元奖励, 按30%补助, 设立10亿元基金) is an incentive, no target."
  package static let matching = [
    RuleExample("给予最高50万元奖励", "support"), RuleExample("按投资额的10%给予补助", "support"),
    RuleExample("设立规模20亿元的产业基金", "support"),
    RuleExample("小型冷库每座补2万元", "support"), RuleExample("设立产业基金，首期规模5亿元", "support"),
  ]
  package static let notMatching = ["研发投入突破50亿元", "技术合同成交额达到300亿元"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    return MeasureScanner.measures(in: sentence, phrases: []).contains {
      isSupport($0, in: text, clause: 0..<text.count)
    } ? "support" : nil
  }

  private static let gifts = Lexicon(
    "奖励 补助 补贴 资助 支持 奖补 配套 激励 扶持 贴息 补偿 经费 给予 予以 优惠 减免 奖金 的奖励 罚款 返还 补足 标准")
  private static let giving = Lexicon("给予 予以 奖励 补助 补贴 资助 奖补 贴息 罚款 激励")
  private static let funds = Lexicon("基金 专项资金 引导资金 扶持资金 风险池 奖励资金 资金池 补偿金 风险补偿")
  private static let fundVerbs = Lexicon("设立 安排 统筹 整合 组建 发起 列支 筹措 出资 预算")
  private static let shares = Lexicon(
    "财政承担 财政补贴 财政补助 财政负担 共同补贴 自担 分担 承担损失 减征 扣减 核减 封顶 罚没 按照市场价 租金按 押金 加计扣除 减按 自缴 自付 保费 保额 贷款额度上限 补助标准 补贴标准 补助比例 补贴比例 岗位补助 缴纳 财政按 费率 贴息"
  )
  private static let rates = Lexicon(
    "每人 每户 每家 每亩 每台 每辆 每吨 每平方米 每头 每只 每张 每床 每床位 每项 每个 每人每年 每人每月 每月 每平方米每年 每亩每年 每亩提高 每亩补助 每头补贴 亩均补助 单台 单户 单个 单家 单项 每座 每套 每条 每栋 每人次 每架次 每公斤 每斤 每件 每生 每班 每所 每间 每位 每名 每例 每株 每立方米 每千瓦 每瓦 每度 每场 每次 每个企业 每户企业 每家企业 每年每户 每户每年 每家每年 每生每年 每人每次 每人每天 每亩保额"
  )
  private static let allotments = Lexicon("财政安排 财政每年安排 预算安排 安排专项 安排经费 每年安排 财政每年 列支 统筹安排")
  private static let fundParts = Lexicon("首期 首期规模 总规模 出资 认缴 子基金 母基金")
  private static let inputs = Lexicon("省级投入 市级投入 县级投入 区级投入 财政投入 中央投入 各级投入")
  private static let shortGifts = ScalarSet("补奖")
  private static let aims = Lexicon("占比达 覆盖率 达到 提高到")

  static func isSupport(_ measure: Measure, in text: Scalars, clause: Range<Int>) -> Bool {
    guard measure.isMoney || measure.isPercent else { return false }
    let before = max(clause.lowerBound, measure.range.lowerBound - 12)..<measure.range.lowerBound
    let end = measure.range.upperBound
    let after = end..<min(clause.upperBound, end + 14)
    if giving.occurs(in: text, before), text[measure.core.lowerBound].isHan == false {
      return measure.isMoney
        || gifts.occurs(in: text, before)
          && !growths.occurs(in: text, before)
    }
    if giving.occurs(in: text, after) { return true }
    let start = measure.range.lowerBound
    if measure.isMoney, start > 0 {
      // 每架次补15元, 再奖5万元
      if shortGifts.contains(text[start - 1]) { return true }
      if inputs.last(in: text, endingAt: start, from: clause.lowerBound) != nil { return true }
      // 设立总规模20亿元的基金，首期规模5亿元
      if fundParts.occurs(in: text, clause.lowerBound..<start),
        funds.occurs(in: text, 0..<clause.lowerBound)
      {
        return true
      }
    }
    if let first = gifts.first(in: text, at: end, before: clause.upperBound), first.length > 0 {
      return true
    }
    if end < text.count, text[end] == "的",
      gifts.occurs(in: text, end + 1..<min(clause.upperBound, end + 12)), measure.isMoney
    {
      return true
    }
    if measure.isMoney,
      rates.last(
        in: text, endingAt: measure.range.lowerBound, from: clause.lowerBound) != nil
    {
      return true
    }
    if shares.occurs(in: text, clause), !aims.occurs(in: text, clause) { return true }
    if measure.isMoney, allotments.occurs(in: text, clause.lowerBound..<measure.range.lowerBound) {
      return true
    }
    if measure.isMoney, fundVerbs.occurs(in: text, clause), funds.occurs(in: text, clause) {
      return true
    }
    return false
  }

  private static let clauseHeads = Lexicon("按照 按 对 最高 单个 每户 每家 每个 每人 每亩 每台 每项 每辆 单户 单家 同一 年度 年")

  /// Whether a clause of a sentence that gives says to whom or how much: 按贷款利率的50%，…给予贴息.
  static func isCondition(_ measure: Measure, in text: Scalars, clause: Range<Int>) -> Bool {
    guard givingVerbs.occurs(in: text, 0..<text.count) else { return false }
    return clauseHeads.first(in: text, at: clause.lowerBound, before: clause.upperBound) != nil
  }

  private static let givingVerbs = Lexicon("给予 予以 贴息 奖励 补助 补贴 资助 奖补")
  private static let marks = ScalarSet("，,；;：:")

  /// Whether a value is what must be reached to be given something: 年销售额达到1000万元以上的，给予….
  static func isThreshold(_ measure: Measure, in text: Scalars) -> Bool {
    let end = measure.range.upperBound
    guard end + 1 < text.count, text[end] == "的" else { return false }
    if shortGifts.contains(text[end + 1]) { return true }
    guard marks.contains(text[end + 1]) else { return false }
    return givingVerbs.occurs(in: text, 0..<text.count)
      || text[(end + 1)...].contains { shortGifts.contains($0) }
  }

  private static let growths = Lexicon("达到 增长 提高 下降 覆盖率 比例 占比 比重")
}
