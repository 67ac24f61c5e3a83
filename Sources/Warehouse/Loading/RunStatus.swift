/// How far a run came. Raw values are stored.
package enum RunStatus: String, Sendable, Equatable {
  /// Started and not finished; after a crash until the next run starts.
  case running
  /// Every input was dealt with.
  case done
  /// A fault ended it.
  case failed
  /// A signal ended it, or its process died.
  case interrupted
}
