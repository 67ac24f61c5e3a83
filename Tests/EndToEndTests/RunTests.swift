import Foundation
import TestSupport
import Testing

/// The built program, run as users run it.
@Suite struct RunTests {
  @Test func aFolderBecomesAWarehouseAndASecondRunChangesNoRow() throws {
    let place = try Workplace(pages: 12)
    let first = try place.gongwen("run")
    #expect(first.status == 0)
    #expect(first.output == "")
    #expect(first.errors.contains("12 items: 12 new"))
    let rows = try WarehouseDump.lines(place.warehouse, runs: true)
    #expect(try place.texts("SELECT count(*) FROM notices") == ["12"])
    #expect(
      try place.texts(
        """
        SELECT count(*) FROM clauses JOIN notices USING (notice_id)
        WHERE substr(body, char_start + 1, char_end - char_start) IS NOT quote
        """) == ["0"])
    let second = try place.gongwen("run")
    #expect(second.status == 0)
    #expect(second.errors.contains("12 unchanged"))
    #expect(try WarehouseDump.lines(place.warehouse, runs: true) == rows)
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    let place = try Workplace(pages: 5)
    try place.gongwen("run")
    try place.addPage(2, subject: "停车设施")
    try place.addPage(9)
    let plan = try place.gongwen("plan", "--format", "csv")
    #expect(plan.status == 0)
    #expect(plan.output.contains(",changed,1\n"))
    #expect(plan.output.contains(",new,1\n"))
    #expect(plan.output.contains(",unchanged,4\n"))
    let second = try place.gongwen("run")
    #expect(second.errors.contains("6 items: 1 new, 1 new version, 4 unchanged"))
    #expect(try place.texts("SELECT count(*) FROM notice_versions") == ["7"])
  }

  @Test func theOrderOfTheInputsDoesNotChangeTheRows() throws {
    let place = try Workplace(pages: 6)
    let files = (0..<6).map { place.folder.file(String(format: "pages/%05d.txt", $0)) }
    let forth = place.folder.file("forth.sqlite")
    let back = place.folder.file("back.sqlite")
    #expect(
      try Executable.run(["ingest"] + files + ["--warehouse", forth], in: place.folder.path).status
        == 0)
    #expect(
      try Executable.run(
        ["ingest"] + files.reversed() + ["--warehouse", back], in: place.folder.path
      ).status == 0)
    #expect(try place.dump(forth) == place.dump(back))
  }

  @Test func capturesAreReadAgainWithoutTheOriginalFiles() throws {
    let place = try Workplace(pages: 4)
    try place.gongwen("run")
    let rows = try place.dump()
    try FileManager.default.removeItem(atPath: place.folder.file("pages"))
    let forced = try place.gongwen("run", "--force")
    #expect(forced.status == 0)
    #expect(forced.errors.contains("4 updated"))
    #expect(try place.dump() == rows)
    let id = try place.texts("SELECT notice_id FROM notices LIMIT 1")[0]
    let one = try place.gongwen("run", "--notice", id)
    #expect(one.errors.contains("1 item: 1 updated"))
    #expect(try place.gongwen("run", "--since", "2020-01-01").errors.contains("4 updated"))
    #expect(try place.gongwen("run", "--since", "2999-01-01").errors.contains("0 items"))
    #expect(try place.dump() == rows)
  }

  @Test func stagesRunOneByOneGiveTheRowsOfAWholeRun() throws {
    let place = try Workplace(pages: 4)
    let stored = try place.gongwen("run", "--stage", "ingest")
    #expect(stored.errors.contains("4 stored"))
    #expect(try place.texts("SELECT count(*) FROM notices") == ["0"])
    #expect(try place.gongwen("run", "--stage", "ingest").errors.contains("4 unchanged"))
    #expect(try place.gongwen("plan").output.contains("waiting"))
    #expect(try place.gongwen("run", "--stage", "read").errors.contains("4 new"))
    let whole = place.folder.file("whole.sqlite")
    try place.gongwen("run", "--warehouse", whole)
    #expect(try place.dump() == place.dump(whole))
  }

  @Test func recordsComeFromFilesAndStandardInput() throws {
    let place = try Workplace()
    let lines = (0..<3).map { index -> String in
      let text = SampleNotice.text("养老服务", number: index)
        .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
      return "{\"url\":\"https://e.example/\(index)\",\"text\":\"\(text)\"}"
    }
    let jsonl = lines.joined(separator: "\n") + "\n{\"url\": \"broken\n"
    let result = try place.gongwen("ingest", "-", input: jsonl)
    #expect(result.status == 3)
    #expect(result.errors.contains("3 new"))
    #expect(
      try place.texts("SELECT source_uri FROM notices ORDER BY 1")[2] == "https://e.example/2")
    #expect(try place.texts("SELECT reason FROM quarantine") == ["malformed_record"])
    try place.folder.write("records.jsonl", lines.joined(separator: "\n"))
    let again = try place.gongwen("ingest", "records.jsonl")
    #expect(again.status == 0)
    #expect(again.errors.contains("3 items: 3 unchanged"))
  }

  @Test func aManifestGivesFilesTheirAddresses() throws {
    let place = try Workplace(pages: 2)
    try place.folder.write(
      "m.csv",
      """
      path,url,fetched_at
      pages/00000.txt,https://e.example/a,2024-05-06T00:00:00Z
      pages/00001.txt,https://e.example/b,
      pages/none.txt,https://e.example/c,
      """)
    let result = try place.gongwen("ingest", "m.csv")
    #expect(result.status == 3)
    #expect(
      try place.texts("SELECT source_uri FROM notices ORDER BY 1") == [
        "https://e.example/a", "https://e.example/b",
      ])
    #expect(
      try place.texts("SELECT fetched_at FROM notices WHERE source_uri LIKE '%a'") == [
        "2024-05-06 00:00:00"
      ])
    #expect(try place.texts("SELECT reason FROM quarantine") == ["unreadable_file"])
  }
}
