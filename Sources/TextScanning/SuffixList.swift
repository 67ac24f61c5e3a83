/// A list of words that is looked up at the end of a text, longest word first.
package struct SuffixList: Sendable {
  private var byLast: [Unicode.Scalar: [Scalars]] = [:]

  /// Makes a list of `words`.
  package init(_ words: [String]) {
    for word in words {
      let scalars = Scalars(word)
      guard let last = scalars.last else { continue }
      byLast[last, default: []].append(scalars)
    }
    for key in byLast.keys { byLast[key]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest word that ends at `end` and starts no earlier than `start`.
  package func match(in text: Scalars, endingAt end: Int, from start: Int = 0) -> Int? {
    guard end > start, let words = byLast[text[end - 1]] else { return nil }
    for word in words where end - word.count >= start {
      if text.matches(word, at: end - word.count) { return word.count }
    }
    return nil
  }
}
