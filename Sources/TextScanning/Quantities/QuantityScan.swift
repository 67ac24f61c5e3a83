/// One pass over a piece of text.
struct QuantityScan {
  typealias Class = QuantityLexicon.Class

  /// The scalars of the piece.
  let text: UnsafeBufferPointer<UInt32>
  /// Scalars before the piece.
  let base: Int
  let breadth: QuantityScanner.Breadth
  let lexicon: QuantityLexicon
  /// Whether a unit that is in no list counts.
  var allowsOpenUnits = true
  /// Where the last hit ends.
  var lastEnd = 0
  var found: [Quantity] = []

  init(
    text: UnsafeBufferPointer<UInt32>, base: Int, breadth: QuantityScanner.Breadth,
    lexicon: QuantityLexicon
  ) {
    self.text = text
    self.base = base
    self.breadth = breadth
    self.lexicon = lexicon
  }

  /// Whether bare numerals count too.
  var isBroad: Bool { breadth == .everyNumeral }

  mutating func run(into result: inout [Quantity]) {
    swap(&found, &result)
    let lexicon = lexicon
    lexicon.classes.withUnsafeBufferPointer { classes in
      var index = 0
      while index < text.count {
        let scalar = text[index]
        let kind = scalar < 0x10000 ? classes[Int(scalar)] : Class.none
        index = kind == Class.none ? index + 1 : max(index + 1, visit(index, kind))
      }
    }
    swap(&found, &result)
  }

  private mutating func visit(_ index: Int, _ kind: UInt8) -> Int {
    switch kind {
    case Class.arabic: arabic(at: index)
    case Class.digit, Class.place: chinese(at: index)
    case Class.scale: leadingScale(at: index)
    case Class.ordinal: ordinal(at: index)
    case Class.half: half(at: index)
    case Class.double, Class.times: multiple(at: index)
    case Class.currency: currency(at: index)
    default: point(at: index)
    }
  }

  // MARK: - Access

  /// The scalar at an index, 0 outside the piece.
  func at(_ index: Int) -> UInt32 {
    index >= 0 && index < text.count ? text[index] : 0
  }

  func kind(_ index: Int) -> UInt8 {
    let scalar = at(index)
    return scalar < 0x10000 ? lexicon.classes[Int(scalar)] : Class.none
  }

  func isNumeral(_ index: Int) -> Bool {
    let kind = kind(index)
    return kind >= Class.arabic && kind <= Class.scale
  }

  func matches(_ word: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= text.count else { return false }
    for offset in 0..<word.count where text[index + offset] != word[offset] { return false }
    return true
  }

  func matches(_ word: StaticString, at index: Int) -> Bool {
    var position = index
    var isEqual = true
    word.withUTF8Buffer { bytes in
      // The words of the rules are Chinese: three bytes each.
      var byte = 0
      while byte + 2 < bytes.count {
        let scalar =
          (UInt32(bytes[byte]) & 0x0F) << 12 | (UInt32(bytes[byte + 1]) & 0x3F) << 6
          | UInt32(bytes[byte + 2]) & 0x3F
        if at(position) != scalar {
          isEqual = false
          return
        }
        position += 1
        byte += 3
      }
    }
    return isEqual
  }

  func isHan(_ index: Int) -> Bool {
    let scalar = at(index)
    return scalar >= 0x3400 && scalar <= 0x9FFF && scalar != 0x4DC0
  }

  func isLetter(_ index: Int) -> Bool {
    let scalar = at(index) | 0x20
    if scalar >= 0x61, scalar <= 0x7A { return true }
    let full = at(index)
    return full >= 0xFF21 && full <= 0xFF5A && full != 0xFF3B
  }

  /// Horizontal white space; a line or a tab ends a quantity.
  func isBlank(_ index: Int) -> Bool {
    switch at(index) {
    case 0x20, 0xA0, 0x3000, 0x2002...0x200B: true
    default: false
    }
  }

  func skippingBlanks(_ index: Int) -> Int {
    var position = index
    while isBlank(position) { position += 1 }
    return position
  }

  /// Whether the scalar at `index` is one of a few.
  func isOne(_ index: Int, of characters: StaticString) -> Bool {
    let scalar = at(index)
    guard scalar != 0 else { return false }
    // Most are Chinese: their three bytes are compared as they stand.
    let isThree = scalar >= 0x800 && scalar < 0x10000
    let first = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    let second = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
    let third = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
    let bytes = characters.utf8Start
    let count = characters.utf8CodeUnitCount
    var byte = 0
    while byte < count {
      let lead = bytes[byte]
      if lead >= 0xE0 {
        if isThree, lead == first, bytes[byte + 1] == second, bytes[byte + 2] == third {
          return true
        }
        byte += 3
      } else if lead < 0x80 {
        if scalar == UInt32(lead) { return true }
        byte += 1
      } else {
        if scalar == UInt32(lead & 0x1F) << 6 | UInt32(bytes[byte + 1]) & 0x3F { return true }
        byte += 2
      }
    }
    return false
  }

  func string(_ range: Range<Int>) -> String {
    var result = ""
    for index in range where !isBlank(index) {
      if let scalar = Unicode.Scalar(text[index]) { result.unicodeScalars.append(scalar) }
    }
    return result
  }

  // MARK: - Hits

  /// Keeps a hit; returns where scanning goes on.
  mutating func keep(_ quantity: Quantity) -> Int {
    var quantity = quantity
    let end = quantity.range.upperBound
    lastEnd = end
    if base > 0 {
      quantity.range = quantity.range.lowerBound + base..<end + base
      quantity.core = quantity.core.lowerBound + base..<quantity.core.upperBound + base
      quantity.number = quantity.number.lowerBound + base..<quantity.number.upperBound + base
    }
    found.append(quantity)
    return end
  }
}
