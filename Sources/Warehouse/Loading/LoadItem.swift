package import PolicyModel

/// One input that a worker has answered.
package struct LoadItem: Sendable {
  /// The file path or URL; the identity of the notice.
  package var source: String
  /// The n-th occurrence of the source in the stream, from 0.
  package var slot: Int
  /// SHA-256 of the bytes, in hexadecimal.
  package var inputSHA256: String
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// When the bytes were fetched, UTC `YYYY-MM-DD HH:MM:SS`.
  package var fetchedAt: String?
  /// The bytes, compressed; may be `nil` when the warehouse has them already.
  package var capture: CompressedCapture?
  /// The worker's answer.
  package var reply: WorkerReply
  /// Whether the bytes come out of the warehouse (``StoredInput``, or the stored capture that is
  /// read before new bytes are compared) rather than from the source.
  package var isStoredCapture: Bool

  /// Makes an item.
  package init(
    source: String, slot: Int, inputSHA256: String, contentType: String?, fetchedAt: String?,
    capture: CompressedCapture?, reply: WorkerReply, isStoredCapture: Bool
  ) {
    self.source = source
    self.slot = slot
    self.inputSHA256 = inputSHA256
    self.contentType = contentType
    self.fetchedAt = fetchedAt
    self.capture = capture
    self.reply = reply
    self.isStoredCapture = isStoredCapture
  }
}
