internal import PolicyModel
internal import TextScanning

/// Leaves counts alone that only sum or split a list.
package enum ListCountRule: ReadingRule {
  package static let identifier = "targets.list_count"
  package static let summary =
    "共安排项目40个, 其中新开工26个 sums and splits a list of the page and is no target."
  package static let matching = [
    RuleExample("共安排重点项目40个", "list"), RuleExample("总投资12亿元", "list"),
  ]
  package static let notMatching = ["新建充电桩500个", "实施节能改造项目50个以上"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    let setting = SentenceSetting(clock: DocumentClock(year: 2021), listsProjects: true)
    let drafts = SentenceReader.read(sentence, setting: setting).drafts
    return drafts.isEmpty ? "list" : nil
  }

  private static let investments = Lexicon("总投资 估算投资 概算投资 计划总投资 投资估算 项目投资 总投资额 估算总投资 投资概算 概算总投资")
  private static let nouns = Lexicon("项目 工程 任务 事项 举措 措施 条款 改革举措 重点任务 大项 子项 课题")
  private static let units: Set<String> = ["个", "项", "条", "大项", "宗", "类"]

  private static let sizes = Lexicon(
    "投资 全长 总长 长度 总长度 线路全长 路线全长 宽度 建筑面积 总建筑面积 占地面积 占地 用地面积 总用地面积 规划用地 总占地 总占地面积 概算 投资估算 路基宽 红线宽")

  private static let sizeEnds = Lexicon("全长 线路总长 路线总长 总占地面积 占地面积 总用地面积 红线宽度 路基宽度")

  /// Whether a bare name says how large one project is and not what is aimed at: 全长12公里.
  static func isSize(_ name: Scalars) -> Bool {
    sizes.first(in: name, at: 0, before: name.count)?.length == name.count
      || sizeEnds.last(in: name, endingAt: name.count, from: 2) != nil
  }

  static func isListCount(
    _ indicator: Scalars, _ view: SentenceReader.View, _ reader: SentenceReader
  ) -> Bool {
    // 总投资12亿元 tells the size of a project.
    if view.measure.isMoney, !view.tail.isPredicate,
      investments.last(in: indicator, endingAt: indicator.count, from: 0) != nil
    {
      return true
    }
    guard reader.setting.listsProjects, view.measure.comparator == .eq, !view.tail.isPredicate,
      let unit = view.measure.unit, units.contains(unit)
    else { return false }
    return nouns.last(in: indicator, endingAt: indicator.count, from: 0) != nil
  }
}
