/// The stages of a run. Raw values are stored and typed.
package enum Stage: String, Sendable, Equatable, CaseIterable {
  /// Take in the bytes and store the capture.
  case ingest
  /// Document, metadata and clauses, in a worker.
  case read
  /// Write the rows.
  case load
}
