internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether `word`, in lower case where it has letters, stands at `index` in either case.
  func starts(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<word.utf8CodeUnitCount {
      let byte = self[index + offset]
      let wanted = word.utf8Start[offset]
      if byte != wanted, byte &- 0x41 >= 26 || byte | 0x20 != wanted { return false }
    }
    return true
  }

  /// The first place of `word` at or behind `start`, in either case.
  func place(of word: StaticString, from start: Int) -> Int? {
    let first = word.utf8Start[0]
    if first &- 0x61 < 26 {
      return (start..<Swift.max(start, count)).first { starts(word, at: $0) }
    }
    guard var index = place(of: first, from: start) else { return nil }
    while !starts(word, at: index) {
      guard let next = place(of: first, from: index + 1) else { return nil }
      index = next
    }
    return index
  }

  /// The first place of a byte at or behind `start`.
  func place(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count else { return nil }
    return memchr(baseAddress + start, Int32(byte), count - start)
      .map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
  }

  /// Whether a text has tags, comments or character references rather than plain characters.
  var holdsMarkup: Bool {
    var index = 0
    while let place = place(of: 0x3C as UInt8, from: index) {
      let next = place + 1 < count ? self[place + 1] : 0
      if (next | 0x20) &- 0x61 < 26 || next == 0x2F || next == 0x21 { return true }
      index = place + 1
    }
    index = 0
    while let place = place(of: 0x26 as UInt8, from: index) {
      index = place + 1
      while index < count, index - place < 12,
        self[index] &- 0x30 < 10 || self[index] == 0x23
          || (self[index] | 0x20) &- 0x61 < 26
      { index += 1 }
      if index < count, self[index] == 0x3B, index > place + 1 { return true }
    }
    return false
  }
}
