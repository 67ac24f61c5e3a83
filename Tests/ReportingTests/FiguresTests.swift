import Testing

@testable import Reporting

@Suite struct FiguresTests {
  @Test func numbersAreWrittenTheWayThatReadersSayThem() {
    let chinese = Figures(words: Words(.chinese))
    #expect(chinese.quantity(640_000_000, unit: "元") == "6.4亿元")
    #expect(chinese.quantity(30_000, unit: "个") == "3万个")
    #expect(chinese.quantity(4e12, unit: "元") == "4万亿元")
    #expect(chinese.quantity(2.9, unit: "%") == "2.9%")
    #expect(chinese.quantity(9_000, unit: nil) == "9,000")
    let english = Figures(words: Words(.english))
    #expect(english.quantity(640_000_000, unit: "元") == "640 million 元")
    #expect(english.count(1_234_567) == "1,234,567")
    #expect(english.number(-0.5) == "-0.5")
    #expect(english.number(1.00005) == "1.0001")
    #expect(english.share(1, of: 3) == "33.3%")
  }

  @Test func yearsAreThoseThatHoldTheMostAndHaveNoGap() {
    let window = YearWindow([1990: 1, 2020: 5, 2023: 7, 2050: 1], length: 5)
    #expect(window.entries.map { $0.year } == [2020, 2021, 2022, 2023, 2024])
    #expect(window.entries.map { $0.count } == [5, 0, 0, 7, 0])
    #expect(window.earlier == 1 && window.later == 1)
    #expect(YearWindow([:]).entries.isEmpty)
  }
}
