import PolicyModel
import Testing

@testable import Warehouse

@Suite struct ClauseTagRowsTests {
  private func item(_ codes: [String], bytes: String) throws -> LoadItem {
    let notice = Notice(id: LoaderFixture.id("a"), source: "a", header: "", body: "一、给予补助")
    var reading = NoticeReading(notice: notice)
    reading.clauses = [
      Clause(
        id: "\(notice.id)-c0", parentID: nil, ordinal: 0, depth: 1, address: "一", label: "一、",
        heading: "给予补助", text: "给予补助", role: .incentives, isInline: false, range: 0..<6,
        quote: notice.body)
    ]
    reading.clauseTags = codes.map {
      ClauseTag(
        clauseID: "\(notice.id)-c0", layer: "own/1", code: $0, ruleID: $0, hitCount: 2,
        range: 4..<6, quote: "补助")
    }
    return LoadItem(
      source: "a", slot: 0, inputSHA256: bytes, contentType: nil, fetchedAt: nil,
      capture: LoaderFixture.capture(bytes),
      reply: try LoaderFixture.line(reading, textSHA256: bytes), isStoredCapture: false)
  }

  @Test func tagsOfAClauseAreReplacedWithIt() throws {
    let fixture = try LoaderFixture()
    let query =
      """
      SELECT layer || ' ' || code || ' ' || hits || ' ' || clause_address || ' ' || clause_role
        || ' ' || (substr(body, char_start + 1, char_end - char_start) = quote)
      FROM v_clause_tags JOIN notices USING (notice_id) ORDER BY code
      """
    try fixture.run { _ = try $0.load(try item(["funding", "tax"], bytes: "1")) }
    #expect(
      try fixture.texts(query) == [
        "own/1 funding 2 一 incentives 1", "own/1 tax 2 一 incentives 1",
      ])
    try fixture.run { _ = try $0.load(try item(["land"], bytes: "2")) }
    #expect(try fixture.texts(query) == ["own/1 land 2 一 incentives 1"])
    #expect(try fixture.texts("SELECT count(*) FROM clause_tags") == ["1"])
  }
}
