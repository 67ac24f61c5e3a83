package import PolicyModel

/// Why an input cannot be handed to a worker.
package struct Refusal: Error, Sendable, Equatable {
  /// The reason under which it is quarantined.
  package var reason: QuarantineReason
  /// One line: what, where, and what to do.
  package var message: String
  /// The raw bytes, where they were read.
  package var bytes: [UInt8]?

  /// Makes a refusal.
  package init(_ reason: QuarantineReason, _ message: String, bytes: [UInt8]? = nil) {
    self.reason = reason
    self.message = message
    self.bytes = bytes
  }
}
