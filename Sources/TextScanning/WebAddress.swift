/// An absolute address of the web in its normal form (RFC 3986, section 6), without fragment.
///
/// Scheme and host are in lower case, the scheme's own port is left out, dot segments are resolved,
/// escapes are upper case and only where they are needed, other characters than those of a URL are
/// escaped as UTF-8, and names outside ASCII are in Punycode: two spellings of one address are the
/// same text. As browsers do, white space around is dropped and `\` of a path is read as `/`.
package struct WebAddress: Sendable, Hashable {
  /// The scheme, in lower case.
  package var scheme: String
  /// What stands before the `@`, which no address of a notice should have.
  package var userInfo: String?
  /// The name or address in lower case, without a dot at its end; IPv6 in brackets.
  package var host: String
  /// The port, if it is not the scheme's own.
  package var port: Int?
  /// The path, which begins with `/`.
  package var path: String
  /// What stands behind the `?`.
  package var query: String?

  /// Reads an absolute address with a host; `nil` for anything else.
  package init?(_ text: String) {
    let bytes = Self.trimmed(text)
    guard let colon = Self.schemeEnd(bytes) else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
    guard scheme == "http" || scheme == "https" || bytes.dropFirst(colon + 1).starts(with: [0x2F])
    else { return nil }
    self.init(scheme: scheme, rest: bytes[(colon + 1)...], base: nil)
  }

  /// The address that a link on this page means; `nil` where it is none of the web.
  package func resolving(_ reference: String) -> WebAddress? {
    let bytes = Self.trimmed(reference)
    if let colon = Self.schemeEnd(bytes) {
      let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      return WebAddress(scheme: scheme, rest: bytes[(colon + 1)...], base: nil)
    }
    return WebAddress(scheme: scheme, rest: bytes[...], base: self)
  }

  /// The whole address.
  package var text: String {
    let user = userInfo.map { $0 + "@" } ?? ""
    return "\(scheme)://\(user)\(authority)\(target)"
  }

  /// Host and, where it is not the scheme's own, port.
  package var authority: String { port.map { "\(host):\($0)" } ?? host }

  /// Scheme, host and port.
  package var site: String { "\(scheme)://\(authority)" }

  /// Path and query.
  package var target: String { query.map { "\(path)?\($0)" } ?? path }

  /// The port that is meant.
  package var effectivePort: Int { port ?? Self.ports[scheme] ?? 0 }

  private static let ports = ["http": 80, "https": 443, "ftp": 21]

  // MARK: - Reading

  private init?(scheme: String, rest: ArraySlice<UInt8>, base: WebAddress?) {
    let isWeb = scheme == "http" || scheme == "https"
    var rest = rest.prefix { $0 != 0x23 }
    let question = rest.firstIndex(of: 0x3F) ?? rest.endIndex
    let queryBytes = question < rest.endIndex ? rest[(question + 1)...] : nil
    rest = rest[..<question]
    if isWeb, rest.contains(0x5C) { rest = ArraySlice(rest.map { $0 == 0x5C ? 0x2F : $0 }) }
    self.scheme = scheme
    if rest.starts(with: [0x2F, 0x2F]) || base == nil && isWeb {
      rest = rest.drop { $0 == 0x2F }
      let end = rest.firstIndex(of: 0x2F) ?? rest.endIndex
      guard let parts = Self.authority(rest[..<end]) else { return nil }
      (userInfo, host) = (parts.userInfo, parts.host)
      port = parts.port == Self.ports[scheme] ? nil : parts.port
      path = Self.withoutDots(Self.escaped(rest[end...], allowed: Self.pathBytes))
    } else if let base {
      (userInfo, host, port) = (base.userInfo, base.host, base.port)
      if rest.isEmpty {
        path = base.path
        query = queryBytes.map { Self.escaped($0, allowed: Self.queryBytes) } ?? base.query
        return
      }
      let relative = Self.escaped(rest, allowed: Self.pathBytes)
      let folder = base.path[...(base.path.lastIndex(of: "/") ?? base.path.startIndex)]
      path = Self.withoutDots(rest.first == 0x2F ? relative : folder + relative)
    } else {
      // `file:/etc/passwd`, `javascript:…`: no address with a host.
      return nil
    }
    query = queryBytes.map { Self.escaped($0, allowed: Self.queryBytes) }
  }

  private static func trimmed(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 <= 0x20 })
  }

  /// The place of the colon behind a scheme.
  private static func schemeEnd(_ bytes: [UInt8]) -> Int? {
    guard let first = bytes.first, isLetter(first) else { return nil }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3A { return index }
      guard isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E else {
        return nil
      }
    }
    return nil
  }

  private static func authority(
    _ bytes: ArraySlice<UInt8>
  ) -> (userInfo: String?, host: String, port: Int?)? {
    var bytes = bytes
    var userInfo: String?
    if let at = bytes.lastIndex(of: 0x40) {
      userInfo = escaped(bytes[..<at], allowed: userBytes)
      bytes = bytes[(at + 1)...]
    }
    var port: Int?
    let bracket = bytes.lastIndex(of: 0x5D)
    if let colon = bytes.lastIndex(of: 0x3A), colon > bracket ?? bytes.startIndex - 1 {
      let digits = bytes[(colon + 1)...]
      if !digits.isEmpty {
        guard digits.count <= 5, digits.allSatisfy(isDigit),
          let number = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(number)
        else { return nil }
        port = number
      }
      bytes = bytes[..<colon]
    }
    guard let host = host(bytes) else { return nil }
    return (userInfo, host, port)
  }

  private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.first == 0x5B {
      guard bytes.last == 0x5D, bytes.count > 3,
        bytes.dropFirst().dropLast().allSatisfy({ isHex($0) || $0 == 0x3A || $0 == 0x2E })
      else { return nil }
      return String(decoding: bytes, as: UTF8.self).lowercased()
    }
    var text = String(decoding: unescaped(bytes), as: UTF8.self).lowercased()
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      var labels: [String] = [""]
      // The stops of Chinese input methods separate labels too.
      for scalar in text.unicodeScalars {
        switch scalar {
        case ".", "。", "．", "｡": labels.append("")
        case "\u{FF01}"..."\u{FF5E}":
          labels[labels.count - 1].unicodeScalars.append(
            Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
        default: labels[labels.count - 1].unicodeScalars.append(scalar)
        }
      }
      text = labels.map { Punycode.label($0.lowercased()) }.joined(separator: ".")
    }
    if text.hasSuffix(".") { text.removeLast() }
    let isName = text.utf8.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
    }
    guard isName, !text.isEmpty, text.utf8.count <= 253, !text.hasPrefix("."),
      !text.contains("..")
    else { return nil }
    return text
  }

  /// RFC 3986, section 5.2.4, for a path that begins with `/`.
  private static func withoutDots(_ path: String) -> String {
    guard path.utf8.contains(0x2E) else { return path.hasPrefix("/") ? path : "/" + path }
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".":
        if isLast { kept.append("") }
      case "..":
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }

  // MARK: - Escapes

  private static let userBytes: Set<UInt8> = Set("!$&'()*+,;=:".utf8)
  private static let pathBytes: Set<UInt8> = Set("!$&'()*+,;=:@/".utf8)
  // Browsers leave these as they are, and servers take them so.
  private static let queryBytes: Set<UInt8> = Set("!$&()*+,;=:@/?[]|{}^`'".utf8)

  /// The normal form of a piece of path and query, for comparing: as in a path, with `?`.
  package static func normalisedPiece(_ piece: String) -> String {
    escaped(Array(piece.utf8)[...], allowed: pathBytes.union([0x3F]))
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>, allowed: Set<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x25, index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
        let low = hexValue(bytes[index + 2])
      {
        let value = high << 4 | low
        if isUnreserved(value) {
          output.append(value)
        } else {
          appendEscape(of: value, to: &output)
        }
        index += 3
        continue
      }
      if isUnreserved(byte) || allowed.contains(byte) {
        output.append(byte)
      } else {
        appendEscape(of: byte, to: &output)
      }
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = hexValue(bytes[index + 1]),
        let low = hexValue(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return output
  }

  private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    output += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isHex(_ byte: UInt8) -> Bool { hexValue(byte) != nil }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    if isDigit(byte) { return byte - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}
