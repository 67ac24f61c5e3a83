/// A capture out of the warehouse that is to be read again.
package struct StoredCapture: Sendable {
  /// SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  /// The page as it was received.
  package var bytes: [UInt8]
  /// The `Content-Type` that came with it.
  package var contentType: String?
  /// When it was fetched, UTC.
  package var fetchedAt: String?
}
