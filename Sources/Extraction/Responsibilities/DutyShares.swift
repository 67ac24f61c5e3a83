internal import PolicyModel
internal import TextScanning

/// The parts of a list of bodies that say themselves what their bodies do: 甲局牵头，乙局、丙局配合.
enum DutyShares {
  /// Bodies, and the role that the verb behind them gives; `nil` where none does.
  struct Share {
    var names: Range<Int>
    var role: Responsibility.Role?
    var verb: Range<Int>?
  }

  private static let openers = ScalarSet("（([［〔〈＜")
  private static let closers = ScalarSet("）)]］〕〉＞")
  private static let marks = ScalarSet("，,；;")
  /// What any of the verbs ends with; most lists have none of them before a mark.
  private static let lastLetters = ScalarSet("头责实施总进办合助与加同")
  private static let leads = SuffixList([
    "牵头", "牵头负责", "牵头落实", "牵头实施", "牵头组织实施", "牵头抓总", "牵头推进", "主办",
  ])
  private static let supports = SuffixList([
    "配合", "协助", "协办", "参与", "参加", "协同", "等配合", "等参与", "共同配合", "协同配合", "积极配合", "密切配合", "等部门配合",
    "等部门参与", "等单位配合", "等单位参与", "按职责分工配合", "按职责配合", "按照职责分工配合",
  ])

  /// The parts of the list in `range`, which cover it but for the verbs.
  static func shares(in text: Scalars, _ range: Range<Int>) -> [Share] {
    var shares: [Share] = []
    var start = range.lowerBound
    var open = start
    var depth = 0
    for index in range.lowerBound...range.upperBound {
      let isEnd = index == range.upperBound
      if !isEnd {
        if openers.contains(text[index]) { depth += 1 }
        if closers.contains(text[index]) { depth = max(0, depth - 1) }
        guard depth == 0, marks.contains(text[index]) else { continue }
      }
      if let (verb, role) = verb(in: text, endingAt: index, from: open) {
        if start < open { shares.append(Share(names: start..<open)) }
        shares.append(Share(names: open..<verb.lowerBound, role: role, verb: verb))
        start = index
      }
      open = index
    }
    if start < range.upperBound { shares.append(Share(names: start..<range.upperBound)) }
    return shares
  }

  private static func verb(
    in text: Scalars, endingAt end: Int, from start: Int
  ) -> (verb: Range<Int>, role: Responsibility.Role)? {
    guard end > start, lastLetters.contains(text[end - 1]) else { return nil }
    if let length = leads.match(in: text, endingAt: end, from: start) {
      return (end - length..<end, .lead)
    }
    if let length = supports.match(in: text, endingAt: end, from: start) {
      return (end - length..<end, .support)
    }
    return nil
  }
}
