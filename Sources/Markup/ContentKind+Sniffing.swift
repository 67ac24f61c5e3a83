extension ContentKind {
  /// How much of an input is looked at for control characters and markup.
  private static let sampledBytes = 1 << 17

  /// Judges the bytes of an input as they were received, before any decoding.
  package static func sniff(_ bytes: [UInt8]) -> ContentKind {
    bytes.withUnsafeBufferPointer { bytes in
      if let name = BinarySignature.name(bytes) { return .binary(name) }
      if let narrow = narrowedUTF16(bytes) {
        return narrow.withUnsafeBufferPointer(classify)
      }
      return classify(bytes)
    }
  }

  private static func classify(_ bytes: UnsafeBufferPointer<UInt8>) -> ContentKind {
    if isBlank(bytes) { return .empty }
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampledBytes))
    if hasManyControls(sample) { return .binary("control characters") }
    return MarkupProbe(sample).kind
  }

  /// The ASCII of a UTF-16 text, with 0xFF for every other character; `nil` for other texts.
  private static func narrowedUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let charset = TextDecoder.utf16Charset(bytes) else { return nil }
    let high = charset == .utf16LittleEndian ? 1 : 0
    let sample = bytes.prefix(2 * sampledBytes)
    return stride(from: 0, to: sample.count - 1, by: 2).compactMap { index in
      let value = UInt16(sample[index + high]) << 8 | UInt16(sample[index + 1 - high])
      // The mark is no text, and the ideographic space is white.
      if value == 0xFEFF { return nil }
      return value == 0x3000 ? 0x20 : value < 0x80 ? UInt8(value) : 0xFF
    }
  }

  /// White space of ASCII and of Unicode as UTF-8, and byte order marks.
  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x09...0x0D, 0x20: index += 1
      case 0xC2 where bytes.starts("\u{A0}", at: index): index += 2
      case 0xE3 where bytes.starts("\u{3000}", at: index): index += 3
      case 0xEF where bytes.starts("\u{FEFF}", at: index): index += 3
      default: return false
      }
    }
    return true
  }

  /// Whether more than one byte in 25 is a control character, which no charset's text has.
  private static func hasManyControls(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var controls = 0
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    let end = bytes.count
    while index < end {
      // Eight bytes at once where none is below 0x20 or 0x7F.
      if index + 8 <= end {
        let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        let deletes = word ^ 0x7F7F_7F7F_7F7F_7F7F
        let delete = (deletes &- 0x0101_0101_0101_0101) & ~deletes
        if (low | delete) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x20 {
        // White space and the escape of ISO 2022.
        if byte < 0x09 || byte > 0x0D && byte != 0x1B { controls += 1 }
      } else if byte == 0x7F {
        controls += 1
      }
      index += 1
    }
    return controls * 25 > bytes.count
  }
}
