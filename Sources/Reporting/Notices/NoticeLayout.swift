package import PolicyModel
package import Warehouse

/// A notice as a reader sees it: its blocks in order, with the marks on them.
package struct NoticeLayout: Sendable {
  /// A line of the body, or a table.
  package struct Block: Sendable {
    /// Its place in the body.
    package var range: Range<Int>
    /// The table that stands there; `nil` for a line of text.
    package var table: NoticeTable?
    /// The unit that begins with it, if any; not for runs inside paragraphs.
    package var clause: Clause?
    /// How deep the unit that it belongs to lies, from 0.
    package var depth: Int
  }

  /// What the warehouse holds of the notice.
  package let detail: NoticeDetail
  /// The body; offsets of rows are indices.
  package let body: [Unicode.Scalar]
  /// The facts in the order of the text.
  package let marks: [NoticeMark]
  /// The text cut by them.
  package let text: MarkedText
  /// The blocks; empty lines are left out.
  package let blocks: [Block]

  /// Lays out a notice.
  package init(_ detail: NoticeDetail) {
    self.detail = detail
    body = Array(detail.reading.notice.body.unicodeScalars)
    marks = NoticeMark.all(of: detail)
    text = MarkedText(marks)
    blocks = Self.blocks(detail.reading, body)
  }

  /// What stands at `range`.
  package func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: body[range.clamped(to: body.indices)])
    return String(view)
  }

  private static func blocks(_ reading: NoticeReading, _ body: [Unicode.Scalar]) -> [Block] {
    let clauses = reading.clauses.filter { !$0.isInline }.sorted {
      ($0.range.lowerBound, $0.depth) < ($1.range.lowerBound, $1.depth)
    }
    var blocks: [Block] = []
    var next = 0
    var depth = 0
    func add(_ range: Range<Int>, _ table: NoticeTable? = nil) {
      var own: Clause?
      while next < clauses.count, clauses[next].range.lowerBound < range.upperBound {
        if clauses[next].label != nil { own = clauses[next] }
        depth = clauses[next].depth
        next += 1
      }
      blocks.append(Block(range: range, table: table, clause: own, depth: depth))
    }
    func addLines(_ range: Range<Int>) {
      var start = range.lowerBound
      for place in range where body[place] == "\n" {
        if body[start..<place].contains(where: { $0 != " " && $0 != "\u{3000}" }) {
          add(start..<place)
        }
        start = place + 1
      }
      if start < range.upperBound { add(start..<range.upperBound) }
    }
    var place = 0
    let tables = reading.tables.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for table in tables where showsAll(table, of: body) && table.range.lowerBound >= place {
      addLines(place..<table.range.lowerBound)
      add(table.range, table)
      place = table.range.upperBound
    }
    addLines(place..<body.count)
    return blocks
  }

  /// The lines of a table that no cell holds, such as a header that is printed again on the next
  /// page, each with the row that follows it.
  package func looseLines(of table: NoticeTable) -> [(range: Range<Int>, beforeRow: Int)] {
    Self.looseLines(of: table, body) ?? []
  }

  /// Whether a grid of the table's cells shows all that stands at its place; one that does not is
  /// shown as the lines it was read from.
  private static func showsAll(_ table: NoticeTable, of body: [Unicode.Scalar]) -> Bool {
    guard table.range.upperBound <= body.count, !table.range.isEmpty,
      let lines = looseLines(of: table, body)
    else { return false }
    return lines.allSatisfy { line in
      !table.cells.contains {
        $0.row < line.beforeRow && line.beforeRow < $0.row + $0.rowSpan
      }
    }
  }

  /// As ``looseLines(of:)``; `nil` where cells hold a part of a line only.
  private static func looseLines(
    of table: NoticeTable, _ body: [Unicode.Scalar]
  ) -> [(range: Range<Int>, beforeRow: Int)]? {
    var rowAt = [Int](repeating: -1, count: table.range.count)
    for cell in table.cells {
      for place in cell.range.clamped(to: table.range) {
        rowAt[place - table.range.lowerBound] = cell.row
      }
    }
    var lines: [(range: Range<Int>, beforeRow: Int)] = []
    var start = table.range.lowerBound
    var lastRow = -1
    while start < table.range.upperBound {
      let end = body[start..<table.range.upperBound].firstIndex(of: "\n") ?? table.range.upperBound
      let rows = (start..<end).map { rowAt[$0 - table.range.lowerBound] }
      let isLoose = zip(start..<end, rows).contains { place, row in
        row < 0 && body[place] != "|" && !body[place].properties.isWhitespace
      }
      if isLoose, rows.contains(where: { $0 >= 0 }) { return nil }
      if isLoose { lines.append((start..<end, lastRow + 1)) }
      lastRow = max(lastRow, rows.max() ?? -1)
      start = end + 1
    }
    return lines
  }
}
