internal import TextScanning

/// Puts the text of one line together from runs of UTF-8, folding white space on the way.
///
/// The rules are those of ``SpaceFolding``.
struct LineBuilder {
  /// The text so far, without white space at its end.
  private(set) var text: Scalars = []
  /// How many scalars of the text were added as part of a link.
  private(set) var linkCount = 0
  private var hasSpace = false
  private var hasBreak = false

  /// Starts the next line.
  mutating func reset() {
    text.removeAll(keepingCapacity: true)
    linkCount = 0
    hasSpace = false
    hasBreak = false
  }

  /// A break that does not end the line, as `<br>` inside a heading.
  mutating func addBreak() {
    hasSpace = true
    hasBreak = true
  }

  /// Adds a run of valid UTF-8.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isLink: Bool) {
    let before = text.count
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      var value = UInt32(byte)
      if byte < 0x80 {
        index += 1
      } else if byte < 0xE0 {
        guard index + 1 < count else { break }
        value = (value & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        index += 2
      } else if byte < 0xF0 {
        guard index + 2 < count else { break }
        value =
          (value & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F)
        index += 3
      } else {
        guard index + 3 < count else { break }
        value =
          (value & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
          | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        index += 4
      }
      guard let scalar = Unicode.Scalar(value) else { continue }
      append(scalar)
    }
    if isLink { linkCount += text.count - before }
  }

  @inline(__always)
  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.value <= 0x20 || scalar.value >= 0xA0 && scalar.isSpace {
      if !scalar.isInvisible { hasSpace = true }
      if scalar == "\n" || scalar == "\r" { hasBreak = true }
      return
    }
    if hasSpace {
      if let last = text.last,
        !(hasBreak && SpaceFolding.isWide(last) && SpaceFolding.isWide(scalar))
      {
        text.append(" ")
      }
      hasSpace = false
      hasBreak = false
    }
    text.append(scalar)
  }
}
