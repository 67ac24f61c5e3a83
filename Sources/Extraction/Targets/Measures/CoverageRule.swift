internal import TextScanning

/// Finds 全覆盖.
package enum CoverageRule: ReadingRule {
  package static let identifier = "targets.coverage"
  package static let summary = "全覆盖 is a coverage of 100 %."
  package static let matching = [
    RuleExample("实现村级养老服务站全覆盖", "全覆盖"), RuleExample("基本实现全面覆盖。", "全面覆盖"),
  ]
  package static let notMatching = ["扩大医保覆盖面", "有效覆盖", "地膜覆盖面积"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    return measures(in: text).first.map { text.string($0.core) }
  }

  private static let words = Lexicon("全覆盖 全面覆盖 全域覆盖 全员覆盖 全部覆盖")

  static func measures(in text: Scalars) -> [Measure] {
    var found: [Measure] = []
    for index in text.indices {
      guard let hit = words.first(in: text, at: index, before: text.count) else { continue }
      let range = index..<index + hit.length
      // 全覆盖工程, 全覆盖监管 name something.
      found.append(Measure(kind: .coverage, range: range, core: range, value: 100, unit: "%"))
    }
    return found
  }
}
