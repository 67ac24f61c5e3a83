/// Which notices of a source a walk looks at.
package struct SourceWindow: Sendable, Equatable {
  /// The earliest date that the source lists, ISO; notices without a date are always in.
  package var since: String?
  /// The latest date that the source lists, ISO.
  package var until: String?
  /// A walk over list pages ends behind this many known notices in a row.
  package var overlap: Int
  /// Known pages are asked for again as long as they were first seen within so many days.
  package var recheckDays: Int
  /// Whether list pages are walked to their end, whatever is known.
  package var isComplete: Bool

  /// Makes a window.
  package init(
    since: String? = nil, until: String? = nil, overlap: Int = 20, recheckDays: Int = 30,
    isComplete: Bool = false
  ) {
    self.since = since
    self.until = until
    self.overlap = overlap
    self.recheckDays = recheckDays
    self.isComplete = isComplete
  }

  /// Whether a notice that is listed with `date` is in.
  func contains(_ date: String?) -> Bool {
    guard let date else { return true }
    if let since, date < since { return false }
    if let until, date > until { return false }
    return true
  }

  /// Whether a list in order of time has nothing more to offer behind a notice of `date`.
  func isPast(_ date: String?) -> Bool {
    guard let date, let since else { return false }
    return date < since
  }
}
