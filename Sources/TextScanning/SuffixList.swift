/// A list of words that is looked up at the end of a stretch of text, longest word first.
///
/// Like ``WordList`` a constant of rules, whose table is never freed: make none while reading.
package struct SuffixList: @unchecked Sendable {
  // Safe to share: the table is a constant.
  private let tails: Unmanaged<WordTable>

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    let scalars = words.map { Scalars($0) }.filter { !$0.isEmpty }
    tails = .passRetained(WordTable(scalars) { $0.last })
  }

  /// The length of the longest word that ends at `end` and starts no earlier than `start`.
  package func match(in text: Scalars, endingAt end: Int, from start: Int = 0) -> Int? {
    guard end > start, end <= text.count else { return nil }
    return tails._withUnsafeGuaranteedRef { table in
      guard let words = table.words(of: text[end - 1]) else { return nil }
      for word in words {
        let length = table.length(word)
        if end - length >= start, table.stands(word, in: text, at: end - length) { return length }
      }
      return nil
    }
  }
}
