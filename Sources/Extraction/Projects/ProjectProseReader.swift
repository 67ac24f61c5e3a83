internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the lists of projects that stand in running text.
struct ProjectProseReader {
  private let context: NoticeContext
  private let year: Int?
  private var projects: [Project] = []
  private var ordinals: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var taken: Set<Int> = []
  private var takenClauses: Set<Int> = []

  /// The projects in document order, and what looked like one and has no name.
  static func read(_ context: NoticeContext) -> Facts<Project> {
    var reader = ProjectProseReader(context: context)
    let title = Scalars(context.notice.title ?? "")
    let isAboutProjects = ProjectListHeadingRule.namesProjects(title)
    for index in context.blocks.indices where context.functions[index] == .text {
      guard context.blocks[index].box == nil else { continue }
      reader.readEnumeration(index, isAboutProjects: isAboutProjects)
    }
    reader.readUnits()
    reader.projects.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Facts(reader.projects, diagnostics: reader.diagnostics)
  }

  private init(context: NoticeContext) {
    self.context = context
    year = PlanYear.year(ofTitle: Scalars(context.notice.title ?? ""))
  }

  // MARK: Names in one sentence

  private mutating func readEnumeration(_ index: Int, isAboutProjects: Bool) {
    let block = context.blocks[index]
    guard let found = EnumeratedProjectsRule.list(in: block.text, 0..<block.text.count) else {
      return
    }
    let ancestry = context.clauseOfBlock[index].map { context.lineage.path(of: $0) } ?? []
    if let clause = ancestry.first, context.lineage.box(of: clause) != nil { return }
    let over = ancestry.filter {
      context.clauses[$0].range.lowerBound != block.range.lowerBound
    }
    let listClause = over.first {
      ProjectListHeadingRule.isList(Scalars(context.clauses[$0].heading ?? ""))
    }
    let lead = Scalars(block.text[found.lead])
    let isList =
      isAboutProjects || found.announces && !found.descriptions.isEmpty || listClause != nil
      || ProjectListHeadingRule.namesProjects(lead)
    guard isList else { return }
    var phase = found.phase
    if !found.namesProjects {
      // 均为新开工项目。分别是：
      guard let sentence = sentenceBefore(index),
        sentence.contains("项目") || sentence.contains("工程")
      else { return }
      phase = phase ?? ProjectPhaseRule.phase(in: sentence)
    }
    taken.insert(index)
    if let clause = context.clauseOfBlock[index] { takenClauses.insert(clause) }
    let unit = found.descriptions.isEmpty ? nil : ancestry.first
    let title = (listClause ?? unit).flatMap { context.clauses[$0].heading }
    let group = over.first.flatMap { $0 == listClause ? nil : context.clauses[$0].heading }
    func placed(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + block.range.lowerBound..<range.upperBound + block.range.lowerBound
    }
    for (place, name) in found.names.enumerated() {
      let range = placed(name)
      var project = item(range, title: title, rule: EnumeratedProjectsRule.identifier)
      project.phase = phase
      if found.descriptions.isEmpty {
        project.category = group.map(category)
      } else {
        ProseDetails.read(
          context.body, placed(found.descriptions[place]), year: year, into: &project)
      }
      projects.append(project)
    }
  }

  private func category(_ heading: String) -> String {
    let text = Scalars(heading)
    return text.string(GroupRowRule.withoutCount(text, 0..<text.count))
  }

  /// The last part of the block before, of the same unit.
  private func sentenceBefore(_ index: Int) -> Scalars? {
    guard index > 0, context.clauseOfBlock[index - 1] == context.clauseOfBlock[index] else {
      return nil
    }
    let text = context.blocks[index - 1].text
    let end = text.trimmed(0..<text.count, of: "。；").upperBound
    let start = text[..<end].lastIndex { $0.isOne(of: "。，；") }.map { $0 + 1 } ?? 0
    return Scalars(text[start..<end])
  }

  // MARK: Units under a heading

  /// The innermost units under a heading that stands over a list.
  private mutating func readUnits() {
    var hasChildren: Set<String> = []
    for clause in context.clauses { if let parent = clause.parentID { hasChildren.insert(parent) } }
    for (index, clause) in context.clauses.enumerated() {
      guard clause.label != nil, !clause.isInline, !hasChildren.contains(clause.id) else {
        continue
      }
      let ancestry = context.lineage.path(of: index)
      guard context.lineage.box(of: index) == nil,
        let list = ancestry.dropFirst().first(where: {
          ProjectListHeadingRule.isList(Scalars(context.clauses[$0].heading ?? ""))
        })
      else { continue }
      let between = ancestry.dropFirst().prefix { $0 != list }
      guard !between.contains(where: { isDuty(context.clauses[$0]) }),
        let block = context.block(at: clause.range.lowerBound), !taken.contains(block),
        !takenClauses.contains(index),
        context.blocks[block].box == nil
      else { continue }
      readUnit(
        clause, list: list, group: between.first.flatMap { context.clauses[$0].heading })
    }
  }

  private func isDuty(_ clause: Clause) -> Bool {
    ProjectListHeadingRule.isDuty(Scalars(clause.heading ?? ""))
  }

  private mutating func readUnit(_ clause: Clause, list: Int, group: String?) {
    guard let heading = clause.heading, !isDuty(clause),
      let place = context.body.firstIndex(
        of: Scalars(heading), from: clause.range.lowerBound, to: clause.range.upperBound)
    else {
      if clause.heading == nil {
        diagnostics.append(
          Diagnostic(
            .note, "project_without_name",
            "A unit of a list of projects opens without a name and was left out",
            place: clause.range))
      }
      return
    }
    let scalars = Scalars(heading).count
    var range = place..<place + scalars
    let over = Scalars(context.clauses[list].heading ?? "")
    // 新建项目（5个） under 重点项目 is a group without items on this page.
    if ProjectPhaseRule.isNothingElse(
      Scalars(context.body[GroupRowRule.withoutCount(context.body, range)]))
    {
      return
    }
    let rest = context.body.trimmed(
      range.upperBound..<clause.range.upperBound, of: "。：:；; ")
    range = withoutAgency(range)
    var project = item(
      range, title: ListTitle.cleaned(over), rule: ProjectListHeadingRule.identifier)
    project.category = group.map(category)
    let groupPhase = group.flatMap { ProjectPhaseRule.phase(in: Scalars($0)) }
    project.phase = groupPhase ?? ProjectPhaseRule.phase(in: Scalars(over))
    ProseDetails.read(context.body, rest, year: year, into: &project)
    if project.leadAgency == nil { project.leadAgency = agency(behind: range) }
    projects.append(project)
  }

  /// 北河桥（责任单位：县交通局） is named 北河桥.
  private func withoutAgency(_ range: Range<Int>) -> Range<Int> {
    guard let open = agencyBracket(in: range) else { return range }
    return context.body.trimmed(range.lowerBound..<open)
  }

  private func agency(behind name: Range<Int>) -> String? {
    let body = context.body
    let open = body.skippingSpaces(from: name.upperBound)
    guard open < body.count, body[open] == "（" || body[open] == "(",
      let close = body[open...].prefix(80).firstIndex(where: { $0 == "）" || $0 == ")" }),
      let colon = body[open..<close].firstIndex(where: { ScalarSet.colons.contains($0) }),
      body[open..<colon].count <= 10
    else { return nil }
    return body.string(body.trimmed(colon + 1..<close))
  }

  private func agencyBracket(in range: Range<Int>) -> Int? {
    guard let last = context.body[range].last, last == "）" || last == ")",
      let open = context.body[range].lastIndex(where: { $0 == "（" || $0 == "(" }),
      open > range.lowerBound
    else { return nil }
    for word in ["责任单位", "牵头单位", "责任部门", "牵头部门"]
    where context.body.matches(Scalars(word), at: open + 1) {
      return open
    }
    return nil
  }

  private mutating func item(_ range: Range<Int>, title: String?, rule: String) -> Project {
    ordinals[title ?? "", default: 0] += 1
    return Project(
      id: "", clauseID: context.clauseID(at: range.lowerBound), listTitle: title, listKind: .prose,
      ordinal: ordinals[title ?? "", default: 1], name: context.quote(range), ruleID: rule,
      range: range, quote: context.quote(range))
  }
}
