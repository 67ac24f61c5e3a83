internal import Glibc

/// The system's look-up of names.
enum SystemResolver {
  /// The addresses of a host as text; none if it has none.
  static func addresses(_ host: String) -> [String] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
    defer { freeaddrinfo(first) }
    var addresses: [String] = []
    var next = first
    while let info = next {
      if let address = info.pointee.ai_addr, let network = NetworkAddress(address) {
        addresses.append(network.description)
      }
      next = info.pointee.ai_next
    }
    return addresses
  }
}
