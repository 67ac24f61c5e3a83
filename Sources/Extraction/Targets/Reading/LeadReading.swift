package import PolicyModel
package import TextScanning

/// What stands before an indicator in its clause: conjunctions, adverbs, verbs, 全市.
package struct LeadReading: Sendable {
  /// Where the indicator starts.
  package var nounStart: Int
  /// The verb of doing, and whether it makes something new.
  package var action: (isNew: Bool, range: Range<Int>)?
  package var firmness: Target.Firmness?
  package var bound: Target.Comparator?
  package var isCumulative = false
  package var isAverage = false
  package var isYearly = false
  package var isPast = false
  package var isCause = false
  /// 压减, 淘汰: what is counted becomes less by the count.
  package var isDown = false

  private static let marks = ScalarSet(
    "、，,：:；;。·-—“”‘’\"')）]］》.．|/①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮●◆■▲★")

  /// Reads the words that start at `range.lowerBound`, never beyond its upper bound.
  package init(in text: Scalars, _ range: Range<Int>, phrases: [PeriodPhrase]) {
    nounStart = range.lowerBound
    while nounStart < range.upperBound {
      if let phrase = phrases.first(where: { $0.range.lowerBound == nounStart }),
        phrase.range.upperBound <= range.upperBound
      {
        nounStart = phrase.range.upperBound
        continue
      }
      if Self.marks.contains(text[nounStart]), !Self.opensName(text, nounStart, range) {
        nounStart += 1
        continue
      }
      if let end = Self.label(text, nounStart, range) {
        nounStart = end
        continue
      }
      guard
        let hit = TargetWords.leads.first(in: text, at: nounStart, before: range.upperBound)
      else { break }
      if let noun = TargetWords.leadNouns.first(
        in: text, at: nounStart, before: range.upperBound), noun.length >= hit.length
      {
        break
      }
      note(hit.meaning, nounStart..<nounStart + hit.length)
      nounStart += hit.length
    }
  }

  /// （二） or (3) before what it numbers.
  static func label(_ text: Scalars, _ index: Int, _ range: Range<Int>) -> Int? {
    guard text[index] == "（" || text[index] == "(",
      let number = ChineseNumeral.wholeNumber(in: text, at: index + 1), number.value < 100,
      number.end < range.upperBound, text[number.end] == "）" || text[number.end] == ")"
    else { return nil }
    return number.end + 1
  }

  /// “专精特新”企业: the quotation mark belongs to the name.
  private static func opensName(_ text: Scalars, _ index: Int, _ range: Range<Int>) -> Bool {
    guard text[index] == "“" else { return false }
    var position = index + 1
    while position < range.upperBound, text[position] != "”" { position += 1 }
    return position < range.upperBound
  }

  private mutating func note(_ meaning: TargetWords.Lead, _ range: Range<Int>) {
    switch meaning {
    case .skip, .area: break
    case .cause: isCause = true
    case .down:
      isCause = true
      isDown = true
    case .firmness(let value): firmness = value
    case .cumulative: isCumulative = true
    case .average: isAverage = true
    case .yearly: isYearly = true
    case .past: isPast = true
    case .atLeast: bound = .ge
    case .atMost: bound = .le
    case .action(let isNew):
      if let action {
        self.action = (action.isNew || isNew, action.range.lowerBound..<range.upperBound)
      } else {
        action = (isNew, range)
      }
    }
  }
}
