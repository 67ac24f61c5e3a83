/// How CSV is written.
struct CSVStyle: Sendable, Equatable {
  /// What ends a line: RFC 4180 has CRLF.
  var lineEnd = "\n"
  /// Whether a byte order mark comes first, by which Excel knows UTF-8.
  var hasMark = false
  /// Whether texts that a spreadsheet would take for a formula get a `'` in front.
  var guardsFormulas = false
  /// Whether an empty text is written as `""`, so that it differs from NULL.
  var quotesEmptyText = false

  /// CSV as RFC 4180 has it.
  static func rfc4180(hasMark: Bool, guardsFormulas: Bool) -> CSVStyle {
    CSVStyle(
      lineEnd: "\r\n", hasMark: hasMark, guardsFormulas: guardsFormulas, quotesEmptyText: true)
  }
}
