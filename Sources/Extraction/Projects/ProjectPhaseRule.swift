internal import PolicyModel
internal import TextScanning

/// How far a project is, by the words of its list, column or name.
package enum ProjectPhaseRule: ReadingRule {
  package static let identifier = "projects.phase"
  package static let summary =
    "谋划, 新建, 续建, 改扩建, 建成 and 储备 in a column, a group, the head of a list or the bracket that closes a name say how far its items are."
  package static let matching = [
    RuleExample("新建", "start"), RuleExample("续建", "continue"), RuleExample("改扩建", "upgrade"),
    RuleExample("3个新开工项目", "start"), RuleExample("在建项目", "continue"),
    RuleExample("计划竣工项目", "complete"), RuleExample("前期谋划项目", "plan"), RuleExample("储备类", "reserve"),
    RuleExample("计划新开工项目", "start"), RuleExample("县城粮食储备库（续建）", "continue"),
    RuleExample("滨河路停车场（新建）", "start"),
  ]
  package static let notMatching = ["市政设施类", "社会事业", "民生保障", "通村公路（二期）"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    return (phase(inBracketOf: text) ?? phase(in: text))?.rawValue
  }

  private static let words: [(WordList, Project.Phase)] = [
    (WordList(["储备", "预备"]), .reserve),
    (WordList(["续建", "在建", "推进类", "结转", "跨年", "加快推进", "推进项目", "正在实施", "建设中"]), .ongoing),
    (WordList(["改扩建", "改建", "扩建", "技改", "改造", "提升", "扩能", "更新"]), .upgrade),
    (WordList(["新建", "新开工", "开工", "迁建", "新上", "新增"]), .start),
    (WordList(["建成", "竣工", "完工", "投产", "投用", "投运", "收尾", "完成", "已建"]), .complete),
    (WordList(["谋划", "规划", "前期", "拟建", "筹建", "预研", "计划实施", "策划"]), .plan),
  ]

  /// The phase that a short text names, its first word of the kind.
  static func phase(in text: Scalars) -> Project.Phase? {
    let text = text.withoutSpaces
    guard text.count <= 40 else { return nil }
    for index in text.indices {
      for (list, phase) in words where list.match(in: text, at: index) != nil { return phase }
    }
    return nil
  }

  private static let named: [(WordList, Project.Phase)] = [
    (WordList(["续建"]), .ongoing),
    (WordList(["改扩建", "改造升级", "提质升级", "技术改造", "扩建", "扩能"]), .upgrade),
    (WordList(["谋划"]), .plan),
  ]
  private static let upgrades = WordList(["提升", "进一步提升", "改造", "升级", "改扩建", "扩建", "改建"])
  private static let completions = WordList([
    "建成投用", "建成投产", "竣工投产", "竣工投用", "建成运营", "全面建成", "竣工验收",
  ])

  /// The phase that an item's own name or first words state: 谋划…, 新建…, 进一步提升….
  static func phase(ofItem name: Scalars, description: Scalars) -> Project.Phase? {
    for index in name.indices {
      for (list, phase) in named where list.match(in: name, at: index) != nil { return phase }
    }
    let head = Scalars(description.prefix(80))
    if head.contains("谋划") { return .plan }
    if head.starts(with: "新建") || head.starts(with: "新开工") { return .start }
    if upgrades.match(in: head, at: 0) != nil { return .upgrade }
    return completions.occurs(in: head) ? .complete : nil
  }

  /// The phase that the bracket at the end of a name states and nothing else: 粮库（续建）.
  static func phase(inBracketOf name: Scalars) -> Project.Phase? {
    guard let last = name.last, last == "）" || last == ")",
      let open = name.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 0
    else { return nil }
    let inside = Scalars(name[(open + 1)..<(name.count - 1)])
    return isNothingElse(inside) ? phase(in: inside) : nil
  }

  /// Whether the text says how far its items are and nothing else: 续建项目, 新开工类.
  static func isNothingElse(_ text: Scalars) -> Bool {
    var text = text.withoutSpaces
    for suffix in ["项目", "工程", "类", "重点", "计划", "阶段"] {
      while let place = text.firstIndex(of: Scalars(suffix)) {
        text.removeSubrange(place..<place + suffix.unicodeScalars.count)
      }
    }
    guard phase(in: text) != nil else { return false }
    return text.count <= 4
  }
}
