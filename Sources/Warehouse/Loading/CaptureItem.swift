/// One input whose bytes are stored now and read later (`--stage ingest`).
package struct CaptureItem: Sendable, Equatable {
  /// The file path or URL; the identity of the notice.
  package var source: String
  /// The n-th occurrence of the source in the stream, from 0.
  package var slot: Int
  /// The id that the source has or would have as a notice.
  package var noticeID: String
  /// SHA-256 of the bytes, in hexadecimal.
  package var inputSHA256: String
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// When the bytes were fetched, UTC `YYYY-MM-DD HH:MM:SS`.
  package var fetchedAt: String?
  /// The bytes, compressed.
  package var capture: CompressedCapture

  /// Makes an item.
  package init(
    source: String, slot: Int, noticeID: String, inputSHA256: String, contentType: String?,
    fetchedAt: String?, capture: CompressedCapture
  ) {
    self.source = source
    self.slot = slot
    self.noticeID = noticeID
    self.inputSHA256 = inputSHA256
    self.contentType = contentType
    self.fetchedAt = fetchedAt
    self.capture = capture
  }
}
