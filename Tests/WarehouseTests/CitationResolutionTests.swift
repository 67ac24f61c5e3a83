import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

/// Citations find the notices they mean, whatever order these arrive in.
@Suite struct CitationResolutionTests {
  private struct Page {
    var source: String
    var title: String
    var number: DocumentNumber?
    var date: String?
    var cites: [(title: String?, number: String?)] = []
  }

  private static let law = Page(
    source: "law", title: "某省节水条例", number: nil, date: "2018-03-01")
  private static let plan = Page(
    source: "plan", title: "某省人民政府关于印发《某省节水规划》的通知",
    number: DocumentNumber(agencyCode: "某政发", year: 2020, serial: 5), date: "2020-05-01")
  private static let later = Page(
    source: "later", title: "某省节水管理办法", number: nil, date: "2024-01-01")
  private static let citing = Page(
    source: "citing", title: "某市节水方案", number: nil, date: "2021-06-01",
    cites: [
      ("某省节水条例", nil), ("某省节水规划", nil), (nil, "某政发〔2020〕5号"), ("某省节水管理办法", nil),
      ("某市节水方案", nil), ("某国节水纲要", "某发〔2015〕1号"),
    ])

  private func item(_ page: Page) throws -> LoadItem {
    let id = LoaderFixture.id(page.source)
    var notice = Notice(id: id, source: page.source, header: "", body: "正文")
    notice.title = page.title
    notice.documentNumber = page.number
    notice.issuedOn = page.date
    var reading = NoticeReading(notice: notice)
    for (index, cited) in page.cites.enumerated() {
      reading.citations.append(
        Citation(
          id: "\(id)-citation\(index)", clauseID: nil, citedTitle: cited.title,
          citedDocumentNumber: cited.number, relation: .refers, ruleID: "r", range: 0..<1,
          quote: "正"))
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
    SELECT coalesce(r.source_uri, '-') || ' ' || c.resolution FROM citations c
    LEFT JOIN notices r ON r.notice_id = c.resolved_notice_id ORDER BY c.citation_id
    """
  private static let answer = [
    "law title", "plan normalised_title", "plan number", "- absent", "- absent", "- absent",
  ]

  @Test func theOrderOfArrivalDoesNotMatter() throws {
    let pages = [Self.law, Self.plan, Self.later, Self.citing]
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 3, 0, 1], [1, 3, 2, 0]] {
      let fixture = try LoaderFixture()
      try load(order.map { pages[$0] }, into: fixture)
      #expect(try fixture.texts(Self.question) == Self.answer)
    }
  }

  @Test func anArrivalInALaterRunIsFound() throws {
    let fixture = try LoaderFixture()
    try load([Self.citing], into: fixture)
    #expect(try fixture.texts(Self.question) == Array(repeating: "- absent", count: 6))
    try load([Self.law], into: fixture)
    try load([Self.plan], into: fixture)
    #expect(try fixture.texts(Self.question) == Self.answer)
  }

  @Test func anotherTitleIsAnotherDocument() throws {
    let fixture = try LoaderFixture()
    try load([Self.law, Self.citing], into: fixture)
    var renamed = Self.law
    renamed.title = "某省水法"
    try load([renamed], into: fixture)
    #expect(try fixture.texts(Self.question)[0] == "- absent")
  }

  @Test func severalNoticesOfOneNumberAreToldApartByTitleOrSaidToBeAmbiguous() throws {
    let fixture = try LoaderFixture()
    let number = DocumentNumber(agencyCode: "某发", year: 2019, serial: 2)
    try load(
      [
        Page(source: "a", title: "关于甲的通知", number: number, date: nil),
        Page(source: "b", title: "关于乙的通知", number: number, date: nil),
        Page(
          source: "c", title: "关于丙的通知", number: nil, date: nil,
          cites: [("关于乙的通知", "某发〔2019〕2号"), (nil, "某发〔2019〕2号")]),
      ], into: fixture)
    #expect(try fixture.texts(Self.question) == ["b number", "- ambiguous"])
  }

  @Test func issuersThatDifferAreNotOneDocument() throws {
    let fixture = try LoaderFixture()
    try load(
      [
        Page(source: "a", title: "甲省人民政府关于节水的意见", number: nil, date: nil),
        Page(
          source: "c", title: "某市节水方案", number: nil, date: nil,
          cites: [("乙省人民政府关于节水的意见", nil), ("关于节水的意见", nil)]),
      ], into: fixture)
    #expect(try fixture.texts(Self.question) == ["- absent", "a normalised_title"])
  }

  @Test func whatIsCitedMostAndNotHeldIsListed() throws {
    let fixture = try LoaderFixture()
    try load(
      [
        Page(source: "a", title: "甲", number: nil, date: nil, cites: [("某国节水纲要", "某发〔2015〕1号")]),
        Page(
          source: "b", title: "乙", number: nil, date: nil, cites: [("某国节水纲要", nil), ("丙", nil)]),
      ], into: fixture)
    #expect(
      try fixture.texts(
        """
        SELECT cited_title || ' ' || coalesce(cited_doc_number, '-') || ' ' || n_notices
        FROM v_missing_documents
        """) == ["某国节水纲要 某发〔2015〕1号 2", "丙 - 1"])
  }
}
