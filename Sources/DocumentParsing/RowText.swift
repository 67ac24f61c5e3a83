internal import TextScanning

/// A table row as it stands in the body: its cells joined by ` | `.
struct RowText {
  /// The text of the row; empty where all cells are.
  private(set) var text: Scalars = []
  /// The place of each cell in the text; empty for an empty cell.
  private(set) var ranges: [Range<Int>] = []

  /// Joins the cells of a row; empty ones at the end leave no bar.
  init(_ cells: [Scalars]) {
    let last = cells.lastIndex { !$0.isEmpty } ?? -1
    for (index, cell) in cells.enumerated() {
      guard index <= last else {
        ranges.append(text.count..<text.count)
        continue
      }
      if index > 0 {
        if !text.isEmpty { text.append(" ") }
        text.append("|")
        if !cell.isEmpty { text.append(" ") }
      }
      let start = text.count
      text.append(contentsOf: cell)
      ranges.append(start..<text.count)
    }
  }
}
