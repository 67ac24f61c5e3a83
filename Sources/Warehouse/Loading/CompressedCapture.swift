internal import RawStore

/// The bytes of a page as they are stored.
package struct CompressedCapture: Sendable, Equatable {
  /// The format of ``bytes``.
  package var codec: String
  /// The compressed bytes.
  package var bytes: [UInt8]
  /// The number of bytes they expand to.
  package var byteCount: Int

  /// Compresses a page.
  package init(page: [UInt8]) {
    codec = BlockCompression.codec
    bytes = BlockCompression.compress(page)
    byteCount = page.count
  }
}
