/// What a site answered in the end: a page (2xx), or that nothing changed (304).
package struct FetchResult: Sendable, Equatable {
  /// The requests of the way, one for each hop; attempts that failed and robots.txt are not here.
  package var exchanges: [FetchExchange]
  /// The address after redirects, normalised.
  package var finalURL: String
  /// The HTTP status of the last hop.
  package var status: Int
  /// The body without chunks and compression; empty for a 304.
  package var body: [UInt8]
  /// The Content-Type of the last hop.
  package var contentType: String?
  /// The ETag of the last hop, to be sent back as it is.
  package var etag: String?
  /// The Last-Modified of the last hop, to be sent back as it is.
  package var lastModified: String?

  /// Whether the copy at hand is still good (304).
  package var isNotModified: Bool { status == 304 }

  /// Makes a result.
  package init(
    exchanges: [FetchExchange], finalURL: String, status: Int, body: [UInt8],
    contentType: String?, etag: String?, lastModified: String?
  ) {
    self.exchanges = exchanges
    self.finalURL = finalURL
    self.status = status
    self.body = body
    self.contentType = contentType
    self.etag = etag
    self.lastModified = lastModified
  }
}
