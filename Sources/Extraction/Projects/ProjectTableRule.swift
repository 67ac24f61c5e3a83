internal import PolicyModel
internal import TextScanning

/// Tables that list things to be built, run or done, and the column that names them.
package enum ProjectTableRule: ReadingRule {
  package static let identifier = "projects.table"
  package static let summary =
    "A table whose headers say what is built or done, and where, when, for how much or by whom, lists projects or tasks; tables of indicators, contacts, quotas, fees and scores do not."
  package static let matching = [
    RuleExample("序号 | 项目名称 | 建设地点 | 总投资（万元）", "project_table: 项目名称"),
    RuleExample("序号 | 项目 | 建设年限 | 责任单位", "project_table: 项目"),
    RuleExample("工作任务 | 工作措施 | 责任单位 | 完成时限", "task_table: 工作任务, 工作措施"),
    RuleExample("改革举措 | 主要内容 | 指导部门 | 推广范围", "task_table: 改革举措, 主要内容"),
    RuleExample("园区布局表：产业定位 | 重点领域 | 重点区域", "layout_table: 重点领域"),
    RuleExample("任务分解表：序号 | 主要内容 | 责任单位", "task_table: 主要内容"),
  ]
  package static let notMatching = [
    "指标名称 | 2020年 | 2025年 | 属性", "姓名 | 职务 | 联系电话", "地区 | 招生计划 | 名额", "项目 | 收费标准 | 收费依据",
    "考核项目 | 考核内容 | 分值", "单位名称 | 地址 | 联系人", "事项名称 | 设定依据 | 责任单位", "项目 | 单位 | 2023年 | 2024年",
  ]

  package static func reading(of example: String) -> String? {
    let parts = example.split(separator: "：", maxSplits: 1)
    let caption = parts.count > 1 ? Scalars(String(parts[0])) : []
    let headers = (parts.last ?? "").split(separator: "|").map { Scalars(String($0)) }
    let columns = headers.enumerated().map {
      ProjectTableHeader.Column(
        index: $0.offset, header: $0.element.withoutSpaces.string,
        meaning: ProjectHeaderWords.meaning(ofHeader: $0.element))
    }
    guard let found = nature(of: columns, caption: caption) else { return nil }
    let names = found.names.map { columns[$0].header }.joined(separator: ", ")
    return "\(found.kind.rawValue): \(names)"
  }

  private static let projectWords = WordList(["项目", "工程", "实事", "建设计划"])
  private static let taskWords = WordList([
    "任务", "分工", "责任清单", "工作清单", "责任分解", "措施清单", "举措", "台账", "要点", "推进表", "计划表", "清单",
  ])
  private static let layoutWords = WordList(["布局"])
  private static let places = WordList(["重点区域", "布局区域", "空间布局", "承载区域", "承载平台", "布局地点"])

  /// The kind of the list and the columns that may name its items, the coarser first; `nil` for a
  /// table of anything else. The indices are those of `columns`.
  static func nature(
    of columns: [ProjectTableHeader.Column], caption: Scalars
  ) -> (kind: Project.ListKind, names: [Int])? {
    func places(_ test: (ProjectColumn) -> Bool) -> [Int] {
      columns.indices.filter { test(columns[$0].meaning) }
    }
    let strong = places { $0 == .projectName }
    let projects = places { $0 == .project }
    let measures = places { $0 == .measure }
    let tasks = places { $0 == .task }
    let matters = places { $0 == .matter }
    let fields = places { $0 == .field }
    let contents = places { $0 == .contents }
    let plain = places { $0 == .plainName }
    let alien = places { $0 == .alien }
    let evidence = places(isEvidence).count
    let isProject = projectWords.occurs(in: caption)
    let isTask = taskWords.occurs(in: caption)
    let isLayout = layoutWords.occurs(in: caption)
    if !strong.isEmpty {
      return alien.isEmpty || evidence >= 2 ? (.projectTable, strong) : nil
    }
    guard alien.isEmpty else { return nil }
    let hasDuty = !places(isDuty).isEmpty
    if !measures.isEmpty || !tasks.isEmpty, hasDuty || isTask || !contents.isEmpty {
      return (.taskTable, (tasks + measures + contents).sorted())
    }
    if !projects.isEmpty, evidence >= 1 || isProject && columns.count > 1 {
      // 项目 beside columns of years or money alone is a row label, not a name.
      let isNamed = columns.contains { isEvidence($0.meaning) || $0.meaning == .category }
      return isNamed ? (.projectTable, projects) : nil
    }
    let hasPlace = columns.contains { Self.places.occurs(in: Scalars($0.header)) }
    if isLayout || hasPlace, !fields.isEmpty || !plain.isEmpty || !contents.isEmpty {
      let names = !fields.isEmpty ? fields : !plain.isEmpty ? plain : contents
      return (.layoutTable, [names[0]])
    }
    if !matters.isEmpty, hasDuty {
      return (.taskTable, (matters + contents).sorted())
    }
    if !contents.isEmpty, isTask, hasDuty { return (.taskTable, contents) }
    if !plain.isEmpty, isProject || evidence >= 2,
      columns.contains(where: { isBuilding($0.meaning) })
    {
      return (.projectTable, plain)
    }
    return nil
  }

  /// Columns that only a list of things to be built or done has.
  private static func isEvidence(_ meaning: ProjectColumn) -> Bool {
    switch meaning {
    case .lead, .builder, .investment, .period, .start, .end, .phase, .location, .description: true
    default: false
    }
  }

  private static func isDuty(_ meaning: ProjectColumn) -> Bool {
    switch meaning {
    case .lead, .end, .period, .start, .builder: true
    default: false
    }
  }

  private static func isBuilding(_ meaning: ProjectColumn) -> Bool {
    switch meaning {
    case .builder, .investment, .period, .start, .phase, .description: true
    default: false
    }
  }
}
