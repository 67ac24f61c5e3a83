internal import PolicyModel
internal import TextScanning

/// Takes the unit out of the name of an indicator.
package enum IndicatorNameRule: ReadingRule {
  package static let identifier = "targets.table_name"
  package static let summary =
    "The unit in brackets leaves the name of an indicator, and so do numbers, 其中 and footnote marks; other brackets stay."
  package static let matching = [
    RuleExample("技术交易总额(亿元)", "技术交易总额 · 元 × 100000000"),
    RuleExample("城镇化率（%）", "城镇化率 · %"), RuleExample("1.粮食产量（万吨）", "粮食产量 · 吨 × 10000"),
    RuleExample("其中：公办幼儿园（所）", "公办幼儿园 · 所"), RuleExample("（2）新增学位*（个）", "新增学位 · 个"),
    RuleExample("每万人专利拥有量（件/万人）", "每万人专利拥有量 · 件/万人"),
  ]
  package static let notMatching = ["乡村旅游区（点）", "县（市、区）", "人均预期寿命", "研发人员（全时当量）"]

  package static func reading(of example: String) -> String? {
    let name = name(of: Scalars(example))
    guard name.factor != nil else { return nil }
    let unit = name.unit ?? "-"
    let factor = name.factor ?? 1
    return "\(name.text.string) · \(unit)" + (factor == 1 ? "" : " × \(factor.formatted)")
  }

  /// A name and the unit in it.
  struct Name {
    var text: Scalars
    var unit: String?
    /// `nil` where the name has no unit.
    var factor: Double?
  }

  private static let openers = ScalarSet("（([［")
  private static let closers = ScalarSet("）)]］")
  private static let marks = ScalarSet("*＊#★▲△①②③④⑤：:")
  /// Places and things in brackets that are part of a name (旅游区（点）).
  private static let noUnits: Set<String> = [
    "点", "区", "县", "市", "镇", "乡", "村", "园", "站", "线", "街", "院", "校", "场", "店", "馆", "库", "室", "期",
    "级", "段", "部",
    "组", "班", "队", "只", "号", "路", "年", "月", "日", "代", "员", "车", "船",
  ]

  static func name(of cell: Scalars) -> Name {
    var text = unnumbered(cell.withoutSpaces)
    var name = Name(text: text)
    var end = text.count
    while end > 0, marks.contains(text[end - 1]) { end -= 1 }
    if end > 0, closers.contains(text[end - 1]), let open = opening(in: text, before: end - 1) {
      var content = Scalars(text[open + 1..<end - 1])
      if content.starts(with: "单位：") || content.starts(with: "单位:") {
        content.removeFirst(3)
      }
      if !noUnits.contains(content.string), let unit = UnitText.parse(content) {
        name.unit = unit.unit
        name.factor = unit.factor
        text = Scalars(text[0..<open])
      }
    }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    name.text = text
    return name
  }

  private static func opening(in text: Scalars, before end: Int) -> Int? {
    var depth = 0
    var index = end - 1
    while index >= 0 {
      if closers.contains(text[index]) { depth += 1 }
      if openers.contains(text[index]) {
        if depth == 0 { return index }
        depth -= 1
      }
      index -= 1
    }
    return nil
  }

  private static let leads = ["其中：", "其中:", "其中", "＃", "#", "#：", "——", "—"].map { Scalars($0) }

  /// Without 1., （2）, 其中：.
  private static func unnumbered(_ text: Scalars) -> Scalars {
    var start = 0
    while start < text.count {
      if let lead = leads.first(where: { text.matches($0, at: start) }) {
        start += lead.count
        continue
      }
      var position = start
      let isBracketed = openers.contains(text[position])
      if isBracketed { position += 1 }
      let digits = position
      while position < text.count, position - digits < 3,
        text[position].digit != nil || ChineseNumeral.digit(text[position]) != nil
          || text[position] == "十"
      {
        position += 1
      }
      guard position > digits, position < text.count else { break }
      if isBracketed
        ? closers.contains(text[position]) : text[position].isOne(of: ".．、"),
        position + 1 < text.count, text[position + 1].digit == nil
      {
        start = position + 1
      } else {
        break
      }
    }
    return Scalars(text[start...])
  }
}
