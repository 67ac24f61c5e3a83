internal import Warehouse

/// Targets by year and indicator, and the same target from place to place.
struct TargetSection {
  let scope: ReportScope

  /// Units that count the same are one, as in v_target_ladder.
  private static let unit = """
    CASE WHEN f.unit IN ('家', '户', '所', '处', '座') THEN '个' WHEN f.unit = '名' THEN '人'
      WHEN f.unit = '项' THEN '件' ELSE f.unit END
    """

  func section() throws -> ReportSection {
    let words = scope.words
    var section = ReportSection(anchor: "targets", heading: words("目标", "Targets"))
    section.lead = [
      words(
        "只计有数字、覆盖或位次的目标；已有成绩、常设要求不计，正文与表格重复的计一次。",
        "Only targets with a number, a coverage or a rank; past results and standing rules are not "
          + "counted, what prose and table both say is counted once.")
    ]
    if let chart = try years() { section.blocks.append(.columns(chart)) }
    section.blocks.append(.table(try indicators()))
    let ladders = try TargetLadders(scope: scope, unit: Self.unit).charts()
    if !ladders.isEmpty {
      section.blocks.append(
        .sentence(
          words(
            "同一指标、同一目标年在各级各地的目标（只画不限范围的目标；逐级对照见视图 v_target_ladder）：",
            "One indicator and year from level to level (targets without a scope of their own; "
              + "v_target_ladder has each beside that of the area above):")))
      section.blocks.append(
        .ladders(
          ladders,
          levels: ["national", "province", "prefecture", "county", "zone", "township"].map {
            ($0, words.term($0))
          }))
    }
    return section
  }

  private static let counted = "f.statement = 'target' AND f.same_as IS NULL"

  private func years() throws -> ReportChart? {
    let words = scope.words
    var counts: [Int: Int] = [:]
    var without = 0
    try scope.rows(
      """
      SELECT f.period_end_year AS year, count(*) AS n FROM targets f
      JOIN {notices} n USING (notice_id) WHERE \(Self.counted) GROUP BY 1 ORDER BY 1
      """
    ) {
      let count = $0.integer("n") ?? 0
      if let year = $0.integer("year") { counts[year] = count } else { without = count }
    }
    let window = YearWindow(counts)
    guard !window.entries.isEmpty else { return nil }
    return ReportChart(
      caption: words("目标年", "Targets by the year they are due"),
      note: window.notes(without: without, words, scope.figures),
      bars: try window.entries.map { entry in
        ReportChart.Bar(
          label: String(entry.year), value: Double(entry.count),
          text: scope.figures.count(entry.count),
          href: entry.count == 0
            ? ""
            : try scope.factEvidence(
              words("\(entry.year)年的目标", "Targets for \(entry.year)"), table: "targets",
              total: entry.count,
              where: "\(Self.counted) AND f.period_end_year = \(entry.year)"))
      })
  }

  private func indicators() throws -> ReportTable {
    let words = scope.words
    let sql = """
      SELECT f.indicator_key, \(Self.unit) AS unit, count(*) AS n,
        count(DISTINCT f.notice_id) AS notices,
        count(DISTINCT coalesce(n.region_code, n.region_name)) AS places,
        min(f.value) AS lowest, max(coalesce(f.value_high, f.value)) AS highest,
        min(f.period_end_year) AS first, max(f.period_end_year) AS last
      FROM targets f JOIN {notices} n USING (notice_id)
      WHERE \(Self.counted) AND f.indicator_key IS NOT NULL
      GROUP BY 1, 2
      ORDER BY places DESC, n DESC, f.indicator_key, 2
      """
    var table = ReportTable(
      caption: words("按指标（涉及区域多者在前）", "By indicator, those of most regions first"),
      columns: [
        (words.column("indicator"), false), (words.column("unit"), false),
        (words("目标", "targets"), true), (words("区域", "regions"), true),
        (words("最低", "lowest"), true), (words("最高", "highest"), true),
        (words("目标年", "due"), false),
      ])
    try scope.rows("\(sql) LIMIT \(ReportLimits.groups)") { row in
      let key = row.text("indicator_key") ?? ""
      let unit = row.text("unit")
      let count = row.integer("n") ?? 0
      let href = try scope.factEvidence(
        unit.map { "\(key)（\($0)）" } ?? key, table: "targets", total: count,
        where: """
          \(Self.counted) AND f.indicator_key = \(ReportScope.literal(key))
          AND \(Self.unit) IS \(ReportScope.literal(unit))
          """)
      let places = row.integer("places") ?? 0
      let years = Set([row.text("first"), row.text("last")].compactMap { $0 }).sorted()
      func value(_ column: String) -> ReportTable.Cell {
        let value = row.number(column)
        return .init(
          value: value, value.map { scope.figures.quantity($0, unit: unit) },
          href: value == nil ? nil : href)
      }
      table.rows.append([
        .init(key, style: "t"), .init(unit),
        .init(number: count, scope.figures.count(count), href: href),
        .init(number: places, scope.figures.count(places), href: href), value("lowest"),
        value("highest"), .init(years.joined(separator: "–")),
      ])
    }
    let all = try scope.count("SELECT count(*) FROM (\(sql))")
    table.more = scope.left(all - table.rows.count, sql: sql)
    return table
  }
}
