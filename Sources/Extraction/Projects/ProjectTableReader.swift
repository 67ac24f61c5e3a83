internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the rows of one table as projects.
struct ProjectTableReader {
  /// The columns of a list and what they say, for this table and those that go on from it.
  struct Layout {
    var header: ProjectTableHeader
    var kind: Project.ListKind
    var title: String?
    var columnCount: Int
    /// The columns of one list; several where lists stand side by side.
    var blocks: [[ProjectTableHeader.Column]]
    /// The unit of sums that a line over the table names.
    var unit: Double?
  }

  private let grid: TableGrid
  private let layout: Layout
  private let context: NoticeContext
  private let dataRow: Int
  private let year: Int?
  private var projects: [Project] = []

  /// The projects of a table in the order of its rows, and its layout.
  ///
  /// - Parameter previous: The layout of the list before it, which a table without a header of
  ///   its own goes on from.
  static func read(
    _ table: NoticeTable, in context: NoticeContext, after previous: Layout?
  ) -> (projects: [Project], layout: Layout)? {
    guard let grid = TableGrid(table), table.columnCount > 1 else { return nil }
    var reader: ProjectTableReader
    if let layout = layout(of: grid, in: context) {
      reader = ProjectTableReader(
        grid: grid, layout: layout, context: context, dataRow: layout.header.dataRow)
    } else if let previous, previous.columnCount == table.columnCount, table.caption == nil,
      ProjectTableHeader(grid)?.knownCount ?? 0 < 2
    {
      reader = ProjectTableReader(grid: grid, layout: previous, context: context, dataRow: 0)
    } else {
      return nil
    }
    for block in reader.layout.blocks { reader.readRows(of: block) }
    return (reader.projects, reader.layout)
  }

  private init(grid: TableGrid, layout: Layout, context: NoticeContext, dataRow: Int) {
    self.grid = grid
    self.layout = layout
    self.context = context
    self.dataRow = dataRow
    year = PlanYear.year(
      ofTitle: Scalars((context.notice.title ?? "") + "|" + (layout.title ?? "")))
  }

  // MARK: The layout

  private static func layout(of grid: TableGrid, in context: NoticeContext) -> Layout? {
    guard let header = ProjectTableHeader(grid) else { return nil }
    let title = TableTitle.title(of: grid.table, header: header, in: context)
    let blocks = sideBySide(header.columns)
    guard let first = blocks.first,
      let nature = ProjectTableRule.nature(of: first, caption: title.map { Scalars($0) } ?? [])
    else { return nil }
    return Layout(
      header: header, kind: nature.kind, title: title.flatMap { ListTitle.cleaned(Scalars($0)) },
      columnCount: grid.table.columnCount, blocks: blocks,
      unit: TableTitle.unit(of: grid.table, header: header, in: context))
  }

  /// Splits 序号 | 项目 | 序号 | 项目 into the lists that stand side by side.
  private static func sideBySide(
    _ columns: [ProjectTableHeader.Column]
  ) -> [[ProjectTableHeader.Column]] {
    for count in [2, 3] where columns.count % count == 0 && columns.count / count >= 2 {
      let width = columns.count / count
      let names = columns.map(\.header)
      let isRepeated = names.indices.allSatisfy { names[$0] == names[$0 % width] }
      guard isRepeated, Set(names[..<width]).count == width else { continue }
      return (0..<count).map { Array(columns[($0 * width)..<(($0 + 1) * width)]) }
    }
    return [columns]
  }

  // MARK: The rows

  private mutating func readRows(of block: [ProjectTableHeader.Column]) {
    let caption = layout.title.map { Scalars($0) } ?? []
    guard let nature = ProjectTableRule.nature(of: block, caption: caption),
      let first = block.first,
      let last = block.last
    else { return }
    let span = first.index..<last.index + 1
    let rows = (dataRow..<grid.table.rowCount).filter { !isHeaderRow($0, block) }
    let name = nameColumn(nature.names.map { block[$0] }, kind: nature.kind, rows: rows)
    let shape = shape(of: block, rows: rows)
    var groups = GroupStack()
    var seen: Set<Int> = []
    var previous: Int?
    for row in rows {
      if let group = group(ofRow: row, span, name: name, shape: shape) {
        if let range = group { groups.open(range, in: context.body) }
        continue
      }
      if isTotal(row, span, name: name) { continue }
      guard let index = grid.index(row, name.index) else { continue }
      let cell = grid.table.cells[index]
      // A cell that is merged over several rows, or carried down, is one item.
      if let previous, grid.table.cells[previous] == cell || cell.isInferred && !projects.isEmpty {
        extend(with: row, block: block, name: name)
        continue
      }
      guard seen.insert(index).inserted, let range = itemName(of: cell) else { continue }
      previous = index
      projects.append(
        item(range, cell: cell, row: row, block: block, name: name, groups: groups))
    }
  }

  /// The column that names the items: the coarsest one whose cells differ row by row.
  private func nameColumn(
    _ candidates: [ProjectTableHeader.Column], kind: Project.ListKind, rows: [Int]
  ) -> ProjectTableHeader.Column {
    func itemCount(_ column: ProjectTableHeader.Column) -> Int {
      var seen: Set<Int> = []
      var texts: Set<Scalars> = []
      for row in rows {
        guard let index = grid.index(row, column.index), !grid.table.cells[index].isInferred else {
          continue
        }
        let text = grid.text(row, column.index)
        if !text.isEmpty, seen.insert(index).inserted { texts.insert(text) }
      }
      return texts.count
    }
    let counts = candidates.map(itemCount)
    let most = counts.max() ?? 0
    let place = counts.firstIndex { Double($0) >= Double(most) * 0.85 } ?? 0
    return candidates[place]
  }

  private func isHeaderRow(_ row: Int, _ block: [ProjectTableHeader.Column]) -> Bool {
    var same = 0
    for column in block where column.meaning != .other {
      let text = ProjectHeaderWords.normalised(grid.text(row, column.index))
      let header = ProjectHeaderWords.normalised(
        Scalars(column.header.split(separator: "/").last.map(String.init) ?? ""))
      if !text.isEmpty, text == header { same += 1 }
    }
    return same >= 2
  }

  private func isTotal(
    _ row: Int, _ span: Range<Int>, name: ProjectTableHeader.Column
  ) -> Bool {
    for column in span.lowerBound...max(span.lowerBound, name.index) {
      if let cell = grid.cell(row, column), cell.row == row || cell.isInferred,
        TotalRowRule.isTotal(Scalars(cell.text))
      {
        return true
      }
    }
    return false
  }

  /// The group that a row opens; an inner `nil` for a note or title that opens none; `nil` for a
  /// row of data.
  private func group(
    ofRow row: Int, _ span: Range<Int>, name: ProjectTableHeader.Column, shape: Shape
  ) -> Range<Int>?? {
    let cells = grid.filledCells(ofRow: row, columns: span).filter { $0.row == row }
    if cells.isEmpty { return .some(nil) }
    if let sole = grid.soleCell(ofRow: row, columns: span) {
      let isNamed = sole.column <= name.index && name.index < sole.column + sole.columnSpan
      // A lone name in a list of names and nothing else is an item.
      if isNamed, sole.columnSpan == 1, sole.columnSpan < span.count, !hasGroupNumber(sole),
        RowNumber.style(of: Scalars(sole.text)) == nil, shape.isSparse
      {
        return nil
      }
      return .some(GroupRowRule.name(in: context.body, sole.range))
    }
    // 一 | 交通类（12个） | | 35000: a number of an outer style, sums and no words.
    guard let nameCell = grid.cell(row, name.index), nameCell.row == row, !nameCell.isInferred
    else { return nil }
    let numberCell = grid.cell(row, span.lowerBound)
    let style = numberCell.flatMap { RowNumber.style(of: Scalars($0.text)) }
    let isOuter =
      style == .chinese || style == .chineseInBrackets || hasGroupNumber(nameCell)
      || numberCell.map(hasGroupNumber) ?? false
    let words = cells.contains { cell in
      cell != nameCell && cell != numberCell && cell.column > name.index
        && Scalars(cell.text).contains { $0.isHan } && !Self.isSum(Scalars(cell.text))
    }
    let hasCount =
      GroupRowRule.withoutCount(context.body, nameCell.range).count
      < context.body.trimmed(nameCell.range).count - 1
    guard isOuter && shape.usesOtherNumbers(than: style) || hasCount, !words else { return nil }
    let place =
      numberCell.map(hasGroupNumber) == true && nameCell.range.isEmpty
      ? numberCell?.range : nameCell.range
    return .some(GroupRowRule.name(in: context.body, place ?? nameCell.range))
  }

  /// What the rows of a list look like as a whole.
  private struct Shape {
    /// The styles of numbers in its first column.
    var styles: Set<LabelStyle> = []
    /// Whether most rows have nothing but a name.
    var isSparse = false

    func usesOtherNumbers(than style: LabelStyle?) -> Bool {
      guard let style else { return true }
      return styles.contains { $0 != style }
    }
  }

  private func shape(of block: [ProjectTableHeader.Column], rows: [Int]) -> Shape {
    var shape = Shape()
    guard let first = block.first, let last = block.last else { return shape }
    var lone = 0
    for row in rows {
      if let style = RowNumber.style(of: grid.text(row, first.index)) { shape.styles.insert(style) }
      if grid.filledCells(ofRow: row, columns: first.index..<last.index + 1).count <= 1 {
        lone += 1
      }
    }
    shape.isSparse = lone * 2 > rows.count
    return shape
  }

  private func hasGroupNumber(_ cell: NoticeTable.Cell) -> Bool {
    guard let label = ClauseLabelScanner.label(of: Scalars(cell.text)) else { return false }
    return label.style == .chinese || label.style == .chineseInBrackets
  }

  private static func isSum(_ text: Scalars) -> Bool {
    text.count <= 10 && text.contains { $0.digit != nil }
  }

  /// The name in a cell without its number and closing marks.
  private func itemName(of cell: NoticeTable.Cell) -> Range<Int>? {
    let body = context.body
    guard cell.range.upperBound <= body.count else { return nil }
    var range = RowNumber.withoutNumber(body, cell.range)
    range = body.trimmed(range, of: "。；;，,：:")
    guard range.count >= 2,
      body[range].contains(where: { $0.isHan || $0.isLatin && $0.digit == nil })
    else { return nil }
    return range
  }

  private func item(
    _ range: Range<Int>, cell: NoticeTable.Cell, row: Int, block: [ProjectTableHeader.Column],
    name: ProjectTableHeader.Column, groups: GroupStack
  ) -> Project {
    var project = Project(
      id: "", clauseID: grid.table.clauseID ?? context.clauseID(at: range.lowerBound),
      listTitle: layout.title, listKind: layout.kind, ordinal: projects.count + 1,
      name: context.quote(range), ruleID: ProjectTableRule.identifier, range: cell.range,
      quote: context.quote(cell.range))
    var rank = (lead: 0, investment: 0)
    var groupColumn: String?
    for column in block where column.index != name.index {
      guard let other = grid.cell(row, column.index) else { continue }
      let text = grid.text(row, column.index)
      guard !text.isEmpty, other != cell else { continue }
      project.attributes.append(.init(header: column.header, text: text.string))
      guard !Self.isBlank(text) else { continue }
      switch column.meaning {
      case .category: project.category = project.category ?? text.string
      case .location: project.location = project.location ?? text.string
      case .lead(let value) where value > rank.lead:
        rank.lead = value
        project.leadAgency = text.string
      case .investment(let value) where value > rank.investment:
        let unit = InvestmentRule.unit(in: Scalars(column.header)) ?? layout.unit
        guard let yuan = InvestmentRule.yuan(cell: text, unit: unit) else { continue }
        rank.investment = value
        project.investmentYuan = yuan
      case .period, .start, .end:
        var years = ProjectPeriodRule.years(cell: text, column: column.meaning)
        if years.start == nil, years.end == nil, column.meaning == .end, PlanYear.isMeant(by: text)
        {
          years.end = year
        }
        project.periodStartYear = project.periodStartYear ?? years.start
        project.periodEndYear = years.end ?? project.periodEndYear
      case .phase: project.phase = project.phase ?? ProjectPhaseRule.phase(in: text)
      case .description: project.description = project.description ?? text.string
      case .contents where layout.kind != .layoutTable:
        if column.index > name.index { project.description = project.description ?? text.string }
      case .measure where column.index > name.index:
        project.description = project.description ?? text.string
      case .task, .matter, .projectName, .project, .field, .plainName, .measure:
        if column.index < name.index {
          let group = Scalars(text[RowNumber.withoutNumber(text, 0..<text.count)])
          groupColumn =
            group[GroupRowRule.withoutCount(group, 0..<group.count)].withoutSpaces.string
        } else if column.meaning == .field, project.category == nil {
          project.category = text.string
        }
      default: break
      }
    }
    project.category = project.category ?? groupColumn ?? groups.category
    project.phase =
      project.phase ?? ProjectPhaseRule.phase(inBracketOf: Scalars(context.body[range]))
      ?? groups.phase
    return project
  }

  /// Adds what a further row of the last item says.
  private mutating func extend(
    with row: Int, block: [ProjectTableHeader.Column], name: ProjectTableHeader.Column
  ) {
    let last = projects.count - 1
    for column in block where column.index != name.index {
      guard let cell = grid.cell(row, column.index), cell.row == row, !cell.isInferred else {
        continue
      }
      let text = cell.text
      guard !text.isEmpty else { continue }
      if let place = projects[last].attributes.firstIndex(where: { $0.header == column.header }) {
        projects[last].attributes[place].text += "\n" + text
      } else {
        projects[last].attributes.append(.init(header: column.header, text: text))
      }
    }
  }

  /// Whether a cell only says that there is nothing to say.
  private static func isBlank(_ text: Scalars) -> Bool {
    text.allSatisfy { $0.isSpace || ScalarSet.dashes.contains($0) || $0 == "/" || $0 == "无" }
  }
}

extension ArraySlice where Element == Unicode.Scalar {
  fileprivate var withoutSpaces: Scalars { filter { !$0.isSpace } }
}
