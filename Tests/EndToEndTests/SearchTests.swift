import Foundation
import TestSupport
import Testing
import Warehouse

/// Searches held against a scan with `instr()` over the texts themselves.
@Suite struct SearchTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Numbers that look random and are the same each time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 42
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let texts = """
    SELECT 'title' AS kind, notice_id AS id, title AS text FROM notices WHERE title IS NOT NULL
    UNION ALL SELECT 'clause', clause_id, text FROM clauses
    UNION ALL SELECT 'target', target_id, indicator FROM targets
    """

  /// The ids of all texts that hold every word, by scan.
  private static func scan(_ words: [String], in warehouse: Warehouse) throws -> Set<String> {
    var ids: Set<String> = []
    let condition = words.map { _ in "instr(lower(text), lower(?)) > 0" }
    try warehouse.query(
      "SELECT kind || ' ' || id FROM (\(texts)) WHERE \(condition.joined(separator: " AND "))",
      arguments: words
    ) { if case .text(let id) = $0[0] { ids.insert(id) } }
    return ids
  }

  private static func search(_ words: [String], in warehouse: Warehouse) throws -> Set<String> {
    let hits = try warehouse.search(
      SearchWords(words.map { "\"\($0)\"" }), SearchFilter(limit: 1_000_000))
    let ids = Set(hits.map { "\($0.kind) \($0.id)" })
    #expect(ids.count == hits.count)
    return ids
  }

  private static func compare(_ path: String, queries: Int) throws {
    let warehouse = try Warehouse(path: path, access: .readOnly)
    var all: [[Unicode.Scalar]] = []
    try warehouse.query("SELECT text FROM (\(texts))") {
      if case .text(let text) = $0[0], !text.isEmpty { all.append(Array(text.unicodeScalars)) }
    }
    var dice = Dice()
    func piece() throws -> String {
      let text = try #require(all.randomElement(using: &dice))
      let start = Int.random(in: 0..<text.count, using: &dice)
      let length = [1, 2, 2, 2, 3, 4, 6].randomElement(using: &dice) ?? 2
      var view = String.UnicodeScalarView()
      for scalar in text[start..<min(text.count, start + length)]
      where scalar != "\"" && scalar != "“" && scalar != "”" { view.append(scalar) }
      return view.isEmpty ? "的" : String(view)
    }
    var found = 0
    for number in 0..<queries {
      var words = [try piece()]
      switch number % 8 {
      case 0: words.append(try piece())
      case 1: words = [words[0].uppercased()]
      case 2: words = [String(try piece() + words[0])]
      default: break
      }
      let expected = try scan(words, in: warehouse)
      #expect(try search(words, in: warehouse) == expected, "\(words)")
      found += expected.isEmpty ? 0 : 1
    }
    #expect(found > queries / 2)
    for word in [
      "〔2020〕", "%", "'", "*", "-", "AND", "NOT", "a:b", "^", "(", "𠮷", "é", "\u{301}", "Ａ", "5G",
      "R&D", "_", ";", "\\", "NEAR(", "75abx82d7", " ", "表情",
    ] {
      #expect(try search([word], in: warehouse) == scan([word], in: warehouse), "\(word)")
    }
    #expect(throws: (any Error).self) { try SearchWords(["\u{0}"]) }
    try warehouse.close()
  }

  @Test func twoThousandRandomSearchesFindWhatAScanFinds() throws {
    let place = try Workplace()
    try place.gongwen(
      "ingest", Self.root.appendingPathComponent("Fixtures/pages").path, "--warehouse",
      place.warehouse, "--quiet")
    try Self.compare(place.warehouse, queries: 2_000)
    // The index finds as much as no index, and it is in use.
    let sql = "SELECT count(*) FROM search_notices WHERE indexed = 1"
    #expect(try place.texts(sql) == place.texts("SELECT count(*) FROM notices"))
    try place.gongwen("index", "--drop")
    #expect(try place.texts(sql) == ["0"])
    try Self.compare(place.warehouse, queries: 100)
  }

  /// Notices that are not part of the repository, where they are at hand.
  private static let shared = root.deletingLastPathComponent()
    .appendingPathComponent("shared/eval/notices").path

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared), "the shared notices are not here"))
  func randomSearchesOverTheSharedNoticesFindWhatAScanFinds() throws {
    let place = try Workplace()
    try place.gongwen("ingest", Self.shared, "--warehouse", place.warehouse, "--quiet")
    try Self.compare(place.warehouse, queries: 2_000)
  }

  @Test func theIndexKeepsStepWithNoticesThatChangeAndWithPipelinesWithoutIt() throws {
    let place = try Workplace(pages: 3)
    try place.gongwen("run")
    func clauses(_ word: String) throws -> String {
      try place.gongwen("search", word, "--in", "clauses", "--format", "csv", "--quiet").output
    }
    #expect(try clauses("站点20处").contains("«站点20处»"))
    try place.addPage(0, subject: "养老服务")
    try place.gongwen("run")
    #expect(try place.gongwen("search", "养老", "--in", "titles").output.contains("«养老»服务"))
    #expect(try !place.gongwen("search", "充电设施第0批").output.contains("title"))
    let pipeline = try String(
      contentsOfFile: place.folder.file("Pipelines/notices.yaml"), encoding: .utf8)
    try place.folder.write(
      "Pipelines/notices.yaml",
      pipeline.replacingOccurrences(of: "{workers: 2}", with: "{workers: 2, search: false}"))
    try place.addPage(7, subject: "绿色金融")
    try place.gongwen("run")
    let waiting = "SELECT count(*) FROM search_notices WHERE indexed = 0"
    #expect(try place.texts(waiting) == ["1"])
    #expect(try place.gongwen("search", "绿色金融").output.contains("«绿色金融»第7批"))
    #expect(try place.gongwen("index").errors.contains("1 notices entered the index"))
    #expect(try place.texts(waiting) == ["0"])
    #expect(try place.gongwen("search", "绿色金融").output.contains("«绿色金融»第7批"))
  }

  @Test func hitsHaveMarksFiltersAndOneLineForMistakes() throws {
    let place = try Workplace(pages: 2)
    try place.gongwen("run")
    let rows = try place.gongwen(
      "search", "最高", "补助", "--in", "clauses", "--region", "云溪", "--year", "2021", "--format",
      "jsonl")
    #expect(rows.output.split(separator: "\n").count == 2)
    #expect(rows.output.contains("给予«最高»5万元«补助»"))
    #expect(try place.gongwen("search", "补助", "--year", "1999").output.isEmpty)
    #expect(try place.gongwen("search", "补助", "--issuer", "人民政府办公室").output.contains("«补助»"))
    for mistake in [["search", "\"补助"], ["search", " "], ["search", "补助", "--limit", "0"]] {
      let result = try Executable.run(mistake, in: place.folder.path)
      #expect(result.status == 64)
      #expect(result.errors.split(separator: "\n").count == 1)
    }
  }
}
