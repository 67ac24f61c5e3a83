package import TextScanning

/// The heading of a unit: its lead, by the contract's rules.
///
/// A block of at most forty characters is its own heading; else a first sentence of at most forty
/// characters, ended by 。 or ：, is; else the bracketed lead of an article (第一条（制定依据）).
package enum ClauseHeading {
  private static let limit = 40

  /// The heading of the unit whose block is `text` and whose label ends at `start`.
  package static func heading(
    of text: Scalars, from start: Int, style: LabelStyle
  ) -> String? {
    let rest = text.trimmed(start..<text.count)
    guard !rest.isEmpty else { return nil }
    if style == .article, let bracketed = bracketedLead(of: text, in: rest) { return bracketed }
    if rest.count <= limit || style == .chapter || style == .section || style == .part {
      let line = text.trimmed(rest, of: ScalarSet.closingMarks)
      if firstEnd(in: text, line) == nil || line.count <= 1 {
        return line.isEmpty ? nil : text.string(line)
      }
    }
    guard let end = firstEnd(in: text, rest), end - rest.lowerBound <= limit, end > rest.lowerBound
    else { return nil }
    return text.string(text.trimmed(rest.lowerBound..<end))
  }

  /// The first 。 or ： outside brackets and quotation marks; a colon between digits is a clock's.
  private static func firstEnd(in text: Scalars, _ range: Range<Int>) -> Int? {
    var depth = 0
    for index in range {
      let scalar = text[index]
      if ScalarSet.openers.contains(scalar) { depth += 1 }
      if ScalarSet.closers.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if scalar == "。" { return index }
      if ScalarSet.colons.contains(scalar) {
        let isClock =
          index > range.lowerBound && text[index - 1].digit != nil
          && index + 1 < range.upperBound && text[index + 1].digit != nil
        if !isClock { return index }
      }
    }
    return nil
  }

  private static func bracketedLead(of text: Scalars, in range: Range<Int>) -> String? {
    guard text[range.lowerBound] == "（" || text[range.lowerBound] == "(" else { return nil }
    for index in range.lowerBound + 1..<range.upperBound
    where text[index] == "）" || text[index] == ")" {
      let inner = text.trimmed(range.lowerBound + 1..<index)
      return inner.isEmpty || inner.count > limit ? nil : text.string(inner)
    }
    return nil
  }
}
