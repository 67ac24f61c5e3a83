internal import Warehouse

/// What is to be built, where, and for how much.
struct ProjectSection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    return ReportSection(
      anchor: "projects", heading: words("项目与投资", "Projects and investment"),
      lead: [
        words(
          "投资额只计逐项写明的；没有写明投资额的项目不当作零。",
          "Only investment stated for a project is counted; a project without one is not zero.")
      ],
      blocks: [.bars(try places()), .table(try kinds()), .table(try largest())])
  }

  private func places() throws -> ReportChart {
    let words = scope.words
    let sql = """
      SELECT n.region_name, n.region_code, n.admin_level, count(*) AS n,
        count(f.investment_yuan) AS stated, sum(f.investment_yuan) AS investment
      FROM projects f JOIN {notices} n USING (notice_id)
      GROUP BY n.region_name, n.region_code, n.admin_level HAVING stated > 0
      ORDER BY investment DESC, n.region_code, n.region_name, n.admin_level
      """
    var bars: [ReportChart.Bar] = []
    try scope.rows("\(sql) LIMIT \(ReportLimits.groups)") { row in
      let region = row.text("region_name")
      let name = region ?? words("未读出区域", "no region read")
      let investment = row.number("investment") ?? 0
      let stated = row.integer("stated") ?? 0
      bars.append(
        ReportChart.Bar(
          label: name, value: investment,
          text: scope.figures.quantity(investment, unit: words("元", "yuan"))
            + words("（\(stated)项）", " (\(stated))"),
          href: try scope.factEvidence(
            words("\(name)的项目投资", "Investment in \(name)"), table: "projects", total: stated,
            where: """
              f.investment_yuan IS NOT NULL
              AND n.region_name IS \(ReportScope.literal(region))
              AND n.region_code IS \(ReportScope.literal(row.text("region_code")))
              AND n.admin_level IS \(ReportScope.literal(row.text("admin_level")))
              """,
            order: "f.investment_yuan DESC, f.project_id"),
          level: row.text("admin_level") ?? ""))
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    return ReportChart(
      caption: words("各地写明的项目投资", "Stated investment by region"), bars: bars,
      more: scope.left(all - bars.count, sql: sql))
  }

  private func kinds() throws -> ReportTable {
    let words = scope.words
    var table = ReportTable(
      caption: words("按清单形式与阶段", "By kind of list and phase"),
      columns: [
        (words.column("list_kind"), false), (words.column("phase"), false),
        (words("项目", "projects"), true), (words("有投资额", "with investment"), true),
        (words("投资额", "investment"), true), (words("公文", "notices"), true),
      ])
    try scope.rows(
      """
      SELECT f.list_kind, f.phase, count(*) AS n, count(f.investment_yuan) AS stated,
        sum(f.investment_yuan) AS investment, count(DISTINCT f.notice_id) AS notices
      FROM projects f JOIN {notices} n USING (notice_id)
      GROUP BY 1, 2 ORDER BY n DESC, 1, 2
      """
    ) { row in
      let kind = row.text("list_kind")
      let phase = row.text("phase")
      let count = row.integer("n") ?? 0
      let names = [kind, phase].compactMap { $0.map { words.term($0) } }
      let href = try scope.factEvidence(
        names.joined(separator: " · "), table: "projects", total: count,
        where: "f.list_kind IS \(ReportScope.literal(kind)) AND f.phase IS "
          + ReportScope.literal(phase))
      let stated = row.integer("stated") ?? 0
      let notices = row.integer("notices") ?? 0
      let investment = row.number("investment")
      table.rows.append([
        .init(kind.map { words.term($0) }), .init(phase.map { words.term($0) } ?? "–"),
        .init(number: count, scope.figures.count(count), href: href),
        .init(number: stated, scope.figures.count(stated), href: href),
        .init(
          value: investment,
          investment.map { scope.figures.quantity($0, unit: words("元", "yuan")) },
          href: investment == nil ? nil : href),
        .init(number: notices, scope.figures.count(notices), href: href),
      ])
    }
    return table
  }

  private func largest() throws -> ReportTable {
    let words = scope.words
    let sql = """
      SELECT f.*, n.title AS notice_title, n.region_name FROM projects f
      JOIN {notices} n USING (notice_id) WHERE f.investment_yuan IS NOT NULL
      ORDER BY f.investment_yuan DESC, f.project_id
      """
    var table = ReportTable(
      caption: words("投资最大的项目", "The largest projects"),
      columns: [
        (words("项目", "project"), false), (words("投资额", "investment"), true),
        (words.column("category"), false), (words.column("location"), false),
        (words.column("lead_agency"), false), (words("公文", "notice"), false),
      ])
    try scope.rows("\(sql) LIMIT \(ReportLimits.facts)") { row in
      let fact = row.fact(of: "projects")
      let investment = fact.number("investment_yuan")
      table.rows.append([
        .init(EvidenceBook.cut(fact.text("name") ?? ""), style: "t"),
        .init(
          value: investment,
          investment.map { scope.figures.quantity($0, unit: words("元", "yuan")) }),
        .init(fact.text("category")), .init(fact.text("location") ?? row.text("region_name")),
        .init(fact.text("lead_agency")),
        .init(
          row.text("notice_title") ?? fact.noticeID, href: scope.link(toNotice: fact.noticeID),
          style: "t"),
      ])
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table
  }
}
