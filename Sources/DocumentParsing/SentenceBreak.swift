internal import TextScanning

/// Tells a sentence that is broken over two lines.
enum SentenceBreak {
  private static let commas = ScalarSet("，、")
  /// Marks inside and between sentences, which no line starts with.
  private static let marks = ScalarSet("，。、；")
  private static let numerals = ScalarSet("一二三四五六七八九十第附专")

  /// A line that ends with a comma or goes on with a mark, or a long line without an end mark,
  /// followed by a line that starts in mid-sentence.
  static func isBroken(_ line: Scalars, before next: Scalars) -> Bool {
    guard line.count >= 4, let last = line.last, let first = next.first else { return false }
    if commas.contains(last) {
      return next.count > 1 && !LineReading.startsUnit(next)
        && (first.isHan || first.digit != nil || first == "《" || first == "“")
    }
    if marks.contains(first), first != last, !ScalarSet.clauseEnds.contains(last) { return true }
    guard line.count > 40 else { return false }
    if ScalarSet.clauseEnds.contains(last) || ScalarSet.colons.contains(last)
      || ScalarSet.closers.contains(last) || last == "|"
    {
      return false
    }
    guard line.count(of: marks) > 1 else { return false }
    return first.isHan && next.count > 4 && next.count(of: ScalarSet.sentenceEnds) > 0
      && !numerals.contains(first)
  }
}
