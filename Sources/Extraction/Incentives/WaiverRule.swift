internal import PolicyModel
internal import TextScanning

/// 减按15%的税率征收, 减半收取, 租金减免50%.
enum WaiverRule: ReadingRule {
  static let identifier = "incentives.waiver"
  static let summary = "A tax or fee that is reduced by or to a stated rate, halving included."
  static let matching = [
    RuleExample("减按15%的税率征收企业所得税。", "tax percent 15%"),
    RuleExample("租金第二年免50%、第三年免30%。", "fee_waiver percent 50%; fee_waiver percent 30%"),
    RuleExample("污水处理费减半征收。", "fee_waiver percent 50%"),
    RuleExample("研发费用加计扣除比例提高到100%。", "tax percent 100%"),
  ]
  static let notMatching = ["全面落实减税降费政策。", "能耗降低15%。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let words = WordList(["减按", "减征", "减免", "加计扣除", "减收", "免征", "免收", "返征", "税前扣除"])
  private static let bareWaivers = SuffixList(["免", "减免", "减收", "免收", "免除"])
  private static let notWaivers = SuffixList(["避免", "难免", "未免", "以免", "赦免", "任免"])
  private static let thresholds = WordList(["超过", "增长", "占比", "达到"])
  private static let halved = WordList(["减半征收", "减半收取", "减半缴纳", "减半收费", "减半计收", "减半执行"])
  private static let taxes = WordList(["税", "加计扣除"])

  /// The kind of waiver that the group states, or `nil`.
  static func kind(
    of group: PromiseSentence.Group, in sentence: PromiseSentence
  ) -> Incentive.Kind? {
    let segment = sentence.segments[group.segment]
    let left = sentence.text.trimmed(group.left)
    let isBare =
      bareWaivers.match(in: sentence.text, endingAt: left.upperBound, from: left.lowerBound) != nil
      && notWaivers.match(in: sentence.text, endingAt: left.upperBound, from: left.lowerBound)
        == nil
    guard group.amounts[0].unit == "%", isBare || sentence.has(words, in: segment),
      !sentence.has(thresholds, in: group.left.suffix(6))
    else { return nil }
    return kind(in: segment, of: sentence)
  }

  /// A rate of one half that is said in words.
  static func halving(in sentence: PromiseSentence) -> (segment: Int, kind: Incentive.Kind)? {
    for (index, segment) in sentence.segments.enumerated() {
      guard let word = sentence.first(halved, in: segment) else { continue }
      // （减征50%） behind it says the same in figures.
      if sentence.groups.contains(where: {
        $0.amounts[0].unit == "%" && $0.amounts[0].range.lowerBound - word.upperBound < 12
          && $0.amounts[0].range.lowerBound >= word.lowerBound
      }) {
        return nil
      }
      return (index, kind(in: segment, of: sentence))
    }
    return nil
  }

  private static func kind(in segment: Range<Int>, of sentence: PromiseSentence) -> Incentive.Kind {
    sentence.has(taxes, in: segment) ? .tax : .feeWaiver
  }
}
