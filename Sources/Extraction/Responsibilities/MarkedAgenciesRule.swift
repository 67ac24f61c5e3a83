internal import PolicyModel
internal import TextScanning

/// 责任单位：…；牵头单位：…；配合单位：…, in brackets or on a line.
package enum MarkedAgenciesRule: ReadingRule {
  package static let identifier = "responsibilities.marked_list"
  package static let summary =
    "A list of bodies after 责任单位：, 牵头单位：, 牵头： and their like, in brackets or on a line of its own; the marker gives the role, unless 牵头 or 配合 stands behind the bodies themselves."
  package static let matching = [
    RuleExample(
      "（责任单位：市发改委、市科技局，各县（市、区）政府）",
      "responsible 市发改委; responsible 市科技局; responsible 各县（市、区）政府"),
    RuleExample(
      "〔牵头单位：省教育厅；配合单位：省财政厅、省人力资源和社会保障厅等〕",
      "lead 省教育厅; support 省财政厅; support 省人力资源和社会保障厅"),
    RuleExample("责任部门：区民政局", "responsible 区民政局"),
    RuleExample(
      "（牵头：县水利局；配合：县财政局、各乡镇政府）", "lead 县水利局; support 县财政局; support 各乡镇政府"),
    RuleExample(
      "（责任单位：市民政局牵头，市教育局、市卫生健康委按职责分工负责）",
      "lead 市民政局; responsible 市教育局; responsible 市卫生健康委"),
    RuleExample(
      "责任单位：县林草局、县公安局牵头，县气象局配合",
      "lead 县林草局; lead 县公安局; support 县气象局"),
    RuleExample("（县发改局；配合单位：县大数据局）", "responsible 县发改局; support 县大数据局"),
    RuleExample("（责任单位：各有关县〈市、区〉人民政府）", "responsible 各有关县〈市、区〉人民政府"),
  ]
  package static let notMatching = [
    "各责任单位要压实责任。", "（责任人：张三）", "完成时限：2025年底", "（牵头：张三；配合：李四）", "加强配合：做好衔接。",
  ]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let found = hits(in: text).map { $0.notation(in: text) }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  private static let ends = ScalarSet("。|\n！？")
  private static let openers = ScalarSet("（([［〔【{｛")
  private static let closers = ScalarSet("）)]］〕】}｝")
  /// Other labels of the same bracket, which end the list.
  private static let labels = WordList([
    "完成时限", "完成时间", "时间安排", "责任人", "责任领导", "牵头领导", "分管领导", "联系人", "时限", "完成期限", "工作时限", "目标", "进度",
    "推进时间",
    "责任处室负责人", "实施时间", "落实时间", "市领导", "县领导", "工作目标", "任务来源", "备注",
  ])

  /// The bodies of every marked list in order.
  static func hits(in text: Scalars) -> [DutyHit] {
    var hits: [DutyHit] = []
    guard text.contains(where: ScalarSet.colons.contains) else { return hits }
    var index = 0
    while index < text.count {
      guard let marker = marker(in: text, at: index) else {
        index += 1
        continue
      }
      let end = listEnd(in: text, from: marker.list)
      let evidence = evidence(in: text, from: index, to: end)
      hits += unmarked(in: text, evidence, before: index, after: hits.last)
      for share in DutyShares.shares(in: text, marker.list..<end) {
        for name in AgencyList.names(in: text, share.names, lenient: !marker.isBare) {
          hits.append(
            DutyHit(
              agency: name, role: share.role ?? marker.role,
              marker: share.verb ?? index..<marker.end, evidence: evidence, ruleID: identifier))
        }
      }
      index = max(end, index + 1)
    }
    return hits
  }

  private static let listEnds = ScalarSet("；;，,、")

  /// （县发改局；配合单位：…）: the bodies that open a bracket without a marker of their own answer for it.
  private static func unmarked(
    in text: Scalars, _ bracket: Range<Int>, before marker: Int, after last: DutyHit?
  ) -> [DutyHit] {
    guard openers.contains(text[bracket.lowerBound]), bracket.lowerBound + 3 < marker,
      last.map({ $0.evidence.lowerBound < bracket.lowerBound }) ?? true
    else { return [] }
    let list = text.trimmed(bracket.lowerBound + 1..<marker, of: listEnds)
    guard AgencyList.isAllNames(in: text, list) else { return [] }
    return AgencyList.names(in: text, list, lenient: false).map {
      DutyHit(
        agency: $0, role: .responsible, marker: list.lowerBound..<list.lowerBound,
        evidence: bracket, ruleID: identifier)
    }
  }

  private struct Marker {
    var role: Responsibility.Role
    var end: Int
    /// Where the list starts, behind the colon.
    var list: Int
    /// Whether the marker is the word of a role alone (牵头：).
    var isBare = false
  }

  private static func marker(in text: Scalars, at index: Int) -> Marker? {
    guard let found = DutyMarker.match(in: text, at: index) else {
      return bareMarker(in: text, at: index)
    }
    var position = text.skippingSpaces(from: found.end)
    // 责任单位（排第一的为牵头单位）：
    if position < text.count, openers.contains(text[position]),
      let close = (position..<min(text.count, position + 24)).first(where: {
        closers.contains(text[$0])
      })
    {
      position = text.skippingSpaces(from: close + 1)
    }
    if position < text.count, text[position] == "】" || text[position] == "]" { position += 1 }
    guard position < text.count, ScalarSet.colons.contains(text[position]) else { return nil }
    return Marker(role: found.role, end: found.end, list: position + 1)
  }

  private static let segmentStarts = ScalarSet("（([［〔【{｛；;，,。|")

  /// 牵头：, 配合： at the start of a line, of a bracket or of a member of the bracket.
  private static func bareMarker(in text: Scalars, at index: Int) -> Marker? {
    guard let found = DutyMarker.bareMatch(in: text, at: index) else { return nil }
    var before = index
    while before > 0, text[before - 1].isSpace { before -= 1 }
    guard before == 0 || segmentStarts.contains(text[before - 1]) else { return nil }
    let list = text.skippingSpaces(from: found.end) + 1
    return Marker(role: found.role, end: found.end, list: list, isBare: true)
  }

  private static func listEnd(in text: Scalars, from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < text.count {
      let scalar = text[index]
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) {
        if depth == 0 { return index }
        depth -= 1
      }
      if depth == 0 {
        if ends.contains(scalar) { return index }
        if marker(in: text, at: index) != nil || labels.match(in: text, at: index) != nil {
          return index
        }
      }
      index += 1
    }
    return index
  }

  /// The bracket that holds the list, else the list with its marker.
  private static func evidence(in text: Scalars, from start: Int, to end: Int) -> Range<Int> {
    var depth = 0
    var first = start
    while first > 0, start - first < 400, !text[first - 1].isOne(of: "。|\n") {
      let scalar = text[first - 1]
      if closers.contains(scalar) { depth += 1 }
      if openers.contains(scalar) {
        if depth == 0 { break }
        depth -= 1
      }
      first -= 1
    }
    guard first > 0, openers.contains(text[first - 1]) else { return start..<end }
    depth = 1
    var last = first
    while last < text.count, last - first < 800 {
      if openers.contains(text[last]) { depth += 1 }
      if closers.contains(text[last]) {
        depth -= 1
        if depth == 0 { return first - 1..<last + 1 }
      }
      last += 1
    }
    return start..<end
  }
}
