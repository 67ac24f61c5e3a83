internal import RawStore

/// The bytes of a page as they are stored.
package struct CompressedCapture: Sendable, Equatable {
  /// The format of ``bytes``.
  package var codec: String
  /// The compressed bytes.
  package var bytes: [UInt8]
  /// The number of bytes they expand to.
  package var byteCount: Int

  /// The format of captures whose bytes stand in an archive; ``bytes`` are none then.
  static let archiveCodec = "warc"

  /// A page of `byteCount` bytes that stands in an archive.
  package init(archived byteCount: Int) {
    codec = Self.archiveCodec
    bytes = []
    self.byteCount = byteCount
  }

  /// Compresses a page.
  package init(page: [UInt8]) {
    codec = BlockCompression.codec
    bytes = BlockCompression.compress(page)
    byteCount = page.count
  }
}
