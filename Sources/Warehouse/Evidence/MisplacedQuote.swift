/// A row whose quote does not stand at its place in the text.
package struct MisplacedQuote: Sendable, Equatable {
  /// The table it stands in.
  package var table: String
  /// The row's id.
  package var id: String
  /// Where the quote is said to begin, in Unicode scalars of the body.
  package var start: Int
  /// Where it is said to end.
  package var end: Int
  /// The quote.
  package var quote: String
  /// What stands at the place; `nil` where the place is no part of the body.
  package var found: String?
}
