import Foundation
import TestSupport
import Testing

@Suite struct EvaluateCommandTests {
  /// The sample notice: ten more than its number of 示范点, twenty more of 改造站点.
  private static let gold = """
    {
      "source": "a.txt",
      "metadata": {"genre": ["实施方案", "方案"], "issuer": "云溪县人民政府", "doc_number": "云政办发〔2021〕1号", "title": ""},
      "targets": [
        {"indicator": "示范点", "comparator": "ge", "value": 11, "unit": "个", "change_mode": "level", "firmness": "plain", "period_end_year": 2025},
        {"indicator": "培训班", "comparator": "eq", "value": 3, "unit": "期", "change_mode": "level"},
        {"indicator": "讲座", "value": 4, "unit": "场", "optional": true}
      ],
      "incentives": [],
      "clauses": [
        {"address": "一", "heading": "总体要求"}, {"address": "二", "heading": "任务"},
        {"address": "二/(一)", "heading": "完善设施"}, {"address": "三", "heading": "保障措施"},
        {"address": "二/(二)", "heading": "加强管理", "optional": true}
      ]
    }
    """

  private func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.folder.write("pages/a.txt", SampleNotice.text("充电设施"))
    try place.folder.write("gold/a.json", Self.gold)
    try place.folder.write("gold/b.json", #"{"source": "b.txt", "targets": [{"value": 1}]}"#)
    try place.gongwen("run")
    return place
  }

  @Test func aWarehouseIsScored() throws {
    let result = try workplace().gongwen("evaluate", "gold")
    #expect(result.status == 0)
    #expect(result.errors == "warning: b.txt: not in the warehouse\n")
    #expect(
      result.output == """
        2 notices, 1 not in the warehouse
        fact                               prec recall     F1   matched/spurious/missed
        clauses                           1.000  1.000  1.000   4/0/0
            heading 3/4
        clauses, with heading             0.750  0.750  0.750   3/1/1
        targets                           0.500  0.333  0.400   1/1/2
            change_mode 1/1  comparator 0/1  firmness 1/1  indicator 1/1  period_end_year 1/1
        targets, all attributes           0.000  0.000  0.000   0/2/3
        incentives                        0.000  1.000  0.000   0/1/0
        metadata fields                   0.667 accuracy   2/3   doc_number 1/1  genre 1/1  issuer 0/1
        rows whose quote is not at its place in the body: clauses 0  targets 0  projects 0  incentives 0  responsibilities 0  citations 0

        """)
  }

  @Test func whatDiffersIsListed() throws {
    let place = try workplace()
    let lines = try place.gongwen("evaluate", "gold", "--detail", "--only", "a").output
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }
    #expect(lines.contains("  ~ a.txt metadata differs: issuer 云溪县人民政府 → 云溪县人民政府办公室"))
    #expect(lines.contains("  ~ a.txt clauses differs: 二  heading 任务 → 主要任务"))
    #expect(lines.contains("  ~ a.txt targets differs: 示范点  comparator ge → eq"))
    #expect(
      lines.contains { $0.hasPrefix("  - a.txt targets missed: 培训班  comparator=eq  value=3") })
    #expect(
      lines.contains {
        $0.hasPrefix("  + a.txt targets spurious: 站点  comparator=eq  value=21  unit=处  ")
      })
    #expect(!lines.contains { $0.contains("讲座") })
    let rows = try place.gongwen(
      "evaluate", "gold", "--detail", "--format", "csv", "--only", "a")
    #expect(rows.output.contains("\na.txt,targets,differs,示范点,comparator,ge,eq\n"))
    #expect(rows.output.contains("\na.txt,targets,missed,培训班,value,3,\n"))
    #expect(rows.errors == "")
  }

  @Test func figuresAreRowsToo() throws {
    let rows = try workplace().gongwen("evaluate", "gold", "--format", "csv").output
    #expect(rows.contains("\ntargets,,0.5,0.3333333333333333,0.4,1,1,2,,,\n"))
    #expect(rows.contains("\ntargets,comparator,,,,,,,0.0,0,1\n"))
    #expect(rows.contains("\nmetadata,genre,,,,,,,1.0,1,1\n"))
    #expect(rows.contains("\nclauses,quote,,,,,,,1.0,"))
  }

  @Test func aFolderWithoutReadingsIsOneClearLine() throws {
    let place = try workplace()
    #expect(try place.gongwen("evaluate", "nowhere").errors == "error: nowhere: no such folder\n")
    #expect(try place.gongwen("evaluate", "pages").status == 1)
    try place.folder.write("gold/c.json", "{")
    let result = try place.gongwen("evaluate", "gold")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("error: gold/c.json: is not JSON"))
  }

  private static let shared = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/eval").path
  private static let hasScorer =
    FileManager.default.fileExists(atPath: shared + "/score.py")
    && ["/usr/bin", "/usr/local/bin", "/bin"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/python3")
    }

  @Test(.enabled(if: hasScorer, "no shared readings beside this checkout, or no python3: skipped"))
  func figuresAreThoseOfTheScorerOfTheReadings() throws {
    let place = try Workplace()
    try place.gongwen(
      "ingest", Self.shared + "/notices", "--warehouse", place.warehouse, "--quiet")
    let scorer = Process()
    scorer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    scorer.arguments = [
      "python3", Self.shared + "/score.py", place.warehouse, Self.shared + "/gold",
    ]
    let pipe = Pipe()
    scorer.standardOutput = pipe
    try scorer.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    scorer.waitUntilExit()
    #expect(scorer.terminationStatus == 0)
    #expect(output.contains("targets, all attributes"))
    #expect(
      try place.gongwen("evaluate", Self.shared + "/gold", "--warehouse", place.warehouse).output
        == output)
  }
}
