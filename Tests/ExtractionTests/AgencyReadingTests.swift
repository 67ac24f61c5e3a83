import Extraction
import PolicyModel
import Testing

@Suite struct AgencyReadingTests {
  /// `area/key` of a name in a notice of an area; `-` where whose it is is not certain.
  private func place(
    _ name: String, in region: String?, code: String? = nil, parent: String? = nil, level: String,
    issuer: String? = nil, on day: String = "2021-06-01"
  ) -> String {
    var notice = Notice(id: "n", source: "s", header: "", body: "")
    notice.regionName = region
    notice.regionCode = code
    notice.regionParentCode = parent
    notice.adminLevel = level
    notice.issuer = issuer
    notice.issuedOn = day
    let duty = Responsibility(
      id: "n-duty0", clauseID: nil, agency: name, role: .lead, marker: "牵头", ruleID: "r",
      range: 0..<0, quote: "")
    let found = AgencyReading.agencies(of: notice, fields: [], responsibilities: [duty])
      .filter { $0.source == .responsibility }
    return found.first.map { "\($0.area)/\($0.key)" } ?? "-"
  }

  @Test func spellingsOfOneCitysBodyAreOne() {
    for name in ["市发改委", "市发展和改革委员会", "金华市发展改革委", "浙江省金华市发改委"] {
      #expect(
        place(name, in: "金华市", code: "330700", level: "prefecture") == "330700/发展改革委")
    }
    #expect(place("市发改委", in: "杭州市", code: "330100", level: "prefecture") == "330100/发展改革委")
  }

  @Test func theKindOfAreaNamesTheOneAbove() {
    func inCounty(_ name: String) -> String {
      place(name, in: "磐安县", code: "330727", level: "county")
    }
    #expect(inCounty("县财政局") == "330727/财政局")
    #expect(inCounty("市财政局") == "330700/财政局")
    #expect(inCounty("省财政厅") == "330000/财政厅")
    #expect(inCounty("团县委") == "330727/团委")
    #expect(inCounty("市委宣传部") == "330700/委宣传部")
    #expect(inCounty("县市场监管局") == "330727/市场监管局")
    #expect(inCounty("市场监管局") == "330727/市场监管局")
    #expect(inCounty("财政部") == "000000/财政部")
    // A county-level city is the nearest city; a district's city is the one above.
    #expect(place("市财政局", in: "义乌市", code: "330782", level: "county") == "330782/财政局")
    #expect(place("市财政局", in: "嘉定区", code: "310114", level: "county") == "310000/财政局")
    #expect(place("区财政局", in: "嘉定区", code: "310114", level: "county") == "310114/财政局")
  }

  @Test func bodiesOfZonesAndTownshipsLieInTheirs() {
    #expect(
      place("区财政局", in: "青湖高新区", parent: "330700", level: "zone") == "330700-青湖高新区/财政局")
    #expect(place("市财政局", in: "青湖高新区", parent: "330700", level: "zone") == "330700/财政局")
    #expect(
      place("县水利局", in: "尖山镇", parent: "330727", level: "township") == "330727/水利局")
    #expect(
      place("高新区管委会", in: "金华市", code: "330700", level: "prefecture") == "330700/高新区管委会")
  }

  @Test func centralBodiesAndTheirLocalOfficesAreTold() {
    #expect(place("国家发展改革委", in: nil, level: "national") == "000000/发展改革委")
    #expect(place("国务院办公厅", in: nil, level: "national") == "000000/国务院办")
    #expect(
      place("国家税务总局金华市税务局", in: "金华市", code: "330700", level: "prefecture")
        == "330700/税务局")
    #expect(place("杭州海关", in: "浙江省", code: "330000", level: "province") == "000000/杭州海关")
  }

  @Test(arguments: ["各县(市、区)人民政府", "各街镇", "有关部门", "市级有关部门", "规划科", "区属国企", "县财政局"])
  func whoIsMeantIsNotAlwaysCertain(_ name: String) {
    #expect(place(name, in: "金华市", code: "330700", level: "prefecture") == "-")
  }

  @Test func aDepartmentWithoutAreaIsThatOfTheGovernmentThatSpeaks() {
    #expect(
      place("教育局", in: "磐安县", code: "330727", level: "county", issuer: "磐安县人民政府办公室")
        == "330727/教育局")
    #expect(
      place("工商局", in: "金华市", code: "330700", level: "prefecture", issuer: "金华市人民政府")
        == "330700/工商行政管理局")
    #expect(
      place("金融办", in: "金华市", code: "330700", level: "prefecture", issuer: "金华市人民政府")
        == "330700/金融工作办")
    #expect(
      place("教育局", in: "磐安县", code: "330727", level: "county", issuer: "磐安县财政局") == "-")
  }

  @Test func namesAreThoseOfTheDay() {
    #expect(
      place("桥东区财政局", in: "邢台市", code: "130500", level: "prefecture", on: "2018-05-06")
        == "130502/财政局")
    #expect(
      place("襄都区财政局", in: "邢台市", code: "130500", level: "prefecture") == "130502/财政局")
  }

  @Test func issuersAreCountedAndComeFirst() {
    var notice = Notice(id: "n", source: "s", header: "", body: "")
    notice.regionName = "金华市"
    notice.regionCode = "330700"
    notice.adminLevel = "prefecture"
    notice.issuer = "金华市财政局;金华市民政局"
    let signature = FieldCandidate(
      .issuer, value: "金华市财政局;金华市水利局", text: "", place: .body, label: "signature")
    let found = AgencyReading.agencies(of: notice, fields: [signature], responsibilities: [])
    #expect(
      found.map { "\($0.name) \($0.source) \($0.issuerOrdinal ?? 0)" } == [
        "金华市财政局 issuer 1", "金华市民政局 issuer 2", "金华市水利局 signature 0",
      ])
  }
}
