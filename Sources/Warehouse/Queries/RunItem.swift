/// What one run did to one item.
package struct RunItem: Sendable, Equatable {
  /// The run.
  package var runID: Int64
  /// When the run started, UTC `YYYY-MM-DD HH:MM:SS`.
  package var startedAt: String
  /// SHA-256 of the bytes, in hexadecimal; `nil` for what has none, such as a pipe.
  package var inputSHA256: String?
  /// The last stage that dealt with it: ingest, read or load.
  package var stage: String
  /// What became of it: new, new_version, updated, same_text, captured, quarantined, dropped.
  package var outcome: String
  /// The version's number or the reason, where there is one.
  package var detail: String?
}
