/// What a reader of notices needs to know of a `style` attribute.
struct StyleAttribute: Equatable {
  /// Whether the element has a box: false for `display: none`, `nil` where not stated.
  var isDisplayed: Bool?
  /// Whether what is in the box can be seen: false for `visibility: hidden`, `nil` where not stated.
  var isVisible: Bool?
  /// Whether its text has no height.
  var hasNoSize = false
  /// The alignment of its text: true for centred, false for any other, `nil` where not stated.
  var isCentered: Bool?

  /// Whether the element is not shown.
  var isHidden: Bool { isDisplayed == false || isVisible == false || hasNoSize }

  /// Reads declarations.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    read(bytes)
  }

  /// Reads the declarations of an attribute.
  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      var colon = start
      while colon < bytes.count, bytes[colon] != 0x3A, bytes[colon] != 0x3B { colon += 1 }
      var end = colon
      while end < bytes.count, bytes[end] != 0x3B { end += 1 }
      if colon < end { declare(bytes, name: start..<colon, value: colon + 1..<end) }
      start = end + 1
    }
  }

  private mutating func declare(
    _ bytes: UnsafeBufferPointer<UInt8>, name: Range<Int>, value: Range<Int>
  ) {
    var name = name
    while let first = name.first, bytes[first] <= 0x20 { name = first + 1..<name.upperBound }
    guard let first = name.first else { return }
    switch bytes[first] | 0x20 {
    case 0x64:  // display
      if Self.has("display", bytes, name) { isDisplayed = !Self.has("none", bytes, value) }
    case 0x76:  // visibility
      if Self.has("visibility", bytes, name) { isVisible = !Self.has("hidden", bytes, value) }
    case 0x66:  // font-size
      if Self.has("font-size", bytes, name), Self.isZero(bytes, value) { hasNoSize = true }
    case 0x74:  // text-align
      if Self.has("text-align", bytes, name) { isCentered = Self.has("center", bytes, value) }
    default: break
    }
  }

  /// Whether the range, without blanks at its start, begins with a word in lower or upper case.
  private static func has(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    guard range.upperBound - start >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[start + offset] | 0x20 != word.utf8Start[offset] | 0x20 { return false }
    return true
  }

  /// `0`, `0px`, `0pt`, but not `0.9em`.
  private static func isZero(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var isZero = false
    for index in range where bytes[index] > 0x20 {
      switch bytes[index] {
      case 0x30: isZero = true
      case 0x31...0x39: return false
      default: break
      }
    }
    return isZero
  }
}
