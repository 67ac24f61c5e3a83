internal import Warehouse

/// What is promised, to whom, and how much.
struct IncentiveSection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    return ReportSection(
      anchor: "incentives", heading: words("政策支持", "Incentives"),
      lead: [
        words(
          "金额按原文折算为元；“合计”没有意义，不列：一项奖励发给多少人，公文没有说。",
          "Amounts are in yuan. There is no sum: notices do not say how many will receive a reward."
        )
      ],
      blocks: [.table(try kinds()), .table(try largest())])
  }

  private func kinds() throws -> ReportTable {
    let words = scope.words
    var table = ReportTable(
      caption: words("按种类", "By kind"),
      columns: [
        (words.column("kind"), false), (words.column("polarity"), false),
        (words("条数", "rows"), true), (words("有金额", "with an amount"), true),
        (words("公文", "notices"), true), (words("最高金额", "largest amount"), true),
      ])
    try scope.rows(
      """
      SELECT f.kind, f.polarity, count(*) AS n, count(f.amount) AS stated,
        count(DISTINCT f.notice_id) AS notices,
        max(CASE WHEN f.unit = '元' THEN coalesce(f.amount_high, f.amount) END) AS highest
      FROM incentives f JOIN {notices} n USING (notice_id)
      GROUP BY 1, 2 ORDER BY n DESC, 1, 2
      """
    ) { row in
      let kind = row.text("kind") ?? ""
      let polarity = row.text("polarity") ?? ""
      let count = row.integer("n") ?? 0
      let href = try scope.factEvidence(
        "\(words.term(kind)) · \(words.term(polarity))", table: "incentives", total: count,
        where: "f.kind = \(ReportScope.literal(kind)) AND f.polarity = "
          + ReportScope.literal(polarity),
        order: "coalesce(f.amount_high, f.amount) DESC NULLS LAST, f.notice_id, f.char_start")
      let stated = row.integer("stated") ?? 0
      let notices = row.integer("notices") ?? 0
      let highest = row.number("highest")
      table.rows.append([
        .init(words.term(kind)), .init(words.term(polarity)),
        .init(number: count, scope.figures.count(count), href: href),
        .init(number: stated, scope.figures.count(stated), href: href),
        .init(number: notices, scope.figures.count(notices), href: href),
        .init(
          value: highest, highest.map { scope.figures.quantity($0, unit: words("元", "yuan")) },
          href: highest == nil ? nil : href),
      ])
    }
    return table
  }

  private func largest() throws -> ReportTable {
    let words = scope.words
    let sql = """
      SELECT f.*, n.title AS notice_title, n.region_name FROM incentives f
      JOIN {notices} n USING (notice_id)
      WHERE f.unit = '元' AND f.amount IS NOT NULL AND f.polarity = 'benefit'
      ORDER BY coalesce(f.amount_high, f.amount) DESC, f.incentive_id
      """
    var table = ReportTable(
      caption: words("金额最高的", "The largest amounts"),
      columns: [
        (words.column("amount"), true), (words.column("kind"), false),
        (words.column("beneficiary"), false), (words.column("region_name"), false),
        (words("原文", "quote"), false),
      ])
    try scope.rows("\(sql) LIMIT \(ReportLimits.facts)") { row in
      let fact = row.fact(of: "incentives")
      table.rows.append([
        .init(value: fact.number("amount"), scope.description.amount(fact)),
        .init(fact.text("kind").map { words.term($0) }),
        .init(fact.text("beneficiary"), style: "t"), .init(row.text("region_name")),
        .init(
          EvidenceBook.cut(fact.text("quote") ?? ""), href: scope.link(toNotice: fact.noticeID),
          style: "q"),
      ])
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table
  }
}
