internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the boxes (专栏) of a notice.
struct ProjectBoxReader {
  private let context: NoticeContext
  private let year: Int?
  private var projects: [Project] = []
  private static let listWords = WordList([
    "项目", "工程", "行动", "任务", "计划", "举措", "平台", "试点", "改革", "建设", "布局", "重点",
  ])
  private static let indicatorWords = WordList(["指标", "目标", "解释", "名词", "成就", "成效"])

  /// The items of the boxes in document order.
  static func read(_ context: NoticeContext) -> [Project] {
    var reader = ProjectBoxReader(context: context)
    reader.readLabelled()
    reader.readUnlabelled()
    return reader.projects
  }

  private init(context: NoticeContext) {
    self.context = context
    year = PlanYear.year(ofTitle: Scalars(context.notice.title ?? ""))
  }

  /// Boxes that print 专栏 over themselves.
  private mutating func readLabelled() {
    var index = 0
    while index < context.blocks.count {
      guard let clause = context.clauseOfBlock[index], let box = context.lineage.box(of: clause)
      else {
        index += 1
        continue
      }
      var end = index
      while end < context.blocks.count, let inner = context.clauseOfBlock[end],
        context.lineage.box(of: inner) == box
      {
        end += 1
      }
      readBox(box, blocks: index..<end)
      index = end
    }
  }

  private mutating func readBox(_ box: Int, blocks: Range<Int>) {
    let clause = context.clauses[box]
    var first = blocks.lowerBound
    var title = clause.heading.map { Scalars($0) }
    var range = context.blocks[first].range
    // 专栏3：重点任务 | on one line with the first items.
    if let heading = title, let place = context.blocks[first].text.firstIndex(of: heading) {
      range = range.lowerBound + place + heading.count..<range.upperBound
    } else if title == nil {
      guard context.blocks.indices.contains(first + 1), first + 1 < blocks.upperBound else {
        return
      }
      // The title on the line below 专栏3.
      if ClauseLabelScanner.label(of: context.blocks[first + 1].text) == nil,
        context.blocks[first + 1].text.count <= 40
      {
        first += 1
        title = context.blocks[first].text
      }
      range = context.blocks[first].range.upperBound..<context.blocks[first].range.upperBound
    }
    if let title, Self.indicatorWords.occurs(in: title), !title.contains("项目") { return }
    let name = title.flatMap { ListTitle.cleaned($0) }
    let rest = range.isEmpty ? [] : [context.body.trimmed(range)]
    let others = (first + 1..<max(first + 1, blocks.upperBound)).filter {
      context.functions[$0] == .text
    }
    let isMarked = context.blocks[blocks.lowerBound].box != nil
    readItems(
      rest.filter { !$0.isEmpty } + others.map { context.blocks[$0].range }, title: name,
      clauseID: clause.id, isMarked: isMarked)
  }

  /// Boxes of the page's own making without the word 专栏, headed by a line that speaks of a list.
  private mutating func readUnlabelled() {
    var index = 0
    while index < context.blocks.count {
      guard let box = context.blocks[index].box else {
        index += 1
        continue
      }
      var end = index
      while end < context.blocks.count, context.blocks[end].box == box { end += 1 }
      defer { index = end }
      let first = context.blocks[index]
      let isLabelled =
        context.clauseOfBlock[index].map { context.lineage.box(of: $0) != nil } ?? false
      guard !isLabelled, end - index > 1, first.text.count <= 40,
        first.text.count(of: "。，；：") == 0, Self.listWords.occurs(in: first.text),
        !Self.indicatorWords.occurs(in: first.text)
      else { continue }
      readItems(
        (index + 1..<end).filter { context.functions[$0] == .text }.map {
          context.blocks[$0].range
        },
        title: ListTitle.cleaned(first.text),
        clauseID: context.clauseID(at: first.range.lowerBound), isMarked: true)
    }
  }

  private mutating func readItems(
    _ paragraphs: [Range<Int>], title: String?, clauseID: String?, isMarked: Bool
  ) {
    let body = context.body
    var ordinal = 0
    var category: String?
    let read = paragraphs.map { BoxItemRule.items(in: body, $0) }
    let numbered = read.contains { $0.contains(where: \.isNumbered) }
    for (index, items) in read.enumerated() {
      if items.isEmpty {
        // Without a frame of its own a box ends where its items do.
        if !isMarked, ordinal > 0, paragraphs[index].count > 80 { return }
        continue
      }
      for item in items {
        // A bare line over numbered items names their group.
        if numbered, !item.isNumbered, item.description.isEmpty, index + 1 < read.count,
          read[index + 1].first?.isNumbered ?? false
        {
          category = body.string(GroupRowRule.withoutCount(body, item.name))
          continue
        }
        // Where items are numbered, what has no number goes on about the last one.
        if numbered, !item.isNumbered, ordinal > 0 { continue }
        ordinal += 1
        var project = Project(
          id: "", clauseID: context.clauseID(at: item.name.lowerBound) ?? clauseID,
          listTitle: title, listKind: .box, ordinal: ordinal, name: body.string(item.name),
          ruleID: BoxItemRule.identifier, range: item.name, quote: body.string(item.name))
        project.category = category
        ProseDetails.read(body, item.description, year: year, into: &project)
        projects.append(project)
      }
    }
  }
}
