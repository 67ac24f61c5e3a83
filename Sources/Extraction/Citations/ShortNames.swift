internal import TextScanning

/// Short names that a text gives to what it names: （以下简称《办法》）.
enum ShortNames {
  private static let words = WordList(["以下简称", "以下统称", "以下称", "下称", "简称", "以下合称"])
  private static let quotes = ScalarSet("《“\"「『‘〈：:为 　")
  private static let ends = ScalarSet("》”\"」』’〉）)]〕，,；;。")

  /// The short name given in `range`, without its quotation marks.
  static func shortName(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = words.match(in: text, at: index) else {
        index += 1
        continue
      }
      var start = index + length
      while start < range.upperBound, quotes.contains(text[start]) { start += 1 }
      var end = start
      while end < range.upperBound, !ends.contains(text[end]) { end += 1 }
      return end > start && end - start <= 20 ? start..<end : nil
    }
    return nil
  }
}
