/// A list of words that is looked up at a place of a text, longest word first.
package struct WordList: Sendable {
  private var byFirst: [Unicode.Scalar: [Scalars]] = [:]

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    for word in words {
      let scalars = Scalars(word)
      guard let first = scalars.first else { continue }
      byFirst[first, default: []].append(scalars)
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest word that stands at `index`, or `nil`.
  package func match(in text: Scalars, at index: Int) -> Int? {
    guard index < text.count, let words = byFirst[text[index]] else { return nil }
    for word in words where text.matches(word, at: index) { return word.count }
    return nil
  }

  /// The length of the longest word that ends at `end`, or `nil`.
  package func matchSuffix(of text: Scalars, endingAt end: Int) -> Int? {
    var best: Int?
    for words in byFirst.values {
      for word in words where word.count > best ?? 0 {
        if text.matches(word, at: end - word.count) { best = word.count }
      }
    }
    return best
  }

  /// Whether any word occurs in the text.
  package func occurs(in text: Scalars) -> Bool {
    for index in text.indices where match(in: text, at: index) != nil { return true }
    return false
  }
}
