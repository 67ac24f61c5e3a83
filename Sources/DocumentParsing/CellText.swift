internal import TextScanning

/// The text of a table cell that stands in several lines on the page.
enum CellText {
  private static let bodies = ScalarSet("局委办厅部院会府区县市镇乡道处心司站所队校行")

  /// The lines as one text: parted by a space, but for a word that is broken for want of room.
  static func join(_ lines: some Sequence<Scalars>) -> Scalars {
    let lines = Array(lines)
    guard lines.count > 1, var text = lines.first else { return lines.first ?? [] }
    let isNarrow = lines.reduce(0) { $0 + $1.count } <= 16
    for line in lines.dropFirst() {
      if !(isNarrow && isBroken(text, before: line)) { text.append(" ") }
      text.append(contentsOf: line)
    }
    return text
  }

  /// 建设 over 规模, but not 市水务局 over 市财政局.
  private static func isBroken(_ text: Scalars, before line: Scalars) -> Bool {
    guard let last = text.last, let first = line.first, first.isHan || first == "（" || first == "("
    else { return false }
    return last.isHan && !bodies.contains(last)
  }
}
