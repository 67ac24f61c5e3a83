/// Places in the bytes of a page from places in its text.
enum ByteLocator {
  /// The bytes that `range` of the decoded text was read from, where the charset is one whose
  /// characters can be told apart without decoding (UTF-8, GB18030); else `nil`.
  static func bytes(
    of range: Range<Int>, in raw: [UInt8], decoded: [Unicode.Scalar], charset: String
  ) -> Range<Int>? {
    guard charset == "utf-8" || charset == "gb18030" else { return nil }
    var place = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = 0
    var start: Int?
    while index < decoded.count {
      // A text has no NUL and no carriage return: what stood there is a line feed or nothing.
      while place < raw.count, raw[place] == 0 || raw[place] == 0x0D,
        !(raw[place] == 0x0D && decoded[index] == "\n" && !isBeforeLineFeed(raw, place))
      {
        place += 1
      }
      if index == range.lowerBound { start = place }
      if index == range.upperBound, let start { return start..<place }
      guard place < raw.count else { return nil }
      let isReturn = raw[place] == 0x0D
      guard isReturn || agrees(raw, place, decoded[index], charset) else { return nil }
      place += isReturn ? 1 : length(raw, place, charset)
      index += 1
    }
    guard index == range.upperBound, let start else { return nil }
    return start..<min(place, raw.count)
  }

  private static func isBeforeLineFeed(_ raw: [UInt8], _ place: Int) -> Bool {
    place + 1 < raw.count && raw[place + 1] == 0x0A
  }

  /// Whether the byte at `place` can begin the scalar: the two walks are still together.
  private static func agrees(
    _ raw: [UInt8], _ place: Int, _ scalar: Unicode.Scalar, _ charset: String
  ) -> Bool {
    if raw[place] < 0x80 { return scalar.value == UInt32(raw[place]) }
    guard scalar.value >= 0x80, scalar.value != 0xFFFD else { return false }
    return charset != "utf-8" || length(raw, place, charset) == UTF8.width(scalar)
  }

  private static func length(_ raw: [UInt8], _ place: Int, _ charset: String) -> Int {
    let byte = raw[place]
    guard byte >= 0x80 else { return 1 }
    if charset == "utf-8" { return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }
    let next = place + 1 < raw.count ? raw[place + 1] : 0
    return (0x30...0x39).contains(next) ? 4 : 2
  }
}
