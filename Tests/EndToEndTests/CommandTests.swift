import Foundation
import TestSupport
import Testing

/// Exit statuses, formats and messages.
@Suite struct CommandTests {
  @Test func mistakesOfTheCommandLineEndWith64() throws {
    let place = try Workplace()
    for arguments in [
      ["rnu"], ["run", "--worker", "2"], ["ingest"], ["run", "--since", "yesterday"],
      ["run", "--workers", "0"], ["query"], ["status", "--format", "xml"],
    ] {
      let result = try Executable.run(arguments, in: place.folder.path)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output == "", "\(arguments)")
      #expect(result.errors.hasPrefix("error: "), "\(arguments)")
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    }
  }

  @Test func mistakesOfThePipelineEndWith78AndNameTheLine() throws {
    let place = try Workplace()
    try place.folder.write("Pipelines/notices.yaml", "name: n\ninptus: []\noutput: o\n")
    let result = try place.gongwen("run")
    #expect(result.status == 78)
    #expect(
      result.errors
        == "error: \(place.folder.file("Pipelines/notices.yaml")):2:1: unknown key: inptus; did you mean inputs?\n"
    )
    #expect(try place.gongwen("run", "notcies").errors.contains("did you mean notices?"))
  }

  @Test func whatIsNotThereIsOneClearLine() throws {
    let place = try Workplace()
    #expect(try place.gongwen("status").status == 1)
    #expect(try place.gongwen("status").errors.contains("there is no warehouse yet"))
    #expect(
      try place.gongwen("ingest", "nowhere.html").errors.contains(
        "nowhere.html: no such file or folder"))
    try place.addPage(1)
    try place.gongwen("run")
    #expect(try place.gongwen("show", "没有").status == 64)
    #expect(
      try place.gongwen("query", "SELECT absent").errors == "error: SQL: no such column: absent\n"
    )
    #expect(try place.gongwen("query", "DELETE FROM notices").status == 64)
  }

  @Test func rowsArePrintedInEveryFormat() throws {
    let place = try Workplace()
    try place.gongwen("run")
    try place.addPage(1)
    try place.gongwen("run")
    let sql = "SELECT 1 AS n, '公文,\"x\"' AS t, NULL AS z"
    #expect(
      try place.gongwen("query", sql).output == "n  t         z\n-  --------  -\n1  公文,\"x\"\n")
    #expect(
      try place.gongwen("query", sql, "--format", "csv").output == "n,t,z\n1,\"公文,\"\"x\"\"\",\n")
    #expect(
      try place.gongwen("query", sql, "--format", "jsonl").output
        == "{\"n\":1,\"t\":\"公文,\\\"x\\\"\",\"z\":null}\n")
    let json = try place.gongwen("query", sql, "--format", "json").output
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [Any])
    #expect(try place.gongwen("query", sql + " WHERE 0", "--format", "csv").output == "n,t,z\n")
    #expect(try place.gongwen("query", sql + " WHERE 0", "--format", "json").output == "[]\n")
    #expect(try place.gongwen("query", "-", input: "SELECT 2 AS a").output == "a\n-\n2\n")
  }

  @Test func aNoticeIsShownWithItsTreeAndItsHistory() throws {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    let shown = try place.gongwen("show", "00001.txt")
    #expect(shown.status == 0)
    #expect(shown.output.contains("Clauses ("))
    #expect(shown.output.contains("二/(一)"))
    #expect(shown.output.contains("run 1"))
    let both = try place.gongwen("show", ".txt")
    #expect(both.output.contains("00000.txt"))
    #expect(both.errors.contains("2 notices match"))
  }

  @Test func whatRulesCouldNotPlaceIsShown() throws {
    let place = try Workplace()
    try place.folder.write(
      "pages/a.txt",
      SampleNotice.text("充电设施") + "\n\n附件：1.《充电设施》杂志")
    try place.gongwen("run")
    let shown = try place.gongwen("show", "a.txt").output
    let line = shown.split(separator: "\n").first {
      $0.hasPrefix("  note     name_in_title_marks at ")
    }
    #expect(line?.contains(": 《充电设施》 is no document by its name and was left out") == true)
  }

  @Test func everyRuleThatARowNamesIsInTheReference() throws {
    let place = try Workplace()
    let known = Set(
      try place.gongwen("rules", "--format", "csv").output.split(separator: "\n").dropFirst().map {
        String($0.prefix { $0 != "," })
      })
    let pages = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/pages").path
    try place.gongwen("ingest", pages, "--warehouse", place.warehouse, "--quiet")
    let used = try place.texts(
      ["targets", "projects", "incentives", "responsibilities", "citations"]
        .map { "SELECT DISTINCT rule_id FROM \($0)" }.joined(separator: " UNION "))
    #expect(used.count > 10)
    #expect(used.filter { !known.contains($0) } == [])
    #expect(try place.gongwen("rules", "nothing").status == 64)
  }

  @Test func theDoctorFindsThisMachineFit() throws {
    let place = try Workplace()
    let result = try place.gongwen("doctor", "--format", "csv")
    #expect(result.status == 0)
    #expect(result.output.contains("ok,worker,starts and answers,"))
    #expect(!result.output.contains("fail,"))
  }

  @Test func everyCommandHasHelp() throws {
    let place = try Workplace()
    for command in [
      "run", "ingest", "plan", "status", "show", "query", "quarantine list", "worker", "doctor",
      "evaluate", "explain", "report",
    ] {
      let words = command.split(separator: " ").map { String($0) }
      let result = try Executable.run(words + ["--help"], in: place.folder.path)
      #expect(result.status == 0)
      #expect(result.output.contains("USAGE: gongwen \(command)"))
      #expect(result.output.contains("--warehouse"), "\(command)")
    }
    for command in ["region", "quantities", "rules", "schema"] {
      let result = try Executable.run([command, "--help"], in: place.folder.path)
      #expect(result.status == 0)
      #expect(result.output.contains("USAGE: gongwen \(command)"))
      #expect(result.output.contains("Example:"), "\(command)")
    }
  }
}
