package import PolicyModel

/// All that the warehouse holds of one notice.
package struct NoticeDetail: Sendable, Equatable {
  /// The notice, its field candidates, clauses, tables, attachments and diagnostics as loaded;
  /// without facts.
  package var reading: NoticeReading
  /// The facts, a table each; those without rows are left out.
  package var facts: [FactRows]
  /// The number of the current version, from 1.
  package var version: Int
  /// SHA-256 of what the page says.
  package var textSHA256: String
  /// SHA-256 of the bytes the rows were read from.
  package var captureSHA256: String
  /// The key of the reader that made the rows.
  package var readerKey: String
  /// When the bytes were fetched, where the input said so.
  package var fetchedAt: String?
  /// Every version, the oldest first.
  package var versions: [NoticeVersion]
  /// What runs did to the source, the latest first, at most twenty.
  package var history: [RunItem]
  /// What is in quarantine for the same source.
  package var quarantined: [QuarantineEntry]
}
