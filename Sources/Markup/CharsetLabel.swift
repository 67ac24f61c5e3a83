/// Finds what a page says of its own charset.
enum CharsetLabel {
  /// How far into a page a label is looked for.
  static let searchedBytes = 4096

  /// The label in a `Content-Type`, such as `text/html; charset=gb2312`.
  static func inContentType(_ contentType: String?) -> Charset? {
    guard let contentType else { return nil }
    return charset(in: Array(contentType.utf8)[...])
  }

  /// The label of a page: the first `meta` with a known charset, else the XML declaration.
  static func inPage(_ bytes: UnsafeBufferPointer<UInt8>) -> Charset? {
    let head = Array(bytes.prefix(searchedBytes))
    var declared: Charset?
    var index = 0
    while index < head.count {
      guard head[index] == 0x3C else {
        index += 1
        continue
      }
      let rest = head[index...]
      if matches(rest, "<!--") {
        guard let end = find("-->", in: rest.dropFirst(4)) else { break }
        index = end + 3
      } else if matches(rest, "<?xml") {
        let end = rest.firstIndex(of: 0x3E) ?? head.count
        declared = declared ?? value(after: "encoding", in: head[index..<end])
        index = end
      } else if matches(rest, "<meta") {
        let end = rest.firstIndex(of: 0x3E) ?? head.count
        if let charset = charset(in: head[index..<end]) { return charset }
        index = end
      } else {
        index += 1
      }
    }
    return declared
  }

  /// The first known charset that stands behind `charset=`.
  private static func charset(in bytes: ArraySlice<UInt8>) -> Charset? {
    value(after: "charset", in: bytes)
  }

  private static func value(after name: String, in bytes: ArraySlice<UInt8>) -> Charset? {
    var rest = bytes
    while let start = find(name, in: rest) {
      rest = rest[(start + name.utf8.count)...]
      var index = rest.startIndex
      func skip(_ isSkipped: (UInt8) -> Bool) {
        while index < rest.endIndex, isSkipped(rest[index]) { index += 1 }
      }
      skip { $0 <= 0x20 }
      guard index < rest.endIndex, rest[index] == 0x3D else { continue }
      index += 1
      skip { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let valueStart = index
      skip {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x3A, 0x5F: true
        default: false
        }
      }
      let label = String(decoding: rest[valueStart..<index].map(lowercased), as: UTF8.self)
      if let charset = Charset(label: label) { return charset }
    }
    return nil
  }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ prefix: String) -> Bool {
    bytes.count >= prefix.utf8.count && zip(bytes, prefix.utf8).allSatisfy { lowercased($0) == $1 }
  }

  private static func find(_ needle: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= needle.utf8.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - needle.utf8.count)).first {
      matches(bytes[$0...], needle)
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
