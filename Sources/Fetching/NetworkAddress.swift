internal import CCurl
internal import Glibc

/// An IP address, and whether it belongs to the public internet.
struct NetworkAddress: Equatable, CustomStringConvertible {
  /// Four bytes (IPv4) or sixteen (IPv6).
  let bytes: [UInt8]

  /// The address of a socket; `nil` for other families than IPv4 and IPv6.
  init?(_ address: UnsafePointer<sockaddr>) {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      bytes = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin_addr) { Array($0) }
      }
    case AF_INET6:
      bytes = address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) }
      }
    default: return nil
    }
  }

  /// Reads an address as text, with or without the brackets of a URL.
  init?(_ text: String) {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let text = isBracketed ? String(text.dropFirst().dropLast()) : text
    var ipv4 = in_addr()
    var ipv6 = in6_addr()
    if inet_pton(AF_INET6, text, &ipv6) == 1 {
      bytes = withUnsafeBytes(of: ipv6) { Array($0) }
    } else if !isBracketed, inet_aton(text, &ipv4) == 1 {
      // Also `127.1` and `0x7f000001`, which the system's look-up takes for addresses.
      bytes = withUnsafeBytes(of: ipv4) { Array($0) }
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether the address is globally reachable (IANA's special-purpose registries, RFC 6890): not
  /// private, loopback, link-local, shared (RFC 6598), multicast, unspecified, reserved or for
  /// documentation; an IPv6 address that carries an IPv4 one is judged by that.
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.specialIPv4.contains { contains($0) } }
    if let carried { return carried.isPublic }
    // Of IPv6 only 2000::/3 is given out.
    return bytes[0] & 0xE0 == 0x20 && !Self.specialIPv6.contains { contains($0) }
  }

  /// The IPv4 address in a mapped (::ffff:0:0/96), translated (64:ff9b::/96) or 6to4 one.
  private var carried: NetworkAddress? {
    let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
    let translated: [UInt8] = [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]
    if bytes.starts(with: mapped) || bytes.starts(with: translated) {
      return NetworkAddress(bytes: Array(bytes[12...]))
    }
    if bytes.starts(with: [0x20, 0x02]) { return NetworkAddress(bytes: Array(bytes[2..<6])) }
    return nil
  }

  private func contains(_ block: (prefix: [UInt8], bits: Int)) -> Bool {
    Self.share(bytes, block.prefix, bits: block.bits)
  }

  /// Whether the first bits of two addresses are the same.
  static func share(_ one: [UInt8], _ other: [UInt8], bits: Int) -> Bool {
    for index in 0..<(bits + 7) / 8 {
      let left = bits - index * 8
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      let byte = index < other.count ? other[index] : 0
      guard index < one.count, one[index] & mask == byte & mask else { return false }
    }
    return true
  }

  private static let specialIPv4: [(prefix: [UInt8], bits: Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15),
    ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
  ]

  private static let specialIPv6: [(prefix: [UInt8], bits: Int)] = [
    // Teredo and other protocol assignments, and what is for documentation.
    ([0x20, 0x01, 0, 0], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0], 20),
  ]

  /// The address as text.
  var description: String {
    var text = [CChar](repeating: 0, count: 64)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
