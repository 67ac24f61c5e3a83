// Words of the language as literals: nothing is allocated and nothing counted to look for one. What
// stands here is asked at every place of a text from other modules, hence inlinable.

extension Unicode.Scalar {
  /// Whether it is one of `members`; for a handful, otherwise make a constant `ScalarSet`.
  @inlinable
  @inline(__always)
  package func isOne(of members: StaticString) -> Bool {
    var bytes = LiteralScalars(members)
    while let member = bytes.next() { if member == self { return true } }
    return false
  }
}

extension Array where Element == Unicode.Scalar {
  /// Whether `word` stands at `index`.
  @inlinable
  @inline(__always)
  package func matches(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0 else { return false }
    var bytes = LiteralScalars(word)
    var index = index
    while let scalar = bytes.next() {
      guard index < count, self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Whether the text starts with `word`.
  @inlinable
  @inline(__always)
  package func starts(with word: StaticString) -> Bool { matches(word, at: 0) }

  /// Whether the text ends with `word`.
  @inlinable
  @inline(__always)
  package func ends(with word: StaticString) -> Bool {
    matches(word, at: count - LiteralScalars.count(of: word))
  }

  /// The first place of `word` at or after `start`, before `end`.
  package func firstIndex(of word: StaticString, from start: Int = 0, to end: Int? = nil) -> Int? {
    var bytes = LiteralScalars(word)
    guard let first = bytes.next() else { return nil }
    let last = (end ?? count) - LiteralScalars.count(of: word)
    var index = start
    while index <= last {
      if self[index] == first, matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The last place of `word` before `end`.
  package func lastIndex(of word: StaticString, before end: Int? = nil) -> Int? {
    var index = (end ?? count) - LiteralScalars.count(of: word)
    while index >= 0 {
      if matches(word, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Whether `word` occurs anywhere.
  package func contains(_ word: StaticString) -> Bool { firstIndex(of: word) != nil }

  /// The range without white space and `marks` at its ends.
  package func trimmed(_ range: Range<Int>, of marks: StaticString) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace || self[start].isOne(of: marks) { start += 1 }
    while end > start, self[end - 1].isSpace || self[end - 1].isOne(of: marks) { end -= 1 }
    return start..<end
  }

  /// How many scalars of the range are one of `marks`.
  package func count(of marks: StaticString, in range: Range<Int>? = nil) -> Int {
    var total = 0
    for index in range ?? 0..<count where self[index].isOne(of: marks) { total += 1 }
    return total
  }
}
