/// What is known of a run when it starts.
package struct RunStart: Sendable, Equatable {
  /// The command as typed, for people.
  package var command: String
  /// The pipeline file; `nil` for an ad hoc command.
  package var pipeline: String?
  /// The version of the program.
  package var codeVersion: String
  /// SHA-256 of the configuration, in hexadecimal.
  package var configurationSHA256: String
  /// UTC `YYYY-MM-DD HH:MM:SS`; `nil` for the time of the call.
  package var startedAt: String?

  /// Makes the record of a run that starts.
  package init(
    command: String, pipeline: String?, codeVersion: String, configurationSHA256: String,
    startedAt: String? = nil
  ) {
    self.command = command
    self.pipeline = pipeline
    self.codeVersion = codeVersion
    self.configurationSHA256 = configurationSHA256
    self.startedAt = startedAt
  }
}
