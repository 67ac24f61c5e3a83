internal import PolicyModel
internal import TextScanning

/// A table by row and column: every place of the grid with the cell that covers it.
struct TableGrid {
  /// The table.
  let table: NoticeTable
  private var places: [Int]
  private static let limit = 2_000_000

  /// Lays the cells of a table out; `nil` for a grid of absurd size.
  init?(_ table: NoticeTable) {
    guard table.rowCount > 0, table.columnCount > 0,
      table.rowCount <= Self.limit / table.columnCount
    else { return nil }
    self.table = table
    places = Array(repeating: -1, count: table.rowCount * table.columnCount)
    for (index, cell) in table.cells.enumerated() where cell.row >= 0 && cell.column >= 0 {
      for row in cell.row..<min(table.rowCount, cell.row + max(1, cell.rowSpan)) {
        for column in cell.column..<min(table.columnCount, cell.column + max(1, cell.columnSpan)) {
          places[row * table.columnCount + column] = index
        }
      }
    }
  }

  /// The cell that covers a place.
  func cell(_ row: Int, _ column: Int) -> NoticeTable.Cell? {
    index(row, column).map { table.cells[$0] }
  }

  /// The index of the cell that covers a place.
  func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < table.rowCount, column >= 0, column < table.columnCount else {
      return nil
    }
    let index = places[row * table.columnCount + column]
    return index < 0 ? nil : index
  }

  /// The text at a place; empty where there is none.
  func text(_ row: Int, _ column: Int) -> Scalars {
    guard let cell = cell(row, column) else { return [] }
    let text = Scalars(cell.text)
    return Scalars(text[text.trimmed(0..<text.count)])
  }

  /// The cells of a row that hold text, each once, from left to right.
  func filledCells(ofRow row: Int, columns: Range<Int>) -> [NoticeTable.Cell] {
    var seen: Set<Int> = []
    var cells: [NoticeTable.Cell] = []
    for column in columns {
      guard let index = index(row, column), seen.insert(index).inserted,
        !text(row, column).isEmpty
      else { continue }
      cells.append(table.cells[index])
    }
    return cells
  }

  /// The text of a row that is one cell over its whole width, or whose only text is in one cell
  /// that belongs to this row alone.
  func soleCell(ofRow row: Int, columns: Range<Int>) -> NoticeTable.Cell? {
    let cells = filledCells(ofRow: row, columns: columns)
    guard let cell = cells.first, cells.count == 1, cell.rowSpan <= 1, !cell.isInferred else {
      return nil
    }
    return cell
  }
}
