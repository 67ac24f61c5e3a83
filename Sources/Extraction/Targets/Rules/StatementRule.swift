internal import PolicyModel
internal import TextScanning

/// Tells aims from results and standing rules.
package enum StatementRule: ReadingRule {
  package static let identifier = "targets.statement"
  package static let summary =
    "A period after the notice or a word of aim makes a target; a period before it, 已, 现有 or a review a result; 应当 and 不得 without a date a rule."
  package static let matching = [
    RuleExample("到2020年，全市高新技术企业达到500家", "achievement"),
    RuleExample("全市现有高新技术企业500家", "achievement"),
    RuleExample("累计建成了高标准农田50万亩", "achievement"),
    RuleExample("生均用地面积不得低于20平方米", "rule"),
  ]
  package static let notMatching = ["到2025年，全市高新技术企业达到500家", "力争高新技术企业达到500家"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let drafts = SentenceReader.read(
      Sentence(body: text, range: 0..<text.count),
      setting: SentenceSetting(clock: DocumentClock(year: 2021))
    ).drafts
    return drafts.first.flatMap { $0.statement == .target ? nil : $0.statement.rawValue }
  }

  private static let past = Lexicon(
    "已 已经 现有 现已 目前 截至 截止 先后 业已 去年 过去 累计获 荣获 跻身 以来 已有 位居 位列 获评")
  /// Words of results, which in a plan say how fast a value is to grow.
  private static let pace = Lexicon("同比 连续")
  private static let doneVerbs = Lexicon(
    "达到了 完成了 建成了 实现了 新增了 培育了 引进了 增长了 提高了 下降了 减少了 突破了 设立了 落实了 开展了 解决了 新建了 打造了 组织了 安置了 培训了 发放了 超过了 降低了 增加了 累计了 下达了 举办了 获得了 提升了 改造了 拿下了 完善了 覆盖了 建立了 形成了"
  )
  private static let aims = Lexicon("力争 争取 努力 奋力 确保 力求 拟 计划 预计到 要 将 预期目标 主要目标 目标是 到时")
  private static let duties = Lexicon(
    "应当 应达 应不 应为 应在 应按 应于 应有 应低 应高 不得 严禁 禁止 原则上 不准 一般不")

  /// What is told of what there is and is not enough of.
  private static let wants = Lexicon(
    "总量不足 供给不足 数量不足 仅有 仅为 尚有 低于全省 低于全国 低于全市平均")
  private static let caps = Lexicon("额度 限额 利率 费率 出资比例 持股比例 上限 售价 票价 收费标准 贷款期限 补助比例")

  private static func isPlan(_ setting: SentenceSetting) -> Bool {
    guard !setting.looksBack else { return false }
    switch setting.role {
    case .targets, .tasks, .projects, .safeguards: return true
    default: return false
    }
  }

  static func statement(
    _ view: SentenceReader.View, draft: Draft, reader: SentenceReader
  ) -> Target.Statement {
    let setting = reader.setting
    let text = reader.text
    let end = view.measure.core.lowerBound
    let clause = view.clauseStart..<end
    let isPast =
      view.tail.isPast || view.lead.isPast || past.occurs(in: text, clause)
      || doneVerbs.occurs(in: text, clause)
      || !isPlan(setting) && pace.occurs(in: text, clause)
    let isAim =
      draft.firmness == .strive || draft.firmness == .ensure || draft.firmness == .explore
      || aims.occurs(in: text, clause)
    if let own = reader.period(view) {
      if own.looksBack { return .achievement }
      if let year = setting.clock.year, let last = own.endYear {
        if last < year { return .achievement }
        if last == year, let first = own.startYear, first < year, !isAim { return .achievement }
        if last == year, setting.looksBack, !own.looksForward { return .achievement }
        if last == year, isPast, !isAim { return .achievement }
        if last > year { return isPast && !isAim && !own.looksForward ? .achievement : .target }
      }
      if own.looksForward { return .target }
      return isPast && !isAim ? .achievement : .target
    }
    if setting.looksBack || setting.role == .statusReview { return .achievement }
    if let year = setting.clock.year, let last = setting.inherited?.endYear, last < year {
      return .achievement
    }
    if isAim { return .target }
    if isPast || setting.role == .situation { return .achievement }
    if setting.inherited == nil, wants.occurs(in: text, 0..<text.count) { return .achievement }
    if let inherited = setting.inherited {
      if inherited.looksBack { return .achievement }
      if let year = setting.clock.year, let last = inherited.endYear {
        return last < year ? .achievement : .target
      }
    }
    if setting.isRegulation || duties.occurs(in: text, clause) { return .rule }
    // 贷款额度最高300万元 caps each case.
    if draft.comparator == .le || draft.comparator == .lt,
      caps.last(in: draft.indicator, endingAt: draft.indicator.count, from: 0) != nil
    {
      return .rule
    }
    return .target
  }
}
