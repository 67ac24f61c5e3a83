/// Validates UTF-8, and measures and repairs what is nearly UTF-8.
enum UTF8Check {
  /// What the bytes would be as UTF-8.
  struct Census {
    /// Well-formed sequences of two bytes and more.
    var wellFormed = 0
    /// Maximal ill-formed runs, each of which becomes one U+FFFD.
    var illFormed = 0
    /// Offset of the first of them.
    var firstIllFormed = 0
    /// Bytes above 0x7F.
    var highBytes = 0
    /// Bytes above 0x7F that have such a byte beside them.
    var highBytesInRuns = 0
  }

  /// The offset of the first byte that is not well-formed UTF-8; the count if all are.
  static func wellFormedPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    let lastWord = count - 8
    var index = 0
    while index < count {
      if base[index] < 0x80 {
        index += 1
        while index <= lastWord {
          let high =
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            & 0x8080_8080_8080_8080
          if high != 0 {
            index += high.trailingZeroBitCount >> 3
            break
          }
          index += 8
        }
        continue
      }
      // Chinese text is runs of three-byte sequences; E0 and ED need a look at the second byte.
      while index <= lastWord {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt32.self).littleEndian
        guard word & 0x00C0_C0F0 == 0x0080_80E0 else { break }
        let lead = UInt8(truncatingIfNeeded: word)
        let second = UInt8(truncatingIfNeeded: word >> 8)
        if lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F { return index }
        index += 3
      }
      guard index < count, base[index] >= 0x80 else { continue }
      let length = sequenceLength(bytes, at: index)
      if length <= 0 { return index }
      index += length
    }
    return count
  }

  /// Counts what is well-formed and what is not.
  static func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
    var census = Census()
    var index = 0
    var lastHigh = -2
    var isLastCounted = true
    for index in 0..<bytes.count where bytes[index] >= 0x80 {
      census.highBytes += 1
      if lastHigh == index - 1 {
        census.highBytesInRuns += isLastCounted ? 1 : 2
        isLastCounted = true
      } else {
        isLastCounted = false
      }
      lastHigh = index
    }
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length > 0 {
        census.wellFormed += 1
      } else {
        if census.illFormed == 0 { census.firstIllFormed = index }
        census.illFormed += 1
      }
      index += abs(length)
    }
    return census
  }

  /// A copy in which each maximal ill-formed run is U+FFFD (Unicode 16, 3.9, table 3-8).
  static func repaired(_ bytes: UnsafeBufferPointer<UInt8>, illFormed: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count + 2 * illFormed) { output, outputCount in
      var rest = bytes
      var written = 0
      while !rest.isEmpty {
        let good = wellFormedPrefix(rest)
        for offset in 0..<good { output[written + offset] = rest[offset] }
        written += good
        rest = UnsafeBufferPointer(rebasing: rest[good...])
        guard !rest.isEmpty else { break }
        output[written] = 0xEF
        output[written + 1] = 0xBF
        output[written + 2] = 0xBD
        written += 3
        rest = UnsafeBufferPointer(rebasing: rest[abs(sequenceLength(rest, at: 0))...])
      }
      outputCount = written
    }
  }

  /// The length of the sequence at a byte above 0x7F; the negated length of an ill-formed one.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let trailing: Int
    var range: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: trailing = 1
    case 0xE0: (trailing, range) = (2, 0xA0...0xBF)
    case 0xED: (trailing, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: trailing = 2
    case 0xF0: (trailing, range) = (3, 0x90...0xBF)
    case 0xF1...0xF3: trailing = 3
    case 0xF4: (trailing, range) = (3, 0x80...0x8F)
    default: return -1
    }
    var offset = 1
    while offset <= trailing {
      guard index + offset < bytes.count, range.contains(bytes[index + offset]) else {
        return -offset
      }
      range = 0x80...0xBF
      offset += 1
    }
    return trailing + 1
  }
}
