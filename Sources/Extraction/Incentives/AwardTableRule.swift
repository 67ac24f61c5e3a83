internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Columns of a table that say how much is given: 奖励标准（万元）, 支持标准 | 最高限额（万元）.
enum AwardTableRule: ReadingRule {
  static let identifier = "incentives.table"
  static let summary =
    "Each amount of a column headed 奖励金额, 支持标准, 最高限额 and the like is a promise to what the row names; a bare number takes the unit of the header."
  static let matching = [
    RuleExample("奖励标准（万元）", "reward 万元"), RuleExample("一次性补贴金额(元)", "subsidy 元"),
    RuleExample("补助标准", "subsidy"), RuleExample("支持标准", "any kind"),
    RuleExample("最高限额（万元）", "any kind up_to 万元"), RuleExample("生活补贴（元/月）", "subsidy 元/月"),
    RuleExample("安家费（万元）", "subsidy 万元"), RuleExample("最高奖励（万元）", "reward up_to 万元"),
  ]
  static let notMatching = [
    "奖励对象", "补助资金使用单位", "总投资（万元）", "补助资金（万元）", "贷款限额（万元）", "已发放补贴（万元）",
  ]

  static func reading(of example: String) -> String? {
    guard let column = AwardTableColumn(header: Scalars(example)) else { return nil }
    return [column.kind?.rawValue ?? "any kind", column.isCap ? "up_to" : nil, column.unit]
      .compactMap { $0 }.joined(separator: " ")
  }

  private static let receivers = WordList([
    "对象", "主体", "类别", "类型", "等级", "名称", "档次", "级别", "人群", "人员", "条件", "层次", "学历", "职称", "奖项", "荣誉",
  ])
  private static let numbers = WordList(["序号", "编号"])
  private static let captions = WordList(["奖励", "补助", "补贴", "资助", "奖补", "支持", "扶持", "激励", "待遇"])
  /// Money that is divided among those who manage it.
  private static let allocations = WordList([
    "分配", "安排", "明细", "计划", "下达", "情况", "汇总", "预算", "任务", "项目表", "拨付", "公示",
  ])
  private static let totals = WordList(["合计", "小计", "总计"])

  private struct Columns {
    var amounts: [Int: AwardTableColumn] = [:]
    /// The column that names who is given to.
    var receiver: Int?
  }

  /// The promises of the table, each with the cell that states it, and the cells of its columns.
  static func hits(in table: NoticeTable, of context: NoticeContext) -> (
    hits: [PromiseHit], cells: [Range<Int>]
  ) {
    guard let columns = columns(of: table), let grid = TableGrid(table) else { return ([], []) }
    let body = context.body
    let unit = unit(over: table, in: context)
    var hits: [PromiseHit] = []
    var places: [Range<Int>] = []
    for row in max(1, table.headerRowCount)..<table.rowCount {
      let labels = (0..<table.columnCount).map { grid.text(row, $0) }
      if labels.contains(where: totals.occurs) { continue }
      let named = columns.receiver.map { labels[$0].withoutSpaces.string }
      let kind = kind(ofRow: row, columns, grid, caption: table.caption)
      for index in columns.amounts.keys.sorted() {
        guard let column = columns.amounts[index], let cell = grid.cell(row, index),
          cell.row == row, cell.column == index, !cell.isInferred
        else { continue }
        places.append(cell.range)
        for amount in amounts(in: body, cell.range, unit: column.unit ?? unit) {
          var hit = PromiseHit(
            kind: column.kind ?? kind, form: form(amount, in: column), amount: amount.value,
            high: amount.high, unit: amount.unit, ruleID: identifier, evidence: cell.range)
          hit.beneficiary = named?.isEmpty == false ? named : nil
          hits.append(hit)
        }
      }
    }
    return (hits, places)
  }

  /// The columns of amounts and of receivers; `nil` for a table that promises nothing.
  private static func columns(of table: NoticeTable) -> Columns? {
    let headerRows = max(1, table.headerRowCount)
    var columns = Columns()
    var first: Int?
    for cell in table.cells where cell.row < headerRows {
      let header = Scalars(cell.text)
      if let column = AwardTableColumn(header: header) {
        for index in cell.column..<cell.column + cell.columnSpan { columns.amounts[index] = column }
      } else if columns.amounts[cell.column] == nil, receivers.occurs(in: header) {
        columns.receiver = columns.receiver ?? cell.column
      } else if !numbers.occurs(in: header) {
        first = min(first ?? cell.column, cell.column)
      }
    }
    guard !columns.amounts.isEmpty else { return nil }
    // A name of a gift, or a limit, is an amount that is given where the table says so otherwise.
    let hasReceiver = columns.receiver != nil
    let caption = table.caption.map { Scalars($0) } ?? []
    let isNamed = captions.occurs(in: caption) && !allocations.occurs(in: caption)
    let hasAward =
      isNamed
      || columns.amounts.values.contains {
        !$0.isBare && !$0.isLoose && ($0.kind != nil || !$0.isCap)
      }
    columns.amounts = columns.amounts.filter { _, column in
      column.isBare ? hasReceiver : column.isLoose ? isNamed : hasAward
    }
    guard !columns.amounts.isEmpty else { return nil }
    // The label of the row is who is given to where no header says who is.
    if columns.receiver == nil, let first, columns.amounts.keys.allSatisfy({ first < $0 }) {
      columns.receiver = first
    }
    return columns
  }

  /// What a row gives whose headers leave it open: what its cells of amounts say, else the caption.
  private static func kind(
    ofRow row: Int, _ columns: Columns, _ grid: TableGrid, caption: String?
  ) -> Incentive.Kind {
    for index in columns.amounts.keys.sorted() {
      if let kind = columns.amounts[index]?.kind ?? AwardWords.strongKind(in: grid.text(row, index))
      {
        return kind
      }
    }
    return caption.flatMap { AwardWords.strongKind(in: Scalars($0)) } ?? .subsidy
  }

  /// The unit in the caption, or in one of the two lines over the table.
  private static func unit(over table: NoticeTable, in context: NoticeContext) -> String? {
    if let unit = table.caption.flatMap({ AwardTableColumn.unit(ofLine: Scalars($0)) }) {
      return unit
    }
    guard
      let last = context.blocks.lastIndex(where: {
        $0.range.upperBound <= table.range.lowerBound
      })
    else { return nil }
    for index in [last, last - 1] where index >= 0 && context.functions[index] != .table {
      if let unit = AwardTableColumn.unit(ofLine: context.blocks[index].text) { return unit }
    }
    return nil
  }

  private static func amounts(
    in body: Scalars, _ range: Range<Int>, unit: String?
  ) -> [AwardAmount] {
    let sentence = PromiseSentence(body, range)
    let found = sentence.groups.filter { !PromiseCondition.holds(for: $0, in: sentence) }
      .flatMap(\.amounts).filter { $0.unit != "倍" }
    if !found.isEmpty { return found }
    guard let unit else { return [] }
    // The number is read as though the cell printed the header's unit.
    let text = Scalars(body[range]).withoutSpaces + Scalars(unit)
    guard let amount = AwardAmountScanner.amounts(in: text, 0..<text.count).first,
      text.trimmed(0..<amount.range.lowerBound).count <= 4
    else { return [] }
    return [amount]
  }

  private static func form(
    _ amount: AwardAmount, in column: AwardTableColumn
  ) -> Incentive.AmountForm {
    if amount.high != nil { return .range }
    switch amount.bound {
    case .upTo: return .upTo
    case .atLeast: return .atLeast
    case .plain where column.isCap: return .upTo
    case .plain:
      return amount.unit == "%" || amount.unit == "‰"
        ? .percent
        : amount.per == nil ? .fixed : .perUnit
    }
  }
}
