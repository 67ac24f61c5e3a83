import Extraction
import PolicyModel
import Testing

@Suite struct DimensionReadingTests {
  private func areas(
    _ location: String, own code: String?, level: String, name: String? = nil,
    on day: String = "2021-06-01"
  ) -> [String] {
    var notice = Notice(id: "n", source: "s", header: "", body: "")
    notice.regionCode = code
    notice.regionName = name
    notice.adminLevel = level
    notice.issuedOn = day
    var project = Project(
      id: "n-p1", clauseID: nil, listTitle: nil, listKind: .prose, ordinal: 1, name: "渡口",
      ruleID: "r", range: 0..<0, quote: "")
    project.location = location
    return DimensionReading.regions(of: notice, targets: [], projects: [project])
      .map { "\($0.name)=\($0.code ?? "in \($0.parentCode ?? "-")")" }
  }

  @Test func fullNamesCountWhereverTheyStand() {
    #expect(
      areas("襄都区、信都区及邢东新区", own: "130500", level: "prefecture")
        == ["襄都区=130502", "信都区=130503", "邢东新区=in 130500"])
    #expect(areas("上海市嘉定区马陆镇", own: nil, level: "county") == ["上海市嘉定区=310114"])
  }

  @Test func zonesAndTownshipsAreLocalUnitsOfTheirParent() {
    func inCity(_ location: String) -> [String] {
      areas(location, own: "330700", level: "prefecture")
    }
    #expect(inCity("高新区") == ["高新区=in 330700"])
    #expect(inCity("青湖新区、永康经济开发区") == ["青湖新区=in 330700", "永康经济开发区=in 330784"])
    #expect(inCity("金华市高新技术产业园区") == ["金华市高新技术产业园区=in 330700"])
    #expect(inCity("各开发区") == [])
    #expect(inCity("省级高新区") == [])
    #expect(inCity("尖山镇") == [])
    #expect(areas("高新区", own: "330000", level: "province") == [])
    #expect(
      areas("尖山镇、东门街道", own: "330727", level: "county")
        == ["尖山镇=in 330727", "东门街道=in 330727"])
    #expect(areas("各乡镇、特色小镇、每个街道", own: "330727", level: "county") == [])
  }

  @Test func theWholeAreaIsTheNoticesOwn() {
    #expect(areas("全市", own: "330700", level: "prefecture", name: "金华市") == ["全市=330700"])
    #expect(areas("全县", own: "330700", level: "prefecture", name: "金华市") == [])
    #expect(areas("全市场", own: "330700", level: "prefecture", name: "金华市") == [])
  }

  @Test func partsOfOtherWordsAreNoAreas() {
    #expect(areas("江北区域整治", own: "330200", level: "prefecture") == [])
    #expect(areas("江北区河道", own: "330200", level: "prefecture") == ["江北区=330205"])
    #expect(areas("义乌市场二期", own: "330700", level: "prefecture") == [])
  }

  @Test func ofAreasOfOneNameThatOfTheNoticesOwnIsMeant() {
    #expect(areas("鼓楼区", own: "320100", level: "prefecture") == ["鼓楼区=320106"])
    #expect(areas("鼓楼区", own: "330000", level: "province") == [])
  }

  @Test func shortNamesCountRightBelowTheNoticesAreaOnly() {
    #expect(areas("杭州、宁波", own: "330000", level: "province") == ["杭州=330100", "宁波=330200"])
    #expect(
      areas("金东、婺城两区", own: "330700", level: "prefecture") == ["金东=330703", "婺城=330702"])
    #expect(areas("杭州湾", own: "330000", level: "province") == [])
    #expect(areas("江苏，浙江", own: nil, level: "national") == ["江苏=320000", "浙江=330000"])
    #expect(areas("磐安", own: "330000", level: "province") == [])
  }
}
