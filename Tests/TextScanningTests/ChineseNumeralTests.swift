import Testing
import TextScanning

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("一", 1, 1), ("十", 10, 1), ("十二", 12, 2), ("二十", 20, 2), ("一百零三", 103, 4),
    ("二〇一八年", 2018, 4), ("二○一一年", 2011, 4), ("12号", 12, 2), ("１２号", 12, 2),
    ("两千三百", 2300, 4),
  ])
  func wholeNumbersAreRead(text: String, value: Int, end: Int) throws {
    let hit = try #require(ChineseNumeral.wholeNumber(in: Scalars(text), at: 0))
    #expect(hit.value == value)
    #expect(hit.end == end)
  }

  @Test(arguments: ["", "年", "的一"])
  func whatStartsWithNoNumeralIsNoNumber(text: String) {
    #expect(ChineseNumeral.wholeNumber(in: Scalars(text), at: 0) == nil)
  }
}
