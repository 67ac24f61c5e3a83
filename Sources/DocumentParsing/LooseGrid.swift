internal import PolicyModel
internal import TextScanning

/// Lays the rows of a text page's table on a grid, where merged cells are lost.
///
/// A row that has fewer cells than the table has columns is set where its cells suit the columns;
/// the columns it leaves out before its last cell take the value above, marked as inferred.
struct LooseGrid {
  /// A cell on the grid and the printed cell that it is or takes its text from.
  struct Cell {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var text: Scalars
    var isInferred = false
    /// Row and position of the printed cell.
    var source: (row: Int, position: Int)
  }

  private static let totals = WordList(["合计", "总计", "小计", "共计", "总 计", "合 计"])

  /// The cells by row, then column.
  private(set) var cells: [Cell] = []
  /// Size of the grid.
  let rowCount: Int
  let columnCount: Int
  /// Rows at the top that are headers.
  private(set) var headerRowCount = 0

  private let rows: [[Scalars]]
  private var profiles: [ColumnProfile]
  /// The last cell that was printed in a column.
  private var above: [Cell?]

  /// Lays out rows of printed cells.
  init(_ rows: [[Scalars]]) {
    self.rows = rows
    rowCount = rows.count
    let width = rows.map(\.count).max() ?? 0
    columnCount = width
    profiles = .init(repeating: ColumnProfile(), count: width)
    above = .init(repeating: nil, count: width)
    placeHeader()
    for row in rows[headerRowCount...] where Self.filled(row) == width {
      for (column, text) in row.enumerated() { profiles[column].add(text) }
    }
    for row in headerRowCount..<rows.count { place(row) }
  }

  private static func filled(_ row: [Scalars]) -> Int {
    (row.lastIndex { !$0.isEmpty } ?? -1) + 1
  }

  // MARK: - Header

  private mutating func placeHeader() {
    guard rows.count > 1, columnCount > 1 else { return }
    let first = rows[0]
    let isHeader = HeaderRows.reads(first)
    guard isHeader, Self.filled(first) > 1 else { return }
    headerRowCount = 1
    let second = rows[1]
    let narrow = Self.filled(first)
    // 省份 | 分年度任务 over 2021年 | 2022年: the last cell spans what the second row has.
    if rows.count > 2, narrow < columnCount, narrow - 1 + Self.filled(second) == columnCount,
      second.allSatisfy({ $0.isEmpty || HeaderRows.isPeriod($0) || $0.count <= 12 }),
      HeaderRows.reads(second)
    {
      headerRowCount = 2
      for position in 0..<narrow - 1 {
        cells.append(
          Cell(row: 0, column: position, rowSpan: 2, text: first[position], source: (0, position)))
      }
      cells.append(
        Cell(
          row: 0, column: narrow - 1, columnSpan: columnCount - narrow + 1,
          text: first[narrow - 1], source: (0, narrow - 1)))
      for position in 0..<Self.filled(second) {
        cells.append(
          Cell(
            row: 1, column: narrow - 1 + position, text: second[position], source: (1, position)))
      }
      return
    }
    for (position, text) in first.enumerated() {
      cells.append(Cell(row: 0, column: position, text: text, source: (0, position)))
    }
  }

  // MARK: - Rows

  private mutating func place(_ index: Int) {
    let row = rows[index]
    let filled = Self.filled(row)
    guard let first = row.first, filled > 0 else { return }
    if filled == 1, columnCount > 1, !first.isEmpty {
      cells.append(
        Cell(row: index, column: 0, columnSpan: columnCount, text: first, source: (index, 0)))
      // What stood above a group says nothing about the rows below it.
      above = .init(repeating: nil, count: columnCount)
      return
    }
    let printed = Array(row[..<filled])
    let isTotal = Self.totals.match(in: first, at: 0) != nil
    let columns: [Int]
    if filled == columnCount || isTotal || isNumberedGroup(printed)
      || printed.dropFirst().contains(where: \.isEmpty)
    {
      columns = Array(0..<filled)
    } else {
      columns = align(printed)
    }
    var next = 0
    for (position, column) in columns.enumerated() {
      while next < column {
        carry(to: index, next)
        next += 1
      }
      let text = printed[position]
      if text.isEmpty, position == 0, !isTotal, carries(column), above[column] != nil {
        carry(to: index, column)
      } else {
        let cell = Cell(row: index, column: column, text: text, source: (index, position))
        cells.append(cell)
        if !text.isEmpty { above[column] = cell }
      }
      next = column + 1
    }
  }

  /// 一 | 交通类, （二） | 水利类: the number of a group and its name over rows of more cells.
  private func isNumberedGroup(_ printed: [Scalars]) -> Bool {
    guard printed.count == 2, columnCount > 2, let first = printed[0].first(where: { !$0.isSpace }),
      first == "（" || first == "(" || ScalarSet.chineseNumerals.contains(first)
    else { return false }
    return printed[0].allSatisfy { Self.groupNumbers.contains($0) || $0.isSpace }
      && printed[0].contains { ScalarSet.chineseNumerals.contains($0) }
      && printed[1].contains(where: \.isHan)
  }

  private static let groupNumbers = ScalarSet("〇零一二三四五六七八九十百（）()、.．")

  /// Whether an empty first cell is one that was merged with that above: not where rows are
  /// numbered or counted.
  private func carries(_ column: Int) -> Bool {
    profiles[column].fit(Scalars("类别名称")) > 0
  }

  private mutating func carry(to row: Int, _ column: Int) {
    guard var cell = above[column] else { return }
    cell.row = row
    cell.isInferred = true
    cells.append(cell)
  }

  /// The column of each cell of a short row: in order, where they suit best.
  ///
  /// Leaving out columns costs a little inside the row, so that a row keeps together.
  private func align(_ row: [Scalars]) -> [Int] {
    let width = columnCount
    let count = row.count
    let impossible = -Double.infinity
    // best[i][j]: the first i cells stand before column j, the i-th of them in column j - 1.
    var best = [[Double]](
      repeating: [Double](repeating: impossible, count: width + 1), count: count + 1)
    var from = [[Int]](repeating: [Int](repeating: 0, count: width + 1), count: count + 1)
    best[0][0] = 0
    for position in 0..<count {
      for column in position..<width - (count - position - 1) {
        let fit = profiles[column].fit(row[position])
        for previous in position...column where best[position][previous] > impossible {
          var score = best[position][previous] + fit
          // A gap inside the row, or one whose value is not to be had.
          if previous < column {
            if position > 0 { score -= 3 }
            for skipped in previous..<column where above[skipped] == nil || !carries(skipped) {
              score -= 1
            }
          }
          if score > best[position + 1][column + 1] {
            best[position + 1][column + 1] = score
            from[position + 1][column + 1] = previous
          }
        }
      }
    }
    var end = count
    for column in count...width where best[count][column] > best[count][end] { end = column }
    guard best[count][end] > impossible else { return Array(0..<count) }
    var columns: [Int] = []
    var column = end
    for position in stride(from: count, to: 0, by: -1) {
      columns.append(column - 1)
      column = from[position][column]
    }
    return columns.reversed()
  }
}
