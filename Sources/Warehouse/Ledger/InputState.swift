/// What the ledger knows of one input: one source, or one of its occurrences in a stream.
///
/// An input is unchanged when both ``inputSHA256`` and ``readerKey`` are those of now.
package struct InputState: Sendable, Equatable {
  /// What became of the input when it was last dealt with. Raw values are stored.
  package enum Outcome: String, Sendable, Equatable {
    /// Its capture is stored and waits to be read (`--stage ingest`).
    case captured
    /// Its rows are in the warehouse, or its text is that of the stored version.
    case loaded
    /// It is in quarantine.
    case quarantined
    /// It was in quarantine and was dropped.
    case dropped
  }

  /// The current version of the notice that the source names.
  package struct StoredNotice: Sendable, Equatable {
    /// Sixteen hexadecimal digits.
    package var noticeID: String
    /// The key of the reader that made the rows.
    package var readerKey: String
    /// SHA-256 of the bytes that the rows were read from.
    package var captureSHA256: String
    /// The `Content-Type` those bytes came with.
    package var contentType: String?
    /// When those bytes were fetched.
    package var fetchedAt: String?
  }

  /// SHA-256 of the bytes when the input was last dealt with; `nil` when it had none (a special
  /// file).
  package var inputSHA256: String?
  /// The key of the reader that dealt with it; `nil` when none has yet, or a retry was asked for.
  package var readerKey: String?
  /// What became of it.
  package var outcome: Outcome?
}
