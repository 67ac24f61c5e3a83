import Foundation
import TestSupport
import Testing

@Suite struct RunFolderTests {
  private func results(_ place: Workplace, _ run: Int) throws -> [String: Any] {
    let path = place.folder.file("Output/runs/\(run)/run_results.json")
    let data = try Data(contentsOf: URL(filePath: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func lines(_ place: Workplace, _ name: String) throws -> [[String: Any]] {
    let text = try String(contentsOfFile: place.folder.file("Output/runs/\(name)"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func everyRunThatWorkedLeavesItsResults() throws {
    let place = try Workplace(pages: 2)
    try place.folder.write("pages/empty.html", "")
    #expect(try place.gongwen("run").status == 3)
    let results = try results(place, 1)
    #expect(results["form"] as? Int == 1)
    #expect(results["status"] as? String == "done")
    #expect(results["command"] as? String == "run")
    let counts = try #require(results["counts"] as? [String: Int])
    #expect(counts["seen"] == 3 && counts["new"] == 2 && counts["quarantined"] == 1)
    #expect(results["quarantined_by_reason"] as? [String: Int] == ["empty_page": 1])
    let events = try lines(place, "1/events.ndjson")
    #expect(events.count == 3)
    #expect(events.filter { $0["outcome"] as? String == "new" }.count == 2)
    let held = try lines(place, "1/quarantine.ndjson")
    #expect(held.map { $0["reason"] as? String } == ["empty_page"])
    #expect(held.first?["message"] is String)
  }

  @Test func aRunWithoutWorkLeavesNoFolder() throws {
    let place = try Workplace(pages: 1)
    #expect(try place.gongwen("run").status == 0)
    #expect(try place.gongwen("run").status == 0)
    let runs = try FileManager.default.contentsOfDirectory(atPath: place.folder.file("Output/runs"))
    #expect(runs == ["1"])
  }
}
