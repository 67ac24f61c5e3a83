package import RawStore

/// One answer, or the want of one, to the request for a page of a source.
package struct SourceVisit: Sendable, Equatable {
  /// What the answer says of the page.
  package enum Outcome: Sendable, Equatable {
    /// It is there; where its bytes are and their SHA-256.
    case present(inputSHA256: String, place: WARCPlace?)
    /// It is there and is what it was (304).
    case notModified
    /// It is not there: 404 or 410.
    case gone
    /// It is not to be had, and will not be asked for again: robots.txt closes it, or it is larger
    /// than allowed. One line for people.
    case refused(String)
    /// Nothing is known of it; one line for people.
    case failed(String)
  }

  /// The name of the source.
  package var source: String
  /// The address that the source lists; the identity of the notice.
  package var url: String
  /// The id that the page has or would have as a notice.
  package var noticeID: String
  /// The title that the source lists.
  package var title: String?
  /// The date that the source lists, ISO.
  package var listedOn: String?
  /// The status of the answer.
  package var status: Int?
  /// The validators that came with it, for the next request.
  package var etag: String?
  /// As ``etag``.
  package var lastModified: String?
  /// UTC `YYYY-MM-DD HH:MM:SS`.
  package var visitedAt: String
  /// What the answer says.
  package var outcome: Outcome

  /// Makes a visit.
  package init(
    source: String, url: String, noticeID: String, title: String?, listedOn: String?,
    status: Int?, etag: String?, lastModified: String?, visitedAt: String, outcome: Outcome
  ) {
    self.source = source
    self.url = url
    self.noticeID = noticeID
    self.title = title
    self.listedOn = listedOn
    self.status = status
    self.etag = etag
    self.lastModified = lastModified
    self.visitedAt = visitedAt
    self.outcome = outcome
  }
}
