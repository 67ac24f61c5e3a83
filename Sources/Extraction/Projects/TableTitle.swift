internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// The line over a table that names it, and the unit that a line over it gives.
enum TableTitle {
  /// The table's caption, its own title row, or the nearest short line or heading before it.
  static func title(
    of table: NoticeTable, header: ProjectTableHeader, in context: NoticeContext
  ) -> String? {
    if let caption = table.caption, !InvestmentRule.isUnitLine(Scalars(caption)),
      ListTitle.cleaned(Scalars(caption)) != nil
    {
      return caption
    }
    if let title = header.title, title.text.unicodeScalars.count <= 60 { return title.text }
    for block in linesBefore(table, in: context) {
      guard !InvestmentRule.isUnitLine(block.text) else { continue }
      guard block.text.count <= 50, block.text.count(of: "。；") == 0 else { break }
      if ListTitle.cleaned(block.text) != nil, !isFiller(block.text) { return block.text.string }
    }
    // The heading of the unit the table stands in.
    guard let clause = context.clauses.first(where: { $0.id == table.clauseID }) else { return nil }
    return clause.heading
  }

  /// The unit of sums in a line between caption and header.
  static func unit(
    of table: NoticeTable, header: ProjectTableHeader, in context: NoticeContext
  ) -> Double? {
    for cell in table.cells where cell.row < header.firstRow {
      if let unit = unit(in: Scalars(cell.text)) { return unit }
    }
    if let caption = table.caption, let unit = unit(in: Scalars(caption)) { return unit }
    for block in linesBefore(table, in: context) {
      if let unit = unit(in: block.text) { return unit }
    }
    return nil
  }

  private static func unit(in text: Scalars) -> Double? {
    guard text.count <= 80, let place = text.firstIndex(of: "单位") else { return nil }
    return InvestmentRule.unit(in: Scalars(text[place...]))
  }

  /// The last few lines of running text before a table, nearest first.
  private static func linesBefore(_ table: NoticeTable, in context: NoticeContext) -> [Block] {
    var lines: [Block] = []
    var index = context.blocks.partitioningIndex { $0.range.lowerBound >= table.range.lowerBound }
    while index > 0, lines.count < 3 {
      index -= 1
      guard context.functions[index] != .table else { break }
      lines.append(context.blocks[index])
    }
    return lines
  }

  private static func isFiller(_ text: Scalars) -> Bool {
    let text = text.withoutSpaces
    return text.starts(with: "填报") || text.starts(with: "（") && text.count < 12
      || text.last.map(ScalarSet.colons.contains) == true && text.contains("如下")
  }
}

extension Array {
  /// The first index at which `belongs` holds, in an array where it holds from there on.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
