/// A list of words that is looked up at a place of a text, longest word first.
///
/// Rules ask at every place of a text, and nearly always in vain; a bit says no at once. Lists are
/// constants of rules: their tables are never freed and not counted, because counting references
/// took longer than looking words up. Make none while reading a text.
package struct WordList: Sendable {
  @usableFromInline let heads: WordTable
  @usableFromInline let tails: WordTable

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    let scalars = words.map { Scalars($0) }.filter { !$0.isEmpty }
    heads = WordTable(scalars, by: .first)
    tails = WordTable(scalars, by: .last)
  }

  /// The length of the longest word that stands at `index`, or `nil`.
  @inlinable
  @inline(__always)
  package func match(in text: Scalars, at index: Int) -> Int? {
    guard index < text.count, heads.mayHave(text[index]) else { return nil }
    return heads.first(in: text, at: index, before: text.count)?.length
  }

  /// The length of the longest word that ends at `end`, or `nil`.
  @inlinable
  @inline(__always)
  package func matchSuffix(of text: Scalars, endingAt end: Int) -> Int? {
    guard end > 0, end <= text.count, tails.mayHave(text[end - 1]) else { return nil }
    return tails.last(in: text, endingAt: end, from: 0)?.length
  }

  /// Whether any word occurs in the text.
  package func occurs(in text: Scalars) -> Bool {
    for index in text.indices where match(in: text, at: index) != nil { return true }
    return false
  }
}
