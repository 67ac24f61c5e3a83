/// What becomes of a warehouse that fails a check.
package enum CheckSeverity: String, Sendable, CaseIterable {
  /// `gongwen check` ends with exit status 4.
  case error
  /// It is told of.
  case warn
  /// The check is left out.
  case off
}
