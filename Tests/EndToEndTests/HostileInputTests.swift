import Foundation
import PolicyModel
import TestSupport
import Testing

/// Pages made to harm: each is quarantined with its reason or read in full, and the others of the
/// run are loaded.
@Suite struct HostileInputTests {
  /// The folder Fixtures of the package.
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures").path

  /// What became of each page of the warehouse, by file name: `read` or the reason.
  private func outcomes(_ place: Workplace) throws -> [String: String] {
    var outcomes: [String: String] = [:]
    let lines = try place.texts(
      """
      SELECT source_uri || char(10) || 'read' FROM notices UNION ALL
      SELECT source_uri || char(10) || reason FROM quarantine
      """)
    for line in lines {
      let parts = line.split(separator: "\n").map { String($0) }
      outcomes[URL(fileURLWithPath: parts[0]).lastPathComponent] = parts[1]
    }
    return outcomes
  }

  @Test func theHostilePagesOfTheFixturesEndAsDescribed() throws {
    let place = try Workplace()
    let folder = Self.fixtures + "/hostile"
    let result = try place.gongwen("ingest", folder)
    #expect(result.status == 3)
    let found = try outcomes(place)
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/expected.json"))
    let expected = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    for (name, value) in expected {
      let allowed = value as? [String] ?? [value as? String ?? ""]
      #expect(allowed.contains(found[name] ?? "nothing"), "\(name): \(found[name] ?? "nothing")")
    }
    #expect(found.count == expected.count)
    // The raw bytes of what was held back are kept.
    #expect(
      try place.texts(
        "SELECT count(*) FROM quarantine WHERE input_sha256 IS NULL AND reason <> 'empty_page'")
        == ["0"])
  }

  @Test func hugePagesStayWithinTheLimitsAndTheOthersAreLoaded() throws {
    let place = try Workplace(pages: 2)
    let head = "<html><head><meta charset=utf-8></head><body><div id=zoom>"
    let notice = SampleNotice.text("防洪").split(separator: "\n").map { "<p>\($0)</p>" }.joined()
    let attributes = (0..<50_000).map { "a\($0)=1" }.joined(separator: " ")
    try place.folder.write("pages/attributes.html", "\(head)<p \(attributes)>x</p>\(notice)")
    let depth = 100_000
    try place.folder.write(
      "pages/deep.html", head + String(repeating: "<div>", count: depth) + notice)
    // A text node of 12 MB, whose end must not be lost.
    let long = String(repeating: "提升能力建设水平，", count: 450_000)
    try place.folder.write("pages/long.html", "\(head)\(notice)<p>\(long)末尾。</p></div>")
    try place.folder.write(
      "pages/spans.html",
      "\(head)\(notice)<table><tr><td colspan=100000000 rowspan=100000000>甲</td><td>乙</td></tr>"
        + "<tr><td>丙</td></tr></table>")
    let entities = (1...9).map { index in
      "<!ENTITY e\(index) \"\(String(repeating: "&e\(index - 1);", count: 10))\">"
    }
    try place.folder.write(
      "pages/bomb.xml",
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"哈\">\(entities.joined())]><x>&e9;</x>")
    try place.folder.write(
      "pages/outside.xml",
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
    let result = try place.gongwen("run", "--cpu-seconds", "20", "--deadline-seconds", "60")
    #expect([0, 3].contains(result.status))
    let found = try outcomes(place)
    #expect(found["00000.txt"] == "read" && found["00001.txt"] == "read")
    #expect(found.count == 8)
    // What is read is read to its end.
    for name in ["attributes", "deep", "spans"] where found["\(name).html"] == "read" {
      #expect(
        try place.texts(
          "SELECT instr(body, '给予最高6万元补助') > 0 FROM notices WHERE source_uri LIKE '%\(name).html'")
          == ["1"], "\(name)")
    }
    if found["long.html"] == "read" {
      #expect(
        try place.texts(
          "SELECT instr(body, '末尾。') > 0 FROM notices WHERE source_uri LIKE '%long.html'") == ["1"])
    }
    #expect(try place.texts("SELECT count(*) FROM notices WHERE instr(body, 'root:')") == ["0"])
  }

  @Test func aNoticeThatTakesTooMuchIsHeldWithTheLimitAsReason() throws {
    let place = try Workplace(pages: 1)
    let long = String(repeating: "（一）提升能力建设水平，到2025年达到10个。\n", count: 300_000)
    try place.folder.write("pages/long.txt", SampleNotice.text("防洪") + "\n" + long)
    let result = try place.gongwen("run", "--memory-mb", "512", "--cpu-seconds", "1")
    #expect(result.status == 3)
    let found = try outcomes(place)
    #expect(found["00000.txt"] == "read")
    #expect(["memory_limit", "cpu_limit"].contains(found["long.txt"] ?? "nothing"))
  }
}
