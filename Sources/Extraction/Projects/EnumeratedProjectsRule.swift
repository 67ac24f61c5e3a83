internal import PolicyModel
internal import TextScanning

/// Projects that one sentence names one after the other.
package enum EnumeratedProjectsRule: ReadingRule {
  package static let identifier = "projects.enumeration"
  package static let summary =
    "Behind N个新开工项目分别是：, 重点项目： and the like the names that 、 parts are projects, and the words before the colon say how far they are."
  package static let matching = [
    RuleExample("3个新开工项目分别是：北河桥、东湖路、南山隧道；", "start: 北河桥, 东湖路, 南山隧道"),
    RuleExample("1个在建项目是：西城水厂二期", "continue: 西城水厂二期"),
    RuleExample("重点工程：中心粮库、客运站（二期）、城东变电站等。", "中心粮库, 客运站（二期）, 城东变电站"),
    RuleExample("2个竣工项目为：城北小学、县医院住院楼。", "complete: 城北小学, 县医院住院楼"),
    RuleExample("新开工项目2个：粮库，泵站（二期）。", "start: 粮库, 泵站（二期）"),
    RuleExample("重点抓好以下项目：①城北水厂，投资2亿元；②南桥改建，年内通车。", "城北水厂, 南桥改建"),
    RuleExample("年内开工以下工程：（1）粮库，库容5万吨；（2）泵站。", "start: 粮库, 泵站"),
  ]
  package static let notMatching = [
    "重点支持以下项目：①技术改造；②设备更新。", "支持的条件如下：注册满一年，无不良记录。", "责任单位：市科技局、市财政局", "重点项目建设要求：加强调度，确保进度。",
    "联系人：张三、李四",
  ]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    guard let list = list(in: text, 0..<text.count), list.namesProjects else { return nil }
    let names = list.names.map { text.string($0) }.joined(separator: ", ")
    return list.phase.map { "\($0.rawValue): \(names)" } ?? names
  }

  /// A list: what stands before its colon, and its names.
  struct List {
    var lead: Range<Int>
    var names: [Range<Int>]
    /// What is said of each name, where the items are numbered.
    var descriptions: [Range<Int>]
    /// Whether the words before the colon speak of projects.
    var namesProjects: Bool
    /// Whether they announce a list (分别是).
    var announces: Bool
    var phase: Project.Phase?
  }

  private static let announcements = SuffixList([
    "分别是", "分别为", "是", "为", "包括", "主要有", "主要包括", "有", "如下", "主要是", "即", "具体为", "具体是", "具体包括",
  ])
  private static let projectEnds = SuffixList([
    "项目", "工程", "项目分别是", "项目分别为", "项目是", "项目为", "项目包括", "项目有", "项目主要有", "项目主要包括", "项目如下", "工程分别是",
    "工程分别为", "工程是", "工程为", "工程包括", "工程有", "工程主要有", "工程主要包括", "工程如下", "项目具体为", "项目清单", "项目名单", "项目即",
  ])
  private static let endWords = SuffixList([
    "等重点项目", "等重大项目", "等项目", "等工程", "等重点工程", "等重大工程", "等建设项目", "等", "等一批项目", "等续建项目", "等新建项目",
  ])
  private static let separators = ScalarSet("、")
  private static let commas = ScalarSet("，,")

  /// The first list that a block holds behind a colon.
  static func list(in text: Scalars, _ range: Range<Int>) -> List? {
    for index in range where ScalarSet.colons.contains(text[index]) {
      if let list = list(in: text, range, colon: index) { return list }
    }
    return nil
  }

  private static func list(in text: Scalars, _ range: Range<Int>, colon: Int) -> List? {
    var leadStart = max(range.lowerBound, colon - 60)
    for index in leadStart..<colon where text[index].isOne(of: "。；，,") {
      leadStart = index + 1
    }
    let lead = text.trimmed(leadStart..<colon)
    // 新开工项目4个：
    let bare = GroupRowRule.withoutCount(text, lead)
    let isCounted = bare.count < lead.count
    let announces =
      announcements.match(in: text, endingAt: lead.upperBound, from: lead.lowerBound) != nil
    let namesProjects =
      projectEnds.match(in: text, endingAt: bare.upperBound, from: bare.lowerBound) != nil
    guard announces || namesProjects, lead.count <= 40 else { return nil }
    let rest = colon + 1..<range.upperBound
    let isForAid = aid.occurs(in: Scalars(text[leadStart..<colon]))
    if namesProjects, !isForAid, let items = numberedItems(in: text, rest) {
      return List(
        lead: lead, names: items.map(\.name), descriptions: items.map(\.description),
        namesProjects: true, announces: announces || announced.occurs(in: Scalars(text[lead])),
        phase: ProjectPhaseRule.phase(in: Scalars(text[lead])))
    }
    guard let names = names(in: text, rest, orCommas: announces || isCounted), !names.isEmpty,
      !isForAid
    else { return nil }
    // One name behind a bare 重点项目： is a sentence as often as a name.
    if names.count == 1, !announces, !isCounted { return nil }
    return List(
      lead: lead, names: names, descriptions: [], namesProjects: namesProjects,
      announces: announces, phase: ProjectPhaseRule.phase(in: Scalars(text[lead])))
  }

  private static let aid = WordList([
    "支持", "申报", "补助", "奖励", "资助", "补贴", "扶持", "鼓励", "限制", "禁止", "淘汰",
  ])
  private static let announced = WordList([
    "以下项目", "下列项目", "如下项目", "以下工程", "下列工程", "如下工程", "以下重点项目", "以下重点工程",
  ])

  /// The items of ①甲，…；②乙，…: each name up to its first mark, and what follows.
  private static func numberedItems(
    in text: Scalars, _ range: Range<Int>
  ) -> [(name: Range<Int>, description: Range<Int>)]? {
    var items: [(name: Range<Int>, description: Range<Int>)] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end =
        text[start..<range.upperBound].firstIndex { $0.isOne(of: "；;") }
        ?? range.upperBound
      let piece = text.trimmed(start..<end)
      let rest = RowNumber.withoutNumber(text, piece)
      start = end + 1
      if piece.isEmpty { continue }
      guard rest.lowerBound > piece.lowerBound else { return items.count > 1 ? items : nil }
      let nameEnd =
        text[rest].firstIndex { $0.isOne(of: "，,。：:") } ?? rest.upperBound
      let name = text.trimmed(rest.lowerBound..<nameEnd)
      guard name.count >= 2, name.count <= 45 else { return nil }
      items.append(
        (name, text.trimmed(min(nameEnd + 1, rest.upperBound)..<rest.upperBound)))
    }
    return items.count > 1 ? items : nil
  }

  /// The names up to the end of the sentence, parted by 、 or else by commas; `nil` where one of
  /// them is no name.
  private static func names(
    in text: Scalars, _ range: Range<Int>, orCommas: Bool
  ) -> [Range<Int>]? {
    let end = range.first { ScalarSet.clauseEnds.contains(text[$0]) } ?? range.upperBound
    let list = range.lowerBound..<end
    var names = parts(of: text, list, at: separators)
    if names.count == 1, orCommas { names = parts(of: text, list, at: commas) }
    if let last = names.last,
      let length = endWords.match(in: text, endingAt: last.upperBound, from: last.lowerBound)
    {
      names[names.count - 1] = text.trimmed(last.lowerBound..<last.upperBound - length)
    }
    names = names.filter { !$0.isEmpty }
    let areNames = names.allSatisfy {
      $0.count >= 2 && $0.count <= 45 && text.count(of: commas, in: $0) == 0
    }
    return areNames ? names : nil
  }

  /// The parts of a list between the marks that stand outside brackets and quotation marks.
  private static func parts(
    of text: Scalars, _ range: Range<Int>, at marks: ScalarSet
  ) -> [Range<Int>] {
    var depth = 0
    var start = range.lowerBound
    var parts: [Range<Int>] = []
    for index in range {
      if ScalarSet.openers.contains(text[index]) { depth += 1 }
      if ScalarSet.closers.contains(text[index]) { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(text[index]) {
        parts.append(text.trimmed(start..<index))
        start = index + 1
      }
    }
    if start < range.upperBound { parts.append(text.trimmed(start..<range.upperBound)) }
    return parts
  }
}
