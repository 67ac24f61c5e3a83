/// Finds the bytes that mean something inside a JSON string, eight at a time.
enum JSONSpecials {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first quotation mark or backslash at or after `start`; `bytes.count` if there is none.
  @inline(__always)
  static func quoteOrBackslash(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let hits = zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      if hits != 0 { return index + UInt64(littleEndian: hits).trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x5C { index += 1 }
    return index
  }

  /// The first byte at or after `start` that a string cannot hold as it is: a quotation mark, a
  /// backslash or a control below U+0020; `bytes.count` if there is none.
  @inline(__always)
  static func needsEscape(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let controls = (word &- ones &* 0x20) & ~word & tops
      let hits =
        controls | zeros(word ^ 0x2222_2222_2222_2222) | zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      // A borrow can mark a byte above the first hit only, so the lowest mark is always right.
      if hits != 0 { return index + UInt64(littleEndian: hits).trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x20, bytes[index] != 0x22, bytes[index] != 0x5C {
      index += 1
    }
    return index
  }

  /// Marks the top bit of bytes that are zero; exact for the lowest of them.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & tops
  }
}
