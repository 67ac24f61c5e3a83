internal import TextScanning

/// One sentence with its amounts, parted at commas outside brackets.
struct PromiseSentence {
  /// Amounts of one list, which are read alike: 30万元、20万元、10万元.
  struct Group {
    var amounts: [AwardAmount]
    /// The segment that the group stands in.
    var segment: Int
    /// From the amount before, or the segment's start, to the group.
    var left: Range<Int>
    /// From the group to the next amount, or the segment's end.
    var right: Range<Int>
  }

  private static let sentenceMarks = ScalarSet("。；;！？|\n")
  private static let segmentMarks = ScalarSet("，,：:")

  let text: Scalars
  let range: Range<Int>
  let segments: [Range<Int>]
  let groups: [Group]

  init(_ text: Scalars, _ range: Range<Int>) {
    self.text = text
    self.range = range
    segments = Self.segments(of: text, range)
    groups = Self.groups(of: text, range, segments)
  }

  /// The sentences of a text; `joins` says whether a semicolon stands before.
  static func sentences(
    of text: Scalars, from first: Int
  ) -> [(range: Range<Int>, joins: Bool)] {
    var sentences: [(Range<Int>, Bool)] = []
    var start = first
    var joins = false
    for index in first..<max(first, text.count) where sentenceMarks.contains(text[index]) {
      if index > start { sentences.append((start..<index, joins)) }
      joins = text[index] == "；" || text[index] == ";"
      start = index + 1
    }
    if start < text.count { sentences.append((start..<text.count, joins)) }
    return sentences
  }

  private static func segments(of text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for index in range {
      let scalar = text[index]
      if ScalarSet.openers.contains(scalar) { depth += 1 }
      if ScalarSet.closers.contains(scalar) { depth = max(0, depth - 1) }
      guard depth == 0, segmentMarks.contains(scalar) else { continue }
      if scalar == ",", index > 0, index + 1 < text.count, text[index - 1].digit != nil,
        text[index + 1].digit != nil
      {
        continue
      }
      if index > start { segments.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { segments.append(start..<range.upperBound) }
    return segments
  }

  private static func groups(
    of text: Scalars, _ range: Range<Int>, _ segments: [Range<Int>]
  ) -> [Group] {
    var lists: [[AwardAmount]] = []
    for amount in AwardAmountScanner.amounts(in: text, range) {
      if amount.continuesList, !lists.isEmpty {
        lists[lists.count - 1].append(amount)
      } else {
        lists.append([amount])
      }
    }
    var groups: [Group] = []
    for index in lists.indices {
      guard let first = lists[index].first, let last = lists[index].last,
        let segment = segments.firstIndex(where: { $0.contains(first.range.lowerBound) })
      else { continue }
      let before = index > 0 ? lists[index - 1].last?.range.upperBound ?? 0 : 0
      let after = index + 1 < lists.count ? lists[index + 1].first?.range.lowerBound : nil
      let end = segments.first { $0.contains(last.range.upperBound - 1) }?.upperBound ?? 0
      var from = max(segments[segment].lowerBound, before)
      let to = min(after ?? Int.max, max(end, last.range.upperBound))
      // 由每人100元提高到200元: what stands before the old amount holds for the new one.
      var amounts = lists[index]
      let start = first.range.lowerBound
      if let previous = groups.last, previous.segment == segment, start - from <= 6,
        raises.match(in: text, endingAt: text.trimmed(from..<start).upperBound, from: from) != nil
      {
        from = previous.left.lowerBound
        for place in amounts.indices where amounts[place].per == nil {
          amounts[place].per = previous.amounts[0].per
        }
      }
      groups.append(
        Group(
          amounts: amounts, segment: segment, left: from..<first.range.lowerBound,
          right: last.range.upperBound..<max(to, last.range.upperBound)))
    }
    return groups
  }

  private static let raises = SuffixList([
    "提高到", "提高至", "增加到", "增加至", "调整为", "调整到", "调整至", "上调至", "上调到", "提升到", "提升至", "提标到",
  ])

  /// Whether the group is an old amount that the next one replaces: 由100元提高到200元.
  func isRaised(_ group: Group) -> Bool {
    guard
      let next = groups.first(where: { $0.amounts[0].range.lowerBound >= group.right.upperBound }),
      next.segment == group.segment, group.right.count <= 6
    else { return false }
    let between = text.trimmed(group.right)
    return Self.raises.match(in: text, endingAt: between.upperBound, from: between.lowerBound)
      != nil
  }

  /// Whether a word of the list stands wholly inside `range`.
  func has(_ words: WordList, in range: Range<Int>) -> Bool { first(words, in: range) != nil }

  /// The first word of the list inside `range`.
  func first(_ words: WordList, in range: Range<Int>) -> Range<Int>? {
    for index in range {
      if let length = words.match(in: text, at: index), index + length <= range.upperBound {
        return index..<index + length
      }
    }
    return nil
  }

  /// The last word of the list inside `range`.
  func last(_ words: WordList, in range: Range<Int>) -> Range<Int>? {
    for index in range.reversed() {
      if let length = words.match(in: text, at: index), index + length <= range.upperBound {
        return index..<index + length
      }
    }
    return nil
  }
}
