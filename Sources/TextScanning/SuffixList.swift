/// A list of words that is looked up at the end of a stretch of text, longest word first.
///
/// Like ``WordList`` a constant of rules, whose table is never freed: make none while reading.
package struct SuffixList: Sendable {
  @usableFromInline let tails: WordTable

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    tails = WordTable(words.map { Scalars($0) }, by: .last)
  }

  /// The length of the longest word that ends at `end` and starts no earlier than `start`.
  @inlinable
  @inline(__always)
  package func match(in text: Scalars, endingAt end: Int, from start: Int = 0) -> Int? {
    guard end > start, end <= text.count, tails.mayHave(text[end - 1]) else { return nil }
    return tails.last(in: text, endingAt: end, from: start)?.length
  }
}
