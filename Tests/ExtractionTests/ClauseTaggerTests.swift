import Extraction
import PolicyModel
import Testing

@Suite struct ClauseTaggerTests {
  private let lexicon = InstrumentLexicon(layers: [
    .init(
      "a/1",
      rules: [
        .init("money", "money", ["补助", "专项资金"]), .init("people", "people.train", ["培训"]),
        .init("people", "people.hire", ["引才"]), .init("safe", "safe", ["保险"]),
      ], ignored: ["养老保险", "培训补助"]),
    .init("b/2", rules: [.init("all", "all", ["资金", "补助", "条例"])]),
  ])

  private func tags(_ drawing: String, _ lexicon: InstrumentLexicon? = nil) -> [String] {
    let context = DrawnNotice.context(drawing)
    let tags = ClauseTagger(lexicon ?? self.lexicon).tags(of: context.clauses, in: context.body)
    for tag in tags { #expect(context.quote(tag.range) == tag.quote) }
    let addresses = Dictionary(uniqueKeysWithValues: context.clauses.map { ($0.id, $0.address) })
    return tags.map {
      "\(addresses[$0.clauseID] ?? "") \($0.layer) \($0.code) \($0.ruleID) \($0.hitCount) \($0.quote)"
    }
  }

  @Test func eachLayerGivesItsCodesOnceARuleWithThePlaceOfTheFirstWord() {
    #expect(
      tags("一、用专项资金补助培训，补助引才。\n二、无。\n三、购买保险。") == [
        "一 a/1 money money 3 专项资金", "一 a/1 people people.train 1 培训",
        "一 a/1 people people.hire 1 引才", "一 b/2 all all 3 资金", "三 a/1 safe safe 1 保险",
      ])
  }

  @Test func theLongestWordCountsAndWhatIsIgnoredGivesNothing() {
    #expect(tags("一、参加养老保险，发放培训补助。") == ["一 b/2 all all 1 补助"])
    #expect(tags("一、参加保险。") == ["一 a/1 safe safe 1 保险"])
  }

  @Test func aCitedTitleIsNoInstrumentAndAnUnclosedOneEndsNothing() {
    #expect(
      tags("一、依照《专项资金管理条例》给予补助。") == [
        "一 a/1 money money 1 补助", "一 b/2 all all 1 补助",
      ])
    #expect(tags("一、依照《办法给予补助。").count == 2)
  }

  @Test func textOfChildrenIsTheirs() {
    let found = tags("一、总则\n（一）给予补助。\n（二）组织培训。")
    #expect(found.map { $0.split(separator: " ")[0] } == ["一/(一)", "一/(一)", "一/(二)"])
  }

  @Test func aLaterLayerOfTheSameNameExtendsAndWins() {
    let more = lexicon.extended(
      by: InstrumentLexicon(layers: [
        .init("a/1", rules: [.init("other", "other", ["补助", "宣传"])]),
        .init("a/2", rules: [.init("new", "new", ["补助"])]),
      ]))
    #expect(
      tags("一、补助宣传，引才。", more) == [
        "一 a/1 people people.hire 1 引才", "一 b/2 all all 1 补助", "一 a/1 other other 2 补助",
        "一 a/2 new new 1 补助",
      ])
  }

  @Test func withoutALexiconThereAreNoTags() {
    let context = DrawnNotice.context("一、给予补助。")
    #expect(ClauseTagger.none.tags(of: context.clauses, in: context.body).isEmpty)
  }
}
