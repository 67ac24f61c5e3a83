internal import CCurl
internal import Glibc
internal import TextScanning

/// What libcurl's callbacks of one request share.
final class TransferState {
  /// Heads are a few hundred bytes; some sites send many cookies.
  private static let headLimit = 256 << 10

  var outcome = Transfer.Outcome()
  private let order: Transfer.Order
  private var isHeadDone = false
  private var isTooLarge = false
  private var isHeadTooLarge = false
  private var refused: [String] = []
  /// Bytes behind the body that its length announces.
  private var hasExcess = false

  init(_ order: Transfer.Order) {
    self.order = order
  }

  @inline(__always)
  static func from(_ pointer: UnsafeMutableRawPointer?) -> TransferState {
    guard let pointer else { fatalError("libcurl lost the state of a transfer") }
    return Unmanaged<TransferState>.fromOpaque(pointer).takeUnretainedValue()
  }

  // MARK: - Events

  /// A piece of the body; another count than its own ends the transfer.
  func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = order.maxBytes - outcome.body.count
    if bytes.count > room {
      if order.isCutAtLimit {
        outcome.body += bytes[..<room]
        outcome.isCut = true
      } else {
        isTooLarge = true
      }
      return 0
    }
    outcome.body += bytes
    return bytes.count
  }

  /// A line of the head, or of a trailer, which is left out.
  func head(_ bytes: UnsafeRawBufferPointer) -> Int {
    if bytes.starts(with: "HTTP/".utf8), outcome.body.isEmpty {
      // An interim response (100, 103) is followed by the one that counts.
      outcome.responseHead = []
      isHeadDone = false
    }
    guard !isHeadDone else { return bytes.count }
    guard outcome.responseHead.count + bytes.count <= Self.headLimit else {
      isHeadTooLarge = true
      return 0
    }
    outcome.responseHead += bytes
    isHeadDone = bytes.count <= 2
    return bytes.count
  }

  /// What libcurl tells of its doings.
  func note(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    switch kind {
    case CURLINFO_HEADER_OUT:
      // The request for a tunnel is the proxy's.
      if !bytes.starts(with: "CONNECT ".utf8) { outcome.requestHead = Array(bytes) }
    case CURLINFO_TEXT:
      if bytes.starts(with: "Excess found".utf8) { hasExcess = true }
    default: break
    }
  }

  /// The socket to an address, after its name was looked up: nothing can change it any more.
  func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let isTrusted = order.isPrivateAllowed || order.proxy != nil
    if !isTrusted {
      let network = NetworkAddress(&address.pointee.addr)
      guard let network, network.isPublic else {
        refused.append(network?.description ?? "an address of another kind")
        return -1
      }
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
      address.pointee.protocol)
  }

  // MARK: - End

  /// Says what the end of the transfer means.
  func finish(_ code: CURLcode, policy: FetchPolicy) {
    switch code {
    case CURLE_OK:
      if let message = lengthFault() { fail(.malformed, message, retry: true) }
    case CURLE_WRITE_ERROR where outcome.isCut: break
    case CURLE_WRITE_ERROR where isTooLarge, CURLE_FILESIZE_EXCEEDED:
      fail(.tooLarge, "the body is over the limit of \(order.maxBytes) bytes")
    case CURLE_WRITE_ERROR where isHeadTooLarge:
      fail(.malformed, "the head of the response is over \(Self.headLimit) bytes")
    case CURLE_COULDNT_CONNECT where !refused.isEmpty:
      fail(.refusedAddress, Self.refusal(order.address.host, refused))
    case CURLE_COULDNT_RESOLVE_HOST:
      fail(.unknownHost, "the name \(order.address.host) has no address", retry: true)
    case CURLE_OPERATION_TIMEDOUT:
      fail(.timeout, timeoutMessage(policy), retry: true)
    case CURLE_PEER_FAILED_VERIFICATION:
      fail(.tls, "the certificate is not trusted (\(words(code)))")
    case CURLE_SSL_CONNECT_ERROR:
      fail(.tls, "the TLS handshake failed (\(words(code)))", retry: true)
    case CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ENGINE_NOTFOUND, CURLE_USE_SSL_FAILED:
      fail(.tls, words(code))
    case CURLE_PARTIAL_FILE:
      fail(.malformed, "the body ends before the length that the site announced", retry: true)
    case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_BAD_CONTENT_ENCODING:
      fail(.malformed, "the response is no proper HTTP (\(words(code)))", retry: true)
    case CURLE_URL_MALFORMAT:
      fail(.badAddress, "libcurl does not take the address (\(words(code)))")
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY:
      fail(
        .connection, "the proxy \(order.proxy ?? "") does not serve (\(words(code)))", retry: true)
    default:
      fail(.connection, words(code), retry: true)
    }
  }

  static func refusal(_ host: String, _ addresses: [String]) -> String {
    "\(host) is \(addresses.joined(separator: ", ")), no public address; "
      + "name the host under allow_hosts if this is meant"
  }

  private func fail(_ code: FetchFault.Code, _ message: String, retry: Bool = false) {
    outcome.fault = (code, message)
    outcome.isWorthRetrying = retry
  }

  private func words(_ code: CURLcode) -> String {
    guard let text = curl_easy_strerror(code) else { return "libcurl \(code.rawValue)" }
    let message = String(cString: text)
    return message.prefix(1).lowercased() + message.dropFirst()
  }

  private func timeoutMessage(_ policy: FetchPolicy) -> String {
    if outcome.requestHead.isEmpty { return "no connection within \(policy.connectTimeout)" }
    return "not whole within \(policy.totalTimeout), or under \(policy.lowSpeedLimit) bytes a "
      + "second for \(policy.lowSpeedTime)"
  }

  /// Whether the body has another length than its head says.
  private func lengthFault() -> String? {
    let headers = ResponseHead.headers(outcome.responseHead)
    let lengths = Set(headers.values("Content-Length").flatMap { $0.split(separator: ",") })
    guard !lengths.isEmpty, headers["Transfer-Encoding"] == nil, outcome.status != 304 else {
      return nil
    }
    if lengths.count > 1 { return "the head announces several lengths" }
    if hasExcess { return "the body goes on behind the length that the site announced" }
    return nil
  }
}
