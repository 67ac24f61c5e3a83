package import TextScanning

/// Words with a meaning each, found at a place of a text from either side, longest word first.
///
/// Lexicons are constants of rules, as `WordList` is: never freed, not counted.
package struct Lexicon<Meaning: Sendable>: @unchecked Sendable {
  /// A word found, with its length in scalars.
  package struct Hit: Sendable {
    package var length: Int
    package var meaning: Meaning
  }

  // Safe to share: filled by the initialiser and never changed.
  private let heads: WordTable
  private let tails: WordTable
  private let meanings: UnsafeMutablePointer<Meaning>
  /// The first scalars of the words.
  package let openings: String

  /// Makes a lexicon from lists of words, white space between the words of a list.
  package init(_ lists: [(words: String, meaning: Meaning)]) {
    let entries = lists.flatMap { list in
      list.words.split(whereSeparator: \.isWhitespace).map { (Scalars(String($0)), list.meaning) }
    }
    heads = WordTable(entries.map(\.0), by: .first)
    tails = WordTable(entries.map(\.0), by: .last)
    openings = entries.compactMap(\.0.first).reduce(into: "") { $0.unicodeScalars.append($1) }
    meanings = .allocate(capacity: entries.count)
    for (place, entry) in entries.enumerated() { (meanings + place).initialize(to: entry.1) }
  }

  /// The longest word that starts at `index` and ends at or before `end`.
  package func first(in text: Scalars, at index: Int, before end: Int) -> Hit? {
    guard index < end, heads.mayHave(text[index]),
      let match = heads.first(in: text, at: index, before: end)
    else { return nil }
    return Hit(length: match.length, meaning: meanings[match.source])
  }

  /// The longest word that ends at `end` and starts at or after `start`.
  package func last(in text: Scalars, endingAt end: Int, from start: Int) -> Hit? {
    guard end > start, end <= text.count, tails.mayHave(text[end - 1]),
      let match = tails.last(in: text, endingAt: end, from: start)
    else { return nil }
    return Hit(length: match.length, meaning: meanings[match.source])
  }

  /// The first place in `range` where a word stands.
  package func firstPlace(in text: Scalars, _ range: Range<Int>) -> (index: Int, hit: Hit)? {
    for index in range {
      if let hit = first(in: text, at: index, before: range.upperBound) { return (index, hit) }
    }
    return nil
  }

  /// Whether any word stands in `range`.
  package func occurs(in text: Scalars, _ range: Range<Int>) -> Bool {
    firstPlace(in: text, range) != nil
  }
}

extension Lexicon where Meaning == Bool {
  /// Makes a lexicon of words without a meaning of their own.
  package init(_ words: String) { self.init([(words, true)]) }
}
