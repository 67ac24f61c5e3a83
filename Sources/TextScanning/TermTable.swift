/// Words with a number each, found in a text in one pass.
///
/// Like ``WordList`` made once for a process, never freed and not counted.
package struct TermTable: @unchecked Sendable {
  /// A word found in a text.
  package struct Hit: Sendable, Equatable {
    /// Where it starts.
    package var start: Int
    /// Its length in scalars.
    package var length: Int
    /// Its place in the list the table was made of.
    package var number: Int
  }

  // Safe to share: the tables are constants.
  private let table: Unmanaged<WordTable>
  /// The number of each word of the table.
  private let numbers: [Int]

  /// Makes a table; of a word that stands twice the last number counts.
  package init(_ words: [Scalars]) {
    var numberOfWord: [Scalars: Int] = [:]
    for (number, word) in words.enumerated() where !word.isEmpty { numberOfWord[word] = number }
    let table = WordTable(Array(numberOfWord.keys)) { $0.first }
    numbers = (0..<numberOfWord.count).map { numberOfWord[table.scalars($0)] ?? 0 }
    self.table = .passRetained(table)
  }

  /// The longest word that stands at `index`.
  package func longest(in text: Scalars, at index: Int) -> Hit? {
    table._withUnsafeGuaranteedRef { table in
      guard index < text.count, let words = table.words(of: text[index]) else { return nil }
      for word in words where table.stands(word, in: text, at: index) {
        return Hit(start: index, length: table.length(word), number: numbers[word])
      }
      return nil
    }
  }

  /// All words that stand in `range`, also those inside others: by place, longest first.
  package func hits(in text: Scalars, _ range: Range<Int>) -> [Hit] {
    table._withUnsafeGuaranteedRef { table in
      var hits: [Hit] = []
      for index in range {
        guard let words = table.words(of: text[index]) else { continue }
        for word in words where table.stands(word, in: text, at: index) {
          let length = table.length(word)
          if index + length <= range.upperBound {
            hits.append(Hit(start: index, length: length, number: numbers[word]))
          }
        }
      }
      return hits
    }
  }
}
