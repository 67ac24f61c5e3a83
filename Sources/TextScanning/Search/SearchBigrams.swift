/// Pairs of neighbouring characters as words of an index, for any two characters whatever.
///
/// The pair 疫苗 is the word `75abx82d7`: two numbers of Unicode in hexadecimal. Words of a text in
/// Chinese have no borders that a tokenizer could find; every text of two characters and more
/// consists of such pairs, and holds another only if it holds all of its pairs. Latin letters
/// of ASCII are taken in lower case, as SQLite's `lower` does.
package enum SearchBigrams {
  /// The different pairs within each of `texts`, separated by spaces; empty where there are none.
  package static func words(of texts: [String]) -> String {
    var pairs: [UInt64] = []
    for text in texts {
      var last: UInt64?
      for scalar in text.unicodeScalars {
        let value = UInt64(folded(scalar).value)
        if let last { pairs.append(last << 32 | value) }
        last = value
      }
    }
    pairs.sort()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pairs.count * 10)
    var before: UInt64?
    for pair in pairs where pair != before {
      if before != nil { bytes.append(0x20) }
      append(pair >> 32, to: &bytes)
      bytes.append(0x78)
      append(pair & 0xFFFF_FFFF, to: &bytes)
      before = pair
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Upper-case letters of ASCII as lower-case ones.
  package static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(folded(scalar)) }
    return String(scalars)
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard ("A"..."Z").contains(scalar) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value) + 0x20)
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var shift = 20
    var isLeading = true
    while shift >= 0 {
      let digit = UInt8(value >> UInt64(shift) & 15)
      isLeading = isLeading && digit == 0 && shift > 0
      if !isLeading { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
      shift -= 4
    }
  }
}
