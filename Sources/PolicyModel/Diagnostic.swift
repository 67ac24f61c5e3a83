/// Something about one notice that a person may want to know, and that stops nothing.
package struct Diagnostic: Sendable, Equatable {
  /// How much it matters.
  package enum Severity: String, Sendable, Equatable {
    /// Worth knowing.
    case note
    /// Something was repaired or left out, and may be wrong.
    case warning
  }

  /// How much it matters.
  package var severity: Severity
  /// A stable name in snake case, such as `invalid_bytes`.
  package var code: String
  /// One line: what, where, and what was done about it.
  package var message: String
  /// Half-open range in the body, in Unicode scalars, where there is one.
  package var place: Range<Int>?

  /// Makes a diagnostic.
  package init(_ severity: Severity, _ code: String, _ message: String, place: Range<Int>? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
  }
}
