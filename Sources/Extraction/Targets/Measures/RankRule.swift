internal import TextScanning

/// Finds places in a ranking.
package enum RankRule: ReadingRule {
  package static let identifier = "targets.rank"
  package static let summary =
    "前10位 is a rank of at most 10, 第7位 a rank of 7; the unit is always 位."
  package static let matching = [
    RuleExample("进入全国前10位", "le 10"), RuleExample("稳居全省前三", "le 3"),
    RuleExample("居全市第7位", "eq 7"), RuleExample("排名第一", "eq 1"), RuleExample("前二十强", "le 20"),
  ]
  package static let notMatching = [
    "第一书记", "走在前列", "第三产业", "前三年", "前5个月", "第二届", "世界500强", "前三季度",
  ]

  package static func reading(of example: String) -> String? {
    measures(in: Scalars(example)).first.map {
      "\($0.comparator.rawValue) \(Int($0.value ?? 0))"
    }
  }

  private static let places = Lexicon("位 名 强 位次")
  private static let verbs = Lexicon("居 位居 位列 列 排 排名 排位 名列 跃居 升至 上升至 提升至 位次 保持 居于 稳居 为")
  private static let stops = ScalarSet("，,。；;、）)！!”")
  private static let times = Lexicon("年 个月 季度 月 批 届 期 周 天 日 轮 次 阶段 产业 书记 方 步")

  static func measures(in text: Scalars) -> [Measure] {
    var found: [Measure] = []
    for index in text.indices where text[index] == "前" || text[index] == "第" {
      let isUpper = text[index] == "前"
      guard let number = ChineseNumeral.wholeNumber(in: text, at: index + 1), number.value > 0
      else { continue }
      var end = number.end
      if isUpper, text.matches("％", at: end) || text.matches("%", at: end) {
        continue
      }
      if let place = places.first(in: text, at: end, before: text.count) {
        end += place.length
      } else if times.first(in: text, at: end, before: text.count) != nil {
        continue
      } else if end < text.count, !stops.contains(text[end]) {
        continue
      } else if isUpper {
        guard number.value <= 100 else { continue }
      } else {
        guard
          verbs.last(in: text, endingAt: index, from: 0) != nil
            || precededByPlace(text, index)
        else { continue }
      }
      let range = index..<end
      found.append(
        Measure(
          kind: .rank, range: range, core: range, value: Double(number.value), unit: "位",
          comparator: isUpper ? .le : .eq))
    }
    return found
  }

  /// 全国第一, 全省第三.
  private static func precededByPlace(_ text: Scalars, _ index: Int) -> Bool {
    index >= 2 && text[index - 2] == "全"
  }
}
