package import TextScanning

/// One sentence of the body without its white space, and where each scalar stands in the body.
package struct Sentence: Sendable {
  /// The text without white space, with its end mark.
  package let text: Scalars
  /// For each scalar its offset in the body.
  package let offsets: [Int]
  /// The depth of brackets and quotation marks at each scalar; the marks belong to the inside.
  package let depth: [Int]
  /// Whether each scalar stands between quotation marks.
  package let isQuoted: [Bool]

  /// Makes a sentence of the body's scalars in `range`.
  package init(body: Scalars, range: Range<Int>) {
    var text: Scalars = []
    var offsets: [Int] = []
    text.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count)
    let marks = Self.marks
    var hasMarks = false
    for index in range where !body[index].isSpace {
      let scalar = body[index]
      text.append(scalar)
      offsets.append(index)
      if marks.contains(scalar) { hasMarks = true }
    }
    var depth = [Int](repeating: 0, count: text.count)
    var isQuoted = [Bool](repeating: false, count: text.count)
    var brackets = 0
    var quotes = 0
    var isStraightOpen = false
    if hasMarks {
      for index in text.indices {
        let scalar = text[index]
        if Self.brackets.contains(scalar) { brackets += 1 }
        if Self.quotes.contains(scalar) { quotes += 1 }
        if scalar == "\"", !isStraightOpen { quotes += 1 }
        depth[index] = brackets + quotes
        isQuoted[index] = quotes > 0
        if Self.closingBrackets.contains(scalar), brackets > 0 { brackets -= 1 }
        if Self.closingQuotes.contains(scalar), quotes > 0 { quotes -= 1 }
        if scalar == "\"" {
          if isStraightOpen { quotes = max(0, quotes - 1) }
          isStraightOpen.toggle()
        }
      }
    }
    // An opening mark without its partner holds nothing.
    if brackets + quotes > 0 {
      depth = [Int](repeating: 0, count: text.count)
      isQuoted = [Bool](repeating: false, count: text.count)
    }
    self.text = text
    self.offsets = offsets
    self.depth = depth
    self.isQuoted = isQuoted
  }

  private static let marks = brackets.union("）)〕]］】}“‘「『《〈”’」』》〉\"")
  private static let brackets = ScalarSet("（(〔[［【{")
  private static let closingBrackets = ScalarSet("）)〕]］】}")
  private static let quotes = ScalarSet("“‘「『《〈")
  private static let closingQuotes = ScalarSet("”’」』》〉")

  /// The place in the body of a range of the sentence.
  package func place(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < offsets.count ? offsets[range.lowerBound] : 0
      return at..<at
    }
    return offsets[range.lowerBound]..<(offsets[range.upperBound - 1] + 1)
  }

  /// The first scalar of the sentence at or after an offset of the body.
  package func index(ofBody offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
