internal import TextScanning

/// The proxies that the environment names, by the rules of curl.
struct Proxies: Sendable {
  private let environment: [String: String]
  private let exceptions: [String]

  init(environment: [String: String]) {
    self.environment = environment
    exceptions = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "")
      .split { $0 == "," || $0 == " " }.map { $0.lowercased() }
  }

  /// The proxy for an address; `nil` for a direct connection.
  func proxy(for address: WebAddress) -> String? {
    guard !exceptions.contains(where: { Self.covers($0, address) }) else { return nil }
    // HTTP_PROXY in capitals could be a header of a CGI request, so nobody reads it.
    let names =
      address.scheme == "http"
      ? ["http_proxy", "all_proxy", "ALL_PROXY"]
      : ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }

  /// `*`, a host with all hosts below it, with or without a port, or a block of addresses.
  private static func covers(_ exception: String, _ address: WebAddress) -> Bool {
    if exception == "*" { return true }
    if let slash = exception.firstIndex(of: "/"),
      let block = NetworkAddress(String(exception[..<slash])),
      let bits = Int(exception[exception.index(after: slash)...]), bits >= 0,
      let host = NetworkAddress(address.host)
    {
      return block.bytes.count == host.bytes.count && bits <= block.bytes.count * 8
        && NetworkAddress.share(host.bytes, block.bytes, bits: bits)
    }
    var name = exception.drop { $0 == "." }
    if let colon = name.lastIndex(of: ":"), let port = Int(name[name.index(after: colon)...]) {
      guard port == address.effectivePort else { return false }
      name = name[..<colon]
    }
    return !name.isEmpty && (address.host == name || address.host.hasSuffix("." + name))
  }
}
