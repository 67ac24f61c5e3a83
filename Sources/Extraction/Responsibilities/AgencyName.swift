package import TextScanning

/// The grammar of the names of public bodies: how they end, how they begin, what they never hold.
package enum AgencyName {
  /// Endings of public bodies, full and short (市发改委, 县府办, 各街镇).
  static let endings = SuffixList([
    "局", "委", "办", "厅", "部", "院", "署", "会", "中心", "政府", "办公室", "管委会", "委员会", "街道", "街镇", "乡镇", "镇街",
    "办事处",
    "部门", "单位", "机构", "小组", "领导小组", "指挥部", "联席会议", "专班", "工作组", "专家组", "专项组", "分局", "支行", "分行",
    "银行",
    "人行", "海关", "总队", "支队", "大队", "党委", "工委", "纪委", "监委", "党组", "公安机关", "法院", "检察院", "管理处", "管理站",
    "管理所", "监督所", "服务站", "派出所", "研究所", "党校", "供销社", "总社", "联社", "妇联", "残联", "科协", "文联", "社联", "社科联",
    "工商联", "侨联", "总工会", "工会", "团委", "团市委", "团省委", "团县委", "团区委", "红十字会", "军分区", "武装部", "人武部", "集团",
    "公司", "国企", "学院", "大学", "学校", "图书馆", "档案馆", "博物馆", "气象台", "电视台", "消防队", "专员公署", "行署", "组织部",
    "宣传部", "统战部", "政法委", "编办", "台办", "侨办", "外办", "府办", "委办", "农办", "网信办", "金融办", "机关", "公署", "中科院",
    "社科院", "农科院", "协会", "商会", "学会", "联合会", "基金会", "税务局", "园区", "村委会", "居委会", "指导组", "督导组", "协调组",
    "联络组", "人大", "政协", "开发区", "高新区", "经开区", "新区", "管理区", "示范区", "邮政管理局", "教科体局", "站", "队", "室",
    "目督办", "科", "纪检监察组", "督办", "纪委监委", "营业部", "服务处",
    "事务所", "推进办", "攻坚办",
  ])
  /// Words that end like bodies and are none.
  private static let notNames = SuffixList([
    "社会", "全社会", "机会", "大会", "博览会", "运动会", "推介会", "洽谈会", "座谈会", "现场会", "例会", "年会", "展会", "交易会",
    "全部",
    "内部", "外部", "干部", "总部", "局部", "西部", "东部", "中部", "南部", "北部", "举办", "承办", "主办", "协办", "创办", "开办",
    "兴办",
    "布局", "格局", "结局", "机遇", "医院", "学会了", "为中心", "法院院", "用人单位", "建设单位", "施工单位", "设计单位", "监理单位",
    "项目单位",
    "申报单位", "依托单位", "承担单位", "第三方机构", "金融机构", "中介机构", "服务机构", "医疗机构", "培训机构", "评估机构", "养老机构",
    "检测机构", "龙头企业", "高等学校", "高校院所", "科研院所", "投资机构", "电网公司机构", "担保机构", "保险机构", "大中小学校", "中小学校",
    "申请单位", "业主单位", "运营单位", "使用单位", "供应商", "委托单位", "实施机构", "保险公司", "担保公司", "融资租赁公司", "上市公司",
    "物业公司", "学科", "本科", "专科", "百科", "事业单位", "企业单位", "企事业单位", "成员单位会", "协调机构", "研发机构", "以会", "民办",
    "公办", "商业银行", "开户银行",
    "集体部", "干部部", "内设机构", "分支机构", "科研机构", "社会组织机构", "本单位", "该单位", "经办机构", "贷款银行", "承办银行", "合作银行",
    "公开", "交易中心会", "产业园区", "工业园区", "试点", "重点园区", "经营单位", "管理单位", "责任单位", "牵头单位", "配合单位", "生产单位",
    "供水单位",
    "主体单位",
  ])
  /// Words that a general body is named by and that name none.
  private static let generic: Set<String> = [
    "有关部门", "相关部门", "各部门", "各有关部门", "各相关部门", "有关单位", "相关单位", "各单位", "各有关单位", "各相关单位", "其他部门",
    "其他单位", "主管部门", "行业主管部门", "相关主管部门", "有关主管部门", "职能部门", "相关职能部门", "政府部门", "部门", "单位",
    "政府", "机构", "机关", "企业", "公司", "集团", "银行", "学校", "相关机构", "有关机构", "各相关职能部门", "上级部门", "其他相关部门",
    "有关方面",
    "园区", "中心", "法院", "街道", "办公室", "各类园区", "领导小组", "小组", "工作组", "政府有关部门", "政府相关部门", "本部门", "同级部门",
    "该公司", "本公司", "所在单位", "上级单位", "成员单位", "各成员单位", "党委", "党组", "专班", "工作专班", "机关单位",
  ]
  private static let openings = WordList([
    "省", "市", "州", "盟", "区", "县", "旗", "镇", "乡", "国家", "国务院", "全国", "中国", "中央", "中共", "最高", "各",
    "自治区", "自治州",
    "新区", "开发区", "高新区", "经开区", "团", "教育部", "科技部", "财政部", "司法部", "民政部", "公安部", "商务部", "文化", "人力",
    "农业",
    "生态", "自然资源", "住房", "交通", "水利", "卫生", "应急", "市场监管", "税务", "海关", "人民银行", "发展改革", "工业和信息化", "属地",
    "地方",
  ])
  private static let areas = ScalarSet("省市区县州盟旗镇乡")
  private static let marks = ScalarSet("，,。；;：:！!？?“”\"《》|【】")
  /// Particles and verbs that no name holds.
  private static let particles = WordList([
    "的", "了", "在", "是否", "把", "被", "使", "让", "等", "其他", "或者", "按照", "根据", "负责", "牵头", "会同", "配合",
    "加强",
    "推进", "推动",
    "完善", "做好", "落实", "制定", "开展", "强化", "建立", "成立", "组建", "设立", "以及", "通过", "要求", "鼓励", "支持", "应当",
    "必须", "不得",
    "每年", "本办法", "本方案", "需要", "确定", "明确", "报送", "提出", "列入", "不断", "向",
  ])

  /// Whether the name ends as the names of bodies do.
  package static func isComplete(_ text: Scalars, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard endings.match(in: text, endingAt: end, from: range.lowerBound) != nil else {
      return false
    }
    return notNames.match(in: text, endingAt: end, from: range.lowerBound) == nil
  }

  /// Whether a name found in running text is that of a body, named rather than meant in general.
  package static func isNamed(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 36, isComplete(text, range) else { return false }
    let name = text.string(range)
    guard !generic.contains(name), !isGeneral(text, range) else { return false }
    for index in range {
      if marks.contains(text[index]) || text[index].isSpace { return false }
      if particles.match(in: text, at: index) != nil { return false }
    }
    if openings.match(in: text, at: range.lowerBound) != nil { return true }
    let start = range.lowerBound
    // The last character is the ending itself (各镇), never the area that opens the name.
    for index in start..<min(start + 9, range.upperBound - 1) where areas.contains(text[index]) {
      return true
    }
    return range.count <= 12
  }

  private static let generalOpenings = WordList([
    "有关", "相关", "各有关", "各相关", "其他", "其它", "所在", "同级", "上级", "下级", "本级", "各级有关", "各级相关", "具体", "行业",
    "业务", "职能",
    "承办", "审批", "主管", "监管", "受理", "申报", "推荐", "组织", "牵头", "责任", "项目", "验收",
  ])
  private static let generalEndings = SuffixList(["部门", "单位", "机构", "机关", "中心", "方面", "公司"])

  /// 有关行业主管部门 means bodies by what they do to the matter, whichever they are.
  private static func isGeneral(_ text: Scalars, _ range: Range<Int>) -> Bool {
    generalOpenings.match(in: text, at: range.lowerBound) != nil
      && generalEndings.match(in: text, endingAt: range.upperBound, from: range.lowerBound) != nil
  }

  /// Whether the name is one that means bodies in general (相关部门).
  package static func isGeneric(_ text: Scalars, _ range: Range<Int>) -> Bool {
    generic.contains(text.string(range))
  }

  /// Where a name that starts at `start` ends, at the latest at `limit`; `nil` where none starts.
  ///
  /// The longest run of nested units wins: 市政府办公室, 市委宣传部.
  package static func end(in text: Scalars, from start: Int, limit: Int) -> Int? {
    var best: Int?
    var index = start + 1
    let last = min(limit, start + 30)
    while index < last {
      index += 1
      guard !marks.contains(text[index - 1]) else { break }
      guard let length = endings.match(in: text, endingAt: index, from: start),
        notNames.match(in: text, endingAt: index, from: start) == nil
      else { continue }
      if let previous = best {
        // A later ending belongs to the name where no verb stands between.
        let gap = previous..<max(previous, index - length)
        guard gap.count <= 12, gap.allSatisfy({ isNameLetter(text, $0) }),
          !startsVerb(text, at: previous)
        else { break }
      } else if (start..<index - length).contains(where: { !isNameLetter(text, $0) }) {
        break
      }
      best = index
    }
    return best
  }

  private static func isNameLetter(_ text: Scalars, _ index: Int) -> Bool {
    let scalar = text[index]
    guard scalar.isHan || scalar.isLatin || scalar.isOne(of: "（）()·") else {
      // 县（市、区）
      return scalar == "、" && index + 2 < text.count
        && text[index + 2].isOne(of: "）)")
    }
    return particles.match(in: text, at: index) == nil
  }

  private static let verbs = WordList([
    "对", "将", "要", "应", "须", "需", "可", "会同", "配合", "联合", "组织", "统筹", "负责", "牵头", "起草", "制", "按",
    "根据", "依", "等",
    "加", "推", "开展", "强", "建", "完善", "指导", "监", "督", "协", "具体", "共同", "分别", "参与", "做", "在", "为", "与",
    "和", "予",
    "给", "提", "定期", "研究", "积极", "进行", "审", "核", "批", "发布", "汇", "落实", "实施", "承担", "每", "不", "结合",
    "确", "及", "报", "已",
    "从", "是", "设", "任", "兼", "挂", "以", "并", "主要", "编", "印", "认",
  ])

  private static func startsVerb(_ text: Scalars, at index: Int) -> Bool {
    guard let length = verbs.match(in: text, at: index) else { return false }
    // 组织部, 监督管理局, 建设局 go on as names.
    guard !isPreposition(text[index]), notUnits.match(in: text, at: index) == nil else {
      return true
    }
    for span in 2...6 where index + span <= text.count {
      // A new area opens the name of another body.
      if areas.contains(text[index + span - 1]) { return true }
      if endings.match(in: text, endingAt: index + span, from: index) != nil,
        length < span || span == 2
      {
        return false
      }
    }
    return true
  }

  private static let notUnits = WordList(["会同", "配合", "负责", "牵头", "会商", "统筹", "制定", "具体", "共同"])

  private static func isPreposition(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isOne(of: "对将要按等在为与和给并从是以")
  }
}
