/// The character classes of notices.
extension ScalarSet {
  /// Marks that end a sentence.
  package static let sentenceEnds = ScalarSet("。！？!?")
  /// Marks that end a sentence or one of its members.
  package static let clauseEnds = ScalarSet("。！？!?；;")
  /// Colons, full and half width.
  package static let colons = ScalarSet("：:﹕")
  /// Marks that may close a line without being part of a heading.
  package static let closingMarks = ScalarSet("。：:；;，,、．. 　")
  /// Opening brackets and quotation marks.
  package static let openers = ScalarSet("（(《〈“‘「『【〔[［{")
  /// Closing brackets and quotation marks.
  package static let closers = ScalarSet("）)》〉”’」』】〕]］}")
  /// Chinese numerals that count or place a digit.
  package static let chineseNumerals = ScalarSet("〇○零一二三四五六七八九十百千两")
  /// What a numeral begins with, Arabic or Chinese, of any width.
  package static let numerals = ScalarSet(
    "0123456789０１２３４５６７８９〇○零ＯО一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟")
  /// Horizontal bars that open a bullet (——).
  package static let dashes = ScalarSet("—―–─－-")
}

extension Unicode.Scalar {
  /// Whether it is white space of any width, or invisible.
  @inlinable
  @inline(__always)
  package var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0xFEFF, 0xAD:
      true
    default: false
    }
  }

  /// Whether it takes no room at all, so that the text around it touches.
  @inlinable
  @inline(__always)
  package var isInvisible: Bool {
    switch value {
    case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: true
    default: false
    }
  }

  /// Whether it is a Chinese character.
  @inlinable
  @inline(__always)
  package var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// Whether it is a letter or digit of the Latin kind, half or full width.
  @inlinable
  @inline(__always)
  package var isLatin: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A:
      true
    default: false
    }
  }

  /// The digit's value, half or full width; `nil` for anything else.
  @inlinable
  @inline(__always)
  package var digit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0xFF10...0xFF19: Int(value - 0xFF10)
    default: nil
    }
  }
}
