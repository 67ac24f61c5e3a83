internal import Warehouse

/// The notices at the end of a report: all, or those that it links to.
struct NoticeRegister {
  let scope: ReportScope

  func table() throws -> ReportTable {
    let words = scope.words
    let all = try scope.count("SELECT count(*) FROM {notices}")
    let sql = """
      SELECT notice_id, title, doc_number, issuer, issued_on, published_on, region_name, source_uri
      FROM {notices} ORDER BY coalesce(issued_on, published_on) DESC, notice_id
      """
    var table = ReportTable(
      columns: [
        (words.column("title"), false), (words.column("doc_number"), false),
        (words.column("issuer"), false), (words("日期", "date"), false),
        (words.column("region_name"), false), (words.column("source_uri"), false),
        (words.column("notice_id"), false),
      ])
    try scope.rows(sql) { row in
      let id = row.text("notice_id") ?? ""
      guard all <= ReportLimits.notices || scope.noticeIDs.contains(id) else { return }
      let source = row.text("source_uri") ?? ""
      table.anchors.append("n-\(id)")
      table.rows.append([
        .init(row.text("title") ?? words("（无标题）", "(no title)"), style: "t"),
        .init(row.text("doc_number")), .init(row.text("issuer")),
        .init(row.text("issued_on") ?? row.text("published_on")), .init(row.text("region_name")),
        .init(source, href: Link.web(source)), .init(id),
      ])
    }
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table
  }
}
