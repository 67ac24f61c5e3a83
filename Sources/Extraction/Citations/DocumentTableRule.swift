internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Tables that list documents with their numbers, and what becomes of each.
enum DocumentTableRule: ReadingRule {
  static let identifier = "citations.table"
  static let summary =
    "A table with a column of document names and one of document numbers cites a document in each row; a column of decisions, the caption or the heading says what becomes of it."
  static let matching = [
    RuleExample("序号|文件名称|文号|清理意见", "names 1, numbers 2, decisions 3"),
    RuleExample("规范性文件名称|发文字号", "names 0, numbers 1"),
  ]
  static let notMatching = ["序号|项目名称|责任单位", "文号|备注"]

  static func reading(of example: String) -> String? {
    let cells = example.split(separator: "|").map { Scalars(String($0)) }
    guard let columns = columns(of: Array(cells.enumerated().map { ($0.offset, $0.element) }))
    else { return nil }
    let decisions = columns.decision.map { ", decisions \($0)" } ?? ""
    return "names \(columns.name), numbers \(columns.number)" + decisions
  }

  /// A document of a row.
  struct Row {
    var title: String
    var number: DocumentNumber?
    var relation: Citation.Relation
    var range: Range<Int>
  }

  private struct Columns {
    var name: Int
    var number: Int
    var decision: Int?
  }

  private static let names = WordList([
    "文件名称", "文件标题", "规范性文件", "文件名", "名称", "标题", "题名", "法规名称", "规章名称",
  ])
  private static let numbers = WordList(["文号", "发文字号", "文件编号", "发文编号", "字号"])
  private static let decisions = WordList(["决定", "意见", "处理", "结果", "清理", "备注", "效力"])

  private static let marks = ScalarSet("《》")

  /// The documents that the table lists, in order.
  static func rows(of table: NoticeTable, in context: NoticeContext) -> [Row] {
    let headerRows = max(1, table.headerRowCount)
    let header = table.cells.filter { $0.row < headerRows }.map { ($0.column, Scalars($0.text)) }
    guard let columns = columns(of: header) else { return [] }
    let general = generalRelation(of: table, in: context)
    var rows: [Row] = []
    let cells = Dictionary(grouping: table.cells.filter { $0.row >= headerRows }, by: \.row)
    for row in cells.keys.sorted() {
      let line = cells[row] ?? []
      guard let name = line.first(where: { $0.column == columns.name }), !name.text.isEmpty,
        !name.isInferred
      else { continue }
      let numberText = line.first { $0.column == columns.number }.map { Scalars($0.text) } ?? []
      let number = DocumentNumberScanner.first(in: numberText)?.number
      guard number != nil || name.text.unicodeScalars.contains("《") || general != nil else {
        continue
      }
      let title = Scalars(name.text)
      let decision = columns.decision.flatMap { column in
        line.first { $0.column == column }.flatMap { relation(in: Scalars($0.text)) }
      }
      rows.append(
        Row(
          title: title.string(title.trimmed(0..<title.count, of: marks)), number: number,
          relation: decision ?? general ?? .refers, range: name.range))
    }
    return rows
  }

  private static func columns(of header: [(Int, Scalars)]) -> Columns? {
    var name: Int?
    var number: Int?
    var decision: Int?
    for (column, cell) in header {
      let text = cell.withoutSpaces
      guard text.count <= 16 else { continue }
      if numbers.occurs(in: text) {
        number = number ?? column
      } else if names.occurs(in: text), !text.contains("项目"), !text.contains("企业") {
        name = name ?? column
      } else if decisions.occurs(in: text) {
        decision = decision ?? column
      }
    }
    guard let name, let number else { return nil }
    return Columns(name: name, number: number, decision: decision)
  }

  private static let repeal = WordList(["废止", "失效", "停止执行"])
  private static let amend = WordList(["修改", "修订"])
  private static let kept = WordList(["继续有效", "保留", "有效"])

  private static func relation(in text: Scalars) -> Citation.Relation? {
    if repeal.occurs(in: text) { return .repeals }
    if amend.occurs(in: text) { return .amends }
    return kept.occurs(in: text) ? .refers : nil
  }

  /// What the caption or the heading of the unit says of all rows.
  private static func generalRelation(
    of table: NoticeTable, in context: NoticeContext
  ) -> Citation.Relation? {
    var lines: [Scalars] = []
    if let caption = table.caption { lines.append(Scalars(caption)) }
    if let block = context.block(at: table.range.lowerBound) {
      if let clause = context.clauseOfBlock[block] {
        for index in context.lineage.path(of: clause) {
          if let heading = context.clauses[index].heading { lines.append(Scalars(heading)) }
        }
      }
      if block > 0 { lines.append(context.blocks[block - 1].text) }
    }
    for line in lines where line.count <= 60 {
      let repeals = repeal.occurs(in: line)
      let amends = amend.occurs(in: line)
      if repeals != amends { return repeals ? .repeals : .amends }
    }
    return nil
  }
}
