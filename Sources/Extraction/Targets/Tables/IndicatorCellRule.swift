internal import PolicyModel
internal import TextScanning

/// Reads a value cell of an indicator table.
package enum IndicatorCellRule: ReadingRule {
  package static let identifier = "targets.table_cell"
  package static let summary =
    "A cell holds a value with its bound (＞90, 5左右), a cumulative one in 〔〕, a multiple, full coverage, a change (比2020年降低15%) or two tiers."
  package static let matching = [
    RuleExample("53", "level eq 53"), RuleExample("＞90", "level gt 90"),
    RuleExample("≥30", "level ge 30"), RuleExample("〔10〕", "level eq 10 cumulative"),
    RuleExample("〔900〕左右", "level approx 900 cumulative"),
    RuleExample("〔10以上〕", "level ge 10 cumulative"), RuleExample("5左右", "level approx 5"),
    RuleExample("力争倍增", "multiply eq 2 倍 strive"), RuleExample("保持90以上", "level ge 90"),
    RuleExample("确保30件,力争倍增", "level eq 30 件 ensure; multiply eq 2 倍 strive"),
    RuleExample("比2020年降低15%", "total_decline eq 15 %"),
    RuleExample("年均增长6%左右", "annual_growth approx 6 %"), RuleExample("全覆盖", "coverage eq 100 %"),
    RuleExample("70（实招45）", "level eq 70"), RuleExample("5—8", "level range 5..8"),
    RuleExample("提高5个百分点", "increase_by eq 5 百分点"), RuleExample("1,200", "level eq 1200"),
    RuleExample("前10位", "rank le 10 位"), RuleExample("与经济增长同步", "peg eq"),
  ]
  package static let notMatching = ["—", "-", "", "持续下降", "完成上级下达任务", "/"]

  package static func reading(of example: String) -> String? {
    let values = values(in: Scalars(example))
    guard !values.isEmpty else { return nil }
    return values.map { value in
      var text = "\(value.changeMode.rawValue) \(value.comparator.rawValue)"
      if let number = value.value { text += " \(number.formatted)" }
      if let high = value.high { text += "..\(high.formatted)" }
      if let unit = value.unit { text += " \(unit)" }
      if value.isCumulative { text += " cumulative" }
      if value.firmness != .plain { text += " \(value.firmness.rawValue)" }
      return text
    }.joined(separator: "; ")
  }

  /// One value of a cell.
  struct Value {
    var value: Double?
    var high: Double?
    /// As the cell prints it.
    var unit: String?
    var comparator: Target.Comparator = .eq
    var changeMode: Target.ChangeMode = .level
    var firmness: Target.Firmness = .plain
    /// Whether it stands in 〔〕.
    var isCumulative = false
  }

  private static let openers = ScalarSet("〔［[【")
  private static let closers = ScalarSet("〕］]】")
  private static let notes = ScalarSet("（(")
  private static let separators = ScalarSet("，,；;、")
  private static let strive = WordList(["力争", "争取", "努力", "奋力"])
  private static let ensure = WordList(["确保"])
  private static let require = WordList(["必须", "不得"])
  private static let coverage = WordList(["全覆盖"])
  private static let peg = WordList(["同步"])
  private static let fall = WordList(["降低", "下降", "减少", "压减", "削减", "降幅", "递减"])
  private static let growth = WordList(["增长", "增速", "增加", "提高", "提升", "上升", "递增"])
  private static let annual = WordList(["年均", "每年", "年递"])
  private static let rank = WordList(["位", "名"])

  /// The values of a cell in order; empty where it states none.
  static func values(in text: Scalars) -> [Value] {
    let text = text.withoutSpaces
    guard !text.isEmpty, text.count <= 60 else { return [] }
    var parts: [Scalars] = []
    var part: Scalars = []
    for (index, scalar) in text.enumerated() {
      let isGroup =
        index > 0 && index + 1 < text.count && text[index - 1].digit != nil
        && text[index + 1].digit != nil
      if separators.contains(scalar), !isGroup {
        parts.append(part)
        part = []
      } else {
        part.append(scalar)
      }
    }
    parts.append(part)
    let values = parts.compactMap(value)
    // A sentence in a cell is no list of values.
    return values.count == parts.count || parts.count == 1 ? values : Array(values.prefix(1))
  }

  private static func value(in part: Scalars) -> Value? {
    var result = Value()
    var text: Scalars = []
    var depth = 0
    for scalar in part {
      if openers.contains(scalar) || closers.contains(scalar) {
        result.isCumulative = true
        continue
      }
      // A note in brackets behind the value: 70（实招45）.
      if notes.contains(scalar) { depth += 1 }
      if depth == 0 { text.append(scalar) }
      if scalar == "）" || scalar == ")" { depth = max(0, depth - 1) }
    }
    guard !text.isEmpty else { return nil }
    if strive.occurs(in: text) { result.firmness = .strive }
    if ensure.occurs(in: text) { result.firmness = .ensure }
    if require.occurs(in: text) { result.firmness = .require }
    if coverage.occurs(in: text) {
      result.value = 100
      result.unit = "%"
      result.changeMode = .coverage
      return result
    }
    if peg.occurs(in: text) {
      result.changeMode = .peg
      return result
    }
    guard let hit = hit(in: text) else { return nil }
    result.value = hit.value
    result.high = hit.valueHigh
    result.unit = hit.unit
    result.comparator = Target.Comparator(rawValue: hit.comparator.rawValue) ?? .eq
    if hit.unit == "倍",
      hit.core.count > hit.number.count || text[hit.number.lowerBound].digit == nil,
      text[hit.core.lowerBound] == "翻" || text[hit.core.lowerBound] == "倍"
    {
      result.changeMode = .multiply
    }
    let lead = Scalars(text[0..<hit.range.lowerBound])
    if lead.last == "前" || lead.last == "第", result.unit.map({ $0 == "位" || $0 == "名" }) ?? true {
      result.changeMode = .rank
      result.comparator = lead.last == "前" ? .le : .eq
      result.unit = "位"
      return result
    }
    let isShare = hit.kind == .percent
    if fall.occurs(in: lead) {
      result.changeMode =
        hit.unit == "%" ? (annual.occurs(in: lead) ? .annualDecline : .totalDecline) : .decreaseBy
    } else if growth.occurs(in: lead), !lead.ends(with: "到"),
      !lead.ends(with: "至")
    {
      result.changeMode =
        hit.unit == "%" ? (annual.occurs(in: lead) ? .annualGrowth : .totalGrowth) : .increaseBy
      if !isShare, hit.unit == "倍" { result.changeMode = .totalGrowth }
    }
    return result
  }

  private static func hit(in text: Scalars) -> Quantity? {
    for breadth in [QuantityScanner.Breadth.quantified, .everyNumeral] {
      let hits = QuantityScanner.quantities(in: text, breadth: breadth)
      let found = hits.first { hit in
        switch hit.kind {
        case .number, .percent, .money, .quantity: true
        case .date, .period: false
        case .ordinal: breadth == .everyNumeral && text[hit.range.lowerBound] == "第"
        }
      }
      if var found {
        // 第3: the place alone.
        if found.kind == .ordinal { found.range = found.number }
        return found
      }
    }
    return nil
  }
}

extension Double {
  /// Without a fraction where there is none.
  var formatted: String {
    self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self)
  }
}
