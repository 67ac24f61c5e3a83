/// What a warehouse holds, in numbers.
package struct WarehouseStatus: Sendable, Equatable {
  /// A name and how often it occurs.
  package struct Count: Sendable, Equatable {
    /// A table, a reason, an outcome.
    package var name: String
    /// How many.
    package var count: Int
  }

  /// The file.
  package var path: String
  /// Bytes of the file and its write-ahead log.
  package var fileSize: Int64
  /// The schema version of the file.
  package var schemaVersion: Int
  /// Rows of every public table, in the order of the contract.
  package var tables: [Count]
  /// Entries held in quarantine, by reason, the most frequent first.
  package var quarantined: [Count]
  /// Entries dropped from quarantine.
  package var dropped: Int
  /// Captures that wait to be read.
  package var waiting: Int
  /// Notices by the key of the reader that made their rows, the most frequent first.
  package var readerKeys: [Count]
  /// The last run; `nil` before the first.
  package var lastRun: RunSummary?
}
