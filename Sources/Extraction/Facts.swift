package import PolicyModel

/// What a group of rules found, and what it saw and could not place.
package struct Facts<Fact: Sendable>: Sendable {
  /// The facts in document order.
  package var facts: [Fact]
  /// Doubts, one for each place that looked like a fact and is not one that the rules can read.
  package var diagnostics: [Diagnostic]

  /// Makes a result.
  package init(_ facts: [Fact] = [], diagnostics: [Diagnostic] = []) {
    self.facts = facts
    self.diagnostics = diagnostics
  }
}
