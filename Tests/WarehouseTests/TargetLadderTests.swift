import PolicyModel
import Testing

@testable import Warehouse

@Suite struct TargetLadderTests {
  private let fixture: LoaderFixture

  init() throws { fixture = try LoaderFixture() }

  /// A notice of an area with one target.
  private func item(
    _ source: String, region: String?, level: String, on day: String = "2021-05-08",
    value: Double = 10, unit: String = "家", year: Int? = 2025, key: String = "上市公司",
    _ change: (inout Target) -> Void = { _ in }
  ) throws -> LoadItem {
    var notice = Notice(
      id: LoaderFixture.id(source), source: source, header: "", body: "到2025年达到10家")
    notice.title = source
    notice.regionCode = region
    notice.regionName = source
    notice.adminLevel = level
    notice.issuedOn = day
    var reading = NoticeReading(notice: notice)
    var target = Target(
      id: "\(notice.id)-target0", clauseID: nil, statement: .target, indicator: "上市企业",
      value: value, valueText: "10家", unit: unit, ruleID: "r", range: 0..<10, quote: notice.body)
    target.indicatorKey = key
    target.periodEndYear = year
    change(&target)
    reading.targets = [target]
    return LoadItem(
      source: source, slot: 0, inputSHA256: source, contentType: nil, fetchedAt: nil,
      capture: LoaderFixture.capture(source),
      reply: try LoaderFixture.line(reading, textSHA256: source), isStoredCapture: false)
  }

  private func ladder(_ items: [LoadItem]) throws -> [String] {
    try fixture.run { loader in
      for item in items { _ = try loader.load(item) }
    }
    return try fixture.texts(
      """
      SELECT region_name || ' ' || value || ' < ' || parent_region_name || ' ' || parent_value
      FROM v_target_ladder ORDER BY parent_value DESC, value DESC
      """)
  }

  @Test func aTargetStandsBesideThatOfTheAreaAbove() throws {
    #expect(
      try ladder([
        item("国", region: nil, level: "national", value: 1_000),
        item("省", region: "330000", level: "province", value: 100),
        item("市", region: "330600", level: "prefecture", value: 20, unit: "个"),
        item("县甲", region: "330624", level: "county", value: 5),
        item("县乙", region: "330681", level: "county", value: 4),
        item("外省", region: "320000", level: "province", value: 90),
        item("外市", region: "320500", level: "prefecture", value: 30),
      ]) == [
        "省 100.0 < 国 1000.0", "外省 90.0 < 国 1000.0", "市 20.0 < 省 100.0", "外市 30.0 < 外省 90.0",
        "县甲 5.0 < 市 20.0", "县乙 4.0 < 市 20.0",
      ])
  }

  @Test func anotherIndicatorYearModeUnitOrScopeIsNoStep() throws {
    #expect(
      try ladder([
        item("市", region: "330600", level: "prefecture"),
        item("甲", region: "330624", level: "county", key: "别的"),
        item("乙", region: "330624", level: "county", year: 2026),
        item("丙", region: "330624", level: "county") { $0.changeMode = .increaseBy },
        item("丁", region: "330624", level: "county", unit: "%"),
        item("戊", region: "330624", level: "county") { $0.scopeText = "园区" },
        item("己", region: "330624", level: "county") { $0.statement = .achievement },
        item("庚", region: "330624", level: "county") { $0.sameAs = "x" },
        item("辛", region: "330624", level: "county", year: nil),
      ]) == [])
  }

  @Test func theAreaAboveIsThatOfTheDayOfIssue() throws {
    // 莱芜 was a prefecture until 2019.
    #expect(
      try ladder([
        item("省", region: "370000", level: "province", value: 50),
        item("莱芜市", region: "371200", level: "prefecture", on: "2016-03-01", value: 6),
        item("莱城区", region: "371202", level: "county", on: "2016-03-01", value: 3),
      ]) == ["莱芜市 6.0 < 省 50.0", "莱城区 3.0 < 莱芜市 6.0"])
  }
}
