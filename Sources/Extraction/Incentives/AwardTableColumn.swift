internal import PolicyModel
internal import TextScanning

/// What a header of a table says of the amounts below it.
struct AwardTableColumn {
  /// What is given, where the header names it; 支持标准 leaves it to the rows.
  var kind: Incentive.Kind?
  /// 万元, 元/月 or %, as the header prints it.
  var unit: String?
  /// Whether its amounts bound those beside them: 最高限额.
  var isCap = false
  /// Whether the header names a sum and no more (标准（元）), which counts only where the caption says
  /// what is given.
  var isLoose = false
  /// Whether the header is the name of a gift and no more (安家费（万元）), which counts only beside a
  /// column of receivers.
  var isBare = false

  private static let gifts = WordList([
    "奖励", "补助", "补贴", "资助", "奖补", "贴息", "激励", "奖金", "扶持", "支持", "津贴", "安家费", "生活费", "启动费",
    "启动经费", "科研经费",
  ])
  private static let sizes = WordList(["标准", "金额", "额度", "数额", "限额", "比例", "上限"])
  private static let caps = WordList(["最高限额", "最高额度", "最高金额", "限额", "上限", "封顶"])
  private static let bareGifts = SuffixList([
    "补贴", "补助", "津贴", "安家费", "生活费", "奖金", "奖励", "资助", "房补", "购房款", "启动费", "启动经费", "科研经费", "支持",
  ])
  private static let units = WordList(["万元", "亿元", "千元", "元", "%", "％"])
  /// Money that was or will be paid altogether, and limits of other things.
  private static let others = WordList([
    "贷款", "授信", "担保", "面积", "保额", "用地", "排放", "指标", "已", "累计", "发放", "预算", "下达", "拨付", "兑现", "总额",
    "合计",
    "资金", "对象", "支出", "收入",
  ])
  private static let brackets = ScalarSet("（(")
  private static let closers = ScalarSet("）)")

  /// The column under `header`; `nil` where it states no amounts that are given.
  init?(header: Scalars) {
    let text = header.withoutSpaces
    guard text.count <= 24 else { return nil }
    let hasGift = Self.gifts.occurs(in: text)
    let hasSize = Self.sizes.occurs(in: text) || text.contains("奖金")
    unit = Self.unit(in: text)
    if hasGift, hasSize {
      kind = AwardWords.strongKind(in: text)
      isCap = Self.caps.occurs(in: text) || text.contains("最高")
      return
    }
    guard unit != nil, !Self.others.occurs(in: text) else { return nil }
    if Self.caps.occurs(in: text) {
      isCap = true
      return
    }
    if hasSize {
      isLoose = true
      return
    }
    isCap = text.contains("最高")
    let end = text.firstIndex(where: Self.brackets.contains) ?? text.count
    guard hasGift, Self.bareGifts.match(in: text, endingAt: end) != nil else { return nil }
    kind = AwardWords.strongKind(in: text)
    isBare = true
  }

  /// The unit that a line over the table gives: 单位：元/亩.
  static func unit(ofLine text: Scalars) -> String? {
    guard text.count <= 60, let place = text.firstIndex(of: "单位"),
      place + 2 < text.count, ScalarSet.colons.contains(text[place + 2])
    else { return nil }
    return unit(in: Scalars(text[(place + 3)...]))
  }

  /// 万元 of （万元）, 元/月 of （元/月）.
  static func unit(in text: Scalars) -> String? {
    for index in text.indices {
      guard let length = units.match(in: text, at: index) else { continue }
      var end = index + length
      if end < text.count, text[end] == "/" || text[end] == "／" {
        while end < text.count, !closers.contains(text[end]) { end += 1 }
      }
      return text.string(index..<end)
    }
    return nil
  }
}
