internal import PolicyModel
internal import TextScanning

/// Columns of a table that say how much is given: 奖励标准（万元）.
enum AwardTableRule: ReadingRule {
  static let identifier = "incentives.table"
  static let summary =
    "Each amount of a column headed 奖励金额, 补助标准 and the like is a promise; a bare number takes the unit of the header."
  static let matching = [
    RuleExample("奖励标准（万元）", "reward 万元"), RuleExample("一次性补贴金额(元)", "subsidy 元"),
    RuleExample("补助标准", "subsidy"),
  ]
  static let notMatching = ["奖励对象", "补助资金使用单位", "总投资（万元）", "补助资金（万元）"]

  static func reading(of example: String) -> String? {
    guard let column = column(headed: Scalars(example)) else { return nil }
    return [column.kind.rawValue, column.unit].compactMap { $0 }.joined(separator: " ")
  }

  private struct Column {
    var kind: Incentive.Kind
    /// 万元, 元 or %, as the header prints it.
    var unit: String?
  }

  private static let gifts = WordList(["奖励", "补助", "补贴", "资助", "奖补", "贴息", "激励", "奖金", "扶持"])
  private static let sizes = WordList(["标准", "金额", "额度", "数额", "限额", "比例", "上限"])
  private static let units = WordList(["万元", "亿元", "千元", "元", "%", "％"])
  private static let receivers = WordList([
    "对象", "主体", "类别", "类型", "等级", "名称", "档次", "级别", "人群", "人员", "条件",
  ])
  private static let totals = WordList(["合计", "小计", "总计"])

  private static func column(headed header: Scalars) -> Column? {
    let text = header.withoutSpaces
    guard text.count <= 24, sizes.occurs(in: text) || text.contains("奖金") else {
      return nil
    }
    let whole = 0..<text.count
    guard gifts.occurs(in: text), let kind = AwardWords.lastKind(in: text, whole)?.0 else {
      return nil
    }
    var unit: String?
    for index in whole {
      if let length = units.match(in: text, at: index) {
        unit = text.string(index..<index + length)
        break
      }
    }
    return Column(kind: kind, unit: unit)
  }

  /// The promises of the table, each with the cell that states it, and the cells of its columns.
  static func hits(in table: NoticeTable, body: Scalars) -> (
    hits: [PromiseHit], cells: [Range<Int>]
  ) {
    let headerRows = max(1, table.headerRowCount)
    var columns: [Int: Column] = [:]
    var receiver: Int?
    for cell in table.cells where cell.row < headerRows {
      let header = Scalars(cell.text)
      if let column = column(headed: header) {
        for index in cell.column..<cell.column + cell.columnSpan { columns[index] = column }
      } else if receivers.occurs(in: header) {
        receiver = receiver ?? cell.column
      }
    }
    guard !columns.isEmpty else { return ([], []) }
    var hits: [PromiseHit] = []
    var places: [Range<Int>] = []
    let rows = Dictionary(grouping: table.cells.filter { $0.row >= headerRows }, by: \.row)
    for row in rows.keys.sorted() {
      let cells = rows[row] ?? []
      if cells.contains(where: { totals.occurs(in: Scalars($0.text)) }) { continue }
      let named = cells.first { $0.column == receiver }?.text
      for cell in cells where !cell.isInferred {
        guard let column = columns[cell.column] else { continue }
        places.append(cell.range)
        for amount in amounts(in: body, cell.range, column) {
          var hit = PromiseHit(
            kind: column.kind, form: form(amount), amount: amount.value, high: amount.high,
            unit: amount.unit, ruleID: identifier, evidence: cell.range)
          hit.beneficiary = named
          hits.append(hit)
        }
      }
    }
    return (hits, places)
  }

  private static func amounts(
    in body: Scalars, _ range: Range<Int>, _ column: Column
  ) -> [AwardAmount] {
    let found = AwardAmountScanner.amounts(in: body, range).filter { $0.unit != "倍" }
    if !found.isEmpty { return found }
    guard let unit = column.unit else { return [] }
    // The number is read as though the cell printed the header's unit.
    let text = Scalars(body[range]).withoutSpaces + Scalars(unit)
    guard let amount = AwardAmountScanner.amounts(in: text, 0..<text.count).first,
      text.trimmed(0..<amount.range.lowerBound).count <= 4
    else { return [] }
    return [amount]
  }

  private static func form(_ amount: AwardAmount) -> Incentive.AmountForm {
    if amount.high != nil { return .range }
    switch amount.bound {
    case .upTo: return .upTo
    case .atLeast: return .atLeast
    case .plain:
      return amount.unit == "%" || amount.unit == "‰"
        ? .percent
        : amount.per == nil ? .fixed : .perUnit
    }
  }
}
