import Testing

@testable import TextScanning

@Suite struct WordListTests {
  private let list = WordList(["县", "县政府", "政府", "人民政府", "a", "𠀀字"])

  @Test(arguments: [
    ("县政府办", 0, 3), ("县城", 0, 1), ("人民政府", 0, 4), ("人民政府", 2, 2), ("人民", 0, nil),
    ("a", 0, 1), ("a", 1, nil), ("𠀀字", 0, 2), ("\u{10FFFF}", 0, nil), ("", 0, nil),
  ])
  func theLongestWordAtAPlaceIsFound(text: String, index: Int, length: Int?) {
    #expect(list.match(in: Scalars(text), at: index) == length)
  }

  @Test(arguments: [
    ("云溪县人民政府", 7, 4), ("云溪县政府", 5, 3), ("云溪县", 3, 1), ("云溪县", 2, nil),
    ("政", 1, nil), ("府", 1, nil), ("", 0, nil), ("县", 0, nil), ("县", 2, nil),
  ])
  func theLongestWordBeforeAPlaceIsFound(text: String, end: Int, length: Int?) {
    #expect(list.matchSuffix(of: Scalars(text), endingAt: end) == length)
  }

  @Test func anEmptyListFindsNothing() {
    let empty = WordList([])
    #expect(empty.match(in: Scalars("县"), at: 0) == nil)
    #expect(!empty.occurs(in: Scalars("县政府")))
    #expect(list.occurs(in: Scalars("某县")))
  }
}
