/// Words with a number each, found in a text in one pass.
///
/// Like ``WordList`` made once for a process, never freed and not counted.
package struct TermTable: Sendable {
  /// A word found in a text.
  package struct Hit: Sendable, Equatable {
    /// Where it starts.
    package var start: Int
    /// Its length in scalars.
    package var length: Int
    /// Its place in the list the table was made of.
    package var number: Int
  }

  private let table: WordTable

  /// Makes a table; of a word that stands twice the last number counts.
  package init(_ words: [Scalars]) {
    var numberOfWord: [Scalars: Int] = [:]
    for (number, word) in words.enumerated() { numberOfWord[word] = number }
    let kept = words.enumerated().map { numberOfWord[$1] == $0 ? $1 : [] }
    table = WordTable(kept, by: .first)
  }

  /// The longest word that stands at `index`.
  package func longest(in text: Scalars, at index: Int) -> Hit? {
    guard index < text.count, table.mayHave(text[index]) else { return nil }
    return table.first(in: text, at: index, before: text.count).map {
      Hit(start: index, length: $0.length, number: $0.source)
    }
  }

  /// All words that stand in `range`, also those inside others: by place, longest first.
  package func hits(in text: Scalars, _ range: Range<Int>) -> [Hit] {
    var hits: [Hit] = []
    for index in range where table.mayHave(text[index]) {
      table.forEach(in: text, at: index, before: range.upperBound) {
        hits.append(Hit(start: index, length: $0.length, number: $0.source))
      }
    }
    return hits
  }
}
