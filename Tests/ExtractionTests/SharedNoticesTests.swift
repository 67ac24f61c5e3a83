import DocumentParsing
import Extraction
import Foundation
import PolicyModel
import Testing
import TextScanning

/// Clause addresses of the real text pages against their gold readings, where those are at hand.
@Suite struct SharedNoticesTests {
  private struct Gold: Decodable {
    struct Unit: Decodable {
      var address: String
      var heading: String?
      var optional: Bool?
    }
    var source: String
    var clauses: [Unit]
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/eval")
  private static let isHere = FileManager.default.fileExists(atPath: folder.path)

  @Test(.enabled(if: isHere, "the shared notices are not beside this checkout: skipped"))
  func clausesOfTextPagesAgreeWithTheirReadings() throws {
    var found = 0
    var spurious = 0
    var missed = 0
    var headed = 0
    let gold = Self.folder.appendingPathComponent("gold")
    for file in try FileManager.default.contentsOfDirectory(atPath: gold.path).sorted() {
      let reading = try JSONDecoder().decode(
        Gold.self, from: Data(contentsOf: gold.appendingPathComponent(file)))
      guard reading.source.hasSuffix(".txt") else { continue }
      let page = try String(
        contentsOf: Self.folder.appendingPathComponent("notices/\(reading.source)"), encoding: .utf8
      )
      var builder = BodyBuilder()
      for block in TextPage(Scalars(page)).blocks { builder.append(block) }
      let clauses = ClauseTree.build(
        noticeID: "n", body: builder.body, blocks: builder.blocks,
        functions: BlockClassifier.functions(of: builder.blocks)
      ).clauses
      for clause in clauses {
        #expect(builder.body.string(clause.range) == clause.quote)
      }
      let labelled = clauses.filter { $0.label != nil }
      let headings = Dictionary(
        labelled.map { ($0.address, Self.normal($0.heading)) },
        uniquingKeysWith: { first, _ in first })
      var open = Set(labelled.map(\.address))
      for unit in reading.clauses {
        let address = unit.address.precomposedStringWithCompatibilityMapping
        if open.remove(address) != nil {
          guard unit.optional != true else { continue }
          found += 1
          if headings[address] == Self.normal(unit.heading) {
            headed += 1
          } else {
            print("heading \(reading.source) \(address): \(headings[address] ?? "-")")
          }
        } else if unit.optional != true {
          missed += 1
          print("missed \(reading.source) \(address)")
        }
      }
      for address in open.sorted() { print("spurious \(reading.source) \(address)") }
      spurious += open.count
    }
    let precision = Double(found) / Double(max(1, found + spurious))
    let recall = Double(found) / Double(max(1, found + missed))
    let withHeading = Double(headed) / Double(max(1, found))
    print(
      "\(found) clauses of text pages: precision \(precision), recall \(recall), \(withHeading) headed"
    )
    #expect(found > 0)
    #expect(2 * precision * recall / (precision + recall) >= 0.98)
    #expect(withHeading >= 0.95)
  }

  private static func normal(_ heading: String?) -> String {
    (heading ?? "").precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
  }
}
