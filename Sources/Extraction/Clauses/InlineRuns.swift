package import DocumentParsing
package import PolicyModel
package import TextScanning

/// Finds the points that run on inside one paragraph: 一是…；二是…；三是….
///
/// They are rows beside the tree: the unit they stand in keeps their text, and facts stay with that
/// unit. A run begins with the first number, counts up, and each of its marks stands behind
/// punctuation or at the start of the paragraph.
package enum InlineRuns {
  /// How the points of a run are marked.
  private enum Style: Equatable {
    /// 一是, 一要: the word behind the numeral.
    case word(Unicode.Scalar)
    /// ①.
    case circled
    /// （1） and （一）.
    case bracketed(isArabic: Bool)
  }

  private struct Mark {
    var style: Style
    var number: Int
    var range: Range<Int>
  }

  private static let numerals = ScalarSet("一二三四五六七八九十")
  private static let before = ScalarSet("。；：，、！？;:,")
  private static let pointEnds = ScalarSet("。；;")
  private static let trailing = ScalarSet("，,、")
  private static let openBrackets = ScalarSet("（(")
  private static let closeBrackets = ScalarSet("）)")

  /// The points of all paragraphs in document order; their ordinals follow those of `clauses`, the
  /// units of the tree.
  package static func clauses(
    noticeID: String, body: Scalars, blocks: [Block], functions: [BlockFunction],
    clauses: [Clause], clauseOfBlock: [Int?]
  ) -> [Clause] {
    var found: [Clause] = []
    var counts: [String: Int] = [:]
    for index in blocks.indices where functions[index] == .text {
      guard let parent = clauseOfBlock[index].map({ clauses[$0] }) else { continue }
      let block = blocks[index].range
      // The label of the unit may itself look like a mark.
      let label = parent.range.lowerBound == block.lowerBound ? parent.label : nil
      let start = min(block.lowerBound + (label?.unicodeScalars.count ?? 0), block.upperBound)
      for point in points(of: body, in: start..<block.upperBound) {
        let name = body.string(point.mark).filter { !$0.isWhitespace }
        let address = "\(parent.address)/\(name)"
        let count = counts[address, default: 0] + 1
        counts[address] = count
        let text = Scalars(body[point.mark.upperBound..<point.range.upperBound])
        let ordinal = clauses.count + found.count
        found.append(
          Clause(
            id: "\(noticeID)-c\(ordinal)", parentID: parent.id, ordinal: ordinal,
            depth: parent.depth + 1, address: count == 1 ? address : "\(address)#\(count)",
            label: body.string(point.mark),
            heading: ClauseHeading.heading(of: text, from: 0, style: .bullet), text: text.string,
            role: parent.role, isInline: true, range: point.range,
            quote: body.string(point.range)))
      }
    }
    return found
  }

  /// The points of one paragraph, each with its mark.
  static func points(
    of text: Scalars, in range: Range<Int>
  ) -> [(mark: Range<Int>, range: Range<Int>)] {
    var points: [(mark: Range<Int>, range: Range<Int>)] = []
    var run: [Mark] = []
    for index in range {
      guard let mark = mark(in: text, at: index, of: range), startsPoint(text, index, range) else {
        continue
      }
      if let last = run.last, mark.style == last.style, mark.number == last.number + 1 {
        run.append(mark)
      } else if mark.number == 1 {
        close(&run, before: mark.range.lowerBound, text, &points)
        run = [mark]
      }
    }
    close(&run, before: range.upperBound, text, &points)
    return points
  }

  /// Ends a run: two points at least make one.
  private static func close(
    _ run: inout [Mark], before end: Int, _ text: Scalars,
    _ points: inout [(mark: Range<Int>, range: Range<Int>)]
  ) {
    defer { run = [] }
    guard run.count > 1 else { return }
    var hasSentences = false
    for (index, mark) in run.enumerated() {
      var pointEnd = index + 1 < run.count ? run[index + 1].range.lowerBound : end
      if index + 1 < run.count {
        let inner = text.trimmed(mark.range.upperBound..<pointEnd, of: pointEnds)
        if text.count(of: ScalarSet.sentenceEnds, in: inner) > 0 { hasSentences = true }
      } else if !hasSentences,
        let stop = (mark.range.upperBound..<end).first(where: { text[$0] == "。" })
      {
        // What follows the last point is no part of it, unless points are of several sentences.
        pointEnd = stop + 1
      }
      var range = text.trimmed(mark.range.lowerBound..<pointEnd)
      while range.count > 1, trailing.contains(text[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      }
      points.append((mark.range, range))
    }
  }

  private static func startsPoint(_ text: Scalars, _ index: Int, _ range: Range<Int>) -> Bool {
    var place = index - 1
    while place >= range.lowerBound, text[place].isSpace { place -= 1 }
    return place < range.lowerBound || before.contains(text[place])
  }

  /// The mark that stands at `index`.
  private static func mark(in text: Scalars, at index: Int, of range: Range<Int>) -> Mark? {
    let scalar = text[index]
    if (0x2460...0x2473).contains(scalar.value) {
      return Mark(
        style: .circled, number: Int(scalar.value) - 0x2460 + 1, range: index..<index + 1)
    }
    let isBracketed = openBrackets.contains(scalar)
    let start = isBracketed ? index + 1 : index
    guard start < range.upperBound, isBracketed || numerals.contains(scalar),
      let number = ChineseNumeral.wholeNumber(in: text, at: start), number.value < 100,
      number.end < range.upperBound
    else { return nil }
    let next = text[number.end]
    if isBracketed {
      guard closeBrackets.contains(next) else { return nil }
      return Mark(
        style: .bracketed(isArabic: text[start].digit != nil), number: number.value,
        range: index..<number.end + 1)
    }
    guard next == "是" || next == "要" else { return nil }
    return Mark(style: .word(next), number: number.value, range: index..<number.end + 1)
  }
}
