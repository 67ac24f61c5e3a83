import Extraction
import Foundation
import Testing

/// The examples of every rule, which are its documentation too.
@Suite struct RuleExamplesTests {
  @Test func everyExampleReadsAsItsRuleSays() {
    for rule in RuleCatalogue.all {
      for example in rule.matching {
        #expect(rule.reading(of: example.text) == example.reading, "\(rule.identifier)")
      }
    }
  }

  @Test func noCounterexampleIsRead() {
    for rule in RuleCatalogue.all {
      for text in rule.notMatching {
        #expect(rule.reading(of: text) == nil, "\(rule.identifier): \(text)")
      }
    }
  }

  @Test func identifiersAreUniqueAndEveryRuleHasExamples() {
    #expect(Set(RuleCatalogue.all.map { $0.identifier }).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all {
      #expect(rule.matching.count >= 2 && rule.notMatching.count >= 2, "\(rule.identifier)")
    }
  }

  @Test func everyRuleOfTheSourcesIsInTheCatalogue() throws {
    let known = Set(RuleCatalogue.all.map { String(describing: $0) })
    let sources = Self.root.appendingPathComponent("Sources/Extraction")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var found = 0
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      guard text.contains(": ReadingRule {") else { continue }
      found += 1
      let name = String(file.split(separator: "/").last?.dropLast(6) ?? "")
      #expect(known.contains(name), "\(file) is not in RuleCatalogue")
    }
    #expect(found == known.count)
  }

  @Test func theReferenceIsAsNewAsTheRules() throws {
    let page = Self.root.appendingPathComponent("Documentation/Rules.md")
    #expect(
      try String(contentsOf: page, encoding: .utf8) == RuleReference.markdown,
      "Documentation/Rules.md is older than the rules: make rules")
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
