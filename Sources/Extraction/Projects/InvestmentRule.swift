internal import TextScanning

/// Sums of money in the columns of a list, in 元.
package enum InvestmentRule: ReadingRule {
  package static let identifier = "projects.investment"
  package static let summary =
    "The first number of an investment cell, in the unit of the cell, else of the header, else of the line 单位：万元 over the table."
  package static let matching = [
    RuleExample("总投资（万元） | 3,200", "32000000"), RuleExample("总投资（亿元） | 1.5", "150000000"),
    RuleExample("总投资 | 约2.3亿元", "230000000"), RuleExample("投资额（万元） | １２００．５", "12005000"),
    RuleExample("总投资（亿元） | 8000万元", "80000000"), RuleExample("投资（万元） | 12万", "120000"),
  ]
  package static let notMatching = ["总投资（万元） | —", "总投资 | 3200", "总投资（亿美元） | 2", "总投资（万元） | 待定"]

  package static func reading(of example: String) -> String? {
    let cells = example.split(separator: "|").map { Scalars(String($0)) }
    guard cells.count == 2 else { return nil }
    return yuan(cell: cells[1], unit: unit(in: cells[0])).map { String(Int($0)) }
  }

  private static let units: [(word: Scalars, factor: Double)] = [
    ("万亿元", 1e12), ("亿元", 1e8), ("千万元", 1e7), ("百万元", 1e6), ("万元", 1e4), ("千元", 1e3), ("亿", 1e8),
    ("万", 1e4),
    ("元", 1),
  ].map { (Scalars($0.0), $0.1) }
  private static let currencies = WordList(["美元", "港元", "港币", "欧元", "日元", "英镑", "外币"])

  /// The unit that a header names in brackets or at its end.
  static func unit(in header: Scalars) -> Double? {
    let text = header.withoutSpaces
    guard !currencies.occurs(in: text) else { return nil }
    for index in text.indices {
      for unit in units where unit.word.last == "元" && text.matches(unit.word, at: index) {
        return unit.factor
      }
    }
    return nil
  }

  /// Whether the line is nothing but 单位：万元 (with what goes with it).
  static func isUnitLine(_ line: Scalars) -> Bool {
    let text = line.withoutSpaces
    return text.count <= 24 && text.contains("单位") && unit(in: text) != nil
  }

  /// The sum in a cell whose column has `unit`.
  static func yuan(cell: Scalars, unit: Double?) -> Double? {
    let text = cell.withoutSpaces
    guard !currencies.occurs(in: text),
      let start = text.firstIndex(where: { $0.digit != nil }), start <= 12
    else { return nil }
    var value = 0.0
    var scale = 0.0
    var index = start
    while index < text.count {
      if let digit = text[index].digit {
        if scale == 0 {
          value = value * 10 + Double(digit)
        } else {
          value += Double(digit) * scale
          scale /= 10
        }
      } else if text[index] == "." || text[index] == "．", scale == 0 {
        scale = 0.1
      } else if text[index] == "," || text[index] == "，", index + 3 < text.count,
        text[index + 1].digit != nil, text[index + 2].digit != nil, text[index + 3].digit != nil
      {
      } else {
        break
      }
      index += 1
    }
    if index < text.count, text[index] == "余" || text[index] == "多" { index += 1 }
    // 10—12亿元 and 10个 are no single sums.
    if index < text.count, ScalarSet.dashes.contains(text[index]) || text[index] == "~" {
      return nil
    }
    for unit in units where text.matches(unit.word, at: index) {
      return rounded(value, unit.factor)
    }
    guard let unit, index >= text.count || !text[index].isHan else { return nil }
    return rounded(value, unit)
  }

  /// Whole fen, so that 1.1 × 1e8 is the sum that is printed.
  private static func rounded(_ value: Double, _ factor: Double) -> Double {
    (value * factor * 100).rounded() / 100
  }
}
