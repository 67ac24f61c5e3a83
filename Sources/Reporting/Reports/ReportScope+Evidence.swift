internal import Warehouse

extension ReportScope {
  /// The evidence of a number of facts: those of `table`, as `f`, in the notices chosen, as `n`,
  /// for which `condition` holds. Gives the link to it.
  func factEvidence(
    _ heading: String, table: String, total: Int, where condition: String,
    order: String = "f.notice_id, f.char_start", limit: Int = ReportLimits.quotes
  ) throws -> String {
    let sql = """
      SELECT f.*, n.title AS notice_title FROM \(table) f
      JOIN {notices} n USING (notice_id)
      WHERE \(condition)
      ORDER BY \(order)
      """
    var items: [EvidenceBook.Item] = []
    try rows("\(sql) LIMIT \(limit)") { row in
      items.append(item(of: row, table: table))
    }
    return evidence.add(heading: heading, total: total, sql: shown(sql), items: items)
  }

  /// The evidence of a number of notices, as `n`, for which `condition` holds.
  func noticeEvidence(_ heading: String, total: Int, where condition: String) throws -> String {
    let sql = """
      SELECT notice_id, title, doc_number, issuer, issued_on, published_on, source_uri
      FROM {notices} n
      WHERE \(condition)
      ORDER BY coalesce(issued_on, published_on) DESC, notice_id
      """
    var items: [EvidenceBook.Item] = []
    try rows("\(sql) LIMIT \(ReportLimits.quotes)") { row in
      let id = row.text("notice_id") ?? ""
      let parts = [
        row.text("doc_number"), row.text("issuer"),
        row.text("issued_on") ?? row.text("published_on"),
      ]
      items.append(
        EvidenceBook.Item(
          id: "", quote: nil, line: parts.compactMap { $0 }.joined(separator: " · "),
          noticeTitle: row.text("title") ?? id, noticeHref: link(toNotice: id)))
    }
    return evidence.add(heading: heading, total: total, sql: shown(sql), items: items)
  }

  /// A fact as an item of evidence.
  func item(of row: ResultRow, table: String) -> EvidenceBook.Item {
    let fact = row.fact(of: table)
    return EvidenceBook.Item(
      id: fact.id, quote: fact.text("quote"), line: description.line(fact),
      noticeTitle: row.text("notice_title") ?? fact.noticeID,
      noticeHref: link(toNotice: fact.noticeID))
  }
}

extension ReportScope {
  /// The words for what a list leaves out, with the SQL of all of it; `nil` where it has everything.
  func left(_ count: Int, sql: String) -> (text: String, sql: String)? {
    guard count > 0 else { return nil }
    let number = figures.count(count)
    return (
      words("另有 \(number) 行未列出，全部见：", "\(number) more rows are not listed; all of them:"),
      shown(sql)
    )
  }
}
