/// One stored capture with all that a reading depends on.
package struct StoredInput: Sendable, Equatable {
  /// The file path or URL; the identity of the notice.
  package var source: String
  /// The occurrence of the source that the capture belongs to, from 0.
  package var slot: Int
  /// SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// When the bytes were fetched, UTC `YYYY-MM-DD HH:MM:SS`.
  package var fetchedAt: String?
  /// The page as it was received.
  package var bytes: [UInt8]
}
