internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the quantified tasks in the cells of a task table (工作内容, 年度目标), as running text.
package enum TaskCellRule: ReadingRule {
  package static let identifier = "targets.task_cell"
  package static let summary =
    "Columns of a task table that say what is to be reached (年度目标, 工作内容, 目标任务) are read as running text; a column of deadlines gives the year."
  package static let matching = [
    RuleExample("序号 | 实事项目 | 工作内容 | 责任单位 | 完成时限", "工作内容"),
    RuleExample("任务类别 | 工作任务 | 年度目标 | 牵头单位 | 配合单位", "年度目标"),
    RuleExample("序号 | 项目名称 | 主要内容和目标 | 牵头单位", "主要内容和目标"),
  ]
  package static let notMatching = [
    "项目名称 | 建设内容及规模 | 总投资 | 建设单位", "指标名称 | 2025年目标值 | 属性", "工作任务 | 工作措施 | 责任单位",
    "奖励项目 | 奖励标准 | 责任单位",
  ]

  package static func reading(of example: String) -> String? {
    let headers = example.split(separator: "|").map { Scalars(String($0)).withoutSpaces }
    let columns = headers.enumerated().map {
      ProjectTableHeader.Column(
        index: $0.offset, header: $0.element.string,
        meaning: ProjectHeaderWords.meaning(ofHeader: $0.element))
    }
    let found = goalColumns(columns)
    return found.isEmpty ? nil : found.map { columns[$0].header }.joined(separator: ", ")
  }

  private static let goals = WordList([
    "年度目标", "工作目标", "目标任务", "任务目标", "内容和目标", "内容及目标", "目标及内容", "目标和内容", "主要目标", "绩效目标",
    "预期目标", "实施目标", "工作内容", "任务内容", "实施内容", "具体内容", "主要内容", "实事内容", "目标要求", "内容及标准",
    "预期成效", "量化目标", "内容（目标任务）", "工作任务及目标", "目标内容", "年度任务",
  ])
  private static let buildings = WordList(["建设规模", "建设内容", "项目概况", "标准", "指标", "政策", "文件"])

  /// The columns whose cells say what is to be reached, in a table that says who does it or when.
  private static func goalColumns(_ columns: [ProjectTableHeader.Column]) -> [Int] {
    guard
      columns.contains(where: {
        switch $0.meaning {
        case .lead, .end: true
        default: false
        }
      }), !columns.contains(where: { $0.meaning == .alien })
    else { return [] }
    return columns.indices.filter { index in
      let header = Scalars(columns[index].header)
      switch columns[index].meaning {
      case .ordinal, .lead, .end, .start, .period, .builder, .location, .investment, .description,
        .category, .alien:
        return false
      default: return goals.occurs(in: header) && !buildings.occurs(in: header)
      }
    }
  }

  /// A cell of a column of goals, with the words of its row that say when.
  struct Cell {
    var range: Range<Int>
    var clauseID: String?
    var deadline: Scalars
    var caption: Scalars
  }

  /// The cells of a table that hold tasks, in the order of its rows.
  static func cells(of table: NoticeTable) -> [Cell] {
    guard table.columnCount >= 3, table.rowCount >= 2,
      table.cells.contains(where: { $0.row < 6 && Self.goals.occurs(in: Scalars($0.text)) }),
      let grid = TableGrid(table),
      let header = ProjectTableHeader(grid)
    else { return [] }
    let goals = goalColumns(header.columns)
    guard !goals.isEmpty else { return [] }
    let deadline = header.columns.first {
      switch $0.meaning {
      case .end, .period: true
      default: false
      }
    }
    var cells: [Cell] = []
    for row in header.dataRow..<grid.table.rowCount {
      for goal in goals {
        let column = header.columns[goal].index
        guard let cell = grid.cell(row, column), cell.row == row, cell.column == column,
          !cell.isInferred, !cell.range.isEmpty, cell.columnSpan < table.columnCount,
          cell.text != header.columns[goal].header
        else { continue }
        cells.append(
          Cell(
            range: cell.range, clauseID: table.clauseID,
            deadline: deadline.map { grid.text(row, $0.index).withoutSpaces } ?? [],
            caption: Scalars(table.caption ?? "")))
      }
    }
    return cells
  }
}
