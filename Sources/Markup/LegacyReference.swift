/// Character references that browsers resolve and libxml2 does not (HTML Standard, 13.2.5.73).
enum LegacyReference {
  /// The names that count without a semicolon and that stand in notices.
  private static let names: [(name: StaticString, text: StaticString)] = [
    ("nbsp", "\u{A0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""),
    ("copy", "©"), ("reg", "®"), ("middot", "·"), ("times", "×"), ("deg", "°"),
    ("plusmn", "±"), ("laquo", "«"), ("raquo", "»"), ("sect", "§"), ("para", "¶"),
  ]

  /// The text of `&name` without a semicolon; `nil` if it stays as it is.
  ///
  /// libxml2's name runs on through letters of any script, so `&nbsp公文` has the name `nbsp公文`.
  static func text(ofBareName bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    for (name, text) in names {
      let length = name.utf8CodeUnitCount
      guard bytes.count >= length,
        bytes.prefix(length).elementsEqual(
          UnsafeBufferPointer(start: name.utf8Start, count: length))
      else { continue }
      let rest = bytes.dropFirst(length)
      if let next = rest.first, next < 0x80, length != 4 || bytes[0] != 0x6E { continue }
      return Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        + Array(rest)
    }
    return nil
  }

  /// The character that `&#128;` to `&#159;` means: that of Windows-1252.
  static func windows1252(_ code: UInt8) -> [UInt8]? {
    let characters: [UInt16] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
      0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
    let value = characters[Int(code & 0x1F)]
    guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
    return Array(String(scalar).utf8)
  }
}
