import Foundation
import GRDB
import TestSupport
import Testing

/// `gongwen check`: what it finds, how it tells of it, and how it ends.
@Suite struct CheckCommandTests {
  /// A place whose warehouse holds two notices, changed by `sql` behind the program's back.
  private func place(changedBy sql: String) throws -> Workplace {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    if !sql.isEmpty {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let database = try DatabaseQueue(path: place.warehouse, configuration: configuration)
      try database.write { try $0.execute(sql: sql) }
      try database.close()
    }
    return place
  }

  @Test func aFreshWarehousePassesEveryCheck() throws {
    let place = try place(changedBy: "")
    let result = try place.gongwen("check", "--format", "jsonl")
    #expect(result.status == 0, "\(result.output)")
    #expect(
      !result.output.contains("result\":\"fail") && !result.output.contains("result\":\"warn"))
    #expect(result.output.split(separator: "\n").count > 15)
  }

  @Test(arguments: [
    ("UPDATE clauses SET quote = quote || '。' WHERE ordinal = 1", "quotes"),
    ("UPDATE clauses SET char_end = 1000000 WHERE ordinal = 1", "quotes"),
    ("UPDATE clauses SET char_start = -3 WHERE ordinal = 1", "quotes"),
    ("UPDATE notices SET body = substr(body, 2)", "quotes"),
    ("DELETE FROM captures", "foreign_keys"),
    ("UPDATE clauses SET depth = 0", "clause_tree"),
    ("UPDATE targets SET value_high = value - 1", "bounds"),
    ("UPDATE targets SET comparator = 'range'", "ranges"),
    ("UPDATE targets SET change_mode = 'unheard_of'", "enumerations"),
    ("UPDATE targets SET period_start_year = 2040, period_end_year = 2030", "periods"),
    ("UPDATE targets SET period_end_year = 20255", "periods"),
    ("UPDATE targets SET same_as = 'nobody'", "same_as"),
    ("UPDATE notices SET issued_on = '2021-02-30'", "dates"),
    ("UPDATE notices SET region_code = '999999'", "region_codes"),
    ("UPDATE notices SET version = 2", "versions"),
    ("DELETE FROM notice_versions", "versions"),
    ("UPDATE ledger SET notice_id = 'gone'", "ledger"),
    ("UPDATE notices SET body = ''", "texts"),
  ])
  func whatIsWrongIsFoundAndEndsWith4(_ sql: String, _ name: String) throws {
    let place = try place(changedBy: sql)
    let result = try place.gongwen("check", "--only", name, "--format", "jsonl")
    #expect(result.status == 4, "\(result.errors)")
    #expect(result.output.contains("\"result\":\"fail\",\"check\":\"\(name)\""))
    #expect(result.errors.contains("error: failed: \(name)\n"))
  }

  @Test(arguments: [
    ("UPDATE targets SET unit = '%', value = 1001", "percentages"),
    ("UPDATE notices SET published_on = '2001-01-01'", "order_of_dates"),
    ("UPDATE notices SET issued_on = '2099-01-01'", "future_dates"),
    ("UPDATE notices SET doc_number = '云政发〔2021〕1号', title = '通知'", "repeated_documents"),
    ("UPDATE runs SET finished_at = '2020-01-01 00:00:00'", "freshness"),
    ("UPDATE notices SET region_code = '330727', region_name = '别处'", "region_names"),
  ])
  func whatIsOddIsWarnedOf(_ sql: String, _ name: String) throws {
    let place = try place(changedBy: sql)
    let result = try place.gongwen("check", "--only", name, "--format", "jsonl")
    #expect(result.status == 0)
    #expect(result.output.contains("\"result\":\"warn\",\"check\":\"\(name)\""), "\(result.output)")
  }

  @Test func samplesSayWhatStandsThereAndHowManyThereAre() throws {
    let place = try place(changedBy: "UPDATE clauses SET quote = '不是这句'")
    let result = try place.gongwen("check", "--only", "quotes", "--samples", "2")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 4)
    let count = try place.texts("SELECT count(*) FROM clauses")[0]
    #expect(lines[2].hasPrefix("fail    quotes  error     "))
    #expect(lines[2].contains(" \(count)  table_name=clauses fact_id="))
    #expect(lines[2].contains("quote=不是这句 stands_there="))
  }

  @Test func checksOfThePipelineAreCarriedOut() throws {
    let place = try place(changedBy: "UPDATE notices SET issuer = NULL")
    let pipeline = """
      name: notices
      inputs:
        - path: pages
      checks:
        - name: issuers
          severity: warn
          not_null: {table: notices, column: issuer}
        - name: once
          unique: {table: clauses, columns: [notice_id, address], where: "address IS NOT NULL"}
        - name: few_notices
          row_count: {table: notices, max: 1}
        - name: known_roles
          accepted_values: {table: clauses, column: role, values: [preamble]}
        - name: depths
          range: {table: clauses, column: depth, max: 0}
        - name: captures_of_notices
          references: {table: notices, column: capture_sha256, to: captures.capture_sha256}
        - name: recent
          freshness: {table: notices, column: issued_on, max_age_days: 1}
        - name: titles
          sql: SELECT notice_id, title FROM notices WHERE title LIKE '%第0批%'
        - builtin: freshness
          severity: "off"
      output: Output/warehouse.sqlite
      """
    try place.folder.write("Pipelines/notices.yaml", pipeline)
    let result = try place.gongwen("check", "--format", "jsonl", "--as-of", "2030-01-01")
    #expect(result.status == 4)
    var outcomes: [String: String] = [:]
    for line in result.output.split(separator: "\n") {
      let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      outcomes[try #require(row?["check"] as? String)] = row?["result"] as? String
    }
    #expect(outcomes["issuers"] == "warn")
    #expect(outcomes["once"] == "pass")
    #expect(outcomes["few_notices"] == "fail")
    #expect(outcomes["known_roles"] == "fail")
    #expect(outcomes["depths"] == "fail")
    #expect(outcomes["captures_of_notices"] == "pass")
    #expect(outcomes["recent"] == "fail")
    #expect(outcomes["titles"] == "fail")
    #expect(outcomes["freshness"] == nil)
  }

  @Test(arguments: [
    (
      "- name: a\n    not_nul: {table: t, column: c}",
      "5:5: unknown key: not_nul; did you mean not_null?"
    ),
    (
      "- builtin: quote\n    severity: warn", "the program has no check quote; did you mean quotes?"
    ),
    ("- name: quotes\n    sql: SELECT 1", "a check stands twice: quotes"),
    (
      "- name: a\n    severity: warning\n    sql: SELECT 1",
      "unknown severity: warning; known are error, warn, off"
    ),
    ("- name: a", "a check has exactly one of sql, not_null"),
    ("- name: a\n    range: {table: t, column: c}", "range needs min or max"),
    (
      "- name: a\n    unique: {table: t, columns: [\"x; DROP\"]}",
      "x; DROP is no name of a table or column"
    ),
    ("- name: a\n    sql: SELECT absent", "4:11: check a: SQL: no such column: absent"),
    ("- name: a\n    sql: DELETE FROM notices", "check a: SQL: DELETE is not possible here"),
  ])
  func mistakesInChecksEndWith78(_ checks: String, _ message: String) throws {
    let place = try place(changedBy: "")
    try place.folder.write(
      "Pipelines/notices.yaml",
      "name: n\ninputs: [{path: pages}]\nchecks:\n  \(checks)\noutput: Output/warehouse.sqlite\n")
    let result = try place.gongwen("check")
    #expect(result.status == 78)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func buildServersGetTheOutcome() throws {
    let place = try place(changedBy: "UPDATE notices SET body = ''")
    let result = try place.gongwen("check", "--junit", "out.xml", "--only", "texts")
    #expect(result.status == 4)
    let xml = try String(contentsOfFile: place.folder.file("out.xml"), encoding: .utf8)
    #expect(xml.contains("<testcase classname=\"gongwen\" name=\"texts\""))
    #expect(xml.contains("<failure message=\"2 rows fail: every notice has a text\""))
    #expect(try place.gongwen("check", "--only", "text").errors.contains("did you mean texts?"))
  }
}
