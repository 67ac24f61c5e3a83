internal import PolicyModel
internal import TextScanning

/// Reads the promises of a block: applies the rules to every amount of every sentence.
struct PromiseReader {
  private let text: Scalars
  private(set) var hits: [PromiseHit] = []
  /// Amounts beside words of giving that no rule placed.
  private(set) var doubtful: [Range<Int>] = []
  /// The promise that a cap may belong to, and how many sentences ago it was made.
  private var open: (kind: Incentive.Kind, beneficiary: String?, age: Int)?

  /// One of these stands in every amount and every promise.
  private static let signs = ScalarSet("元%％﹪‰分成倍半予券万亿")

  /// The promises of a text in order.
  static func read(_ text: Scalars) -> PromiseReader {
    let start = ClauseLabelScanner.label(of: text)?.end ?? 0
    var reader = PromiseReader(text: text)
    for (range, joins) in PromiseSentence.sentences(of: text, from: start) {
      reader.age()
      guard range.contains(where: { signs.contains(text[$0]) }) else { continue }
      reader.read(PromiseSentence(text, range), joins: joins)
    }
    return reader
  }

  /// What one rule reads in an example.
  static func notation(of example: String, rule: String) -> String? {
    let hits = read(Scalars(example)).hits.filter { $0.ruleID == rule }
    return hits.isEmpty ? nil : hits.map(\.notation).joined(separator: "; ")
  }

  private init(text: Scalars) { self.text = text }

  private mutating func age() {
    guard let current = open else { return }
    open = current.age < 2 ? (current.kind, current.beneficiary, current.age + 1) : nil
  }

  private mutating func read(_ sentence: PromiseSentence, joins: Bool) {
    if AwardWords.isReview(text, sentence.range) {
      open = nil
      return
    }
    let before = hits.count
    var isEveryMore = false
    var fund: (group: PromiseSentence.Group, kind: Incentive.Kind)?
    for group in sentence.groups where !sentence.isRaised(group) {
      if SanctionRule.applies(to: group, in: sentence) {
        append(group, .other, SanctionRule.identifier, .sanction, in: sentence)
        continue
      }
      if group.amounts[0].unit == "倍" { continue }
      if let kind = WaiverRule.kind(of: group, in: sentence) {
        append(group, kind, WaiverRule.identifier, in: sentence)
        continue
      }
      if PromiseCondition.holds(for: group, in: sentence) {
        let left = sentence.text.trimmed(group.left)
        isEveryMore =
          AwardWords.everyMore.match(in: text, endingAt: left.upperBound, from: left.lowerBound)
          != nil
        continue
      }
      if let kind = FundRule.kind(of: group, in: sentence) {
        append(group, kind, FundRule.identifier, in: sentence)
        fund = (group, kind)
      } else if let found = fund, FundRule.isShare(group, of: found.group, in: sentence) {
        append(group, found.kind, FundRule.identifier, in: sentence)
        fund = (group, found.kind)
      } else if let kind = AwardRule.kind(of: group, in: sentence) {
        let isCap = group.amounts[0].bound == .upTo && open != nil && open?.age == 0
        append(
          group, kind, isCap ? AwardCapRule.identifier : AwardRule.identifier, in: sentence,
          isEveryMore: isEveryMore, joins: joins)
      } else if let open,
        AwardRule.adds(group, in: sentence)
          || AwardRule.rates(group, in: sentence) || (open.age == 0 && goesOn(group))
      {
        append(group, open.kind, AwardRule.identifier, in: sentence)
      } else if let open, open.age == 0 || open.age == 1 && joins && group.segment == 0,
        AwardPayeeRule.payee(of: group, in: sentence) != nil
      {
        append(group, open.kind, AwardPayeeRule.identifier, in: sentence)
      } else if let open, AwardCapRule.caps(group, in: sentence) {
        append(group, open.kind, AwardCapRule.identifier, in: sentence)
      } else if sentence.has(AwardWords.giving, in: sentence.segments[group.segment]) {
        doubtful.append(group.amounts[0].range)
      }
      isEveryMore = false
    }
    if let (segment, kind) = WaiverRule.halving(in: sentence) {
      appendWithoutAmount(segment, kind, WaiverRule.identifier, in: sentence)
      hits[hits.count - 1].amount = 50
      hits[hits.count - 1].unit = "%"
      hits[hits.count - 1].form = .percent
    }
    if hits.count == before, let (segment, kind) = UnstatedAwardRule.promise(in: sentence) {
      appendWithoutAmount(segment, kind, UnstatedAwardRule.identifier, in: sentence)
      open = (kind, hits[hits.count - 1].beneficiary, 0)
    }
  }

  /// 博士每人每月补贴3000元，硕士每人每月2000元: the second goes on without the word of giving.
  private func goesOn(_ group: PromiseSentence.Group) -> Bool {
    guard let last = hits.last, last.form == .perUnit else { return false }
    return group.amounts[0].per != nil && group.amounts[0].unit == last.unit
  }

  private mutating func append(
    _ group: PromiseSentence.Group, _ kind: Incentive.Kind, _ rule: String,
    _ polarity: Incentive.Polarity = .benefit, in sentence: PromiseSentence,
    isEveryMore: Bool = false, joins: Bool = false
  ) {
    for (place, amount) in group.amounts.enumerated() {
      var hit = PromiseHit(
        kind: kind, polarity: polarity, form: Self.form(amount, rule, isEveryMore),
        amount: amount.value, high: amount.high, unit: amount.unit, ruleID: rule,
        evidence: sentence.segments[group.segment])
      if hit.form == .perUnit, hit.kind == .reward, isPooledReward(group, in: sentence) {
        hit.kind = .subsidy
      }
      PromiseParties.set(&hit, group, at: place, in: sentence)
      if rule == AwardPayeeRule.identifier,
        let payee = AwardPayeeRule.payee(of: group, in: sentence)
      {
        hit.beneficiary = text.string(payee)
      }
      if hit.beneficiary == nil, joins || rule == AwardCapRule.identifier, polarity == .benefit {
        hit.beneficiary = open?.beneficiary
      }
      hits.append(hit)
    }
    guard polarity == .benefit, rule != FundRule.identifier, let last = hits.last else { return }
    let keeps = rule == AwardCapRule.identifier && open != nil
    open = (kind, keeps ? open?.beneficiary : last.beneficiary, 0)
  }

  private static let pooled = WordList(["奖补"])

  /// 奖补 by the unit is a subsidy.
  private func isPooledReward(_ group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool
  {
    sentence.has(Self.pooled, in: sentence.segments[group.segment])
  }

  private mutating func appendWithoutAmount(
    _ segment: Int, _ kind: Incentive.Kind, _ rule: String, in sentence: PromiseSentence
  ) {
    let range = sentence.segments[segment]
    var hit = PromiseHit(kind: kind, ruleID: rule, evidence: range)
    let group = PromiseSentence.Group(
      amounts: [], segment: segment, left: range, right: range.upperBound..<range.upperBound)
    PromiseParties.set(&hit, group, at: 0, in: sentence)
    hits.append(hit)
  }

  private static func form(
    _ amount: AwardAmount, _ rule: String, _ isEveryMore: Bool
  ) -> Incentive.AmountForm {
    if amount.high != nil { return .range }
    switch amount.bound {
    case .upTo: return .upTo
    case .atLeast: return .atLeast
    case .plain: break
    }
    if rule == FundRule.identifier { return .pool }
    if amount.unit == "%" || amount.unit == "‰" || amount.unit == "倍" { return .percent }
    return amount.per != nil || isEveryMore ? .perUnit : .fixed
  }
}
