internal import PolicyModel
internal import TextScanning

/// 给予贴息支持, with no amount.
enum UnstatedAwardRule: ReadingRule {
  static let identifier = "incentives.unstated"
  static let summary = "A promise to named receivers without an amount is kept without one."
  static let matching = [
    RuleExample("对符合条件的示范项目，给予一定补助。", "subsidy unstated 示范项目"),
    RuleExample("对成效突出的合作社，予以适当奖励。", "reward unstated 合作社"),
  ]
  static let notMatching = ["对审批事项给予指导。", "给予高度重视。"]

  static func reading(of example: String) -> String? {
    PromiseReader.notation(of: example, rule: identifier)
  }

  private static let verbs = WordList(["给予", "予以"])
  private static let nouns = WordList(["奖励", "补助", "补贴", "资助", "奖补", "贴息", "资金支持", "激励", "扶持"])

  /// The segment that promises, and the kind.
  static func promise(in sentence: PromiseSentence) -> (segment: Int, kind: Incentive.Kind)? {
    for (index, segment) in sentence.segments.enumerated() {
      guard let verb = sentence.first(verbs, in: segment) else { continue }
      let rest = verb.upperBound..<min(segment.upperBound, verb.upperBound + 14)
      guard let noun = sentence.first(nouns, in: rest) else { continue }
      return (index, AwardWords.firstKind(in: sentence.text, noun)?.0 ?? .subsidy)
    }
    return nil
  }
}
