package import TextScanning

/// A page that came as plain text: its metadata lines and the lines of the notice.
package struct TextPage: Sendable {
  /// The metadata lines, in order.
  package private(set) var header: [Scalars] = []
  /// The notice's own lines.
  private var lines: [Scalars] = []

  /// Reads a page's text, one block per line.
  package init(_ text: Scalars) {
    let all = HeaderLabels.joiningValues(
      text.split(separator: "\n").map { SpaceFolding.fold($0) }.filter { !$0.isEmpty })
    let page = Array(all[..<PageChrome.tailStart(of: all)])
    let start = readHead(page)
    lines += page[start...].filter { !PageChrome.isChrome($0) }
  }

  /// Takes the metadata out of the lines before the notice; the notice starts behind the last
  /// breadcrumb or metadata line of the head, or at the title between them.
  private mutating func readHead(_ page: [Scalars]) -> Int {
    var start = 0
    var pending: [Scalars] = []
    for (index, line) in page.enumerated().prefix(40) {
      let isMetadata =
        !HeaderLabels.labels(in: line).isEmpty || !HeaderLabels.labelsInside(line).isEmpty
        || (!header.isEmpty && line.first == "•" && line.count <= 12
          && line.last.map(ScalarSet.colons.contains) == true)
      if isMetadata { header.append(line) }
      if isMetadata || PageChrome.isChrome(line) {
        start = index + 1
        // A title may stand between two metadata lines; the notice prints it, or it is all there is.
        let title = pending.suffix(while: { $0.count >= 6 })
        if isMetadata, title.contains(where: { $0.count >= 10 }) { lines = title }
        pending = []
      } else if line.count(of: ScalarSet.sentenceEnds) > 0
        || line.last.map(ScalarSet.colons.contains) == true
      {
        break
      } else {
        pending.append(line)
      }
    }
    if lines.contains(where: { pageRepeats($0, page, from: start) }) { lines = [] }
    return start
  }

  private func pageRepeats(_ title: Scalars, _ page: [Scalars], from start: Int) -> Bool {
    page[start...].prefix(4).contains { $0 == title }
  }

  /// The notice's lines as they are laid out.
  var items: [LayoutItem] { lines.map { .line(PageLine(text: $0), box: nil) } }

  /// The notice's blocks in reading order: paragraphs, table rows, and boxes with their extent.
  package var blocks: [Block] { BodyLayout(items, noticeID: "").builder.blocks }
}

extension Array where Element == Scalars {
  /// The lines at the end that all satisfy a condition.
  fileprivate func suffix(while condition: (Scalars) -> Bool) -> [Scalars] {
    var start = count
    while start > 0, condition(self[start - 1]) { start -= 1 }
    return Array(self[start...])
  }
}
