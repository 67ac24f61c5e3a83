import Evaluation
import Foundation
import Testing
import Warehouse

/// The program's readings of whole folders against gold readings, by floors that hold.
@Suite struct ReadingScoresTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let shared = root.deletingLastPathComponent().appendingPathComponent("shared/eval")
  private static let hasShared = FileManager.default.fileExists(atPath: shared.path)

  private func card(pages: URL, gold: URL) throws -> Scorecard {
    let place = try Workplace()
    try place.gongwen("ingest", pages.path, "--warehouse", place.warehouse, "--quiet")
    let warehouse = try Warehouse(path: place.warehouse, access: .readOnly)
    let card = try Evaluator.score(warehouse, gold: gold.path)
    try warehouse.close()
    return card
  }

  private func check(_ card: Scorecard, _ floors: [(name: String, f1: Double)]) {
    #expect(card.absent == [])
    for floor in floors {
      let tally = card.facts.first { $0.name == floor.name }?.tally
      #expect(
        (tally?.f1 ?? 0) >= floor.f1,
        "\(floor.name) \(tally?.f1 ?? 0): gongwen evaluate --detail lists what differs")
    }
    for (table, share) in card.quotes {
      #expect(share.asked > 0 && share.right == share.asked, "misplaced quotes of \(table)")
    }
  }

  @Test func theFixturesAreReadAsExpected() throws {
    let fixtures = Self.root.appendingPathComponent("Fixtures")
    let card = try card(
      pages: fixtures.appendingPathComponent("pages"),
      gold: fixtures.appendingPathComponent("expected"))
    check(
      card,
      [
        ("clauses", 0.99), ("clauses, with heading", 0.99), ("targets", 0.96),
        ("targets, all attributes", 0.91), ("achievements", 0.96), ("projects", 0.99),
        ("incentives", 0.98), ("responsibilities", 0.98), ("responsibilities, with role", 0.98),
        ("citations", 0.98),
      ])
    #expect(card.allMetadata.accuracy >= 0.99)
  }

  @Test(.enabled(if: hasShared, "the shared notices are not beside this checkout: skipped"))
  func theSharedNoticesAreReadAsAskedFor() throws {
    let card = try card(
      pages: Self.shared.appendingPathComponent("notices"),
      gold: Self.shared.appendingPathComponent("gold"))
    check(
      card,
      [
        ("clauses", 0.98), ("clauses, with heading", 0.95), ("targets", 0.97),
        ("targets, all attributes", 0.92), ("achievements", 0.90), ("projects", 0.95),
        ("incentives", 0.90), ("responsibilities", 0.90), ("responsibilities, with role", 0.80),
        ("citations", 0.95),
      ])
    #expect(card.allMetadata.accuracy >= 0.97)
  }
}
