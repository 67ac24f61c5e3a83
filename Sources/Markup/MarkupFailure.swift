package import PolicyModel

/// Why a page could not be read in full; its notice is quarantined, never loaded in part.
package struct MarkupFailure: Error, Sendable, Equatable {
  /// The reason to quarantine the input with; ``QuarantineReason/parserLimit`` in practice.
  package var reason: QuarantineReason
  /// One line: what the parser said, and where.
  package var message: String

  /// Makes a failure.
  package init(_ reason: QuarantineReason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
