import Foundation
import TestSupport
import Testing

/// Pages for readers: reports and notices of the fixtures.
@Suite struct ReportCommandTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/pages").path

  /// A workplace with the fixtures read.
  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.gongwen("ingest", Self.fixtures, "--warehouse", place.warehouse, "--quiet")
    return place
  }

  /// What is wrong with a page: what it would load, anchors that lead nowhere or stand twice, and
  /// what html5lib has against it.
  private func faults(of html: String, in place: Workplace) throws -> [String] {
    var faults: [String] = []
    for loading in [" src=", "<link", "@import", "url(", "<iframe", "<img", "srcset=", "fetch("]
    where html.contains(loading) {
      faults.append("loads by \(loading)")
    }
    let ids = values(of: " id=\"", in: html)
    if Set(ids).count != ids.count { faults.append("an id stands twice") }
    let known = Set(ids)
    faults += Set(values(of: "href=\"#", in: html)).filter { !known.contains($0) }.map {
      "#\($0) leads nowhere"
    }
    guard let python = PythonTools.python else { return faults }
    try place.folder.write("page.html", html)
    let process = Process()
    let output = Pipe()
    process.executableURL = python
    process.arguments = [
      "-c",
      """
      import html5lib, sys
      try: html5lib.HTMLParser(strict=True).parse(open(sys.argv[1], 'rb'))
      except Exception as error: print(repr(error))
      """, place.folder.file("page.html"),
    ]
    process.standardOutput = output
    try process.run()
    let answer = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus != 0 || !answer.isEmpty { faults.append("html5lib: \(answer)") }
    return faults
  }

  private func values(of key: String, in html: String) -> [String] {
    html.components(separatedBy: key).dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func theReportIsOneSmallPageThatLoadsNothingAndEveryLinkLeadsSomewhere() throws {
    let place = try workplace()
    for language in ["zh", "en"] {
      let report = try place.gongwen(
        "report", "--warehouse", place.warehouse, "--language", language
      ).output
      #expect(report.hasPrefix("<!DOCTYPE html>"))
      #expect(report.utf8.count < 1_000_000)
      #expect(try faults(of: report, in: place) == [])
      #expect(report.contains(language == "zh" ? "目标年" : "Targets by the year"))
      #expect(report.contains("<svg"))
    }
  }

  @Test func theSameWarehouseGivesTheSameReport() throws {
    let place = try workplace()
    let first = try place.gongwen("report", "--warehouse", place.warehouse).output
    #expect(first.count > 10_000)
    #expect(try place.gongwen("report", "--warehouse", place.warehouse).output == first)
    let file = try place.gongwen(
      "report", "--warehouse", place.warehouse, "--output", "report.html")
    #expect(file.errors.contains("wrote report.html"))
    #expect(try String(contentsOfFile: place.folder.file("report.html"), encoding: .utf8) == first)
  }

  @Test func theSQLUnderANumberGivesTheRowsThatItCounts() throws {
    let place = try workplace()
    let query = "SELECT notice_id FROM notices WHERE genre = '通知'"
    for options in [[], ["--query", query]] {
      let report = try Executable.run(
        ["report", "--language", "en", "--warehouse", place.warehouse] + options,
        in: place.folder.path
      ).output
      let groups = report.components(separatedBy: "<section class=\"evidence\"").dropFirst()
      #expect(groups.count > 20)
      for group in groups.prefix(60) {
        let total = group.components(separatedBy: "<small>")[1].prefix { $0 != "<" }
        let sql = group.components(separatedBy: "<pre>")[1].components(separatedBy: "</pre>")[0]
        let plain = sql.replacingOccurrences(of: "&#39;", with: "'")
          .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(
            of: "&gt;", with: ">"
          )
          .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&amp;", with: "&")
        let counted = try place.texts("SELECT count(*) FROM (\(plain))")
        #expect(counted == [total.replacingOccurrences(of: ",", with: "")], "\(plain)")
      }
    }
  }

  @Test func aReportIsOfTheNoticesThatAQueryChooses() throws {
    let place = try workplace()
    let report = try place.gongwen(
      "report", "--warehouse", place.warehouse, "--language", "en", "--query",
      "SELECT notice_id, title FROM notices ORDER BY notice_id LIMIT 3;")
    #expect(report.status == 0)
    #expect(report.output.contains("<a href=\"#notices\">3</a>"))
    func status(_ sql: String) throws -> (Int32, String) {
      let result = try place.gongwen("report", "--warehouse", place.warehouse, "--query", sql)
      return (result.status, result.errors)
    }
    #expect(try status("DELETE FROM notices").0 == 64)
    #expect(try status("SELECT title, issuer FROM notices").1.contains("no column notice_id"))
    #expect(try status("SELECT absent FROM notices").1 == "error: SQL: no such column: absent\n")
  }

  @Test func anEmptyWarehouseHasAReport() throws {
    let place = try Workplace()
    try place.gongwen("run")
    let report = try place.gongwen("report")
    #expect(report.status == 0)
    #expect(try faults(of: report.output, in: place) == [])
  }

  @Test func everyNoticeOfTheFixturesIsAPageWithAllOfItsFacts() throws {
    let place = try workplace()
    let notices = try place.texts("SELECT notice_id FROM notices ORDER BY notice_id")
    #expect(notices.count > 40)
    for (index, notice) in notices.enumerated() {
      let page = try place.gongwen(
        "show", notice, "--format", "html", "--warehouse", place.warehouse
      ).output
      let facts = try place.texts(
        ["target", "project", "incentive"].map {
          "SELECT \($0)_id FROM \($0)s WHERE notice_id = '\(notice)'"
        }.joined(separator: " UNION ALL "))
      #expect(facts.filter { !page.contains("id=\"\($0)\"") } == [], "\(notice)")
      #expect(facts.filter { !page.contains("id=\"at-\($0)\"") } == [], "\(notice)")
      // html5lib takes a second for each page.
      if index.isMultiple(of: 8) { #expect(try faults(of: page, in: place) == [], "\(notice)") }
    }
  }

  @Test func aNoticeAsJSONHasItsFactsAtTheirPlaces() throws {
    let place = try workplace()
    let notice = try place.texts(
      "SELECT notice_id FROM targets GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")[0]
    let shown = try place.gongwen(
      "show", notice, "--format", "json", "--warehouse", place.warehouse)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let body = try #require((object["notice"] as? [String: Any])?["body"] as? String)
    let scalars = Array(body.unicodeScalars)
    let facts = try #require(object["facts"] as? [[String: Any]])
    #expect(facts.count > 20)
    for fact in facts {
      let start = try #require(fact["char_start"] as? Int)
      let end = try #require(fact["char_end"] as? Int)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      #expect(String(view) == fact["quote"] as? String)
    }
  }

  @Test func textHasMarksWhereFactsStandAndColoursOnATerminalOnly() throws {
    let place = try Workplace()
    try place.addPage(1)
    try place.gongwen("run")
    let shown = try place.gongwen("show", "00001.txt").output
    #expect(shown.contains("⟦T1 "))
    #expect(shown.contains("-target0 at "))
    #expect(!shown.contains("\u{1B}"))
  }

  @Test func aFactIsExplainedDownToItsBytes() throws {
    let place = try workplace()
    let targets = try place.texts(
      """
      SELECT target_id FROM targets JOIN notices USING (notice_id)
      WHERE source_uri LIKE '%gb18030_minsu.html' ORDER BY target_id
      """)
    let target = try #require(targets.first)
    let text = try place.gongwen("explain", target, "--warehouse", place.warehouse).output
    for part in ["Rule\n  targets.", "⟦", "charset            gb18030", "in clause", "sha256"] {
      #expect(text.contains(part), "\(part)")
    }
    let json = try place.gongwen(
      "explain", target, "--format", "json", "--warehouse", place.warehouse
    ).output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let bytes = try #require((object["page"] as? [String: Any])?["bytes"] as? [Int])
    let quote = try #require((object["quote"] as? [String: Any])?["text"] as? String)
    let page = try Data(contentsOf: URL(filePath: Self.fixtures + "/gb18030_minsu.html"))
    // Foundation's number of GB18030.
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    #expect(String(data: page[bytes[0]..<bytes[1]], encoding: encoding) == quote)
  }

  @Test func everyKindOfRowIsExplained() throws {
    let place = try workplace()
    for (table, column) in [
      ("targets", "target_id"), ("projects", "project_id"), ("incentives", "incentive_id"),
      ("responsibilities", "responsibility_id"), ("citations", "citation_id"),
      ("clauses", "clause_id"), ("tables", "table_id"),
    ] {
      let id = try place.texts("SELECT \(column) FROM \(table) ORDER BY 1 LIMIT 1")[0]
      let result = try place.gongwen("explain", id, "--warehouse", place.warehouse)
      #expect(result.output.hasPrefix("\(id)  (\(table))\n"))
      #expect(result.output.contains("In the page"))
    }
    let absent = try place.gongwen("explain", "nothing-target0", "--warehouse", place.warehouse)
    #expect(absent.status == 64)
    #expect(absent.errors.hasPrefix("error: no row has the id nothing-target0; "))
  }
}
