internal import Warehouse

/// Charts of one indicator and year from place to place.
struct TargetLadders {
  let scope: ReportScope
  /// The SQL of the unit in which targets are counted.
  let unit: String

  private static let condition = """
    f.statement = 'target' AND f.same_as IS NULL AND f.value IS NOT NULL AND f.scope_text IS NULL
    AND f.indicator_key IS NOT NULL AND f.period_end_year IS NOT NULL
    AND n.region_name IS NOT NULL
    """

  private struct Ladder {
    var key: String
    var year: Int
    var mode: String?
    var unit: String?
    var count: Int
  }

  private struct Step {
    var item: EvidenceBook.Item
    var fact: FactRow
    var region: String
    var code: String?
    var level: String
  }

  /// The charts, those with the most levels and places first.
  func charts() throws -> [ReportChart] {
    var ladders: [Ladder] = []
    try scope.rows(
      """
      SELECT f.indicator_key, f.period_end_year, f.change_mode, \(unit) AS unit, count(*) AS n,
        count(DISTINCT coalesce(n.region_code, n.region_name)) AS places,
        count(DISTINCT n.admin_level) AS levels
      FROM targets f JOIN {notices} n USING (notice_id)
      WHERE \(Self.condition)
      GROUP BY 1, 2, 3, 4 HAVING places > 1
      ORDER BY levels DESC, places DESC, n DESC, 1, 2, 3, 4 LIMIT \(ReportLimits.ladders)
      """
    ) {
      ladders.append(
        Ladder(
          key: $0.text("indicator_key") ?? "", year: $0.integer("period_end_year") ?? 0,
          mode: $0.text("change_mode"), unit: $0.text("unit"), count: $0.integer("n") ?? 0))
    }
    return try ladders.map { try chart($0) }
  }

  private func chart(_ ladder: Ladder) throws -> ReportChart {
    let sql = """
      SELECT f.*, n.title AS notice_title, n.region_name, n.region_code, n.admin_level
      FROM targets f JOIN {notices} n USING (notice_id)
      WHERE \(Self.condition)
      AND f.indicator_key = \(ReportScope.literal(ladder.key))
      AND f.period_end_year = \(ladder.year)
      AND f.change_mode IS \(ReportScope.literal(ladder.mode))
      AND \(unit) IS \(ReportScope.literal(ladder.unit))
      ORDER BY n.admin_level IS NOT 'national', coalesce(n.region_code, '999999'), f.value DESC,
        f.target_id
      """
    var steps: [Step] = []
    try scope.rows("\(sql) LIMIT \(ReportLimits.ladderPlaces)") { row in
      steps.append(
        Step(
          item: scope.item(of: row, table: "targets"), fact: row.fact(of: "targets"),
          region: row.text("region_name") ?? "", code: row.text("region_code"),
          level: row.text("admin_level") ?? ""))
    }
    let words = scope.words
    let heading = "\(ladder.key) · \(ladder.year)\(words("年", ""))"
    _ = scope.evidence.add(
      heading: heading, total: ladder.count, sql: scope.shown(sql),
      items: steps.map { $0.item })
    let depths = ["national": 0, "province": 1, "prefecture": 2, "county": 3]
    let top = steps.compactMap { depths[$0.level] }.min() ?? 0
    let mode = ladder.mode.flatMap { $0 == "level" ? nil : words.term($0) }
    return ReportChart(
      caption: heading,
      note: [mode, ladder.unit].compactMap { $0 }.joined(separator: " "),
      bars: steps.map { step in
        var text = scope.description.measure(step.fact) ?? ""
        if let share = share(step, of: steps) {
          text += words("（上级的\(share)）", " (\(share) of the area above)")
        }
        return ReportChart.Bar(
          label: step.region, value: step.fact.number("value") ?? 0, text: text,
          href: "#f-\(step.fact.id)", depth: (depths[step.level] ?? 4) - top, level: step.level)
      },
      more: scope.left(ladder.count - steps.count, sql: sql))
  }

  /// What part a place's number is of that of the nearest area above that has exactly one here; for
  /// amounts, not for shares.
  private func share(_ step: Step, of steps: [Step]) -> String? {
    guard step.fact.text("change_mode") == "level", let value = step.fact.number("value"),
      let code = step.code, let unit = step.fact.text("unit"), !unit.hasPrefix("%"), unit != "‰"
    else { return nil }
    let digits = Array(code.utf8)
    guard digits.count == 6 else { return nil }
    let above = [String(code.prefix(4)) + "00", String(code.prefix(2)) + "0000"].filter {
      $0 != code
    }
    for area in above.map({ Optional($0) }) + [nil] {
      let found = steps.filter { area == nil ? $0.level == "national" : $0.code == area }
      if found.count == 1, let whole = found[0].fact.number("value"), whole > 0 {
        return scope.figures.number(value * 100 / whole, places: 1) + "%"
      }
    }
    return nil
  }
}
