/// The bytes of one page and what is known of them: all that a reading depends on.
package struct NoticeInput: Sendable, Equatable {
  /// The file path or URL the page came from; the identity of the notice.
  package var source: String
  /// The page as it was received.
  package var bytes: [UInt8]
  /// The `Content-Type` that came with the page, such as `text/html; charset=gb2312`.
  package var contentType: String?
  /// When the page was fetched, UTC `YYYY-MM-DD HH:MM:SS`, where the input says so.
  package var fetchedAt: String?

  /// Makes an input from its parts.
  package init(
    source: String, bytes: [UInt8], contentType: String? = nil, fetchedAt: String? = nil
  ) {
    self.source = source
    self.bytes = bytes
    self.contentType = contentType
    self.fetchedAt = fetchedAt
  }
}
