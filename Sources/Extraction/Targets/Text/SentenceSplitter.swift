internal import TextScanning

/// Splits running text into sentences: 。！？ outside brackets, and the ends of blocks.
enum SentenceSplitter {
  private static let ends = ScalarSet("。！？!?")
  private static let openers = ScalarSet("（(“「『《〔[［【")
  private static let closers = ScalarSet("）)”」』》〕]］】")

  /// The places of the sentences of `range`, each with its end mark.
  static func sentences(of body: Scalars, in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      let scalar = body[index]
      if scalar == "\n" {
        depth = 0
        append(body.trimmed(start..<index), to: &sentences)
        start = index + 1
        continue
      }
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      // A mark inside brackets ends no sentence unless the bracket never closes.
      guard ends.contains(scalar), depth == 0 || !closes(body, after: index, in: range) else {
        continue
      }
      depth = 0
      append(body.trimmed(start..<index + 1), to: &sentences)
      start = index + 1
    }
    append(body.trimmed(start..<range.upperBound), to: &sentences)
    return sentences
  }

  private static func append(_ range: Range<Int>, to sentences: inout [Range<Int>]) {
    if range.count > 1 { sentences.append(range) }
  }

  private static func closes(_ body: Scalars, after index: Int, in range: Range<Int>) -> Bool {
    var position = index + 1
    let limit = min(range.upperBound, index + 200)
    while position < limit {
      if closers.contains(body[position]) { return true }
      position += 1
    }
    return false
  }
}
