/// A list of words that is looked up at a place of a text, longest word first.
///
/// Rules ask at every place of a text, and nearly always in vain; a bit says no at once. Lists are
/// constants of rules: their tables are never freed and not counted, because counting references
/// took longer than looking words up. Make none while reading a text.
package struct WordList: @unchecked Sendable {
  // Safe to share: the tables are constants.
  private let heads: Unmanaged<WordTable>
  private let tails: Unmanaged<WordTable>

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    let scalars = words.map { Scalars($0) }.filter { !$0.isEmpty }
    heads = .passRetained(WordTable(scalars) { $0.first })
    tails = .passRetained(WordTable(scalars) { $0.last })
  }

  /// The length of the longest word that stands at `index`, or `nil`.
  package func match(in text: Scalars, at index: Int) -> Int? {
    guard index < text.count else { return nil }
    return heads._withUnsafeGuaranteedRef { table in
      guard let words = table.words(of: text[index]) else { return nil }
      for word in words where table.stands(word, in: text, at: index) {
        return table.length(word)
      }
      return nil
    }
  }

  /// The length of the longest word that ends at `end`, or `nil`.
  package func matchSuffix(of text: Scalars, endingAt end: Int) -> Int? {
    guard end > 0, end <= text.count else { return nil }
    return tails._withUnsafeGuaranteedRef { table in
      guard let words = table.words(of: text[end - 1]) else { return nil }
      for word in words {
        let length = table.length(word)
        if table.stands(word, in: text, at: end - length) { return length }
      }
      return nil
    }
  }

  /// Whether any word occurs in the text.
  package func occurs(in text: Scalars) -> Bool {
    for index in text.indices where match(in: text, at: index) != nil { return true }
    return false
  }
}
