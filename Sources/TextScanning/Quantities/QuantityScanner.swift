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

  /// Bytes that are decoded before they are scanned, at least; a piece ends with a line.
  private static let pieceLength = 24_576

  /// The quantities in order, without overlaps; offsets count Unicode scalars of the text.
  package static func quantities(
    in utf8: [UInt8], breadth: Breadth = .quantified
  ) -> [Quantity] {
    var found: [Quantity] = []
    // Dense text has a hit for each 64 bytes.
    found.reserveCapacity(utf8.count / 64)
    let lexicon = QuantityLexicon.shared
    utf8.withUnsafeBufferPointer { bytes in
      var capacity = pieceLength * 2
      var piece = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
      defer { piece.deallocate() }
      var position = 0
      var base = 0
      while position < bytes.count {
        let end = pieceEnd(bytes, from: position)
        // No piece has more scalars than bytes.
        if end - position > capacity {
          piece.deallocate()
          capacity = (end - position) * 2
          piece = .allocate(capacity: capacity)
        }
        let count = decode(UnsafeBufferPointer(rebasing: bytes[position..<end]), into: piece)
        position = end
        var scan = QuantityScan(
          text: UnsafeBufferPointer(start: piece, count: count), base: base, breadth: breadth,
          lexicon: lexicon)
        scan.run(into: &found)
        base += count
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

  /// Behind the first line that ends at least ``pieceLength`` bytes after `start`.
  private static func pieceEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + pieceLength - 1
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// Decodes UTF-8 into `piece`, which has room for as many scalars as there are bytes, and returns
  /// their number. A broken byte is one U+FFFD.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into piece: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var index = 0
    var count = 0
    let end = bytes.count
    while index < end {
      let lead = UInt32(bytes[index])
      if lead < 0x80 {
        piece[count] = lead
        index += 1
      } else if lead >= 0xE0, lead < 0xF0, index + 2 < end {
        piece[count] =
          (lead & 0x0F) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6
          | UInt32(bytes[index + 2]) & 0x3F
        index += 3
      } else if lead >= 0xC0, lead < 0xE0, index + 1 < end {
        piece[count] = (lead & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F
        index += 2
      } else if lead >= 0xF0, index + 3 < end {
        piece[count] =
          (lead & 0x07) << 18 | (UInt32(bytes[index + 1]) & 0x3F) << 12
          | (UInt32(bytes[index + 2]) & 0x3F) << 6 | UInt32(bytes[index + 3]) & 0x3F
        index += 4
      } else {
        piece[count] = 0xFFFD
        index += 1
      }
      count += 1
    }
    return count
  }
}
