/// One run as the ledger has it.
package struct RunSummary: Sendable, Equatable {
  /// The number of the run, from 1.
  package var id: Int64
  /// UTC `YYYY-MM-DD HH:MM:SS`.
  package var startedAt: String
  /// UTC `YYYY-MM-DD HH:MM:SS`; `nil` while it runs, and for a run whose process died.
  package var finishedAt: String?
  /// How far it came.
  package var status: RunStatus
  /// The command as typed.
  package var command: String
  /// The pipeline file; `nil` for an ad hoc command.
  package var pipeline: String?
  /// The version of the program.
  package var codeVersion: String
  /// SHA-256 of the configuration, in hexadecimal.
  package var configurationSHA256: String
  /// What became of its items; all zero until it finishes.
  package var counts: RunCounts
}
