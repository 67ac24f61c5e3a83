/// One page to fetch.
package struct FetchRequest: Sendable, Equatable {
  /// The address, http or https.
  package var url: String
  /// The ETag of the copy at hand, as the site sent it; asks for changes only.
  package var etag: String?
  /// The Last-Modified of the copy at hand, as the site sent it; asks for changes only.
  package var lastModified: String?
  /// The address that ``etag`` and ``lastModified`` are of, where the copy came by a redirect: they
  /// are not sent to another; `nil` for ``url``.
  package var validatedURL: String?
  /// A longer delay than ``FetchPolicy/delay`` for the host; `nil` for the policy's.
  package var delay: Duration?
  /// Another limit than ``FetchPolicy/maxBytes``; `nil` for the policy's.
  package var maxBytes: Int?

  /// Makes a request.
  package init(
    url: String, etag: String? = nil, lastModified: String? = nil, validatedURL: String? = nil,
    delay: Duration? = nil, maxBytes: Int? = nil
  ) {
    self.url = url
    self.etag = etag
    self.lastModified = lastModified
    self.validatedURL = validatedURL
    self.delay = delay
    self.maxBytes = maxBytes
  }
}
