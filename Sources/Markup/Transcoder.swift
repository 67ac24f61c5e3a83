internal import Glibc

/// Bytes of one charset to UTF-8 through iconv, with a place for every bad byte.
struct Transcoder {
  /// A text, and how much of it is U+FFFD for want of a meaning.
  struct Outcome {
    var bytes: [UInt8]
    /// How many bad sequences there were.
    var badCount = 0
    /// Offset of the first of them in the source.
    var firstBad = 0
  }

  private let charset: Charset

  init(_ charset: Charset) {
    self.charset = charset
  }

  /// Transcodes all bytes; a sequence without a meaning becomes U+FFFD and the rest goes on.
  ///
  /// `nil` if the system's iconv does not have the charset.
  func transcode(_ source: UnsafeBufferPointer<UInt8>) -> Outcome? {
    // No charset of the list takes more room than three bytes for one; most take half of that.
    transcode(source, capacity: source.count + source.count / 2 + 64)
      ?? transcode(source, capacity: source.count * 3 + 64)
  }

  /// `nil` also if `capacity` is too small.
  private func transcode(_ source: UnsafeBufferPointer<UInt8>, capacity: Int) -> Outcome? {
    let converter = iconv_open("UTF-8", charset.iconvName)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var badCount = 0
    var firstBad = 0
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { output, outputCount in
      var input = UnsafeMutableRawPointer(mutating: source.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      var written = 0
      while inputLeft > 0 {
        var target = output.baseAddress.map {
          UnsafeMutableRawPointer($0 + written).assumingMemoryBound(to: CChar.self)
        }
        var room = output.count - written
        let result = iconv(converter, &input, &inputLeft, &target, &room)
        let fault = errno
        written = output.count - room
        if result != -1 { continue }
        guard fault != E2BIG, room >= 3 else {
          isComplete = false
          break
        }
        let place = source.count - inputLeft
        if badCount == 0 { firstBad = place }
        badCount += 1
        output[written] = 0xEF
        output[written + 1] = 0xBF
        output[written + 2] = 0xBD
        written += 3
        // EINVAL: a sequence that the end of the text cuts short.
        let skipped = fault == EINVAL ? inputLeft : badLength(source, at: place)
        input = input.map { $0 + skipped }
        inputLeft -= skipped
      }
      outputCount = written
    }
    return isComplete ? Outcome(bytes: bytes, badCount: badCount, firstBad: firstBad) : nil
  }

  /// How many bytes a bad sequence takes. A byte of ASCII is never part of it (Encoding
  /// Standard, 10.2.1): a damaged character must not swallow the markup behind it.
  private func badLength(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let left = source.count - place
    switch charset {
    case .utf16LittleEndian, .utf16BigEndian: return min(2, left)
    case .utf8, .windows1252: return 1
    case .gb18030, .big5, .other:
      guard left > 1, (0x81...0xFE).contains(source[place]) else { return 1 }
      // 0x80 and 0xFF are never trail bytes of the charsets whose pairs can lack a meaning.
      return (0x81...0xFE).contains(source[place + 1]) && isDoubleByte ? 2 : 1
    }
  }

  private var isDoubleByte: Bool {
    if case .other(let iconvName, _) = charset {
      return iconvName == "CP932" || iconvName == "EUC-JP" || iconvName == "UHC"
    }
    return true
  }
}
