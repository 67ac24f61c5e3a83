import Foundation
import TestSupport
import Testing
import Warehouse

@Suite struct SchemaCommandTests {
  private static let pages = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages").path

  @Test func theFixturesHoldNoValueThatTheDictionaryDoesNotName() throws {
    let place = try Workplace()
    try place.gongwen("ingest", Self.pages, "--warehouse", place.warehouse, "--quiet")
    var checked = 0
    for table in DataDictionary.tables {
      for column in table.columns {
        guard let values = column.enumeration else { continue }
        let known = Set(values.map { $0.name })
        let found = try place.texts(
          "SELECT DISTINCT \(column.name) FROM \(table.name) WHERE \(column.name) IS NOT NULL")
        let unknown = found.filter { !known.contains($0) }
        #expect(unknown.isEmpty, "\(table.name).\(column.name): \(unknown)")
        checked += found.count
      }
    }
    #expect(checked > 300)
  }

  @Test func aTableIsPrintedWithItsValuesAndAnUnknownOneIsRefused() throws {
    let place = try Workplace()
    let role = try place.gongwen("schema", "responsibilities").output
    #expect(
      role.contains(
        """
          role  TEXT  分工角色
            What the body does.
              lead         牵头、统筹、组织
        """))
    let rows = try place.gongwen("schema", "incentives", "--format", "csv").output
    #expect(rows.hasPrefix("table_name,column_name,ordinal,type,chinese_name,description,unit,"))
    #expect(rows.contains("\nincentives,amount,7,REAL,金额或比例,"))
    #expect(try place.gongwen("schema").output.contains("\nv_targets "))
    let refused = try place.gongwen("schema", "nothing")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("no table or view is called nothing"))
  }

  @Test func theDescriptorIsJSONWithTypesOfTableSchema() throws {
    let place = try Workplace()
    let text = try place.gongwen("schema", "notices", "--format", "datapackage").output
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let resource = try #require((root?["resources"] as? [[String: Any]])?.first)
    #expect(resource["path"] as? String == "notices.csv")
    let schema = try #require(resource["schema"] as? [String: Any])
    #expect(schema["primaryKey"] as? [String] == ["notice_id"])
    let fields = try #require(schema["fields"] as? [[String: Any]])
    let types = Dictionary(
      uniqueKeysWithValues: fields.map { ($0["name"] as? String ?? "", $0["type"] as? String) })
    #expect(types["issued_on"] == "date" && types["version"] == "integer")
    #expect(types["fetched_at"] == "datetime" && types["body"] == "string")
  }
}
