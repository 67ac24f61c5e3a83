/// The bytes of a page in the zlib format.
package struct CompressedCapture: Sendable, Equatable {
  /// The zlib stream.
  package var bytes: [UInt8]
  /// The number of bytes it expands to.
  package var byteCount: Int

  /// Makes a capture of a stream made by `Deflate.compress`.
  package init(bytes: [UInt8], byteCount: Int) {
    self.bytes = bytes
    self.byteCount = byteCount
  }
}
