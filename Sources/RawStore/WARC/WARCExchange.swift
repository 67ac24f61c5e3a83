/// One request and what came back, as an archive keeps them.
package struct WARCExchange: Sendable {
  /// The address that was asked for.
  package var url: String
  /// When the request was made, UTC: `YYYY-MM-DD HH:MM:SS` or `YYYY-MM-DDTHH:MM:SSZ`.
  package var date: String
  /// The address of the host that answered, where it is known.
  package var ipAddress: String?
  /// The request line and headers as they were sent, with the empty line; empty where they are not
  /// known: no request record is written then.
  package var requestHead: [UInt8]
  /// The status line and headers as they came, with the empty line.
  package var responseHead: [UInt8]
  /// The body as it was transferred; `Transfer-Encoding` and `Content-Encoding` of the head have to
  /// be true of it. Not written for a revisit.
  package var responseBody: [UInt8]
  /// What the response repeats; `nil` for one that stands for itself.
  package var revisitOf: WARCRevisit?

  /// Makes an exchange.
  package init(
    url: String, date: String, ipAddress: String? = nil, requestHead: [UInt8] = [],
    responseHead: [UInt8], responseBody: [UInt8], revisitOf: WARCRevisit? = nil
  ) {
    self.url = url
    self.date = date
    self.ipAddress = ipAddress
    self.requestHead = requestHead
    self.responseHead = responseHead
    self.responseBody = responseBody
    self.revisitOf = revisitOf
  }
}
