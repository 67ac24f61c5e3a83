package import PolicyModel

/// A page as text, and how its bytes became text.
package struct DecodedText: Sendable, Equatable {
  /// Valid UTF-8 without a byte order mark, NUL or carriage return.
  package var bytes: [UInt8]
  /// The charset the bytes were read as, in lower case, such as `gb18030`.
  package var charset: String
  /// What was repaired (`invalid_bytes`, `nul_bytes`) or noticed (`charset_label_wrong`).
  package var diagnostics: [Diagnostic]

  /// Makes a text from its parts.
  package init(bytes: [UInt8], charset: String, diagnostics: [Diagnostic] = []) {
    self.bytes = bytes
    self.charset = charset
    self.diagnostics = diagnostics
  }
}
