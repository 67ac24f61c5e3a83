package import TextScanning

/// Tells the titles of documents from other names in 《》: books, newspapers, certificates, forms.
package enum CitedTitle {
  /// How sure the name alone makes it.
  package enum Kind: Sendable, Equatable {
    /// Ends as the names of documents end.
    case document
    /// Ends as the names of forms, certificates, contracts or newspapers end.
    case otherName
    /// The name does not say.
    case unknown
  }

  private static let genres = SuffixList([
    "法", "宪法", "法典", "条例", "规定", "办法", "细则", "规则", "准则", "意见", "通知", "通报", "决定", "决议", "命令", "令",
    "公告", "通告", "公报", "请示", "批复", "复函", "函", "纪要", "规划", "纲要", "计划", "要点", "方案", "措施", "政策", "目录",
    "清单", "指南", "导则", "规范", "标准", "规程", "章程", "制度", "公约", "宣言", "倡议", "建议", "预案", "名录", "守则", "指引",
    "大纲", "若干问题", "解释", "修正案", "白皮书", "蓝皮书", "机制", "须知", "声明", "基准", "定额", "分类", "通则", "安排", "指标",
    "要求", "任务", "分工", "部署", "举措", "议程", "协定", "框架", "报告", "指标体系", "路线图", "行动", "工程", "条", "图则",
    "讲话", "备忘录", "共识", "负面清单", "总则", "要则", "评定", "评价", "划分", "测定", "测量方法", "技术条件", "术语", "名词", "编码",
    "图集", "指引手册", "职责", "流程", "程序", "技术要求", "公文", "分类与代码", "代码",
  ])
  private static let otherNames = SuffixList([
    "证", "证书", "执照", "许可证", "资格证", "准考证", "表", "汇总表", "登记表", "申请书", "申报书", "承诺书", "协议书", "责任书",
    "合同", "协议", "通知书", "决定书", "告知书", "意见书", "确认书", "委托书", "授权书", "任务书", "责任状", "保证书", "推荐书", "认定书",
    "文书", "报告书", "评估报告", "验收报告", "可行性研究报告", "审计报告", "检测报告", "检验报告", "鉴定报告", "查新报告", "申请报告",
    "报", "日报", "晚报", "时报", "周刊", "月刊", "杂志", "学报", "台账", "手册", "户口簿", "名单", "发票", "凭证", "单", "函件",
    "申请", "声明书", "简报", "卡", "册", "簿", "书", "案卷", "记录", "小说", "故事", "传", "曲", "歌",
  ])
  /// Documents whose names end like those of forms.
  private static let documentsAllTheSame = SuffixList([
    "白皮书", "蓝皮书", "绿皮书", "清单", "名单", "分工表", "分解表", "议定书", "负面清单", "服务手册", "工作手册", "指导手册", "时间表",
    "任务单", "菜单", "规划书",
  ])
  private static let openers = ScalarSet("（([〔【<〈")
  private static let closers = ScalarSet("）)]〕】>〉")
  private static let tails = ScalarSet("0123456789０１２３４５６７８９年版.· 　-—－")

  /// What kind of name stands in `range`.
  package static func kind(of text: Scalars, in range: Range<Int>) -> Kind {
    let core = withoutSuffixes(text, range)
    guard !core.isEmpty else { return .unknown }
    let start = core.lowerBound
    let end = core.upperBound
    if documentsAllTheSame.match(in: text, endingAt: end, from: start) != nil { return .document }
    let other = otherNames.match(in: text, endingAt: end, from: start) ?? 0
    let genre = genres.match(in: text, endingAt: end, from: start) ?? 0
    if other > genre { return .otherName }
    return genre > 0 ? .document : .unknown
  }

  /// Whether the name is nothing but a kind of document (《办法》, 《实施方案》).
  package static func isBareGenre(_ text: Scalars, in range: Range<Int>) -> Bool {
    guard range.count <= 6, !range.isEmpty else { return false }
    let genre = genres.match(in: text, endingAt: range.upperBound, from: range.lowerBound) ?? 0
    let rest = text.string(range.lowerBound..<range.upperBound - genre)
    return genre > 0 && bareQualifiers.contains(rest)
  }

  private static let bareQualifiers: Set<String> = [
    "", "实施", "工作", "行动", "管理", "若干", "指导", "实施细", "行动计", "暂行", "具体", "本", "总体",
  ]

  /// The name without （试行）, （2020—2025年）, 2019年版 and the like at its end.
  private static func withoutSuffixes(_ text: Scalars, _ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text[end - 1]
      if closers.contains(last) {
        var depth = 0
        var index = end
        while index > range.lowerBound {
          index -= 1
          if closers.contains(text[index]) { depth += 1 }
          if openers.contains(text[index]) { depth -= 1 }
          if depth == 0 { break }
        }
        guard depth == 0, index > range.lowerBound else { break }
        end = index
      } else if tails.contains(last) {
        end -= 1
      } else {
        break
      }
    }
    return range.lowerBound..<end
  }
}
