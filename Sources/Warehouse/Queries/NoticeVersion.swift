/// One version of a notice, without its text.
package struct NoticeVersion: Sendable, Equatable {
  /// From 1; the highest is the current one.
  package var version: Int
  /// SHA-256 of what the page says.
  package var textSHA256: String
  /// SHA-256 of the bytes it was read from.
  package var captureSHA256: String
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// When the bytes were fetched, where the input said so.
  package var fetchedAt: String?
  /// The title it had.
  package var title: String?
}
