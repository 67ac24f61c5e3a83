internal import Warehouse

/// Who has to do the most.
struct BodySection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    let sql = """
      SELECT s.agency_id, s.agency_name, s.agency_kind, count(*) AS n,
        sum(f.role = 'lead') AS leads, sum(f.role = 'responsible') AS answers,
        sum(f.role = 'support') AS supports, count(DISTINCT f.notice_id) AS notices
      FROM responsibilities f JOIN {notices} n USING (notice_id)
      JOIN v_notice_agencies s ON s.notice_id = f.notice_id AND s.name = f.agency
      GROUP BY s.agency_id ORDER BY n DESC, s.agency_id
      """
    var table = ReportTable(
      caption: words("职责最多的单位", "Bodies with the most duties"),
      columns: [
        (words("单位", "body"), false), (words("职责", "duties"), true),
        (words.term("lead"), true), (words.term("responsible"), true),
        (words.term("support"), true), (words("公文", "notices"), true),
      ].map { ($0.0, $0.1) })
    try scope.rows("\(sql) LIMIT \(ReportLimits.facts)") { row in
      let name = row.text("agency_name") ?? ""
      let count = row.integer("n") ?? 0
      let href = try scope.factEvidence(
        words("\(name)的职责", "Duties of \(name)"), table: "responsibilities", total: count,
        where: """
          EXISTS (SELECT 1 FROM v_notice_agencies s WHERE s.notice_id = f.notice_id
            AND s.name = f.agency AND s.agency_id = \(ReportScope.literal(row.text("agency_id"))))
          """)
      var cells: [ReportTable.Cell] = [.init(name, style: "t")]
      for column in ["n", "leads", "answers", "supports", "notices"] {
        let number = row.integer(column) ?? 0
        cells.append(
          .init(number: number, scope.figures.count(number), href: number > 0 ? href : nil))
      }
      table.rows.append(cells)
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return ReportSection(
      anchor: "bodies", heading: words("责任单位", "Responsible bodies"),
      lead: [
        words(
          "同一单位的全称与简称合计；不能确定是谁的单位不计。",
          "Full and short names of one body are counted together; bodies that are not certain are not."
        )
      ],
      blocks: [.table(table)])
  }
}
