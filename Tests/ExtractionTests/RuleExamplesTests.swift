import Extraction
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
      #expect(!rule.matching.isEmpty && !rule.notMatching.isEmpty, "\(rule.identifier)")
    }
  }
}
