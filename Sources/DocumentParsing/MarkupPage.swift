internal import Markup
internal import PolicyModel
internal import TextScanning

/// A page that came as markup: its metadata, and the notice laid out as body, blocks and tables.
struct MarkupPage {
  /// The document.
  private(set) var document = ParsedDocument()
  /// What tells a notice from other pages.
  private(set) var counts = PageVerdict.Counts()

  /// The page line by line.
  private let flow: PageFlow

  private let tree: MarkupTree
  private let noticeID: String
  private var root: ContentRoot
  private var cellsOfTable: [[Int]]
  private var items: [LayoutItem] = []

  /// How many lines of the notice may stand before its first sentence.
  private static let headLimit = 60

  /// Reads a tree.
  init(_ tree: MarkupTree, isXML: Bool, noticeID: String) {
    self.tree = tree
    self.noticeID = noticeID
    var flow = PageFlow(tree, isXML: isXML)
    var scores = ContentRoot.scores(of: flow)
    if flow.lines.isEmpty, flow.hiddenLines.reduce(0, { $0 + $1.text.count }) >= 200 {
      flow.showHidden()
      scores = ContentRoot.scores(of: flow)
      document.diagnostics.append(
        Diagnostic(
          .warning, "hidden_text", "The page shows no text; the text that it hides was read."))
    }
    TableKinds.settle(&flow, scores: scores)
    for (index, line) in flow.lines.enumerated() where scores[index] == 0 && line.cell >= 0 {
      let table = Int(flow.cells[Int(line.cell)].table)
      if flow.tables[table].dataRoot >= 0 {
        scores[index] = Int32(truncatingIfNeeded: line.text.count - line.linkCount)
      }
    }
    self.flow = flow
    root = ContentRoot(flow, in: tree, lineScores: scores)
    cellsOfTable = .init(repeating: [], count: flow.tables.count)
    for (index, cell) in flow.cells.enumerated() {
      cellsOfTable[Int(cell.table)].append(index)
    }
    document.metaTags = flow.metaTags
    let (start, title) = readHead()
    for line in title {
      items.append(.line(PageLine(text: line, kind: .heading, isCentered: true), box: nil))
    }
    collect(start..<tailStart(from: start))
    let layout = BodyLayout(items, noticeID: noticeID)
    document.body = layout.builder.body
    document.blocks = layout.builder.blocks
    document.tables = layout.tables
    document.attachments = layout.attachments
    collectAttachments()
    counts.visible = flow.lines.reduce(0) { $0 + $1.text.count }
    counts.asksForPassword = flow.asksForPassword
  }

  // MARK: - Head

  /// Reads the metadata, and says where the notice starts and which title stands above it.
  private mutating func readHead() -> (start: Int, title: [Scalars]) {
    let first = root.lines.lowerBound
    var metadata = MetadataBlock(flow, in: tree)
    var start = first
    var titles: [Int] = []
    var pending: [Int] = []
    var index = 0
    let end = root.lines.upperBound
    while index < end {
      let line = flow.lines[index]
      if index >= first, index - first > Self.headLimit || isData(line) { break }
      let taken = flow.isChrome(line) ? 0 : metadata.read(at: index)
      if taken > 0 {
        // What was printed between two lines of metadata is no part of them; a title is kept, and so
        // is a number.
        titles += pending.filter { TitleLine.reads(flow.lines[$0].text) }
        for line in pending where isNumber(flow.lines[line].text) {
          metadata.add(line: flow.lines[line].text)
        }
        pending = []
        index += taken
        start = max(start, index)
        continue
      }
      if index >= first {
        if PageChrome.isChrome(line.text) {
          titles += pending.filter { TitleLine.reads(flow.lines[$0].text) }
          pending = []
          start = index + 1
        } else if line.text.count(of: ScalarSet.sentenceEnds) > 0
          || line.text.last.map(ScalarSet.colons.contains) == true
        {
          break
        } else {
          pending.append(index)
        }
      } else if TitleLine.reads(line.text), line.linkCount * 2 < line.text.count,
        !flow.isChrome(line), !PageChrome.isChrome(line.text)
      {
        titles.append(index)
      } else if let title = titles.last, index - title <= 2, line.linkCount == 0,
        IssuerLine.reads(line.text), !flow.isChrome(line)
      {
        metadata.add(line: line.text)
      } else if isNumber(line.text), !titles.isEmpty || first - index <= 4 {
        metadata.add(line: line.text)
      }
      index += 1
    }
    document.header = metadata.lines
    return (start, title(of: titles, before: start))
  }

  /// Whether a line is a document number and nothing else.
  private func isNumber(_ line: Scalars) -> Bool {
    line.count <= 40
      && DocumentNumberScanner.first(in: line).map { $0.range.count + 2 >= line.count } ?? false
  }

  /// The title above the notice, unless the notice prints it itself.
  private func title(of candidates: [Int], before start: Int) -> [Scalars] {
    let end = min(root.lines.upperBound, start + 12)
    guard start < end else { return [] }
    var head: Scalars = []
    for line in flow.lines[start..<end] where !isData(line) {
      // A sentence may name the title without printing it.
      if line.text.count(of: ScalarSet.sentenceEnds) > 0 { break }
      head += TitleLine.core(line.text)
    }
    let named = document.metaTags.lazy
      .filter { $0.name == "title" || $0.name.lowercased() == "articletitle" }
      .map { Scalars($0.content) }
    var best: (index: Int, weight: Int)?
    for index in candidates {
      let line = flow.lines[index]
      let core = TitleLine.core(line.text)
      guard core.count >= 4 else { continue }
      var weight = 1
      if named.contains(where: { Scalars(TitleLine.core($0)).contains(core) }) { weight += 2 }
      if line.kind == .heading || line.isCentered { weight += 1 }
      if line.text.contains("关于") { weight += 1 }
      if weight >= best?.weight ?? 2 { best = (index, weight) }
    }
    guard let best else { return [] }
    let text = flow.lines[best.index].text
    if head.contains(TitleLine.core(text)) { return [] }
    // A title may be set over several lines of one element.
    let element = flow.lines[best.index].element
    var lines = best.index..<best.index + 1
    while lines.lowerBound > 0, isTitlePart(lines.lowerBound - 1, of: element) {
      lines = lines.lowerBound - 1..<lines.upperBound
    }
    while lines.upperBound < start, isTitlePart(lines.upperBound, of: element) {
      lines = lines.lowerBound..<lines.upperBound + 1
    }
    return flow.lines[lines].map(\.text)
  }

  private func isTitlePart(_ index: Int, of element: Int32) -> Bool {
    let line = flow.lines[index]
    return line.element == element && line.text.count >= 2 && line.text.count <= 100
      && HeaderLabels.labels(in: line.text).isEmpty && HeaderLabels.labelsInside(line.text).isEmpty
      && !PageChrome.isChrome(line.text)
  }

  // MARK: - Tail

  /// Where the tail of the page starts: at the first line of chrome after the last that reads as
  /// part of a notice.
  private func tailStart(from start: Int) -> Int {
    let end = extendedEnd()
    var last = end - 1
    while last >= start, !readsAsNotice(flow.lines[last]) { last -= 1 }
    var index = max(last + 1, start)
    while index < end {
      let line = flow.lines[index]
      if flow.isChrome(line) || PageChrome.isChrome(line.text) { return index }
      index += 1
    }
    return end
  }

  private func readsAsNotice(_ line: PageLine) -> Bool {
    if isData(line) { return true }
    return !flow.isChrome(line) && line.linkCount * 2 < line.text.count
      && PageChrome.readsAsNotice(line.text)
  }

  /// The end of the root, or of the signature, date and attachments that stand right below it.
  private func extendedEnd() -> Int {
    var end = root.lines.upperBound
    var index = end
    while index < flow.lines.count, index < root.lines.upperBound + 12 {
      let line = flow.lines[index]
      if flow.isChrome(line) || PageChrome.isChrome(line.text) || line.text.count > 60
        || !HeaderLabels.labels(in: line.text).isEmpty
      {
        break
      }
      index += 1
      if let date = DateScanner.first(in: line.text), date.range.count + 3 >= line.text.count {
        end = index
      }
    }
    return end
  }

  // MARK: - Body

  private func isData(_ line: PageLine) -> Bool {
    line.cell >= 0 && flow.tables[Int(flow.cells[Int(line.cell)].table)].dataRoot >= 0
  }

  private mutating func collect(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let line = flow.lines[index]
      if isData(line) {
        let table = Int(flow.tables[Int(flow.cells[Int(line.cell)].table)].dataRoot)
        collect(table: table)
        index = max(index + 1, flow.tables[table].lines.upperBound)
        continue
      }
      let end = menuEnd(from: index, before: range.upperBound)
      if end > index {
        index = end
        continue
      }
      index += 1
      if flow.isChrome(line) || PageChrome.isChrome(line.text) { continue }
      if line.linkCount * 2 > line.text.count, line.links.isEmpty, line.text.count >= 8 {
        counts.linkLines += 1
        counts.linked += line.text.count
      }
      items.append(.line(line, box: boxOf(line)))
    }
  }

  /// The end of a menu that starts at `index`: a run of short lines that are links to other pages.
  private func menuEnd(from index: Int, before limit: Int) -> Int {
    var end = index
    while end < limit {
      let line = flow.lines[end]
      guard line.text.count <= 12, line.linkCount >= line.text.count, line.links.isEmpty,
        !isData(line)
      else { break }
      end += 1
    }
    return end - index >= 6 ? end : index
  }

  private func boxOf(_ line: PageLine) -> Int? {
    guard line.cell >= 0 else { return nil }
    let box = flow.tables[Int(flow.cells[Int(line.cell)].table)].boxRoot
    return box >= 0 ? Int(box) : nil
  }

  private mutating func collect(table index: Int) {
    // Text that stands in the table but in none of its cells, as a caption does.
    var next = flow.tables[index].lines.lowerBound
    for cell in cellsOfTable[index] where !flow.cells[cell].lines.isEmpty {
      while next < flow.cells[cell].lines.lowerBound {
        items.append(.line(flow.lines[next], box: nil))
        next += 1
      }
      next = max(next, flow.cells[cell].lines.upperBound)
    }
    items.append(.table(MarkupTable(flow, cells: cellsOfTable[index]), box: index))
  }

  // MARK: - Attachments

  /// Files that are linked near the notice, and images in it.
  private mutating func collectAttachments() {
    let known = Set(document.attachments.map(\.href))
    for link in flow.fileLinks
    where link.line >= root.lines.lowerBound && !known.contains(link.href) {
      document.attachments.append(
        Attachment(kind: .file, text: link.text.string, href: link.href))
    }
    for image in flow.images where root.lines.contains(image.line) {
      let (href, text) = flow.image(image.node)
      document.attachments.append(Attachment(kind: .image, text: text, href: href))
    }
  }
}
