import Foundation
import TestSupport
import Testing

/// The queries of the READMEs, run on the warehouse that the fixtures give.
@Suite struct ReadmeQueriesTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// What stands between ```` ```sql ```` and ```` ``` ```` in a file of the repository.
  private static func queries(of name: String) throws -> [String] {
    let text = try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    return text.components(separatedBy: "```sql\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  @Test func eachQueryFindsRowsInTheFixtures() throws {
    let queries = try Self.queries(of: "README.md")
    #expect(queries.count == 10)
    let folder = try TemporaryFolder()
    let path = folder.file("fixtures.sqlite")
    let pages = Self.root.appendingPathComponent("Fixtures/pages").path
    let result = try Executable.run(["ingest", pages, "--warehouse", path], in: folder.path)
    #expect(result.status == 0)
    for query in queries {
      let answer = try Executable.run(
        ["query", query, "--warehouse", path, "--format", "jsonl"], in: folder.path)
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(!answer.output.isEmpty, "no rows: \(query)")
    }
  }

  @Test func theChineseReadmeHasTheSameQueries() throws {
    #expect(try Self.queries(of: "README.zh-CN.md") == Self.queries(of: "README.md"))
  }
}
