/// What a reading depends on besides the bytes: the program and its configuration.
package struct ReaderKey: Sendable, Equatable {
  /// The program, see ``CodeVersion``.
  package var codeVersion: String
  /// SHA-256 of the configuration, in hexadecimal.
  package var configurationSHA256: String

  /// Makes a key.
  package init(codeVersion: String, configurationSHA256: String) {
    self.codeVersion = codeVersion
    self.configurationSHA256 = configurationSHA256
  }

  /// As it is stored: the version, a slash and twelve digits of the configuration.
  package var text: String { "\(codeVersion)/\(configurationSHA256.prefix(12))" }
}
