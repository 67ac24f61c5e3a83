/// Normal forms of titles, by which a citation finds the notice it means.
///
/// A key holds nothing but letters, digits and Chinese characters, so that spaces, quotation marks
/// and kinds of brackets do not matter; a bracket at the end without a digit (（试行）) is left out.
package enum TitleKey {
  private static let about: [Unicode.Scalar] = ["关", "于"]
  private static let carriers = ["印发", "转发", "批转", "发布", "公布", "颁布", "下发", "颁发"]
    .map { Array($0.unicodeScalars) }
  private static let endings = ["的通知", "的公告", "的决定", "的通告", "的命令", "的令", "的函", "的通报"]
    .map { Array($0.unicodeScalars) }

  /// The key of a title; `nil` where nothing is left of it.
  package static func key(_ title: String) -> String? {
    text(letters(withoutBracketAtEnd(Array(title.unicodeScalars))))
  }

  /// The key from 关于 on, without the issuer before it; the key itself where there is none.
  package static func shortKey(_ title: String) -> String? {
    let letters = letters(withoutBracketAtEnd(Array(title.unicodeScalars)))
    return text(Array(letters[(first(about, in: letters) ?? 0)...]))
  }

  /// The key of what stands before 关于; `nil` where the title has no issuer.
  package static func issuerKey(_ title: String) -> String? {
    let letters = letters(Array(title.unicodeScalars))
    guard let about = first(about, in: letters) else { return nil }
    return text(Array(letters[..<about]))
  }

  /// The keys by which others may cite a notice of this title: the title and what it carries
  /// (关于印发《…》的通知), each whole and from 关于 on. The short form of each name is among them.
  package static func names(ofNotice title: String) -> [String] {
    var names: [String] = []
    for title in [title, payload(of: title)].compactMap({ $0 }) {
      for name in [key(title), shortKey(title)].compactMap({ $0 }) where !names.contains(name) {
        names.append(name)
      }
    }
    return names
  }

  private static func payload(of title: String) -> String? {
    let scalars = Array(title.unicodeScalars)
    let places = carriers.compactMap { word in first(word, in: scalars).map { $0 + word.count } }
    guard let start = places.min() else { return nil }
    var end = scalars.count
    for ending in endings where scalars[start...].reversed().starts(with: ending.reversed()) {
      end -= ending.count
      break
    }
    guard end - start >= 4 else { return nil }
    return text(Array(scalars[start..<end]))
  }

  private static func withoutBracketAtEnd(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var title = title
    while let last = title.last, last == " " || last == "》" { title.removeLast() }
    guard let last = title.last, last == "）" || last == ")",
      let open = title.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 0,
      !title[open...].contains(where: { isDigit($0) })
    else { return title }
    return Array(title[..<open])
  }

  private static func letters(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    title.compactMap { scalar in
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3007,
        0x20000...0x3FFFF:
        scalar
      case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
      case 0xFF10...0xFF19, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
      case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEC0)
      default: nil
      }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  private static func first(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard text.count >= word.count else { return nil }
    return (0...text.count - word.count).first { text[$0..<$0 + word.count].elementsEqual(word) }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String? {
    guard !scalars.isEmpty else { return nil }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
