/// How a ``Fetcher`` behaves towards sites, and what it bears from them.
package struct FetchPolicy: Sendable, Equatable {
  /// The User-Agent; names the program and a contact: `Gongwen/1.0 (+https://example.cn/bot)`.
  package var userAgent: String
  /// The least time between the end of one request to a host and the start of the next.
  package var delay: Duration = .seconds(1)
  /// The longest Crawl-delay of a robots.txt that is kept; a longer one counts as this.
  package var maxCrawlDelay: Duration = .seconds(60)
  /// The time to connect, TLS included.
  package var connectTimeout: Duration = .seconds(20)
  /// The time for one whole request, from the name's look-up to the last byte.
  package var totalTimeout: Duration = .seconds(120)
  /// A transfer under this many bytes a second for ``lowSpeedTime`` is ended.
  package var lowSpeedLimit = 64
  /// See ``lowSpeedLimit``.
  package var lowSpeedTime: Duration = .seconds(30)
  /// The largest body, in bytes, as transferred and also as decoded.
  package var maxBytes = 32 << 20
  /// Redirects that are followed for one request.
  package var maxRedirects = 5
  /// Requests for one page, the first included, before a passing fault becomes the answer.
  package var maxAttempts = 4
  /// The wait before the second attempt; doubled for each further one.
  package var backoffBase: Duration = .seconds(2)
  /// The longest wait between two attempts that we choose.
  package var backoffCap: Duration = .seconds(60)
  /// The longest Retry-After that is waited for; a longer one ends the request.
  package var retryAfterCap: Duration = .seconds(300)
  /// Hosts (`name` or `name:port`, lower case) whose addresses may be private ones.
  package var allowedHosts: [String] = []

  /// A policy with the defaults.
  package init(userAgent: String) {
    self.userAgent = userAgent
  }

  /// Whether a User-Agent tells a site whom to write to: an address of the web or of mail.
  package static func hasContact(_ userAgent: String) -> Bool {
    userAgent.contains("://") || userAgent.contains("@")
  }

  /// The name under which a robots.txt addresses us: the User-Agent up to its version.
  package var productToken: String {
    String(userAgent.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") })
  }
}
