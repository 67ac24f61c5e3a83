internal import Warehouse

/// What notices there are, and how fresh.
struct CoverageSection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    var section = ReportSection(
      anchor: "coverage", heading: words("覆盖与时效", "Coverage and freshness"))
    section.lead = try freshness()
    if let chart = try years() { section.blocks.append(.columns(chart)) }
    section.blocks.append(.table(try levels()))
    section.blocks.append(.bars(try genres()))
    if let runs = try runs() { section.blocks.append(.table(runs)) }
    return section
  }

  private func freshness() throws -> [String] {
    let words = scope.words
    var lines: [String] = []
    try scope.rows(
      """
      SELECT max(issued_on) AS issued, max(published_on) AS published, max(fetched_at) AS fetched
      FROM {notices}
      """
    ) { row in
      let parts = [
        row.text("issued").map { words("最新成文日期 \($0)", "latest date of signing \($0)") },
        row.text("published").map { words("最新发布日期 \($0)", "latest date of publishing \($0)") },
        row.text("fetched").map { words("最近获取时间 \($0)", "last fetched \($0)") },
      ].compactMap { $0 }
      if !parts.isEmpty { lines.append(parts.joined(separator: words("；", "; "))) }
    }
    return lines
  }

  /// Notices by the year of signing, else of publishing.
  private func years() throws -> ReportChart? {
    let words = scope.words
    let year = "CAST(substr(coalesce(issued_on, published_on), 1, 4) AS INTEGER)"
    var counts: [Int: Int] = [:]
    var undated = 0
    try scope.rows("SELECT \(year) AS year, count(*) AS n FROM {notices} GROUP BY 1 ORDER BY 1") {
      let count = $0.integer("n") ?? 0
      if let year = $0.integer("year") { counts[year] = count } else { undated = count }
    }
    let window = YearWindow(counts)
    guard !window.entries.isEmpty else { return nil }
    return ReportChart(
      caption: words("各年公文数", "Notices by year"),
      note: window.notes(without: undated, words, scope.figures),
      bars: try window.entries.map { entry in
        ReportChart.Bar(
          label: String(entry.year), value: Double(entry.count),
          text: scope.figures.count(entry.count),
          href: entry.count == 0
            ? ""
            : try scope.noticeEvidence(
              words("\(entry.year)年的公文", "Notices of \(entry.year)"), total: entry.count,
              where: "\(year) = \(entry.year)"))
      })
  }

  private func levels() throws -> ReportTable {
    let words = scope.words
    var table = ReportTable(
      caption: words("按层级", "By level of administration"),
      columns: [
        (words.column("admin_level"), false), (words("公文", "notices"), true),
        (words("区域", "regions"), true), (words("最早", "earliest"), true),
        (words("最新", "latest"), true),
      ])
    try scope.rows(
      """
      SELECT admin_level AS level, count(*) AS n, count(DISTINCT region_name) AS places,
        min(coalesce(issued_on, published_on)) AS first,
        max(coalesce(issued_on, published_on)) AS last
      FROM {notices} GROUP BY 1
      ORDER BY CASE admin_level WHEN 'national' THEN 1 WHEN 'province' THEN 2
        WHEN 'prefecture' THEN 3 WHEN 'county' THEN 4 WHEN 'zone' THEN 5 WHEN 'township' THEN 6
        ELSE 7 END
      """
    ) { row in
      let level = row.text("level")
      let name = level.map { words.term($0) } ?? words("未读出", "not read")
      let count = row.integer("n") ?? 0
      let href = try scope.noticeEvidence(
        words("层级：\(name)", "Level: \(name)"), total: count,
        where: "admin_level IS \(ReportScope.literal(level))")
      let places = row.integer("places") ?? 0
      table.rows.append([
        .init(name), .init(number: count, scope.figures.count(count), href: href),
        .init(number: places, scope.figures.count(places), href: href),
        .init(row.text("first"), href: row.text("first").map { _ in href }, style: "n"),
        .init(row.text("last"), href: row.text("last").map { _ in href }, style: "n"),
      ])
    }
    return table
  }

  private func genres() throws -> ReportChart {
    let words = scope.words
    let sql = "SELECT genre, count(*) AS n FROM {notices} GROUP BY genre ORDER BY n DESC, genre"
    var bars: [ReportChart.Bar] = []
    try scope.rows("\(sql) LIMIT \(ReportLimits.genres)") { row in
      let genre = row.text("genre")
      let name = genre ?? words("未读出", "not read")
      let count = row.integer("n") ?? 0
      bars.append(
        ReportChart.Bar(
          label: name, value: Double(count), text: scope.figures.count(count),
          href: try scope.noticeEvidence(
            words("体裁：\(name)", "Genre: \(name)"), total: count,
            where: "genre IS \(ReportScope.literal(genre))")))
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    return ReportChart(
      caption: words("按体裁", "By genre"), bars: bars,
      more: scope.left(all - bars.count, sql: sql))
  }

  private func runs() throws -> ReportTable? {
    let words = scope.words
    let sql = """
      SELECT run_id, started_at, finished_at, status, seen, new, new_versions, updated, quarantined
      FROM runs ORDER BY run_id DESC
      """
    var table = ReportTable(
      caption: words("最近的运行（时间为 UTC）", "Latest runs (times are UTC)"),
      columns: [
        (words("运行", "run"), true), (words("开始", "started"), true),
        (words("结束", "finished"), true), (words("状态", "status"), false),
        (words("查看", "seen"), true), (words("新增", "new"), true),
        (words("新版本", "new versions"), true), (words("更新", "updated"), true),
        (words("隔离", "quarantined"), true),
      ])
    var anchors: [String] = []
    try scope.rows("\(sql) LIMIT \(ReportLimits.runs)") { row in
      let run = row.integer("run_id") ?? 0
      anchors.append("run-\(run)")
      var cells: [ReportTable.Cell] = [
        .init(number: run, String(run)), .init(row.text("started_at"), style: "n"),
        .init(row.text("finished_at"), style: "n"),
        .init(row.text("status").map { words.term($0) }),
      ]
      for column in ["seen", "new", "new_versions", "updated", "quarantined"] {
        let count = row.integer(column) ?? 0
        cells.append(.init(number: count, scope.figures.count(count)))
      }
      table.rows.append(cells)
    }
    table.anchors = anchors
    let all = try scope.count("SELECT count(*) FROM runs")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table.rows.isEmpty ? nil : table
  }
}
