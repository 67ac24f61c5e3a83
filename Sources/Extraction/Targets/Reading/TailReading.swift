package import PolicyModel
package import TextScanning

/// What stands between an indicator and its value: verbs, bounds, firmness, adverbs.
package struct TailReading: Sendable {
  /// Where the indicator ends.
  package var nounEnd: Int
  package var isLevel = false
  package var isUp = false
  package var isDown = false
  /// The verb of doing that stands last, and whether it makes something new.
  package var action: (isNew: Bool, range: Range<Int>)?
  /// Whether the verb acts upon what is counted: 支持, 推动.
  package var isWeakAction = false
  package var bound: Target.Comparator?
  package var firmness: Target.Firmness?
  package var isCumulative = false
  package var isAverage = false
  package var isYearly = false
  package var isDistributive = false
  package var isEach = false
  package var isPast = false
  package var isYearOnYear = false
  /// The last word is 在: what follows is a place.
  package var isPlace = false
  /// Whether any word was found at all.
  package var isEmpty = true

  /// Whether a verb says that a level or a change follows.
  package var isPredicate: Bool { isLevel || isUp || isDown || bound != nil }

  /// Reads the words that end at `range.upperBound`, never beyond its lower bound.
  package init(in text: Scalars, _ range: Range<Int>, phrases: [PeriodPhrase]) {
    nounEnd = range.upperBound
    while nounEnd > range.lowerBound {
      if let phrase = phrases.last(where: { $0.range.upperBound == nounEnd }),
        phrase.range.lowerBound >= range.lowerBound
      {
        nounEnd = phrase.range.lowerBound
        continue
      }
      // 提高到2030年的90%
      if nounEnd - 1 > range.lowerBound, text[nounEnd - 1] == "的",
        let phrase = phrases.last(where: { $0.range.upperBound == nounEnd - 1 }),
        phrase.range.lowerBound > range.lowerBound
      {
        nounEnd = phrase.range.lowerBound
        continue
      }
      guard
        let hit = TargetWords.tails.last(in: text, endingAt: nounEnd, from: range.lowerBound)
      else { break }
      let start = nounEnd - hit.length
      if let noun = TargetWords.tailNouns.last(in: text, endingAt: nounEnd, from: range.lowerBound),
        noun.length >= hit.length,
        nounEnd - noun.length > range.lowerBound || noun.length > hit.length,
        !Self.isVerb(hit, in: text, start, from: range.lowerBound)
      {
        break
      }
      // One verb of doing is enough: what stands before it is the noun or another verb.
      if case .action = hit.meaning, action != nil || isWeakAction || isPredicate { break }
      if case .weakAction = hit.meaning, action != nil || isWeakAction || isPredicate { break }
      note(hit.meaning, start..<nounEnd)
      nounEnd = start
    }
  }

  private static let degrees = ScalarSet("率重比例量额度数值")

  /// 覆盖率提升, 每年提升: a change, where 技能提升 is a name.
  private static func isVerb(
    _ hit: Lexicon<TargetWords.Tail>.Hit, in text: Scalars, _ start: Int, from lower: Int
  ) -> Bool {
    guard hit.meaning == .up, start > lower else { return false }
    if degrees.contains(text[start - 1]) { return true }
    switch TargetWords.tails.last(in: text, endingAt: start, from: lower)?.meaning {
    case .yearly, .average, .yearOnYear: return true
    default: return false
    }
  }

  private mutating func note(_ meaning: TargetWords.Tail, _ range: Range<Int>) {
    defer { isEmpty = false }
    switch meaning {
    case .level: isLevel = true
    case .bound(let comparator): if bound == nil { bound = comparator }
    case .up: if !isLevel { isUp = true }
    case .down: if !isLevel { isDown = true }
    case .action(let isNew): action = (isNew, range)
    case .weakAction: isWeakAction = true
    case .firmness(let value): if firmness == nil { firmness = value }
    case .cumulative: isCumulative = true
    case .average: isAverage = true
    case .yearly: isYearly = true
    case .distributive: isDistributive = true
    case .each: isEach = true
    case .past: isPast = true
    case .yearOnYear: isYearOnYear = true
    case .place: if isEmpty { isPlace = true }
    case .skip: break
    }
  }
}
