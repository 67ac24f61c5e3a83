/// Finds the quantities of a text in one pass over its UTF-8.
///
/// 2万家 · 不少于300个 · 5%左右 · 三分之一 · 20至30家 · 3.5万亿元 · 2018—2020年 · “十四五”期末. Nothing in
/// 统一, 三角, 打造, 5G, “1+X”, G60.
package enum QuantityScanner {
  /// Which numerals are hits.
  package enum Breadth: Sendable {
    /// What a notice quantifies: a numeral with a unit, a scale or a word of comparison.
    case quantified
    /// Every numeral, also a bare one (一百五十, 负五); a fraction is then a number (七分之三).
    case everyNumeral
  }

  /// Scalars that are decoded before they are scanned; a piece ends with a line.
  private static let pieceLength = 8192

  /// The quantities in order, without overlaps; offsets count Unicode scalars of the text.
  package static func quantities(
    in utf8: [UInt8], breadth: Breadth = .quantified
  ) -> [Quantity] {
    var found: [Quantity] = []
    let lexicon = QuantityLexicon.shared
    utf8.withUnsafeBufferPointer { bytes in
      var piece: [UInt32] = []
      piece.reserveCapacity(pieceLength * 2)
      var position = 0
      var base = 0
      while position < bytes.count {
        piece.removeAll(keepingCapacity: true)
        position = decode(bytes, from: position, into: &piece)
        piece.withUnsafeBufferPointer { text in
          var scan = QuantityScan(text: text, base: base, breadth: breadth, lexicon: lexicon)
          scan.run(into: &found)
        }
        base += piece.count
      }
    }
    return found
  }

  /// The quantities of a text in order, without overlaps.
  package static func quantities(
    in text: Scalars, breadth: Breadth = .quantified
  ) -> [Quantity] {
    var found: [Quantity] = []
    text.withUnsafeBufferPointer { scalars in
      // A Unicode.Scalar is laid out as its UInt32.
      scalars.withMemoryRebound(to: UInt32.self) { values in
        var scan = QuantityScan(
          text: values, base: 0, breadth: breadth, lexicon: QuantityLexicon.shared)
        scan.run(into: &found)
      }
    }
    return found
  }

  /// Decodes from `start` up to the end of a line, at least ``pieceLength`` scalars where there are
  /// as many, and returns where the next piece starts. A broken byte is one U+FFFD.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into piece: inout [UInt32]
  ) -> Int {
    var index = start
    let end = bytes.count
    while index < end {
      let lead = UInt32(bytes[index])
      if lead < 0x80 {
        piece.append(lead)
        index += 1
        if lead == 0x0A, piece.count >= pieceLength { return index }
      } else if lead >= 0xE0, lead < 0xF0, index + 2 < end {
        piece.append(
          (lead & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6
            | UInt32(bytes[index + 2]) & 0x3F)
        index += 3
      } else if lead >= 0xC0, lead < 0xE0, index + 1 < end {
        piece.append((lead & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F)
        index += 2
      } else if lead >= 0xF0, index + 3 < end {
        piece.append(
          (lead & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
            | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F)
        index += 4
      } else {
        piece.append(0xFFFD)
        index += 1
      }
    }
    return index
  }
}
