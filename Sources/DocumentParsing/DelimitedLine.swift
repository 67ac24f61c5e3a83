package import TextScanning

/// A line of a text page that was a table row: `a | b | c |`, or a box's `text |`.
package enum DelimitedLine {
  /// The cells of the line, trimmed; `nil` where the line is no row.
  ///
  /// A bar at the end closes the row; empty cells inside it stay, so that columns keep their place.
  package static func cells(of line: Scalars) -> [Scalars]? {
    guard let last = line.last, line.contains("|") else { return nil }
    var cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      Scalars($0[Scalars($0).trimmed(0..<$0.count).shifted(by: $0.startIndex)])
    }
    if last == "|" {
      cells.removeLast()
    } else if cells.count < 2 || line.firstIndex(of: " | ") == nil {
      return nil
    }
    if line.first == "|" { cells.removeFirst() }
    return cells.isEmpty ? nil : cells
  }

  /// The paragraphs of a box that was printed as one line: split before ` 1.`, ` 2.` … in sequence.
  package static func paragraphs(of box: Scalars) -> [Scalars] {
    var paragraphs: [Scalars] = []
    var start = 0
    var number = 1
    var index = 1
    while index < box.count {
      if box[index - 1].isSpace, let hit = ChineseNumeral.wholeNumber(in: box, at: index),
        box[index].digit != nil, hit.value == number, hit.end + 1 < box.count,
        box[hit.end] == "." || box[hit.end] == "、" || box[hit.end] == "．",
        box[hit.end + 1].digit == nil
      {
        paragraphs.append(Scalars(box[box.trimmed(start..<index)]))
        start = index
        number += 1
      }
      index += 1
    }
    paragraphs.append(Scalars(box[box.trimmed(start..<box.count)]))
    return paragraphs
  }
}

extension Range where Bound == Int {
  /// The range moved up by `offset`.
  fileprivate func shifted(by offset: Int) -> Range<Int> {
    lowerBound + offset..<upperBound + offset
  }
}
