internal import PolicyModel
internal import TextScanning

/// 列第一位者为牵头单位: the first of each list of responsible bodies leads.
package enum LeadingPlaceRule: ReadingRule {
  package static let identifier = "responsibilities.leading_place"
  package static let summary =
    "Where the notice says that the first of a list leads, the first body of every list of responsible bodies does."
  package static let matching = [
    RuleExample("各项任务列第一位者为牵头单位。", "lead"),
    RuleExample("注：排在首位的为牵头单位", "lead"),
    RuleExample("（责任单位中排名第一的为牵头单位）", "lead"),
  ]
  package static let notMatching = ["牵头单位要列出清单。", "位列全国第一"]

  package static func reading(of example: String) -> String? {
    isStated(in: Scalars(example)) ? "lead" : nil
  }

  private static let places = WordList([
    "第一位", "首位", "排名第一", "列第一", "排第一", "第一个", "排首", "列首", "第一家", "居首", "第一单位", "排在第一", "列在第一", "首个",
  ])
  private static let leaders = WordList([
    "为牵头", "是牵头", "为该项工作牵头", "为第一责任", "牵头负责", "为主要牵头", "系牵头", "为主办", "为总牵头",
  ])

  /// Whether the text says so in one sentence.
  static func isStated(in text: Scalars) -> Bool {
    for index in text.indices {
      guard let length = places.match(in: text, at: index) else { continue }
      for next in index + length..<min(text.count, index + length + 16) {
        if leaders.match(in: text, at: next) != nil { return true }
      }
    }
    return false
  }
}
