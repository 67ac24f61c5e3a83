internal import TextScanning

/// Headings over lists of projects.
package enum ProjectListHeadingRule: ReadingRule {
  package static let identifier = "projects.heading"
  package static let summary =
    "A heading that names projects or works and asks for nothing (重点项目, 重大工程清单, 民生实事项目) stands over a list of them."
  package static let matching = [
    RuleExample("重点项目", "list"), RuleExample("“十四五”重大工程", "list"),
    RuleExample("2024年民生实事项目", "list"),
    RuleExample("重点项目清单", "list"), RuleExample("续建项目（5个）", "list"), RuleExample("十大工程", "list"),
    RuleExample("市级重点建设项目计划", "list"),
  ]
  package static let notMatching = [
    "加强重点项目管理", "推进重大工程建设", "重点任务", "实施重点工程", "重点项目实施方案", "项目申报条件", "主要目标", "重点项目管理办法",
  ]

  package static func reading(of example: String) -> String? {
    isList(Scalars(example)) ? "list" : nil
  }

  private static let words = WordList([
    "重点项目", "重大项目", "重点工程", "重大工程", "重点建设项目", "重大建设项目", "实事项目", "民生实事", "标志性工程", "标志性项目", "项目清单",
    "工程清单", "项目名单", "项目库", "储备项目", "续建项目", "新建项目", "新开工项目", "竣工项目", "支撑项目", "项目一览", "在建项目", "建成项目",
    "开工项目", "大工程", "谋划项目", "前期项目", "重点支撑项目", "投资项目", "项目计划表", "改造项目", "建设项目",
  ])
  private static let endings = SuffixList([
    "项目", "工程", "清单", "名单", "项目库", "一览表", "项目表", "安排", "计划", "项目类", "实事", "计划表", "情况表", "汇总表",
    "明细表",
    "安排表",
  ])
  private static let duties = WordList([
    "加强", "加快", "推进", "强化", "抓好", "实施", "狠抓", "做好", "完善", "健全", "聚焦", "围绕", "以", "深化", "扎实", "积极",
    "大力",
    "谋划", "统筹", "突出", "坚持", "保障", "优化", "落实", "建立", "开展", "组织", "严格", "支持", "鼓励", "申报", "建设", "推动",
    "全力",
    "全面", "持续", "提升", "着力", "高质量", "启动", "争取", "紧盯", "规范", "切实", "加大", "明确", "科学", "编制", "抓实", "抓住",
    "滚动", "筛选", "打造", "布局", "培育", "引进", "监测", "管理", "对",
  ])

  /// Whether a heading stands over a list of projects.
  static func isList(_ heading: Scalars) -> Bool {
    let text = ProjectHeaderWords.normalised(heading)
    return text.count <= 40 && words.occurs(in: text) && duties.match(in: text, at: 0) == nil
      && endings.match(in: text, endingAt: text.count) != nil
  }

  /// Whether a title speaks of projects at all, so that lists in its text are lists of them.
  static func namesProjects(_ text: Scalars) -> Bool { words.occurs(in: text) }

  /// Whether a unit under such a heading says how to manage the list rather than what is on it.
  static func isDuty(_ name: Scalars) -> Bool {
    management.match(in: name, at: 0) != nil || name.count <= 4 && general.contains(name.string)
  }

  private static let management = WordList([
    "加强", "强化", "完善", "健全", "落实", "建立", "严格", "加大", "明确", "做好", "抓好", "压实", "规范", "优化", "各", "要",
    "切实",
    "狠抓", "紧盯", "坚持", "统筹", "抓实", "凡", "对", "组织", "本", "以上", "实施", "推进", "推动", "加快", "开展", "深化",
    "深入",
    "全面", "持续", "大力", "积极", "着力", "扎实", "进一步", "稳步", "有序", "聚焦", "围绕", "突出", "促进", "支持", "鼓励", "引导",
    "保障",
    "确保", "高标准", "高质量", "努力", "牢固", "充分", "科学", "合理", "依法", "抓住", "抓紧",
  ])
  private static let general: Set<String> = ["总体要求", "指导思想", "保障措施", "工作要求", "组织领导", "基本原则"]
}
