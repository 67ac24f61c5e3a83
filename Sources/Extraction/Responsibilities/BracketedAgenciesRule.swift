internal import PolicyModel
internal import TextScanning

/// （市科技局牵头，市财政局配合）, （区经委、各街镇） at the end of a unit.
package enum BracketedAgenciesRule: ReadingRule {
  package static let identifier = "responsibilities.bracket"
  package static let summary =
    "A bracket at the end of a sentence that holds nothing but bodies, with or without 牵头, 负责, 配合 behind them."
  package static let matching = [
    RuleExample("稳定就业。（市人社局牵头，年内持续推进）", "lead 市人社局"),
    RuleExample("完善制度。（区经委、各街镇等）", "responsible 区经委; responsible 各街镇"),
    RuleExample(
      "加强监管。（市市场监管局牵头，市商务局、市税务局配合）",
      "lead 市市场监管局; support 市商务局; support 市税务局"),
    RuleExample(
      "优化流程（省住房和城乡建设厅、省财政厅按职责分工负责）。",
      "responsible 省住房和城乡建设厅; responsible 省财政厅"),
  ]
  package static let notMatching = ["由市科技局（以下简称科技局）负责。", "（此件公开发布）", "报主管部门（单位）。"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let found = hits(in: text).map { $0.notation(in: text) }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  private static let openers = ScalarSet("（(〔[［【")
  private static let ends = ScalarSet("。；;|！？")
  private static let trailing = ScalarSet("等。；，、")
  private static let closers = ScalarSet("）)〕]］】")
  private static let verbs = Lexicon<Responsibility.Role>([
    ("牵头负责 牵头 牵头实施 牵头组织 牵头落实 牵头组织实施 主办 总牵头 统筹 统筹负责 牵头推进", .lead),
    ("配合 协办 参与 协助 参加 配合实施 配合落实 协同配合 支持 协同 共同配合", .support),
    ("督办 督查 督导 监督 指导 监督指导", .supervise),
    (
      """
      负责 按职责分工负责 按职责负责 落实 组织实施 分别负责 承办 实施 具体负责 按职责分工 负责落实 负责实施 按各自职责分工负责
      按照职责分工负责 共同负责 承担 按分工负责 按职责分工分别负责 具体实施 按职责分工落实 等按职责分工负责 等负责 等部门负责
      按职能分工负责 等按职责负责
      """, .responsible
    ),
    ("会同", .joint),
  ])

  /// The bodies of every such bracket in order.
  static func hits(in text: Scalars) -> [DutyHit] {
    var hits: [DutyHit] = []
    var index = 0
    while index < text.count {
      guard openers.contains(text[index]), let close = closing(in: text, from: index) else {
        index += 1
        continue
      }
      if closesSentence(text, open: index, close: close) {
        let found = read(text, index + 1..<close)
        hits += found
        if !found.isEmpty {
          index = close + 1
          continue
        }
      }
      index += 1
    }
    return hits
  }

  private static func closing(in text: Scalars, from open: Int) -> Int? {
    var depth = 0
    for index in open..<min(text.count, open + 600) {
      if openers.contains(text[index]) { depth += 1 }
      if closers.contains(text[index]) {
        depth -= 1
        if depth == 0 { return index }
      }
      if text[index] == "|" { return nil }
    }
    return nil
  }

  /// A bracket after a sentence, or before its end.
  private static func closesSentence(_ text: Scalars, open: Int, close: Int) -> Bool {
    let next = text.skippingSpaces(from: close + 1)
    var before = open
    while before > 0, text[before - 1].isSpace { before -= 1 }
    if next >= text.count || ends.contains(text[next]) { return before > 0 || open == 0 }
    return before > 0 && ends.contains(text[before - 1])
  }

  /// The bodies of a bracket's inside; none where it holds anything else.
  private static func read(_ text: Scalars, _ inside: Range<Int>) -> [DutyHit] {
    guard inside.count >= 3 else { return [] }
    let evidence = inside.lowerBound - 1..<inside.upperBound + 1
    var hits: [DutyHit] = []
    var start = inside.lowerBound
    var isJoint = false
    var index = start
    while index < inside.upperBound {
      guard let (length, role) = verb(in: text, at: index, before: inside.upperBound) else {
        index += 1
        continue
      }
      let names = start..<index
      guard AgencyList.isAllNames(in: text, names) else { return [] }
      for name in AgencyList.names(in: text, names, lenient: false) {
        hits.append(
          DutyHit(
            agency: name, role: isJoint ? .joint : role == .joint ? .lead : role,
            marker: index..<index + length, evidence: evidence, ruleID: identifier))
      }
      isJoint = role == .joint
      index += length
      while index < inside.upperBound, text[index].isOne(of: "，,；;。、 ") { index += 1 }
      start = index
    }
    let rest = text.trimmed(start..<inside.upperBound, of: trailing)
    if rest.isEmpty { return hits }
    guard AgencyList.isAllNames(in: text, rest) else { return isTiming(rest, in: text) ? hits : [] }
    guard hits.isEmpty || isJoint else { return [] }
    for name in AgencyList.names(in: text, rest, lenient: false) {
      hits.append(
        DutyHit(
          agency: name, role: isJoint ? .joint : .responsible,
          marker: inside.lowerBound..<inside.lowerBound, evidence: evidence, ruleID: identifier))
    }
    return hits
  }

  private static let times = WordList(["年", "月", "季度", "持续", "长期", "完成", "底前"])

  /// （市教育局牵头，年内持续推进）
  private static func isTiming(_ range: Range<Int>, in text: Scalars) -> Bool {
    range.count <= 24 && range.contains { times.match(in: text, at: $0) != nil }
  }

  /// A verb that ends a group of names: a mark, 会同's names or the bracket's end follow it.
  private static func verb(
    in text: Scalars, at index: Int, before end: Int
  ) -> (Int, Responsibility.Role)? {
    guard let verb = verbs.first(in: text, at: index, before: text.count) else { return nil }
    let next = index + verb.length
    // What a mark does not end is no verb of a group; 会同 goes on to its names.
    let isEnd = next >= end || text[next].isOne(of: "，,；;。、）) ")
    return isEnd || verb.meaning == .joint ? (verb.length, verb.meaning) : nil
  }
}
