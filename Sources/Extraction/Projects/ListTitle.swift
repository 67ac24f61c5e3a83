internal import TextScanning

/// The caption or heading over a list, without the words that only place it.
enum ListTitle {
  private static let openings = WordList(["附件", "附表", "附录", "专栏", "表", "附"])
  private static let marks = ScalarSet("：:.、．-—　 |")

  /// The title without 附件1, 表2：, 专栏3 and closing marks; `nil` where nothing is left.
  static func cleaned(_ text: Scalars) -> String? {
    var range = text.trimmed(0..<text.count, of: "：:。；;，, ")
    while let length = openings.match(in: text, at: range.lowerBound) {
      let digits = numberEnd(text, range.lowerBound + length, to: range.upperBound)
      let isNumbered = digits > range.lowerBound + length
      let next = text.skippingSpaces(from: digits)
      guard isNumbered || next < range.upperBound && marks.contains(text[next]) else { break }
      range = text.trimmed(min(next, range.upperBound)..<range.upperBound, of: marks)
      if range.isEmpty { return nil }
    }
    range = RowNumber.withoutNumber(text, range)
    guard range.count >= 2 else { return nil }
    // （续） and （单位：万元） are no part of the title.
    if text[range.upperBound - 1] == "）" || text[range.upperBound - 1] == ")",
      let open = text[range].lastIndex(where: { $0 == "（" || $0 == "(" })
    {
      let inside = Scalars(text[open + 1..<range.upperBound - 1])
      if inside.starts(with: "续") || inside.contains("单位") {
        range = range.lowerBound..<open
      }
    }
    return text.string(text.trimmed(range))
  }

  private static func numberEnd(_ text: Scalars, _ start: Int, to end: Int) -> Int {
    var index = text.skippingSpaces(from: start)
    var last = start
    while index < end {
      let scalar = text[index]
      guard
        scalar.digit != nil || ScalarSet.chineseNumerals.contains(scalar) || scalar == "-"
          || scalar == "—"
      else { break }
      index += 1
      last = index
    }
    return last
  }
}
