package import PolicyModel
internal import RawStore

/// A page in a record of an archive, before its transfer and content codings are undone.
package struct ArchivedPage: Sendable {
  /// The HTTP message, or the page itself.
  package var block: [UInt8]
  /// Whether ``block`` is an HTTP message.
  package var isMessage: Bool
  /// The `Content-Type` of the page.
  package var contentType: String?
  /// When it was fetched, UTC.
  package var fetchedAt: String?
  /// The record (`a.warc.gz#1234`).
  package var place: String

  /// The page as an input for workers; at most `limit` bytes.
  func input(source: String, limit: Int) throws(Refusal) -> NoticeInput {
    NoticeInput(
      source: source, bytes: try page(limit: limit), contentType: contentType,
      fetchedAt: fetchedAt)
  }

  private func page(limit: Int) throws(Refusal) -> [UInt8] {
    guard isMessage else {
      guard block.count <= limit else { throw FileBytes.tooLarge(block.count, limit: limit) }
      return block
    }
    guard let message = HTTPMessage(block) else {
      throw Refusal(.malformedRecord, "\(place): no HTTP response", bytes: block)
    }
    do {
      return try message.decoded(limit: limit)
    } catch {
      switch error {
      case .tooLarge: throw Refusal(.tooLarge, "\(place): \(error.message)")
      case .encoding, .damaged:
        throw Refusal(.malformedRecord, "\(place): \(error.message)", bytes: block)
      }
    }
  }
}
