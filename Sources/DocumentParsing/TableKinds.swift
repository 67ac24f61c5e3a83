internal import TextScanning

/// Tells data tables from layout, boxes and metadata.
enum TableKinds {
  /// Sets the kind and the data root of every table of a page; `scores` are those of its lines.
  static func settle(_ flow: inout PageFlow, scores: [Int32]) {
    let total = scores.reduce(0) { $0 + Int($1) }
    var cellsOfTable = [[Int]](repeating: [], count: flow.tables.count)
    for (index, cell) in flow.cells.enumerated() { cellsOfTable[Int(cell.table)].append(index) }
    // Characters inside tables that stand in a table; those inside come later.
    var nested = [Int](repeating: 0, count: flow.tables.count)
    for table in flow.tables.indices.reversed() {
      let count = flow.lines[flow.tables[table].lines].reduce(0) { $0 + $1.text.count }
      let parent = flow.tables[table].parentTable
      if parent >= 0 { nested[Int(parent)] += count }
      flow.tables[table].kind = kind(
        of: table, in: flow, cells: cellsOfTable[table], count: count, nested: nested[table],
        scores: scores, total: total)
    }
    for table in flow.tables.indices {
      let parent = flow.tables[table].parentTable
      if parent >= 0, flow.tables[Int(parent)].dataRoot >= 0 {
        flow.tables[table].dataRoot = flow.tables[Int(parent)].dataRoot
      } else if flow.tables[table].kind == .data {
        flow.tables[table].dataRoot = Int32(truncatingIfNeeded: table)
      }
      let lines = flow.tables[table].lines
      if parent >= 0, flow.tables[Int(parent)].boxRoot >= 0 {
        flow.tables[table].boxRoot = flow.tables[Int(parent)].boxRoot
      } else if flow.tables[table].kind == .box,
        scores[lines].reduce(0, { $0 + Int($1) }) * 2 <= total
      {
        flow.tables[table].boxRoot = Int32(truncatingIfNeeded: table)
      }
    }
  }

  private static func kind(
    of table: Int, in flow: PageFlow, cells: [Int], count: Int, nested: Int, scores: [Int32],
    total: Int
  ) -> TableElement.Kind {
    guard count > 0 else { return .layout }
    if nested * 2 > count { return .layout }
    var filledInRow: [Int: Int] = [:]
    for cell in cells where !flow.cells[cell].lines.isEmpty {
      filledInRow[flow.cells[cell].row, default: 0] += 1
    }
    let most = filledInRow.values.max() ?? 0
    if most <= 1 { return .box }
    if isMetadata(cells, flow, count: count) { return .metadata }
    let links = flow.lines[flow.tables[table].lines].reduce(0) { $0 + $1.linkCount }
    if links * 2 > count { return .layout }
    let wideRows = filledInRow.values.count { $0 >= 2 }
    if filledInRow.count < 2 || wideRows < 2 { return .layout }
    // A cell that holds most of the page in paragraphs is a column of the layout.
    for cell in cells {
      let lines = flow.cells[cell].lines
      guard lines.count >= 4 else { continue }
      let score = scores[lines].reduce(0) { $0 + Int($1) }
      if score * 2 > total { return .layout }
    }
    return .data
  }

  /// Whether labels of the metadata block stand before values: two at least, side by side with
  /// what is no label.
  private static func isMetadata(_ cells: [Int], _ flow: PageFlow, count: Int) -> Bool {
    guard count < 2000 else { return false }
    var pairs = 0
    var strong = 0
    for (position, cell) in cells.enumerated() {
      guard let text = flow.singleLine(of: cell) else { continue }
      if HeaderLabels.labels(in: text).first.map({ $0.range.upperBound < text.count }) ?? false {
        pairs += 1
        if HeaderLabels.isStrong(text) { strong += 1 }
        continue
      }
      guard HeaderLabels.wholeLabel(text) != nil, position + 1 < cells.count,
        flow.cells[cells[position + 1]].row == flow.cells[cell].row
      else { continue }
      let value = flow.singleLine(of: cells[position + 1])
      if let value, HeaderLabels.wholeLabel(value) != nil { continue }
      pairs += 1
      if HeaderLabels.isStrong(text) { strong += 1 }
    }
    return pairs >= 2 && strong >= 1 || strong >= 1 && cells.count <= 2
  }
}

extension PageFlow {
  /// The text of a cell of one line; `nil` for an empty cell or one of several lines.
  func singleLine(of cell: Int) -> Scalars? {
    let range = cells[cell].lines
    return range.count == 1 ? lines[range.lowerBound].text : nil
  }
}
