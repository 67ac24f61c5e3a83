/// A text and how a rule reads it.
package struct RuleExample: Sendable, Equatable {
  package var text: String
  package var reading: String

  /// Makes an example.
  package init(_ text: String, _ reading: String) {
    self.text = text
    self.reading = reading
  }
}
