/// Why a page could not be fetched.
package struct FetchFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is; the raw values stand in run records.
  package enum Code: String, Sendable, CaseIterable {
    /// The site's robots.txt does not let us ask, or could not be had.
    case closedByRobots = "closed_by_robots"
    /// The host, or a host that it redirects to, has a private, loopback or link-local address.
    case refusedAddress = "refused_address"
    /// The scheme is neither http nor https.
    case refusedScheme = "refused_scheme"
    /// The body is over the limit.
    case tooLarge = "too_large"
    /// The time for the connection or the transfer is over, or the transfer was too slow.
    case timeout
    /// More redirects than allowed, or a circle of them.
    case tooManyRedirects = "too_many_redirects"
    /// The name has no address.
    case unknownHost = "unknown_host"
    /// No connection, or the other end broke it off.
    case connection
    /// The TLS handshake failed or the certificate is not trusted.
    case tls
    /// The site answered with a status that is neither a page nor 304; see ``FetchFault/status``.
    case badStatus = "bad_status"
    /// The response is no proper HTTP, ends early or is damaged.
    case malformed
    /// The address is no proper URL, or holds a password.
    case badAddress = "bad_address"
    /// Somebody asked to stop.
    case interrupted
  }

  /// What kind of fault it is.
  package var code: Code
  /// The address that failed: of the hop, not of the request.
  package var url: String
  /// One line: what happened and, where it helps, what to do.
  package var message: String
  /// The HTTP status of the last response, if there was one.
  package var status: Int?
  /// The requests that led here, for an archive; the last is the one with ``status``.
  package var exchanges: [FetchExchange]

  /// Makes a fault.
  package init(
    _ code: Code, url: String, _ message: String, status: Int? = nil,
    exchanges: [FetchExchange] = []
  ) {
    self.code = code
    self.url = url
    self.message = message
    self.status = status
    self.exchanges = exchanges
  }

  /// Whether the site says that the page is no longer there (404, 410).
  package var isGone: Bool { code == .badStatus && (status == 404 || status == 410) }

  /// Whether the same request may succeed later.
  package var isPassing: Bool {
    switch code {
    case .timeout, .connection, .unknownHost, .interrupted, .malformed: true
    case .badStatus: status == 408 || status == 429 || (status ?? 0) >= 500
    case .closedByRobots, .refusedAddress, .refusedScheme, .tooLarge, .tooManyRedirects, .tls,
      .badAddress:
      false
    }
  }

  /// `url: message`
  package var description: String { "\(url): \(message)" }
}
