/// How rows are written when they cross processes.
package enum RowForm: Sendable {
  /// JSON, for any program.
  case json
  /// The same values behind a byte that says what follows, for this program's own processes.
  ///
  /// `{ } [ ]` open and close, `n` is null, `i` comes before eight bytes of a whole number, `r`
  /// before eight of a real one, `s` before the length of a text in four and its UTF-8; numbers are
  /// little-endian. Nothing has to be escaped, searched for or put into digits.
  case packed
}
