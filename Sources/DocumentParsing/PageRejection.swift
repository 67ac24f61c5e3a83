package import PolicyModel

/// Why a page is no notice or cannot be read in full; its bytes go into quarantine.
package struct PageRejection: Error, Sendable, Equatable {
  package var reason: QuarantineReason
  /// One line: what the page is, and what shows it.
  package var message: String

  /// Makes a rejection.
  package init(_ reason: QuarantineReason, _ message: String) {
    self.reason = reason
    self.message = message
  }
}
