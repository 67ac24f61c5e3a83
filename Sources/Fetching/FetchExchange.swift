/// One request and its response, byte for byte, for an archive.
package struct FetchExchange: Sendable, Equatable {
  /// The address that was asked for, normalised, without fragment.
  package var url: String
  /// When the request began: UTC, `YYYY-MM-DDThh:mm:ssZ`.
  package var startedAt: String
  /// The address of the other end without port, `192.0.2.1`; the proxy's where there is one.
  package var remoteAddress: String
  /// The request line and headers with the empty line behind them.
  package var requestHead: [UInt8]
  /// The status line and headers with the empty line behind them.
  package var responseHead: [UInt8]
  /// The body as it was transferred: still chunked, still compressed.
  package var body: [UInt8]
  /// The HTTP status.
  package var status: Int
  /// The response's headers.
  package var headers: HTTPHeaders

  /// Makes an exchange.
  package init(
    url: String, startedAt: String, remoteAddress: String, requestHead: [UInt8],
    responseHead: [UInt8], body: [UInt8], status: Int, headers: HTTPHeaders
  ) {
    self.url = url
    self.startedAt = startedAt
    self.remoteAddress = remoteAddress
    self.requestHead = requestHead
    self.responseHead = responseHead
    self.body = body
    self.status = status
    self.headers = headers
  }
}
