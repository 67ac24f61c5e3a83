package import PolicyModel

/// One input that got no answer from a worker, and why.
package struct QuarantineItem: Sendable, Equatable {
  /// The file path or URL, or the place of a record that does not parse.
  package var source: String
  /// The n-th occurrence of the source in the stream, from 0.
  package var slot: Int
  /// The id that the source has or would have as a notice.
  package var noticeID: String
  /// SHA-256 of the bytes, in hexadecimal; `nil` for what has none, such as a pipe.
  package var inputSHA256: String?
  /// The `Content-Type` that came with the bytes.
  package var contentType: String?
  /// When the bytes were fetched, UTC `YYYY-MM-DD HH:MM:SS`.
  package var fetchedAt: String?
  /// The bytes, compressed; `nil` when there are none or the warehouse has them already.
  package var capture: CompressedCapture?
  /// The stage that rejected it.
  package var stage: Stage
  /// Why.
  package var reason: QuarantineReason
  /// One line for people.
  package var message: String
  /// Whether the bytes come out of the warehouse rather than from the source.
  package var isStoredCapture: Bool

  /// Makes an item.
  package init(
    source: String, slot: Int, noticeID: String, inputSHA256: String?, contentType: String?,
    fetchedAt: String?, capture: CompressedCapture?, stage: Stage, reason: QuarantineReason,
    message: String, isStoredCapture: Bool = false
  ) {
    self.source = source
    self.slot = slot
    self.noticeID = noticeID
    self.inputSHA256 = inputSHA256
    self.contentType = contentType
    self.fetchedAt = fetchedAt
    self.capture = capture
    self.stage = stage
    self.reason = reason
    self.message = message
    self.isStoredCapture = isStoredCapture
  }
}
