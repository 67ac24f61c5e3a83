package import TextScanning

/// Words with a meaning each, found at a place of a text from either side, longest word first.
package struct Lexicon<Meaning: Sendable>: Sendable {
  /// A word found, with its length in scalars.
  package struct Hit: Sendable {
    package var length: Int
    package var meaning: Meaning
  }

  /// Rules ask at every place of a text, and nearly always in vain; a bit says no at once.
  private let heads: ScalarSet
  private let tails: ScalarSet
  private var byFirst: [Unicode.Scalar: [(word: Scalars, meaning: Meaning)]] = [:]
  private var byLast: [Unicode.Scalar: [(word: Scalars, meaning: Meaning)]] = [:]

  /// Makes a lexicon from lists of words, white space between the words of a list.
  package init(_ lists: [(words: String, meaning: Meaning)]) {
    for list in lists {
      for part in list.words.split(whereSeparator: \.isWhitespace) {
        let word = Scalars(String(part))
        guard let first = word.first, let last = word.last else { continue }
        byFirst[first, default: []].append((word, list.meaning))
        byLast[last, default: []].append((word, list.meaning))
      }
    }
    heads = ScalarSet(Scalars(byFirst.keys).string)
    tails = ScalarSet(Scalars(byLast.keys).string)
    for key in byFirst.keys { byFirst[key]?.sort { $0.word.count > $1.word.count } }
    for key in byLast.keys { byLast[key]?.sort { $0.word.count > $1.word.count } }
  }

  /// The longest word that starts at `index` and ends at or before `end`.
  package func first(in text: Scalars, at index: Int, before end: Int) -> Hit? {
    guard index < end, heads.contains(text[index]), let entries = byFirst[text[index]] else {
      return nil
    }
    for entry in entries
    where index + entry.word.count <= end && text.matches(entry.word, at: index) {
      return Hit(length: entry.word.count, meaning: entry.meaning)
    }
    return nil
  }

  /// The longest word that ends at `end` and starts at or after `start`.
  package func last(in text: Scalars, endingAt end: Int, from start: Int) -> Hit? {
    guard end > start, end <= text.count, tails.contains(text[end - 1]),
      let entries = byLast[text[end - 1]]
    else { return nil }
    for entry in entries where end - entry.word.count >= start {
      if text.matches(entry.word, at: end - entry.word.count) {
        return Hit(length: entry.word.count, meaning: entry.meaning)
      }
    }
    return nil
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
