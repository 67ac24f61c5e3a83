import Evaluation
import Testing

@Suite struct LikenessTests {
  @Test func formsOfOneTextAreTheSame() {
    #expect(Likeness.isSameText(.text("浙政办发〔２０１９〕１１号"), .text("浙政办发〔2019〕11 号")))
    #expect(Likeness.isSameText(.text("“1+X”—试点"), .text("「1＋X」–试点")))
    #expect(Likeness.isSameText(.null, .text("")))
    #expect(Likeness.isSameText(.number(2025), .text("2025")))
    #expect(!Likeness.isSameText(.text("企业"), .text("企业数")))
  }

  @Test func similarityIsDicesCoefficientOfPairs() {
    // 充电 电桩 against 充电 电站 share one of two pairs each.
    #expect(Likeness.similarity(.text("充电桩"), .text("充电站")) == 0.5)
    #expect(Likeness.similarity(.text("桩"), .text("桩")) == 1)
    #expect(Likeness.similarity(.text("桩"), .text("站")) == 0)
    #expect(Likeness.similarity(.null, .null) == 1)
    #expect(Likeness.similarity(.null, .text("充电桩")) == 0)
    // A pair counts as often as it stands in both.
    #expect(Likeness.similarity(.text("哈哈哈"), .text("哈哈")) == 2.0 / 3)
  }

  @Test func numbersMayDifferByAMillionth() {
    #expect(Likeness.isSameNumber(.number(300_000_000), .number(300_000_100)))
    #expect(!Likeness.isSameNumber(.number(300_000_000), .number(300_001_000)))
    #expect(Likeness.isSameNumber(.text("2.90"), .number(2.9)))
    #expect(Likeness.isSameNumber(.null, .text("")))
    #expect(!Likeness.isSameNumber(.null, .number(0)))
  }

  @Test func spellingsOfAUnitAreOne() {
    #expect(Likeness.isSameUnit(.text("％"), .text("百分之")))
    #expect(Likeness.isSameUnit(.text("元人民币"), .text("元")))
    #expect(!Likeness.isSameUnit(.null, .text("个")))
  }
}
