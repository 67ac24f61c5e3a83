package import TextScanning

/// A page that came as plain text: its metadata lines and the lines of the notice.
package struct TextPage: Sendable {
  /// The metadata lines, in order.
  package private(set) var header: [Scalars] = []
  /// The notice's own lines, broken sentences joined.
  private var lines: [Scalars] = []

  /// Reads a page's text, one block per line.
  package init(_ text: Scalars) {
    let all = HeaderLabels.joiningValues(
      text.split(separator: "\n").map { SpaceFolding.fold($0) }.filter { !$0.isEmpty })
    let page = Array(all[..<PageChrome.tailStart(of: all)])
    let start = readHead(page)
    for line in page[start...] where !PageChrome.isChrome(line) {
      if let last = lines.last, Self.isBroken(last, before: line) {
        lines[lines.count - 1] = last + line
      } else {
        lines.append(line)
      }
    }
  }

  /// Takes the metadata out of the lines before the notice; the notice starts behind the last
  /// breadcrumb or metadata line of the head, or at the title between them.
  private mutating func readHead(_ page: [Scalars]) -> Int {
    var start = 0
    var pending: [Scalars] = []
    for (index, line) in page.enumerated().prefix(40) {
      let isMetadata =
        !HeaderLabels.labels(in: line).isEmpty
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

  /// The notice's blocks in reading order: paragraphs, table rows, and boxes with their extent.
  ///
  /// Consecutive rows of one cell (`专栏1 … |`, `text |`) are a box; rows of more cells a table.
  package var blocks: [Block] {
    var blocks: [Block] = []
    var table = -1
    var box = -1
    var isInTable = false
    var isInBox = false
    for line in lines {
      let cells = DelimitedLine.cells(of: line)
      if let cells, cells.count > 1 {
        if !isInTable { table += 1 }
        blocks.append(
          Block(
            .tableRow(table: table), text: Scalars(cells.joined(separator: Scalars(" | ")))))
      } else if let cell = cells?.first {
        if !isInBox || cell.starts(with: Scalars("专栏")) { box += 1 }
        for paragraph in DelimitedLine.paragraphs(of: cell) {
          blocks.append(Block(.paragraph, text: paragraph, box: box))
        }
      } else {
        blocks.append(Block(.paragraph, text: line))
      }
      isInTable = cells.map { $0.count > 1 } ?? false
      isInBox = cells.map { $0.count == 1 } ?? false
    }
    return blocks
  }

  /// A long line without an end mark, followed by a line that starts in mid-sentence.
  package static func isBroken(_ line: Scalars, before next: Scalars) -> Bool {
    guard line.count > 40, let last = line.last, let first = next.first else { return false }
    guard line.count(of: ScalarSet("，。、；")) > 1 else { return false }
    if ScalarSet.clauseEnds.contains(last) || ScalarSet.colons.contains(last)
      || ScalarSet.closers.contains(last) || last == "|"
    {
      return false
    }
    return first.isHan && next.count > 4 && next.count(of: ScalarSet.sentenceEnds) > 0
      && !"一二三四五六七八九十第附专".unicodeScalars.contains(first)
  }
}

extension Array where Element == Scalars {
  /// The lines at the end that all satisfy a condition.
  fileprivate func suffix(while condition: (Scalars) -> Bool) -> [Scalars] {
    var start = count
    while start > 0, condition(self[start - 1]) { start -= 1 }
    return Array(self[start...])
  }
}
