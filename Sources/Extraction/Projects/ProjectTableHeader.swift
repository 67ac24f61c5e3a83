internal import PolicyModel
internal import TextScanning

/// The header rows of a table and what its columns say.
struct ProjectTableHeader {
  /// One column.
  struct Column {
    /// Position on the grid.
    var index: Int
    /// The header as printed, levels joined by `/`.
    var header: String
    /// What the column says.
    var meaning: ProjectColumn
  }

  /// The first row of the header.
  var firstRow: Int
  /// The first row of data.
  var dataRow: Int
  /// The columns in order.
  var columns: [Column]
  /// A title that the table prints over its header, over the whole width.
  var title: NoticeTable.Cell?

  /// How many columns say something.
  var knownCount: Int { columns.count { $0.meaning != .other } }

  /// Finds the header among the first rows; `nil` where no row looks like one.
  init?(_ grid: TableGrid) {
    let all = 0..<grid.table.columnCount
    var title: NoticeTable.Cell?
    var best: ProjectTableHeader?
    for row in 0..<min(6, grid.table.rowCount) {
      if let sole = grid.soleCell(ofRow: row, columns: all), grid.table.columnCount > 1 {
        if best == nil, title == nil, !InvestmentRule.isUnitLine(Scalars(sole.text)) {
          title = sole
        }
        continue
      }
      let candidate = Self.candidate(grid, at: row, title: title)
      guard candidate.knownCount >= 1 else { continue }
      if candidate.knownCount > best?.knownCount ?? 0 { best = candidate }
      // The first row that says what two columns hold is the header.
      if best?.knownCount ?? 0 >= 2 { break }
    }
    guard let best else { return nil }
    self = best
  }

  private init(firstRow: Int, dataRow: Int, columns: [Column], title: NoticeTable.Cell?) {
    self.firstRow = firstRow
    self.dataRow = dataRow
    self.columns = columns
    self.title = title
  }

  private static func candidate(
    _ grid: TableGrid, at row: Int, title: NoticeTable.Cell?
  ) -> ProjectTableHeader {
    var depth = 1
    while depth < 3, hasLevelBelow(grid, row + depth - 1) { depth += 1 }
    let columns = (0..<grid.table.columnCount).map { column -> Column in
      var levels: [Scalars] = []
      for level in row..<row + depth {
        let text = grid.text(level, column)
        if !text.isEmpty, levels.last != text { levels.append(text) }
      }
      var meaning = ProjectColumn.other
      for level in levels.reversed() {
        meaning = ProjectHeaderWords.meaning(ofHeader: level)
        if meaning != .other { break }
      }
      // 投资 over 2024年: the column of a year is no total.
      if case .investment = meaning, levels.count > 1,
        ProjectHeaderWords.meaning(ofHeader: levels[levels.count - 1]) == .other,
        !isTotal(levels[levels.count - 1])
      {
        meaning = .other
      }
      let header = levels.map { $0.withoutSpaces.string }.joined(separator: "/")
      return Column(index: column, header: header, meaning: meaning)
    }
    return ProjectTableHeader(
      firstRow: row, dataRow: row + depth, columns: columns, title: title)
  }

  private static func isTotal(_ text: Scalars) -> Bool {
    ["合计", "小计", "总额", "总计", "总"].contains(ProjectHeaderWords.normalised(text).string)
  }

  /// Whether the row has a merged cell whose parts the next row names: every other cell of the
  /// row goes on into the next one, or has nothing below it.
  private static func hasLevelBelow(_ grid: TableGrid, _ row: Int) -> Bool {
    guard row + 1 < grid.table.rowCount else { return false }
    var hasParts = false
    for column in 0..<grid.table.columnCount {
      guard let cell = grid.cell(row, column) else { continue }
      let below = grid.cell(row + 1, column)
      let text = grid.text(row + 1, column)
      if cell.columnSpan > 1, cell.columnSpan < grid.table.columnCount {
        if below != cell, !text.isEmpty { hasParts = true }
        if text.count > 20 { return false }
      } else if below != cell, !text.isEmpty, text != Scalars(cell.text),
        cell.rowSpan <= 1
      {
        return false
      }
    }
    return hasParts
  }

  /// The column with the best rank among those that satisfy `test`.
  func first(where test: (ProjectColumn) -> Bool) -> Column? {
    columns.first { test($0.meaning) }
  }
}
