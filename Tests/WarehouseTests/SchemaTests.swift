import GRDB
import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path() throws -> String {
    let path = folder.file("w.sqlite")
    try Warehouse(path: path, access: .readWrite).close()
    return path
  }

  @Test func everyTableIsStrictAndKeysAreSound() throws {
    let warehouse = try Warehouse(path: try path(), access: .readOnly)
    var loose: [String] = []
    try warehouse.query(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'"
    ) { if case .text(let name) = $0[0] { loose.append(name) } }
    #expect(loose.isEmpty)
    var rows = 0
    try warehouse.query("PRAGMA foreign_key_check") { _ in rows += 1 }
    #expect(rows == 0)
    var marks: [RowScalar] = []
    for pragma in ["application_id", "user_version", "foreign_keys"] {
      try warehouse.query("PRAGMA \(pragma)") { marks.append($0[0]) }
    }
    let mode = try warehouse.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
    #expect(
      marks == [
        .integer(Int64(Schema.applicationID)), .integer(Int64(Schema.version)),
        .integer(1),
      ])
  }

  @Test(arguments: [
    (
      "notices",
      "notice_id source_uri title doc_number index_number issuer issued_on published_on effective_on expires_on genre subject_categories region_name region_code admin_level recipients body"
    ),
    (
      "clauses",
      "clause_id notice_id parent_id ordinal depth address label heading text role inline char_start char_end quote"
    ),
    (
      "targets",
      "target_id notice_id clause_id statement indicator indicator_key comparator value value_high value_text unit change_mode firmness tier accrual period_start_year period_end_year period_text scope_text baseline_value baseline_year group_id char_start char_end quote"
    ),
    (
      "projects",
      "project_id notice_id clause_id list_title list_kind ordinal name category location lead_agency investment_yuan period_start_year period_end_year phase description attributes char_start char_end quote"
    ),
    (
      "incentives",
      "incentive_id notice_id clause_id kind polarity amount_form amount amount_high unit frequency beneficiary condition payer char_start char_end quote"
    ),
    (
      "responsibilities",
      "responsibility_id notice_id clause_id agency role marker char_start char_end quote"
    ),
    (
      "citations",
      "citation_id notice_id clause_id cited_title cited_doc_number relation resolved_notice_id char_start char_end quote"
    ),
    ("tables", "table_id notice_id clause_id caption kind n_rows n_cols"),
    ("table_cells", "table_id row col row_span col_span text inferred"),
    ("v_targets", "target_id indicator indicator_key value unit period_end_year quote"),
    ("clause_tags", "clause_id layer code rule_id"),
  ])
  func theColumnsOfTheContractAreThere(table: String, columns: String) throws {
    let warehouse = try Warehouse(path: try path(), access: .readOnly)
    var found: Set<String> = []
    try warehouse.query("SELECT name FROM pragma_table_xinfo('\(table)')") {
      if case .text(let name) = $0[0] { found.insert(name) }
    }
    #expect(Set(columns.split(separator: " ").map { String($0) }).subtracting(found).isEmpty)
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() throws {
    let path = folder.file("other.sqlite")
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try other.close()
    #expect(throws: GongwenError.self) { try Warehouse(path: path, access: .readWrite) }
    #expect(throws: GongwenError.self) { try Warehouse(path: path, access: .readOnly) }
  }

  @Test func aNewerFileAndAFileThatIsNoDatabaseAreRefused() throws {
    let path = try path()
    let newer = try DatabaseQueue(path: path)
    try newer.write { try $0.execute(sql: "PRAGMA user_version = 999") }
    try newer.close()
    #expect(throws: GongwenError.self) { try Warehouse(path: path, access: .readWrite) }
    let text = try folder.write("t.sqlite", String(repeating: "no database ", count: 100))
    do {
      _ = try Warehouse(path: text, access: .readWrite)
      Issue.record("a text file was opened")
    } catch let error as GongwenError {
      #expect(error.message == "the file is no SQLite database")
    }
  }

  @Test func aFileThatIsNotThereIsNotMadeByLooking() throws {
    let path = folder.file("none.sqlite")
    #expect(throws: GongwenError.self) { try Warehouse(path: path, access: .readOnly) }
    #expect(!FileCheck.exists(path))
  }
}
