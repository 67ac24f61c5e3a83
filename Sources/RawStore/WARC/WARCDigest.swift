internal import Crypto

/// A labelled digest of a block or payload: `sha1:` in base 32, as archives have it, or `sha256:` in
/// base 32 or hexadecimal.
package enum WARCDigest {
  /// What a comparison shows.
  enum Verdict: Equatable {
    case same, other
    /// The algorithm is not known here.
    case unknown
  }

  /// `sha1:` and the digest in base 32 (RFC 4648), the form that indexes of archives use.
  package static func sha1(_ pieces: [UInt8]...) -> String {
    var hash = Insecure.SHA1()
    for piece in pieces { hash.update(data: piece) }
    return "sha1:" + base32(Array(hash.finalize()))
  }

  /// Whether `label` is the digest of `bytes`.
  static func check(_ label: String, _ bytes: ArraySlice<UInt8>) -> Verdict {
    guard let colon = label.utf8.firstIndex(of: 0x3A) else { return .unknown }
    let digest: [UInt8]
    switch label[..<colon].lowercased() {
    case "sha1", "sha-1": digest = bytes.withUnsafeBytes { Array(Insecure.SHA1.hash(data: $0)) }
    case "sha256", "sha-256": digest = bytes.withUnsafeBytes { Array(SHA256.hash(data: $0)) }
    case "md5": digest = bytes.withUnsafeBytes { Array(Insecure.MD5.hash(data: $0)) }
    default: return .unknown
    }
    let value = label[label.utf8.index(after: colon)...].lowercased()
    let given = value.hasSuffix("=") ? String(value.prefix { $0 != "=" }) : value
    return given == base32(digest).lowercased() || given == hexadecimal(digest) ? .same : .other
  }

  /// An id that is a function of where and what a record is: a version 8 UUID (RFC 9562).
  static func recordID(_ parts: String...) -> String {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array(part.utf8))
      hash.update(data: [0])
    }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = hexadecimal(bytes)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return "<urn:uuid:\(text)>"
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Base 32 without padding.
  private static func base32(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(digits[Int(bits >> UInt32(count) & 31)])
      }
      bits &= (1 << UInt32(count)) - 1
    }
    if count > 0 { text.append(digits[Int(bits << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }
}
