internal import PolicyModel
internal import TextScanning

/// A data table in markup, ready to be laid into the body.
struct MarkupTable {
  /// One row as the page has it; merged cells stand in their first row alone.
  struct Row {
    var cells: [NoticeTable.Cell]
    var texts: [Scalars]
  }

  /// A row over the whole width at the top, which names the table.
  private(set) var caption: Scalars?
  /// The rows of the grid; a repeated header has the number of no row of the grid.
  private(set) var rows: [Row] = []
  /// Rows over the whole width at the bottom, which are remarks.
  private(set) var remarks: [Scalars] = []
  /// Size of the grid.
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  /// Rows at the top that are headers.
  private(set) var headerRowCount = 0

  private static let remarkWords = WordList(["注：", "注:", "备注：", "备注:", "说明：", "说明:", "填表说明", "注 "])

  /// Reads a table of a page; `cells` are the indices of its own cells in document order.
  init(_ flow: PageFlow, cells: [Int]) {
    var spans: [[(rowSpan: Int, columnSpan: Int)]] = []
    var texts: [Scalars] = []
    var headers: [[Bool]] = []
    var row = -1
    for index in cells {
      let cell = flow.cells[index]
      while row < cell.row {
        row += 1
        spans.append([])
        headers.append([])
      }
      spans[row].append((cell.rowSpan, cell.columnSpan))
      headers[row].append(cell.isHeader)
      texts.append(CellText.join(flow.lines[cell.lines].lazy.map(\.text)))
    }
    let grid = TableGrid(spans)
    var placed = zip(grid.places, texts).map { place, text in
      NoticeTable.Cell(
        row: place.row, column: place.column, rowSpan: place.rowSpan,
        columnSpan: place.columnSpan, text: text.string, range: 0..<0)
    }
    let isHeader = headers.filter { !$0.isEmpty }.map { row in row.allSatisfy { $0 } }
    rowCount = grid.rowCount
    columnCount = grid.columnCount
    Self.dropEmpty(&placed, &texts, rowCount: &rowCount, columnCount: &columnCount)
    takeCaption(&placed, &texts)
    takeRemarks(&placed, &texts)
    headerRowCount = HeaderRows.count(
      placed, texts: texts, rowCount: rowCount, columnCount: columnCount,
      isHeader: isHeader.count == rowCount ? isHeader : [])
    var last = -1
    for (cell, text) in zip(placed, texts) {
      if cell.row != last { rows.append(Row(cells: [], texts: [])) }
      last = cell.row
      rows[rows.count - 1].cells.append(cell)
      rows[rows.count - 1].texts.append(text)
    }
    dropRepeatedHeaders()
  }

  /// Leaves out rows and columns that have no text at all.
  private static func dropEmpty(
    _ cells: inout [NoticeTable.Cell], _ texts: inout [Scalars], rowCount: inout Int,
    columnCount: inout Int
  ) {
    var filledRows = [Bool](repeating: false, count: rowCount)
    var filledColumns = [Bool](repeating: false, count: columnCount)
    for (cell, text) in zip(cells, texts) where !text.isEmpty {
      for row in cell.row..<cell.row + cell.rowSpan { filledRows[row] = true }
      filledColumns[cell.column] = true
    }
    guard filledRows.contains(false) || filledColumns.contains(false) else { return }
    let rows = indices(of: filledRows)
    let columns = indices(of: filledColumns)
    var kept: [NoticeTable.Cell] = []
    var keptTexts: [Scalars] = []
    for (cell, text) in zip(cells, texts) {
      var cell = cell
      let rowEnd = rows[cell.row + cell.rowSpan]
      let columnEnd = columns[cell.column + cell.columnSpan]
      cell.row = rows[cell.row]
      cell.column = columns[cell.column]
      cell.rowSpan = rowEnd - cell.row
      cell.columnSpan = columnEnd - cell.column
      guard cell.rowSpan > 0, cell.columnSpan > 0 else { continue }
      kept.append(cell)
      keptTexts.append(text)
    }
    cells = kept
    texts = keptTexts
    rowCount = rows[rowCount]
    columnCount = columns[columnCount]
  }

  /// For each index, and for the end, how many marks stand before it.
  private static func indices(of marks: [Bool]) -> [Int] {
    var indices = [0]
    for mark in marks { indices.append((indices.last ?? 0) + (mark ? 1 : 0)) }
    return indices
  }

  private mutating func takeCaption(_ cells: inout [NoticeTable.Cell], _ texts: inout [Scalars]) {
    guard rowCount > 2, let first = cells.first, first.columnSpan >= columnCount, columnCount > 1,
      texts[0].count <= 60, texts[0].count(of: ScalarSet.sentenceEnds) == 0,
      !Self.opensGroup(texts[0])
    else { return }
    caption = texts[0]
    cells.removeFirst()
    texts.removeFirst()
    rowCount -= first.rowSpan
    for index in cells.indices { cells[index].row -= first.rowSpan }
  }

  /// 一、… over the first rows is a group of them rather than the name of the table.
  private static func opensGroup(_ text: Scalars) -> Bool {
    LineReading.startsUnit(text)
  }

  private mutating func takeRemarks(_ cells: inout [NoticeTable.Cell], _ texts: inout [Scalars]) {
    while rowCount > 2, let last = cells.last, let text = texts.last, last.column == 0,
      last.row == rowCount - 1, last.columnSpan >= columnCount, columnCount > 1,
      Self.remarkWords.match(in: text, at: 0) != nil
    {
      remarks.insert(text, at: 0)
      cells.removeLast()
      texts.removeLast()
      rowCount -= 1
    }
  }

  /// A header that is printed again on each page of a long table stands in the body, but is no
  /// row of the grid.
  private mutating func dropRepeatedHeaders() {
    guard headerRowCount == 1, let header = rows.first?.texts, header.count > 1 else { return }
    var dropped = 0
    for index in rows.indices.dropFirst() {
      let isRepeat = rows[index].texts == header
      for cell in rows[index].cells.indices {
        rows[index].cells[cell].row = isRepeat ? -1 : rows[index].cells[cell].row - dropped
      }
      if isRepeat { dropped += 1 }
    }
    rowCount -= dropped
  }
}
