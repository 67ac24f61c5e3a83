internal import Warehouse

/// Notices by place and year.
struct RegionSection {
  let scope: ReportScope

  func section() throws -> ReportSection {
    let words = scope.words
    var section = ReportSection(
      anchor: "regions", heading: words("各地各年公文", "Notices by region and year"))
    section.lead = [
      words(
        "年份取成文日期，没有的取发布日期。颜色越深公文越多。",
        "Years are those of signing, else of publishing; the darker, the more notices.")
    ]
    let year = "CAST(substr(coalesce(issued_on, published_on), 1, 4) AS INTEGER)"
    var years: [Int] = []
    try scope.rows("SELECT DISTINCT \(year) AS year FROM {notices} WHERE year > 0 ORDER BY 1") {
      if let year = $0.integer("year") { years.append(year) }
    }
    let early = years.dropLast(ReportLimits.years).last
    years = years.suffix(ReportLimits.years)
    let places = try places()
    let counts = try counts(of: places, year: year)
    let largest = counts.values.flatMap { $0.values }.max() ?? 1
    var table = ReportTable(
      style: "heat",
      columns: [(words.column("region_name"), false), (words("代码", "code"), false)]
        + (early.map { [(words("≤\($0)", "≤\($0)"), true)] } ?? [])
        + years.map { (String($0), true) } + [
          (words("无日期", "undated"), true), (words("合计", "total"), true),
        ])
    for place in places {
      let href = try scope.noticeEvidence(
        place.name ?? words("未读出区域", "No region read"), total: place.count,
        where: "region_name IS \(ReportScope.literal(place.name)) AND region_code IS "
          + ReportScope.literal(place.code))
      let own = counts[place.key] ?? [:]
      func cell(_ count: Int) -> ReportTable.Cell {
        guard count > 0 else { return .init("", style: "n") }
        var cell = ReportTable.Cell(number: count, scope.figures.count(count), href: href)
        cell.style = "n h"
        cell.shade = 14 + count * 50 / max(largest, 1)
        return cell
      }
      var cells: [ReportTable.Cell] = [
        .init(place.name ?? words("未读出", "not read"), style: "t"), .init(place.code),
      ]
      if let early {
        cells.append(cell(own.filter { $0.key > 0 && $0.key <= early }.values.reduce(0, +)))
      }
      cells += years.map { cell(own[$0] ?? 0) }
      cells.append(cell(own[0] ?? 0))
      cells.append(.init(number: place.count, scope.figures.count(place.count), href: href))
      table.rows.append(cells)
    }
    let all = try scope.count("SELECT count(*) FROM (\(Self.placesQuery))")
    table.more = scope.left(all - places.count, sql: Self.placesQuery)
    section.blocks = [.table(table)]
    return section
  }

  private struct Place {
    var name: String?
    var code: String?
    var count: Int
    var key: String { "\(code ?? "")|\(name ?? "")" }
  }

  private static let placesQuery = """
    SELECT region_name, region_code, count(*) AS n FROM {notices}
    GROUP BY region_name, region_code ORDER BY n DESC, region_code, region_name
    """

  /// The places with the most notices, in the order of their codes.
  private func places() throws -> [Place] {
    var places: [Place] = []
    try scope.rows("\(Self.placesQuery) LIMIT \(ReportLimits.groups)") {
      places.append(
        Place(
          name: $0.text("region_name"), code: $0.text("region_code"), count: $0.integer("n") ?? 0))
    }
    return places.sorted {
      ($0.name == nil ? 1 : 0, $0.code ?? "000000", $0.name ?? "")
        < ($1.name == nil ? 1 : 0, $1.code ?? "000000", $1.name ?? "")
    }
  }

  private func counts(of places: [Place], year: String) throws -> [String: [Int: Int]] {
    let wanted = Set(places.map { $0.key })
    var counts: [String: [Int: Int]] = [:]
    try scope.rows(
      """
      SELECT region_name, region_code, coalesce(\(year), 0) AS year, count(*) AS n
      FROM {notices} GROUP BY 1, 2, 3
      """
    ) { row in
      let place = Place(name: row.text("region_name"), code: row.text("region_code"), count: 0)
      guard wanted.contains(place.key) else { return }
      counts[place.key, default: [:]][row.integer("year") ?? 0] = row.integer("n") ?? 0
    }
    return counts
  }
}
