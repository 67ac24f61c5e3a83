import RawStore
import Testing

@testable import Warehouse

@Suite struct SourceLedgerTests {
  private let fixture: LoaderFixture

  init() throws { fixture = try LoaderFixture() }

  private func visit(
    _ outcome: SourceVisit.Outcome, status: Int? = nil, at time: String = "2024-05-06 00:00:00",
    etag: String? = nil
  ) -> SourceVisit {
    SourceVisit(
      source: "county", url: "http://e.cn/a", noticeID: LoaderFixture.id("http://e.cn/a"),
      title: "甲", listedOn: "2024-05-01", status: status, etag: etag, lastModified: nil,
      visitedAt: time, outcome: outcome)
  }

  private func end(_ error: String? = nil, failedPages: Int = 0, at time: String) -> SourceEnd {
    SourceEnd(
      source: "county", pipeline: "p", kind: "list", url: "http://e.cn/", regionCode: "330100",
      schedule: nil, freshnessDays: 7, endedAt: time, error: error, failedPages: failedPages)
  }

  private func page() throws -> SourcePage {
    try #require(try fixture.warehouse.sourcePage("county", url: "http://e.cn/a"))
  }

  private func closures() throws -> [String] {
    try fixture.texts(
      "SELECT closed_at || ' ' || ifnull(reopened_at, 'open') FROM notice_closures ORDER BY 1")
  }

  @Test func aPageThatWasFetchedIsKnownWithItsValidators() throws {
    try fixture.run {
      _ = try $0.load(try LoaderFixture.item("http://e.cn/a", bytes: "A", texts: ["甲"]))
      let place = WARCPlace(file: "f.warc.gz", offset: 10, length: 20)
      try $0.note(
        visit(.present(inputSHA256: "A", place: place), status: 200, etag: "\"1\""), isNews: true)
    }
    let page = try page()
    #expect((page.etag, page.inputSHA256) == ("\"1\"", "A"))
    #expect(page.isSettled)
    #expect(
      try fixture.warehouse.archivePlace(sha256: "A")
        == WARCPlace(file: "f.warc.gz", offset: 10, length: 20))
    #expect(try fixture.texts("SELECT last_new_at FROM sources") == ["2024-05-06 00:00:00"])
  }

  @Test func aVanishedPageClosesItsNoticeOnceAndAReturnedOneReopensIt() throws {
    try fixture.run {
      _ = try $0.load(try LoaderFixture.item("http://e.cn/a", bytes: "A", texts: ["甲"]))
      try $0.note(visit(.present(inputSHA256: "A", place: nil), status: 200), isNews: true)
      try $0.note(visit(.gone, status: 404, at: "2024-05-07 00:00:00"), isNews: false)
      try $0.note(visit(.gone, status: 410, at: "2024-05-08 00:00:00"), isNews: false)
    }
    #expect(try closures() == ["2024-05-07 00:00:00 open"])
    #expect(try page().goneAt == "2024-05-07 00:00:00")
    #expect(
      try fixture.texts("SELECT validity FROM v_validity WHERE basis = 'page'") == ["vanished"])
    try fixture.run {
      try $0.note(
        visit(.present(inputSHA256: "A", place: nil), status: 200, at: "2024-05-09 00:00:00"),
        isNews: false)
    }
    #expect(try closures() == ["2024-05-07 00:00:00 2024-05-09 00:00:00"])
    #expect(try page().goneAt == nil)
    #expect(try fixture.texts("SELECT 1 FROM v_validity WHERE basis = 'page'").isEmpty)
  }

  @Test func aPageThatFailsIsNoReasonToEndAWalkAndOneThatIsRefusedIs() throws {
    try fixture.run { try $0.note(visit(.failed("timeout")), isNews: false) }
    try fixture.run { try $0.note(visit(.failed("timeout")), isNews: false) }
    #expect(try page().failures == 2)
    #expect(try !page().isSettled)
    #expect(try fixture.warehouse.failures(inRun: 2).pages == ["county": ["http://e.cn/a"]])
    try fixture.run { try $0.note(visit(.refused("robots.txt")), isNews: false) }
    #expect(try page().isSettled)
  }

  @Test func failuresInARowAreCountedAndASuccessEndsThem() throws {
    try fixture.run { try $0.note(end("no answer", at: "2024-05-06 00:00:00")) }
    try fixture.run { try $0.note(end("no answer", at: "2024-05-07 00:00:00")) }
    var source = try #require(try fixture.warehouse.sources().first)
    #expect((source.failures, source.lastSuccessAt) == (2, nil))
    #expect(source.lastError == "no answer")
    #expect(try fixture.warehouse.failures(inRun: 2).sources == ["county"])
    try fixture.run { try $0.note(end(failedPages: 1, at: "2024-05-08 00:00:00")) }
    source = try #require(try fixture.warehouse.sources().first)
    #expect((source.failures, source.lastSuccessAt) == (0, "2024-05-08 00:00:00"))
    #expect(source.lastError == "1 page could not be fetched")
    #expect(source.freshnessDays == 7)
  }

  @Test func whatIsNotCommittedLeavesNoState() throws {
    let start = RunStart(
      command: "test", pipeline: nil, codeVersion: "1", configurationSHA256: "c",
      startedAt: "2024-01-01 00:00:00")
    let loader = try fixture.warehouse.makeLoader(start, readerKey: "r")
    try loader.beginBatch()
    try loader.note(visit(.present(inputSHA256: "A", place: nil), status: 200), isNews: true)
    loader.rollback()
    #expect(try fixture.texts("SELECT url FROM source_pages").isEmpty)
    #expect(try fixture.texts("SELECT source FROM sources").isEmpty)
  }
}
