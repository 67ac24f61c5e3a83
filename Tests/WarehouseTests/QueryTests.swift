import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct QueryTests {
  private let fixture: LoaderFixture

  init() throws {
    fixture = try LoaderFixture()
    try fixture.run { try $0.load(try LoaderFixture.item("/x/a.html", bytes: "A", texts: ["甲"])) }
  }

  @Test func rowsComeWithTheirColumnsAlsoWhereThereIsNone() throws {
    var columns: [String] = []
    var rows = 0
    try fixture.warehouse.query(
      "SELECT 1 AS a, 'x' AS b WHERE 0", columns: { columns = $0 }, row: { _ in rows += 1 })
    #expect(columns == ["a", "b"])
    #expect(rows == 0)
  }

  @Test(arguments: [
    "DELETE FROM notices", "UPDATE notices SET title = NULL", "DROP TABLE clauses",
    "CREATE TABLE x (y)", "ATTACH '/tmp/gongwen-x.sqlite' AS x",
    "VACUUM INTO '/tmp/gongwen-y.sqlite'", "WITH a AS (SELECT 1) DELETE FROM notices",
    "SELECT 1; SELECT 2", "", "SELEC 1", "PRAGMA user_version = 5", "SELECT * FROM nowhere",
  ])
  func whatIsNoSingleQueryIsRefused(sql: String) throws {
    let before = try fixture.dump()
    #expect(throws: GongwenError.self) { try fixture.warehouse.query(sql) { _ in } }
    #expect(try fixture.dump() == before)
    #expect(!FileCheck.exists("/tmp/gongwen-x.sqlite"))
    #expect(!FileCheck.exists("/tmp/gongwen-y.sqlite"))
  }

  @Test(arguments: [
    "SELECT 1", "-- why\n SELECT 1;", "/* a */ WITH a AS (SELECT 1) SELECT * FROM a",
  ])
  func queriesMayBeginWithAComment(sql: String) throws {
    var rows = 0
    try fixture.warehouse.query(sql) { _ in rows += 1 }
    #expect(rows == 1)
  }

  @Test(arguments: ["/x/a.html", "a.html", "标题", "标"])
  func aNoticeIsFoundByWhatPeopleKnow(text: String) throws {
    #expect(try fixture.warehouse.notices(matching: text).count == 1)
    let id = LoaderFixture.id("/x/a.html")
    #expect(try fixture.warehouse.notices(matching: String(id.prefix(6))).count == 1)
    #expect(try fixture.warehouse.notices(matching: "乙").isEmpty)
  }

  @Test func theStatusCountsWhatIsThere() throws {
    let status = try fixture.warehouse.status()
    #expect(status.tables.first == WarehouseStatus.Count(name: "notices", count: 1))
    #expect(status.readerKeys == [WarehouseStatus.Count(name: "r1", count: 1)])
    #expect(status.lastRun?.status == .done)
    #expect(status.fileSize > 0)
  }
}
