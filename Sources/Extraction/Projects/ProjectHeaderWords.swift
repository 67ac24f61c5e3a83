internal import TextScanning

/// The words of table headers and what each says of its column.
enum ProjectHeaderWords {
  /// Words with one meaning.
  private struct Entry: Sendable {
    var meaning: ProjectColumn
    /// Words that are the whole header.
    var whole: [String] = []
    /// Words that the header ends with.
    var endings: [String] = []
    /// Words that the header starts with.
    var openings: [String] = []
  }

  private static let entries: [Entry] = [
    Entry(
      meaning: .ordinal,
      whole: ["序号", "序", "编号", "项目编号", "项目序号", "NO", "No", "No.", "号", "项目代码", "代码", "顺序号"]),
    Entry(
      meaning: .projectName,
      whole: ["项目名", "工程名"],
      endings: [
        "项目名称", "工程名称", "课题名称", "任务名称", "行动名称", "活动名称", "实事名称", "计划名称", "专项名称", "举措名称",
        "实事项目", "民生实事", "为民办实事项目", "项目（工程）名称", "项目和名称", "项目标题", "标段名称",
      ],
      openings: ["项目名称", "工程名称"]),
    Entry(
      meaning: .project,
      whole: ["项目", "工程", "项目工程", "工程项目", "项目清单"],
      endings: [
        "重点项目", "重大项目", "建设项目", "工程项目", "重点工程", "重大工程", "实施项目", "储备项目", "主要项目", "具体项目", "改造项目",
        "主要工程", "支撑项目", "标志性项目", "子项目", "投资项目",
      ]),
    Entry(
      meaning: .measure,
      whole: ["措施", "举措", "政策举措"],
      endings: [
        "工作措施", "具体措施", "主要措施", "重点措施", "政策措施", "整改措施", "落实措施", "推进措施", "改革措施", "实施措施",
        "工作举措", "具体举措", "主要举措", "重点举措", "改革举措", "落实举措", "推进举措", "创新举措",
        "具体任务", "细化任务", "分解任务", "具体工作", "二级任务", "重点措施任务", "工作任务分解",
      ]),
    Entry(
      meaning: .task,
      whole: ["任务", "工作", "任务分解", "任务清单"],
      endings: [
        "主要任务", "工作任务", "重点任务", "目标任务", "年度任务", "改革任务", "整改任务", "任务事项", "任务内容", "工作事项", "重点工作",
        "工作要点", "改革事项", "重点事项", "主要工作", "任务目标", "工作项目", "建设任务", "任务举措", "试点任务", "攻坚任务", "任务要点",
      ]),
    Entry(meaning: .matter, whole: ["事项", "事项名称"], endings: ["清单事项"]),
    Entry(meaning: .plainName, whole: ["名称"]),
    Entry(
      meaning: .field,
      whole: ["产业", "领域", "功能", "设施"],
      endings: [
        "重点领域", "重点产业", "主导产业", "特色产业", "产业名称", "发展重点", "功能定位", "发展方向", "设施名称", "布局内容", "平台名称",
        "产业领域", "园区名称", "基地名称", "重点方向",
      ]),
    Entry(
      meaning: .contents,
      whole: ["内容"],
      endings: [
        "工作内容", "具体内容", "主要内容", "工作要求", "任务要求", "实施内容", "重点内容", "具体要求", "内容要求", "任务描述", "主要工作内容",
      ]),
    Entry(
      meaning: .description,
      whole: ["规模", "概况", "简介"],
      endings: [
        "建设内容", "建设规模", "内容及规模", "规模及内容", "内容和规模", "规模和内容", "规模与内容", "内容与规模", "内容、规模", "规模、内容",
        "项目内容", "项目概况", "项目简介", "工程内容", "工程概况", "建设概况", "项目基本情况", "建设方案", "项目描述", "改造内容",
      ],
      openings: ["建设内容", "建设规模", "主要建设内容"]),
    Entry(
      meaning: .category,
      whole: ["板块", "大类", "小类", "专项", "维度"],
      endings: [
        "类别", "类型", "分类", "所属领域", "行业", "产业定位", "板块", "所属产业", "工作方面", "任务方面", "类别名称", "产业类别",
        "一级任务",
        "工作领域", "投资方向", "支持方向", "项目领域",
      ]),
    Entry(
      meaning: .location,
      whole: [
        "县", "县市区", "区", "区县", "市县", "市州", "州市", "地市", "街镇", "镇街", "乡镇", "街道", "镇", "地区", "布局",
        "区域",
        "选址", "落点", "县区", "村", "行政村", "市", "旗县", "盟市",
      ],
      endings: [
        "地点", "地址", "所在地", "位置", "属地", "建设区域", "重点区域", "布局区域", "实施区域", "所属区域", "所在区域", "所在乡镇",
        "所属乡镇",
        "所在区县", "所属区县", "所在县区", "所在镇街", "所在街镇", "所属镇街", "所属街道", "所在街道", "承载区域", "空间布局", "布局地点",
        "承载平台", "落户区域", "所属地区", "所在地区", "所在县", "所在区", "所在市", "落地区域", "选址区域", "建设选址",
      ],
      openings: ["建设地点", "建设地址"]),
    Entry(
      meaning: .lead(rank: 4),
      endings: [
        "牵头单位", "牵头部门", "牵头责任单位", "牵头责任部门", "牵头处室", "牵头科室", "牵头机构", "总牵头单位", "牵头负责单位",
        "第一责任单位",
      ],
      openings: ["牵头单位", "牵头部门"]),
    Entry(
      meaning: .lead(rank: 3),
      endings: [
        "责任单位", "责任部门", "责任主体", "责任处室", "责任科室", "责任股室", "负责单位", "负责部门", "责任机构", "责任分工", "责任落实",
        "主要责任单位", "落实单位", "责任镇街",
      ],
      openings: ["责任单位", "责任部门", "责任主体"]),
    Entry(
      meaning: .lead(rank: 2),
      endings: [
        "主管部门", "主管单位", "指导部门", "指导单位", "承办单位", "推进单位", "推进部门", "承办部门", "主办单位", "主责单位", "主责部门",
      ]),
    Entry(
      meaning: .builder,
      endings: [
        "建设单位", "业主", "业主单位", "项目单位", "项目法人", "承担单位", "实施单位", "实施主体", "建设主体", "投资主体", "申报单位",
        "承建单位", "项目公司", "法人单位", "投资方", "投资企业", "代建单位", "建设管理单位", "完成单位", "项目主体", "运营单位", "投资单位",
      ]),
    Entry(
      meaning: .investment(rank: 3),
      endings: [
        "总投资", "总投资额", "投资总额", "估算总投资", "计划总投资", "总概算", "概算总投资", "投资总规模", "总造价", "总投资规模", "总投资估算",
        "总投资概算",
      ],
      openings: ["总投资"]),
    Entry(
      meaning: .investment(rank: 2),
      endings: ["投资额", "投资规模", "投资估算", "估算投资", "投资概算", "概算投资", "项目投资", "概算", "工程造价", "预计投资", "拟投资"]),
    Entry(meaning: .investment(rank: 1), endings: ["计划投资", "投资"]),
    Entry(
      meaning: .period,
      whole: ["工期", "期限", "年限", "起止年"],
      endings: [
        "建设期限", "建设年限", "起止年限", "起止年月", "建设工期", "建设周期", "建设时间", "起止时间", "起止日期", "实施年限", "实施期限",
        "实施时间", "实施周期", "项目周期", "执行期", "执行期限", "实施期", "建设期", "项目期限", "起止年份", "建设时序", "实施年度", "建设年份",
        "建设年度", "计划工期", "起止期限", "实施年份", "建设进度计划",
      ],
      openings: ["建设起止", "起止"]),
    Entry(
      meaning: .end,
      whole: ["时限", "时间", "进度安排"],
      endings: [
        "完成时限", "完成时间", "完成期限", "竣工时间", "完工时间", "竣工年限", "时间节点", "办结时限", "完成日期", "时间要求", "时限要求",
        "完成年限", "建成时间", "投产时间", "时间安排", "竣工年月", "竣工日期", "完成节点", "建成年份", "投用时间", "整改时限", "工作时限",
        "落实时限", "推进时限", "竣工年份", "完工年限", "任务时限", "时限节点", "完成年度",
      ],
      openings: ["完成时限", "完成时间"]),
    Entry(
      meaning: .start,
      endings: ["开工时间", "开工年月", "开工日期", "启动时间", "开工年份", "开始时间", "开工年限", "起始时间"]),
    Entry(
      meaning: .phase,
      whole: ["性质", "状态", "阶段"],
      endings: [
        "建设性质", "项目性质", "工程性质", "建设状态", "项目状态", "项目阶段", "建设阶段", "所处阶段", "进展阶段", "实施状态", "当前阶段",
        "建设类型", "建设类别", "建设情况",
      ]),
    Entry(
      meaning: .alien,
      whole: [
        "姓名", "分值", "得分", "权重", "单价", "计量单位", "指标", "基期值", "目标值", "规划目标", "联络员", "岗位", "岗位名称",
      ],
      endings: [
        "指标名称", "考核指标", "主要指标", "评价指标", "具体指标", "一级指标", "二级指标", "三级指标", "指标类别", "指标值", "评分标准",
        "考核标准", "评分细则", "计分方法", "收费标准", "收费依据", "计费单位", "设定依据", "实施依据", "行使层级", "权力类型", "职权名称",
        "办理时限", "招生计划", "招生人数", "名额", "处罚依据", "违法行为", "补贴标准", "奖励标准", "补助标准", "支持标准", "扣分标准",
        "收费项目", "检查项目", "考核项目", "评价项目", "考核内容", "评分项目", "指标项", "指标属性", "设立依据", "审批层级", "服务对象",
        "申报条件", "办理材料", "报考条件", "招聘人数", "评审内容", "评分依据", "收费单位", "定价", "裁量基准", "基础分值", "问题描述",
      ]),
  ]

  private static let lookup:
    (whole: [String: ProjectColumn], endings: SuffixList, openings: WordList) = {
      var whole: [String: ProjectColumn] = [:]
      for entry in entries {
        for word in entry.whole + entry.endings + entry.openings where whole[word] == nil {
          whole[word] = entry.meaning
        }
      }
      return (
        whole, SuffixList(entries.flatMap(\.endings)), WordList(entries.flatMap(\.openings))
      )
    }()

  /// What makes a sum of money that of a part: of one year, of one payer, already spent.
  private static let partOfInvestment = WordList([
    "年度", "当年", "本年", "今年", "已完成", "累计", "截至", "截止", "剩余", "到位", "其中", "中央", "省级", "市级", "财政", "自筹",
    "完成投资", "上年", "去年", "明年", "设备投资", "征地", "固定资产", "社会", "政府", "预算内", "专项债", "银行",
  ])
  private static let support = WordList(["配合", "协办", "协同", "协助", "参与", "支持单位", "监督", "监管"])
  private static let entityKinds = WordList([
    "企业", "单位性质", "资金", "用地", "机构", "经费", "人员", "姓名", "法人", "产品", "联系", "通讯", "办公", "注册", "领导",
    "招生",
  ])

  /// What a header says of its column.
  static func meaning(ofHeader header: Scalars) -> ProjectColumn {
    let text = normalised(header)
    guard !text.isEmpty, text.count <= 24 else { return .other }
    var found: ProjectColumn?
    if let meaning = lookup.whole[text.string] {
      found = meaning
    } else if let length = lookup.endings.match(in: text, endingAt: text.count) {
      found = lookup.whole[text.string(text.count - length..<text.count)]
    } else if let length = lookup.openings.match(in: text, at: 0) {
      found = lookup.whole[text.string(0..<length)]
    }
    guard let found else { return .other }
    switch found {
    case .investment:
      let isPart =
        partOfInvestment.occurs(in: text) || text.contains { $0.digit != nil }
      return isPart ? .other : found
    case .lead:
      return support.occurs(in: text) && !text.contains("牵头") ? .other : found
    case .phase, .location, .category, .period, .start, .end:
      return entityKinds.match(in: text, at: 0) != nil ? .other : found
    default:
      return found
    }
  }

  /// The header without white space, brackets and closing marks.
  static func normalised(_ header: Scalars) -> Scalars {
    var text: Scalars = []
    var depth = 0
    for scalar in header where !scalar.isSpace {
      if scalar.isOne(of: "（([［【〔") {
        depth += 1
      } else if scalar.isOne(of: "）)]］】〕") {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        text.append(scalar)
      }
    }
    return Scalars(text[text.trimmed(0..<text.count, of: "：:*、，。；/")])
  }
}
