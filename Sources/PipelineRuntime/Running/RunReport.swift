package import PolicyModel
package import Warehouse

/// What a run did.
package struct RunReport: Sendable {
  /// The run's number in the ledger; `nil` when it found nothing to do.
  package var runID: Int64?
  /// What became of the items.
  package var counts = RunCounts()
  /// What was quarantined in this run, by reason.
  package var quarantined: [QuarantineReason: Int] = [:]
  /// Unchanged items that are in quarantine from an earlier run or were dropped from it.
  package var held = 0
  /// How the walks over fetched sources ended.
  package var sources: [SourceEnd] = []
  /// Whether a source could not be walked to its end, or a page of one could not be fetched.
  package var hasFailedSources: Bool { sources.contains { $0.error != nil || $0.failedPages > 0 } }
  /// Files in folders that were passed over because of their names.
  package var skippedFiles = 0
  /// Records of archives that were passed over, by reason.
  package var passedOverRecords: [String: Int] = [:]
  /// What a person may want to know of archives, a line each.
  package var warnings: [String] = []
  /// Whether a signal ended it before the end of the inputs.
  package var isInterrupted = false
}
