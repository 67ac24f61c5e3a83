import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

/// Agencies are made of the names in the notices held, whatever order these arrive in.
@Suite struct AgencyRegisterTests {
  private struct Page {
    var source: String
    var number: DocumentNumber?
    /// `area core key`; the first is the issuer.
    var names: [String]
  }

  private static let pages = [
    Page(
      source: "a", number: DocumentNumber(agencyCode: "金发改", year: 2021, serial: 3),
      names: ["330700 发展和改革委员会 发展改革委", "330700 土储中心 土储中心"]),
    Page(
      source: "b", number: DocumentNumber(agencyCode: "金发改", year: 2022, serial: 9),
      names: ["330700 发改委 发展改革委", "330700 土地储备中心 土地储备中心"]),
    Page(source: "c", number: nil, names: ["330100 发改委 发展改革委", "330100-青湖新区 财政局 财政局"]),
    Page(
      source: "d", number: DocumentNumber(agencyCode: "国办发", year: 2020, serial: 1),
      names: ["000000 国务院办公厅 国务院办"]),
  ]

  private func item(_ page: Page) throws -> LoadItem {
    let id = LoaderFixture.id(page.source)
    var notice = Notice(id: id, source: page.source, header: "", body: "正文")
    notice.documentNumber = page.number
    var reading = NoticeReading(notice: notice)
    for (index, name) in page.names.enumerated() {
      let parts = name.split(separator: " ").map(String.init)
      reading.agencies.append(
        AgencyMention(
          name: "本地\(parts[1])", source: index == 0 ? .issuer : .responsibility,
          issuerOrdinal: index == 0 ? 1 : nil, area: parts[0], core: parts[1], key: parts[2]))
      reading.responsibilities.append(
        Responsibility(
          id: "\(id)-duty\(index)", clauseID: nil, agency: "本地\(parts[1])", role: .lead,
          marker: "牵头", ruleID: "r", range: 0..<1, quote: "正"))
    }
    let bytes = "\(page)"
    return LoadItem(
      source: page.source, slot: 0, inputSHA256: bytes, contentType: nil, fetchedAt: nil,
      capture: LoaderFixture.capture(bytes),
      reply: try LoaderFixture.line(reading, textSHA256: bytes), isStoredCapture: false)
  }

  private func load(_ pages: [Page], into fixture: LoaderFixture) throws {
    try fixture.run { loader in for page in pages { _ = try loader.load(try item(page)) } }
  }

  private static let question = """
    SELECT agency_id || ' ' || name || ' ' || kind || ' ' || coalesce(region_code, '-')
    FROM agencies ORDER BY 1
    """
  private static let answer = [
    "000000/国务院办 国务院办公厅 office -",
    "330100-青湖新区/财政局 青湖新区财政局 department -",
    "330100/发展改革委 杭州市发改委 department 330100",
    "330700/发展改革委 金华市发展和改革委员会 department 330700",
    "330700/土地储备中心 金华市土地储备中心 institution 330700",
  ]

  @Test func theOrderOfArrivalDoesNotMatter() throws {
    var dumps: Set<[String]> = []
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [1, 3, 0, 2]] {
      let fixture = try LoaderFixture()
      try load(order.map { Self.pages[$0] }, into: fixture)
      #expect(try fixture.texts(Self.question) == Self.answer)
      dumps.insert(try fixture.dump())
    }
    #expect(dumps.count == 1)
  }

  @Test func anArrivalInALaterRunIsLearnedFrom() throws {
    let fixture = try LoaderFixture()
    try load([Self.pages[0]], into: fixture)
    #expect(
      try fixture.texts(
        "SELECT agency_name FROM v_responsibilities WHERE agency = '本地土储中心'")
        == ["金华市土储中心"])
    try load([Self.pages[1]], into: fixture)
    #expect(
      try fixture.texts(
        "SELECT agency_name FROM v_responsibilities WHERE agency = '本地土储中心'")
        == ["金华市土地储备中心"])
  }

  @Test func whatNoNoticePrintsAnyMoreIsForgotten() throws {
    let fixture = try LoaderFixture()
    try load(Self.pages, into: fixture)
    var changed = Self.pages[1]
    changed.names = ["330700 发改委 发展改革委"]
    try load([changed], into: fixture)
    let other = try LoaderFixture()
    try load([Self.pages[0], changed, Self.pages[2], Self.pages[3]], into: other)
    for table in ["agencies", "agency_names"] {
      let rows = try fixture.dump().filter { $0.hasPrefix("\(table): ") }
      #expect(try rows == other.dump().filter { $0.hasPrefix("\(table): ") })
    }
    #expect(
      try fixture.texts("SELECT agency_id FROM v_responsibilities WHERE agency = '本地土储中心'")
        == ["330700/土储中心"])
  }

  @Test func aNameThatMayBeShortForSeveralStaysByItself() throws {
    let fixture = try LoaderFixture()
    try load(
      [
        Page(
          source: "a", number: nil,
          names: ["330700 科创委 科创委", "330700 科技创新委 科技创新委", "330700 科学创业委 科学创业委"])
      ], into: fixture)
    #expect(try fixture.texts("SELECT count(*) FROM agencies") == ["3"])
  }

  @Test func aCrowdOfNamesIsNotCompared() {
    let crowd = (0..<300).map { number in
      AgencyLearning.Form(key: "科甲\(number)乙委", name: "科甲\(number)乙委")
    }
    let pair = [
      AgencyLearning.Form(key: "科创委", name: "科创委"),
      AgencyLearning.Form(key: "科技创新委", name: "科技创新委"),
    ]
    #expect(AgencyLearning.agencies(of: pair).count == 1)
    #expect(AgencyLearning.agencies(of: crowd + pair).count == 302)
  }

  @Test func codesAreLearnedFromNumbers() throws {
    let fixture = try LoaderFixture()
    try load(Self.pages, into: fixture)
    #expect(
      try fixture.texts(
        """
        SELECT agency_name || ' ' || doc_agency_code || ' ' || n_notices || ' ' || first_year
          || ' ' || last_year FROM v_agency_codes ORDER BY 1
        """) == ["国务院办公厅 国办发 1 2020 2020", "金华市发展和改革委员会 金发改 2 2021 2022"])
  }
}
