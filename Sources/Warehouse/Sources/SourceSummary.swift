/// A source as `gongwen sources` shows it.
package struct SourceSummary: Sendable, Equatable {
  /// Its name.
  package var source: String
  /// How it is walked.
  package var kind: String
  /// Where it begins.
  package var url: String
  /// The region whose notices it holds.
  package var regionCode: String?
  /// When its last walk ended, UTC `YYYY-MM-DD HH:MM:SS`.
  package var lastAttemptAt: String
  /// When it was last walked to its end.
  package var lastSuccessAt: String?
  /// When it last brought a new notice or a new version.
  package var lastNewAt: String?
  /// Walks in a row that failed.
  package var failures: Int
  /// What the last failure was.
  package var lastError: String?
  /// After how many days without a new notice it is stale.
  package var freshnessDays: Int?
  /// Pages that are there.
  package var pages: Int
  /// Pages that vanished.
  package var gone: Int
  /// Pages that could not be fetched when they were last asked for.
  package var failed: Int
}
