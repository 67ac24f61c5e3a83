/// Character references of pages, as far as notices have them.
enum PageReference {
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "ldquo": "\u{201C}",
    "rdquo": "\u{201D}", "lsquo": "\u{2018}", "rsquo": "\u{2019}", "mdash": "\u{2014}",
    "ndash": "\u{2013}", "hellip": "\u{2026}", "middot": "\u{B7}", "permil": "\u{2030}",
    "times": "\u{D7}", "le": "\u{2264}", "ge": "\u{2265}", "bull": "\u{2022}", "deg": "\u{B0}",
  ]

  /// The scalar that the reference at `index` means, and where it ends; `nil` for none.
  static func read(_ page: [Unicode.Scalar], at index: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(page.count, index + 12)
    guard let end = page[index..<limit].firstIndex(of: ";") else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: page[index + 1..<end])
    let text = String(name)
    if let scalar = names[text] { return (scalar, end + 1) }
    guard text.hasPrefix("#") else { return nil }
    let isHexadecimal = text.hasPrefix("#x") || text.hasPrefix("#X")
    let digits = text.dropFirst(isHexadecimal ? 2 : 1)
    guard let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, end + 1)
  }
}
