import Foundation
import TestSupport
import Testing

/// Lexicons of a pipeline, as users name and change them.
@Suite struct LexiconTests {
  private static let pipeline = """
    name: notices
    inputs:
      - path: pages
    lexicons: [Pipelines/lexicons/own.yaml]
    options: {workers: 1}
    output: Output/warehouse.sqlite
    """
  private static let page = """
    云岭县人民政府关于印发林业发展规划的通知

    各乡镇人民政府：

    到2025年，全县森林覆被率达到45%。

    云岭县人民政府
    2021年5月8日
    """

  private func place(_ lexicon: String) throws -> Workplace {
    let place = try Workplace()
    try place.folder.write("Pipelines/notices.yaml", Self.pipeline)
    try place.folder.write("Pipelines/lexicons/own.yaml", lexicon)
    try place.folder.write("pages/a.txt", Self.page)
    return place
  }

  @Test func aChangedLexiconReadsNoticesAgainAndNothingElseDoes() throws {
    let place = try place("lexicon: indicators\nindicators:\n  森林覆盖率: [森林覆被率]\n")
    #expect(try place.gongwen("run").status == 0)
    let keys = "SELECT indicator_key FROM v_targets"
    #expect(try place.texts(keys) == ["森林覆盖率"])
    #expect(try place.texts("SELECT indicator FROM v_targets") == ["森林覆被率"])
    #expect(try place.gongwen("run").errors.contains("1 unchanged"))
    #expect(try place.gongwen("ingest", "pages").errors.contains("1 unchanged"))

    try place.folder.write(
      "Pipelines/lexicons/own.yaml", "lexicon: indicators\nindicators:\n  林木: [森林覆被率]\n")
    let plan = try place.gongwen("plan", "--format", "csv")
    #expect(plan.output.contains(",reader_changed,1\n"))
    #expect(try place.gongwen("run").errors.contains("1 updated"))
    #expect(try place.texts(keys) == ["林木"])
    #expect(try place.gongwen("plan", "--format", "csv").output.contains(",unchanged,1\n"))
  }

  @Test func anOptionTakesThePlaceOfThePipelinesLexicons() throws {
    let place = try place("lexicon: indicators\n")
    try place.folder.write("other.yaml", "lexicon: indicators\nindicators:\n  绿: [森林覆被率]\n")
    #expect(try place.gongwen("ingest", "pages", "--lexicons", "other.yaml").status == 0)
    #expect(try place.texts("SELECT indicator_key FROM v_targets") == ["绿"])
  }

  @Test func aWorkerReadsWithTheLexiconsThatItIsGiven() throws {
    let place = try place("lexicon: indicators\nindicators:\n  绿: [森林覆被率]\n")
    let text = Self.page.split(separator: "\n", omittingEmptySubsequences: false)
    let line = #"{"url":"a","text":""# + text.joined(separator: #"\n"#) + "\"}\n"
    let given = try place.gongwen(
      "worker", "--lexicons", "Pipelines/lexicons/own.yaml", input: line)
    #expect(given.output.contains(#""森林覆被率","绿""#))
    #expect(try place.gongwen("worker", input: line).output.contains(#""森林覆被率","森林覆盖率""#))
  }

  @Test func aWrongLexiconEndsWithOneLineAndStatus78() throws {
    let place = try place("lexicon: indicators\nindicator: {}\n")
    for arguments in [["run"], ["plan"], ["ingest", "pages"]] {
      let result = try Executable.run(arguments, in: place.folder.path)
      #expect(result.status == 78)
      let lines = result.errors.split(separator: "\n")
      #expect(lines.count == 1)
      #expect(
        lines.first?.hasSuffix(
          "Pipelines/lexicons/own.yaml:2:1: unknown key: indicator; did you mean indicators?")
          == true)
    }
    let worker = try place.gongwen(
      "worker", "--lexicons", "Pipelines/lexicons/own.yaml", input: "{}\n")
    #expect(worker.status == 78)
    #expect(!FileManager.default.fileExists(atPath: place.warehouse))
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The query of README.md that begins with `start`.
  private func query(_ start: String) throws -> String {
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("    " + start) })
    return lines[first...].prefix { $0.hasPrefix("    ") }.joined(separator: "\n")
  }

  @Test func theFixturesHaveALadderFromProvinceToCounty() throws {
    let place = try Workplace()
    let pages = ["ladder_province_lvyou.txt", "zhuanlan_lvyou.html", "ladder_county_lvyou.txt"]
    for page in pages {
      let path = Self.root.appendingPathComponent("Fixtures/pages/\(page)").path
      #expect(try place.gongwen("ingest", path, "--warehouse", place.warehouse).status == 0)
    }
    let ladder = try place.gongwen(
      "query", try query("SELECT indicator_key, parent_region_name"), "--format", "csv")
    #expect(
      ladder.output.split(separator: "\n").dropFirst().map { String($0) } == [
        "接待游客,湖南省,800000000.0,湘西土家族苗族自治州,85000000.0,人次",
        "接待游客,湘西土家族苗族自治州,85000000.0,凤凰县,26000000.0,人次",
        "旅游总收入,湖南省,1250000000000.0,湘西土家族苗族自治州,80000000000.0,元",
        "旅游总收入,湘西土家族苗族自治州,80000000000.0,凤凰县,28000000000.0,元",
      ])
    let tags = try place.gongwen(
      "query", try query("SELECT admin_level, code"), "--format", "csv")
    let rows = tags.output.split(separator: "\n").map { String($0) }
    #expect(rows.first == "admin_level,code,clauses")
    #expect(rows.contains("county,environment,3"))
    #expect(rows.contains { $0.hasPrefix("province,supply,") })
  }
}
