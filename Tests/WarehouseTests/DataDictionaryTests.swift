import Foundation
import GRDB
import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct DataDictionaryTests {
  private let warehouse: Warehouse
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    warehouse = try Warehouse(path: folder.file("w.sqlite"), access: .readWrite)
  }

  /// The rows of a query as texts, NULL as nothing.
  private func rows(_ sql: String, arguments: [String] = []) throws -> [[String]] {
    var rows: [[String]] = []
    try warehouse.query(sql, arguments: arguments) { row in
      rows.append(
        row.map { value in
          switch value {
          case .text(let text): text
          case .integer(let number): "\(number)"
          default: ""
          }
        })
    }
    return rows
  }

  @Test func everyTableViewAndColumnHasItsEntryAndNoEntryIsLeftOver() throws {
    // Tables that an index for searching keeps for itself are none of the reader's.
    let schema = try rows(
      """
      SELECT l.name, l.type, c.name, c.type FROM pragma_table_list l
      JOIN pragma_table_xinfo(l.name) c
      WHERE l.schema = 'main' AND l.type IN ('table', 'view') AND l.name NOT LIKE 'sqlite_%'
      ORDER BY l.name, c.cid
      """)
    var described: [[String]] = []
    for table in DataDictionary.tables.sorted(by: { $0.name < $1.name }) {
      for column in table.columns {
        described.append([
          table.name, table.isView ? "view" : "table", column.name, column.type,
        ])
      }
    }
    #expect(described.count == schema.count)
    for (entry, found) in zip(described, schema) {
      // Computed columns of views have no declared type.
      let type = found[3].isEmpty && found[1] == "view" ? entry[3] : found[3]
      #expect(entry == Array(found[0..<3]) + [type])
    }
  }

  @Test func theKeysAreThoseOfTheSchema() throws {
    for table in DataDictionary.tables {
      let key = try rows(
        "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", arguments: [table.name])
      #expect(table.key == key.map { $0[0] }, "\(table.name)")
    }
  }

  @Test func entriesAreSentencesWithNamesInChinese() {
    func isChinese(_ text: String) -> Bool {
      text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    for table in DataDictionary.tables {
      #expect(isChinese(table.chineseName) && table.description.hasSuffix("."), "\(table.name)")
      for column in table.columns {
        let name = "\(table.name).\(column.name)"
        #expect(isChinese(column.chineseName), "\(name)")
        #expect(column.description.hasSuffix("."), "\(name)")
        #expect(column.type != "REAL" || column.unit != nil, "\(name) has no unit")
        if let values = column.enumeration, let example = column.example {
          #expect(values.contains { $0.name == example }, "\(name): \(example)")
        }
        if column.type == "INTEGER", let example = column.example {
          #expect(Int(example) != nil, "\(name): \(example)")
        }
      }
    }
  }

  @Test func theEnumerationsAreThoseOfTheModel() throws {
    func values(_ table: String, _ column: String) throws -> Set<String> {
      let found = try #require(
        DataDictionary.table(table)?.columns.first { $0.name == column }?.enumeration)
      return Set(found.map { $0.name })
    }
    func all<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Set<String>
    where Value.RawValue == String { Set(type.allCases.map { $0.rawValue }) }
    #expect(try values("clauses", "role") == all(Clause.Role.self))
    #expect(try values("targets", "statement") == all(Target.Statement.self))
    #expect(try values("targets", "comparator") == all(Target.Comparator.self))
    #expect(try values("targets", "change_mode") == all(Target.ChangeMode.self))
    #expect(try values("targets", "firmness") == all(Target.Firmness.self))
    #expect(try values("targets", "tier") == all(Target.Tier.self))
    #expect(try values("targets", "accrual") == all(Target.Accrual.self))
    #expect(try values("targets", "binding") == all(Target.Binding.self))
    #expect(try values("projects", "list_kind") == all(Project.ListKind.self))
    #expect(try values("projects", "phase") == all(Project.Phase.self))
    #expect(try values("incentives", "kind") == all(Incentive.Kind.self))
    #expect(try values("incentives", "polarity") == all(Incentive.Polarity.self))
    #expect(try values("incentives", "amount_form") == all(Incentive.AmountForm.self))
    #expect(try values("responsibilities", "role") == all(Responsibility.Role.self))
    #expect(try values("citations", "relation") == all(Citation.Relation.self))
    #expect(try values("quarantine", "reason") == all(QuarantineReason.self))
    #expect(try values("quarantine", "stage") == all(Stage.self))
    #expect(
      try values("notice_fields", "field") == all(FieldCandidate.Field.self))
  }

  @Test func aWarehouseHoldsTheDictionaryAndGetsANewerOne() throws {
    let count = DataDictionary.tables.reduce(0) { $0 + 1 + $1.columns.count }
    #expect(try rows("SELECT count(*) FROM _columns") == [["\(count)"]])
    #expect(
      try rows(
        """
        SELECT e.key FROM _columns c, json_each(c.enumeration) e
        WHERE table_name = 'responsibilities' AND column_name = 'role'
        """) == [["lead"], ["joint"], ["support"], ["responsible"], ["supervise"]])
    try warehouse.write {
      try $0.execute(sql: "DELETE FROM _columns; UPDATE _settings SET value = 'older'")
    }
    try Warehouse(path: warehouse.path, access: .readWrite).close()
    #expect(try rows("SELECT count(*) FROM _columns") == [["\(count)"]])
  }

  @Test func thePageIsAsNewAsTheDictionary() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/Schema.md")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == DictionaryMarkdown.page(),
      "Documentation/Schema.md is older than the dictionary: make docs")
  }
}
