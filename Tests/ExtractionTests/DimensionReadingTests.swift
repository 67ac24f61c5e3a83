import Extraction
import PolicyModel
import Testing

@Suite struct DimensionReadingTests {
  private func areas(
    _ location: String, own code: String?, level: String, on day: String = "2021-06-01"
  ) -> [String] {
    var notice = Notice(id: "n", source: "s", header: "", body: "")
    notice.regionCode = code
    notice.adminLevel = level
    notice.issuedOn = day
    var project = Project(
      id: "n-p1", clauseID: nil, listTitle: nil, listKind: .prose, ordinal: 1, name: "渡口",
      ruleID: "r", range: 0..<0, quote: "")
    project.location = location
    return DimensionReading.regions(of: notice, targets: [], projects: [project])
      .map { "\($0.name)=\($0.code)" }
  }

  @Test func fullNamesCountWhereverTheyStand() {
    #expect(
      areas("襄都区、信都区及邢东新区", own: "130500", level: "prefecture") == ["襄都区=130502", "信都区=130503"])
    #expect(areas("上海市嘉定区马陆镇", own: nil, level: "county") == ["上海市嘉定区=310114"])
  }

  @Test func ofAreasOfOneNameThatOfTheNoticesOwnIsMeant() {
    #expect(areas("鼓楼区", own: "320100", level: "prefecture") == ["鼓楼区=320106"])
    #expect(areas("鼓楼区", own: "330000", level: "province") == [])
  }

  @Test func shortNamesCountRightBelowTheNoticesAreaOnly() {
    #expect(areas("杭州、宁波", own: "330000", level: "province") == ["杭州=330100", "宁波=330200"])
    #expect(areas("杭州湾", own: "330000", level: "province") == [])
    #expect(areas("江苏，浙江", own: nil, level: "national") == ["江苏=320000", "浙江=330000"])
    #expect(areas("磐安", own: "330000", level: "province") == [])
  }
}
