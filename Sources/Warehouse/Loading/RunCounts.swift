/// What became of the items of a run, in numbers.
package struct RunCounts: Sendable, Equatable {
  /// Items met in the inputs or among the stored captures.
  package var seen = 0
  /// Items that were not read because their bytes and the reader are those of the last time.
  package var unchanged = 0
  /// Captures stored and not read (`--stage ingest`).
  package var captured = 0
  /// Notices seen for the first time.
  package var new = 0
  /// Notices whose text changed.
  package var newVersions = 0
  /// Notices read again in place.
  package var updated = 0
  /// Notices whose bytes changed and whose text did not.
  package var sameText = 0
  /// Items held in quarantine.
  package var quarantined = 0
  /// Items that were dropped from quarantine earlier and were rejected again.
  package var dropped = 0
  /// Pages of sources that are no longer there (404, 410).
  package var vanished = 0
  /// Pages of sources that could not be fetched, or may not be.
  package var notFetched = 0
  /// Bytes of the items that were worked on.
  package var bytes = 0

  /// Makes counts of nothing.
  package init() {}

  /// Adds one item of which the loader reported `outcome`.
  package mutating func add(_ outcome: LoadOutcome) {
    switch outcome {
    case .captured: captured += 1
    case .new: new += 1
    case .newVersion: newVersions += 1
    case .updated: updated += 1
    case .unchanged: sameText += 1
    case .quarantined: quarantined += 1
    case .dropped: dropped += 1
    }
  }
}
