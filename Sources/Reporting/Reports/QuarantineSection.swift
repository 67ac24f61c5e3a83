internal import Warehouse

/// What is held back, and why.
struct QuarantineSection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    var section = ReportSection(
      anchor: "quarantine", heading: words("隔离", "Quarantine"),
      lead: [
        words(
          "不能完整读取的页面留在这里，字节保存在库中；gongwen quarantine list 列出，修正后可重读。",
          "Pages that could not be read in full; their bytes are kept. See gongwen quarantine list."
        )
      ])
    let condition = scope.quarantineCondition
    var bars: [ReportChart.Bar] = []
    try scope.rows(
      """
      SELECT reason, count(*) AS n FROM quarantine WHERE \(condition)
      GROUP BY reason ORDER BY n DESC, reason
      """
    ) { row in
      let reason = row.text("reason") ?? ""
      let count = row.integer("n") ?? 0
      let sql = """
        SELECT quarantine_id, source_uri, stage, message FROM quarantine
        WHERE \(condition) AND reason = \(ReportScope.literal(reason))
        ORDER BY source_uri, slot
        """
      var items: [EvidenceBook.Item] = []
      try scope.rows("\(sql) LIMIT \(ReportLimits.quotes)") {
        items.append(
          EvidenceBook.Item(
            id: $0.text("quarantine_id") ?? "", quote: nil,
            line: "\($0.text("source_uri") ?? ""): \($0.text("message") ?? "")",
            noticeTitle: nil, noticeHref: ""))
      }
      bars.append(
        ReportChart.Bar(
          label: words.term(reason), value: Double(count), text: scope.figures.count(count),
          href: scope.evidence.add(
            heading: words("隔离：\(words.term(reason))", "Quarantine: \(words.term(reason))"),
            total: count, sql: sql, items: items)))
    }
    guard !bars.isEmpty else {
      section.blocks = [.sentence(words("没有。", "Nothing."))]
      return section
    }
    section.blocks = [
      .bars(ReportChart(caption: words("按原因", "By reason"), bars: bars)),
      .table(try entries(condition)),
    ]
    return section
  }

  private func entries(_ condition: String) throws -> ReportTable {
    let words = scope.words
    let sql = """
      SELECT quarantine_id, source_uri, reason, message FROM quarantine WHERE \(condition)
      ORDER BY reason, source_uri, slot
      """
    var table = ReportTable(
      columns: [
        (words("编号", "id"), false), (words("原因", "reason"), false),
        (words("来源", "source"), false), (words("说明", "message"), false),
      ])
    try scope.rows("\(sql) LIMIT \(ReportLimits.quarantine)") { row in
      let source = row.text("source_uri") ?? ""
      table.rows.append([
        .init(row.text("quarantine_id")), .init(row.text("reason").map { words.term($0) }),
        .init(source, href: Link.web(source)), .init(row.text("message"), style: "t"),
      ])
    }
    let all = try scope.count("SELECT count(*) FROM quarantine WHERE \(condition)")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table
  }
}
