import Extraction
import PolicyModel
import Testing

@Suite struct SameStatementTests {
  private let keys = IndicatorKeys(
    IndicatorLexicon(terms: [.init("研发", ["R&D"])], indicators: [.init("树", ["森林覆盖率"])]))

  private func targets(_ text: String) -> [Target] {
    TargetExtraction.targets(in: DrawnNotice.context(text), keys: keys).facts
  }

  private static let table = """
    =主要指标
    | 指标 | 单位 | 2025年目标 |
    | 树 | % | 45 |
    | 养老床位数 | 张 | 800 |
    | 研发人员 | 人 | 90 |
    """

  @Test func aTargetOfTheTextAndItsRowInATableAreLinkedOnce() throws {
    let found = targets(
      "一、目标\n到2025年，全市森林覆盖率达到45%以上，R&D人员达到90人，养老床位达到700张。\n\(Self.table)")
    let linked = found.filter { $0.sameAs != nil }
    #expect(linked.map { $0.indicator } == ["树", "研发人员"])
    for row in linked {
      let other = try #require(found.first { $0.id == row.sameAs })
      #expect(other.sameAs == nil && other.indicatorKey == row.indicatorKey)
      #expect(other.range.lowerBound < row.range.lowerBound)
    }
  }

  @Test func anotherYearValueUnitOrModeIsNoLink() {
    for sentence in [
      "到2023年，森林覆盖率达到45%。", "到2025年，森林覆盖率达到46%。", "到2025年，养老床位达到800家。",
      "到2025年，森林覆盖率提高45%。",
    ] {
      let found = targets("一、目标\n\(sentence)\n\(Self.table)")
      #expect(found.count == 4, "\(sentence)")
      #expect(found.allSatisfy { $0.sameAs == nil }, "\(sentence)")
    }
  }

  @Test func twoSentencesAloneAreNoLink() {
    let found = targets("一、目标\n到2025年，森林覆盖率达到45%。\n到2025年，森林覆盖率达到45%。")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.sameAs == nil })
  }
}
