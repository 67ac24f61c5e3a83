/// One text that holds all words of a search.
package struct SearchHit: Sendable, Equatable {
  /// `title`, `clause` or `target`.
  package var kind: String
  /// The notice, clause or target.
  package var id: String
  package var noticeID: String
  /// The address of the clause; `nil` for titles.
  package var address: String?
  package var noticeTitle: String?
  /// ISO 8601.
  package var issuedOn: String?
  package var regionName: String?
  /// The whole text.
  package var text: String
  /// Occurrences of the words for each thousand characters of a text that is a hundred longer.
  package var score: Double
}
