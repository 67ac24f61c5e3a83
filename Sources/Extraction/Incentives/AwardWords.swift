internal import PolicyModel
internal import TextScanning

/// The words of promises and the kinds that they name.
enum AwardWords {
  /// Verbs and nouns of giving; an amount after one of them, or right before one, is promised.
  static let giving = WordList([
    "给予", "奖励", "补助", "补贴", "资助", "奖补", "激励", "贴息", "增发", "减免", "返还", "补偿", "配套支持", "配套奖励", "配套资助",
    "配套补助", "追加",
    "津贴", "奖金", "扶持", "安家费", "生活费", "贴补", "予以", "再奖", "重奖", "奖", "启动资金", "资金支持", "一次性支持", "拨付",
    "核拨", "补足", "发放",
    "担保贷款", "担保支持", "风险分担", "风险补偿", "担保费补", "分担损失", "购买券", "消费券", "创新券", "退还", "代偿", "费用支持", "经费支持",
  ])
  /// Verbs of setting money aside.
  static let settingAside = WordList([
    "安排", "设立", "统筹", "列支", "出资", "下达", "筹措", "组建", "投入", "拨付", "增加", "落实", "新增安排", "整合", "发放",
    "每年", "投放", "总规模", "规模",
  ])
  /// What is set aside.
  static let funds = WordList([
    "专项资金", "基金", "资金", "经费", "补偿金", "资金池", "消费券", "创新券", "专项", "奖补", "预算",
  ])
  static let vouchers = WordList([
    "消费券", "创新券", "服务券", "演出券", "文旅券", "旅游券", "惠民券", "补贴券", "优惠券", "培训券", "电子券", "购物券", "体验券",
    "抵用券",
  ])
  /// Money that is nobody's promise.
  static let otherMoney = WordList([
    "社会资金", "争取上级", "争取中央", "争取省", "争取国家", "向上争取", "社会资本", "争取资金", "到位资金", "资金缺口", "资金需求", "引进资金",
    "撬动", "项目资金总额", "信贷资金", "融资额", "融资规模",
    "融资总额", "融资余额", "贷款余额",
    "总投资", "完成投资",
    "固定资产投资", "计划投资", "投资额", "直接投资", "注册资金", "自有资金", "带动", "骗取", "节约资金", "投资总额", "资金总需求",
  ])
  /// What a threshold is measured by; an amount right after one of them is a condition.
  static let measures = SuffixList([
    "投资", "投资额", "总投资", "收入", "营收", "产值", "销售额", "销售", "税收", "纳税额", "纳税", "出口额", "进出口额", "进口额",
    "贷款", "贷款额", "交易额",
    "成交额", "注册资本", "资本", "资产", "市值", "研发投入", "研发费用", "投入", "增加值", "货值", "合同金额", "合同额", "标的额", "融资",
    "营业额", "利润",
    "零售额", "外资", "税额", "实缴资本", "估值", "年产值", "单价", "价格", "总额", "到账", "设备投资", "担保额", "地方财政贡献", "服务费",
    "订单",
  ])
  /// Words between a measure and its threshold.
  static let reaching = SuffixList([
    "达到", "达", "超过", "超", "突破", "首次突破", "首次达到", "满", "不低于", "不少于", "高于", "在", "为", "累计", "大于",
    "首次超过", "新增", "每增加", "每新增",
    "每增长", "每满", "每达", "每超过", "每达到", "增加", "增长", "实现", "首次达", "均",
  ])
  static let everyMore = SuffixList([
    "每增加", "每新增", "每增长", "每满", "每达", "每超过", "每达到", "每再增加", "每超", "每提高", "每",
  ])
  static let penalties = WordList(["罚款", "罚金", "违约金", "滞纳金", "扣减", "扣罚"])
  static let loanLimits = WordList([
    "贷款额度", "授信", "面积", "期限", "占地", "利率", "价格", "单价", "房价", "误差", "占比", "容积率", "注册资本", "贷款总额",
    "担保额度", "负债率", "出资比例",
    "电价", "气价", "水价", "热价", "售价", "票价", "租价", "均价", "地价", "保费", "收费标准",
    "持股", "财政资金占", "比例不得超过总", "控制比例", "保额", "费率", "公摊",
  ])
  /// Words of a review: what was given is no promise.
  static let past = WordList([
    "已发放", "已兑现", "已拨付", "已安排", "已下达", "已落实", "累计发放", "累计兑现", "累计拨付", "累计减免", "累计安排", "累计投入",
    "累计补助", "累计奖励", "已累计",
    "发放了", "兑现了", "拨付了", "安排了", "减免了", "共发放", "共兑现", "共安排", "共拨付", "去年", "上年共", "争取到", "争取中央",

  ])

  private static let kinds: [(WordList, Incentive.Kind)] = [
    (WordList(["贴息", "利息补贴", "利息补助", "贷款利息"]), .interestSubsidy),
    (WordList(["风险补偿", "担保", "代偿", "分担损失", "风险分担", "风险池"]), .guarantee),
    (WordList(["加计扣除", "税收减免", "所得税", "增值税", "房产税", "土地使用税", "税款", "税额", "契税"]), .tax),
    (
      WordList(["租金减免", "减免租金", "房租减免", "免租", "行政事业性收费", "规费", "减半收取", "费用减免", "减免", "保证金", "配套费"]),
      .feeWaiver
    ),
    (WordList(["创新券", "消费券", "服务券", "券"]), .voucher),
    (WordList(["配套"]), .matching),
    (WordList(["奖励", "激励", "奖金", "重奖", "奖补", "奖"]), .reward),
    (
      WordList([
        "补助", "补贴", "资助", "津贴", "补偿", "安家费", "生活费", "启动资金", "贴补", "补足",
      ]), .subsidy
    ),
    (WordList(["基金", "专项资金"]), .fund),
  ]

  /// Words that name a kind only where no other does.
  private static let weak: [(WordList, Incentive.Kind)] = [
    (WordList(["支持", "扶持", "经费"]), .subsidy)
  ]

  /// The kind that the first word of kind in `range` names, and the word.
  static func firstKind(in text: Scalars, _ range: Range<Int>) -> (Incentive.Kind, Range<Int>)? {
    for list in [kinds, weak] {
      for index in range {
        if let (kind, length) = kind(in: text, at: index, of: list),
          index + length <= range.upperBound
        {
          return (kind, index..<index + length)
        }
      }
    }
    return nil
  }

  /// The kind that the last word of kind in `range` names, and the word.
  static func lastKind(in text: Scalars, _ range: Range<Int>) -> (Incentive.Kind, Range<Int>)? {
    for list in [kinds, weak] {
      var found: (Incentive.Kind, Range<Int>)?
      var index = range.lowerBound
      while index < range.upperBound {
        if let (kind, length) = kind(in: text, at: index, of: list),
          index + length <= range.upperBound
        {
          found = (kind, index..<index + length)
          index += length
        } else {
          index += 1
        }
      }
      if let found { return found }
    }
    return nil
  }

  /// The kind that the last word of a text names, 支持 and its like aside.
  static func strongKind(in text: Scalars) -> Incentive.Kind? {
    var found: Incentive.Kind?
    var index = 0
    while index < text.count {
      if let (kind, length) = kind(in: text, at: index, of: kinds) {
        found = kind
        index += length
      } else {
        index += 1
      }
    }
    return found
  }

  private static func kind(
    in text: Scalars, at index: Int, of list: [(WordList, Incentive.Kind)]
  ) -> (Incentive.Kind, Int)? {
    for (words, kind) in list {
      if let length = words.match(in: text, at: index) { return (kind, length) }
    }
    return nil
  }

  private static let promising = WordList(["给予", "予以", "最高", "不超过", "按照", "可享受"])
  private static let accumulated = Scalars("累计")
  private static let notPast = ScalarSet("不最给享资补奖金达超贴额支销营投纳为")

  /// Whether the sentence tells what was given in the past.
  static func isReview(_ text: Scalars, _ range: Range<Int>) -> Bool {
    var hasTotal = false
    for index in range {
      if past.match(in: text, at: index) != nil { return true }
      if promising.match(in: text, at: index) != nil { return false }
      if text.matches(accumulated, at: index), index + 2 < range.upperBound,
        !notPast.contains(text[index + 2])
      {
        hasTotal = true
      }
    }
    return hasTotal
  }
}
