package import Warehouse

/// A report of a warehouse: one HTML page that loads nothing, where every number leads to its
/// evidence.
///
/// It is a function of the warehouse, the chosen notices and the language; times are those of the
/// ledger.
package struct Report {
  /// The name of what is reported on.
  package var name: String?
  /// One line about it.
  package var about: String?
  /// The user's SQL that chooses the notices; `nil` for all.
  package var query: String?
  /// The labels.
  package var words: Words

  /// Makes a report.
  package init(name: String?, about: String?, query: String?, words: Words) {
    self.name = name
    self.about = about
    self.query = query
    self.words = words
  }

  /// The page.
  package func html(_ warehouse: Warehouse) throws -> String {
    let page: [String: Any] = try warehouse.withSnapshot(selecting: query) { snapshot, ids in
      try values(ReportScope(snapshot, ids: ids, words: words))
    }
    return try Templates.render("report", page)
  }

  private func values(_ scope: ReportScope) throws -> [String: Any] {
    let sections = [
      try CoverageSection(scope: scope).section(), try RegionSection(scope: scope).section(),
      try TargetSection(scope: scope).section(), try IncentiveSection(scope: scope).section(),
      try ProjectSection(scope: scope).section(), try BodySection(scope: scope).section(),
      try FieldSection(scope: scope).section(), try QuarantineSection(scope: scope).section(),
    ]
    let cards = try cards(scope)
    let evidence = scope.evidence.values(scope)
    let title = words("公文数据报告", "Report of notices")
    return [
      "lang": words.language == .chinese ? "zh-CN" : "en",
      "title": [title, name].compactMap { $0 }.joined(separator: words("：", ": ")),
      "lead": [about, try summary(scope)].compactMap { $0 }.map { ["line": $0] },
      "query": query.map { $0 as Any } ?? false, "cards": cards,
      "sections": sections.map { $0.values }, "evidence": evidence,
      "evidenceTitle": words("证据", "Evidence"),
      "evidenceLead": words(
        "上文每个数字都指到这里：原文、读成了什么、出自哪份公文，以及给出全部行的 SQL（gongwen query '…'）。"
          + "引文超过 \(ReportLimits.quoteLength) 字的以…截断；gongwen explain 编号 给出全文、规则与原始字节。",
        "Every number above leads here: the quote, what it was read as, its notice, and the SQL of all "
          + "rows (gongwen query '…'). A quote of more than \(ReportLimits.quoteLength) characters is "
          + "cut with …; gongwen explain ID gives all of it, its rule and its bytes."),
      "noticesTitle": words("公文", "Notices"),
      "noticeTable": try NoticeRegister(scope: scope).table().values,
      "footer": words(
        "由 gongwen 从公文原文生成。没有写明的不推算。",
        "Made by gongwen from the notices' own words. Nothing is inferred."),
    ]
  }

  private func cards(_ scope: ReportScope) throws -> [[String: Any]] {
    let figures = scope.figures
    func facts(_ table: String, _ condition: String = "1") throws -> Int {
      try scope.count(
        "SELECT count(*) FROM \(table) f JOIN {notices} n USING (notice_id) WHERE \(condition)")
    }
    var investment: Double?
    try scope.rows(
      "SELECT sum(f.investment_yuan) AS s FROM projects f JOIN {notices} n USING (notice_id)"
    ) { investment = $0.number("s") }
    let targets = "f.statement = 'target' AND f.same_as IS NULL"
    let held = try scope.count(
      "SELECT count(*) FROM quarantine WHERE \(scope.quarantineCondition)")
    let values: [(String, String, String)] = [
      (
        figures.count(try scope.count("SELECT count(*) FROM {notices}")), words("份公文", "notices"),
        "#notices"
      ),
      (
        figures.count(
          try scope.count(
            "SELECT count(DISTINCT coalesce(region_code, region_name)) FROM {notices}")),
        words("个区域", "regions"), "#regions"
      ),
      (figures.count(try facts("targets", targets)), words("个目标", "targets"), "#targets"),
      (figures.count(try facts("incentives")), words("条政策支持", "incentives"), "#incentives"),
      (figures.count(try facts("projects")), words("个项目", "projects"), "#projects"),
      (
        investment.map { figures.quantity($0, unit: "", places: 1) } ?? "–",
        words("元写明的投资", "yuan of stated investment"), "#projects"
      ),
      (figures.count(try facts("responsibilities")), words("条职责", "duties"), "#bodies"),
      (figures.count(held), words("页被隔离", "pages in quarantine"), "#quarantine"),
    ]
    return values.map { ["value": $0.0, "name": $0.1, "href": $0.2] }
  }

  private func summary(_ scope: ReportScope) throws -> String? {
    var line: String?
    try scope.rows(
      """
      SELECT run_id, coalesce(finished_at, started_at) AS at, code_version FROM runs
      ORDER BY run_id DESC LIMIT 1
      """
    ) { row in
      let run = row.integer("run_id") ?? 0
      let time = row.text("at") ?? ""
      let version = row.text("code_version") ?? ""
      line = words(
        "截至第 \(run) 次运行（\(time) UTC，gongwen \(version)）。",
        "As of run \(run) (\(time) UTC, gongwen \(version)).")
    }
    return line
  }
}
