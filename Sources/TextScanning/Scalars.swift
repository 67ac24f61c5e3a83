/// Text as an array of Unicode scalars, so that an index is an offset of the contract.
@usableFromInline
package typealias Scalars = [Unicode.Scalar]

extension Array where Element == Unicode.Scalar {
  /// Decodes UTF-8; what is none becomes U+FFFD.
  package init(utf8 bytes: some Sequence<UInt8>) {
    let decoded = bytes.withContiguousStorageIfAvailable { UTF8Scalars.decode($0) } ?? nil
    self = decoded ?? Array(String(decoding: Array<UInt8>(bytes), as: UTF8.self).unicodeScalars)
  }

  /// Decodes UTF-8; `nil` where it is none.
  package init?(validating bytes: [UInt8]) {
    guard let decoded = bytes.withUnsafeBufferPointer({ UTF8Scalars.decode($0) }) else {
      return nil
    }
    self = decoded
  }

  /// Decodes a string.
  package init(_ string: String) {
    var string = string
    self = string.withUTF8 { UTF8Scalars.decode($0) } ?? []
  }

  /// The text of a range as a string.
  package func string(_ range: Range<Int>) -> String {
    UTF8Scalars.string(self, range)
  }

  /// The whole text as a string.
  package var string: String { string(0..<count) }

  /// Whether `word` stands at `index`.
  @inlinable
  @inline(__always)
  package func matches(_ word: Scalars, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
    return true
  }

  /// Whether the text starts with `word`.
  @inlinable
  @inline(__always)
  package func starts(with word: Scalars) -> Bool { matches(word, at: 0) }

  /// Whether the text ends with `word`.
  @inlinable
  @inline(__always)
  package func ends(with word: Scalars) -> Bool { matches(word, at: count - word.count) }

  /// The first place of `word` at or after `start`, before `end`.
  package func firstIndex(of word: Scalars, from start: Int = 0, to end: Int? = nil) -> Int? {
    let last = (end ?? count) - word.count
    guard let first = word.first, start <= last else { return nil }
    var index = start
    while index <= last {
      if self[index] == first, matches(word, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The last place of `word` before `end`.
  package func lastIndex(of word: Scalars, before end: Int? = nil) -> Int? {
    var index = (end ?? count) - word.count
    while index >= 0 {
      if matches(word, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// Whether `word` occurs anywhere.
  package func contains(_ word: Scalars) -> Bool { firstIndex(of: word) != nil }

  /// The range without white space at its ends.
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// The range without white space and `marks` at its ends.
  package func trimmed(_ range: Range<Int>, of marks: ScalarSet) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace || marks.contains(self[start]) { start += 1 }
    while end > start, self[end - 1].isSpace || marks.contains(self[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text without any white space.
  package var withoutSpaces: Scalars { filter { !$0.isSpace } }

  /// The first index at or after `index` that is not white space.
  package func skippingSpaces(from index: Int) -> Int {
    var index = index
    while index < count, self[index].isSpace { index += 1 }
    return index
  }

  /// How many scalars of the range are in `set`.
  package func count(of set: ScalarSet, in range: Range<Int>? = nil) -> Int {
    var total = 0
    for index in range ?? 0..<count where set.contains(self[index]) { total += 1 }
    return total
  }
}
