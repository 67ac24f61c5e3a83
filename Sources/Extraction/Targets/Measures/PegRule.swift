internal import TextScanning

/// Finds growth that is pegged to another growth.
package enum PegRule: ReadingRule {
  package static let identifier = "targets.peg"
  package static let summary = "与经济增长同步 pegs an indicator to another and states no value."
  package static let matching = [
    RuleExample("居民收入增长与经济增长基本同步", "与经济增长基本同步"), RuleExample("财政收入与经济同步增长", "与经济同步增长"),
  ]
  package static let notMatching = ["与主体工程同步设计、同步施工", "同步推进", "与高校同步开展研究"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    return measures(in: text).first.map { text.string($0.range) }
  }

  private static let pegs = Lexicon(
    "与经济增长 与经济发展 与经济 与GDP增长 与地区生产总值增长 与居民收入增长 与全省 与全国 与财政收入增长 和经济增长 同经济增长 与城镇居民收入 与国民经济")
  private static let ends = Lexicon(
    "基本同步 保持同步 同步 同步增长 保持基本同步 同步提高 基本保持同步 大体同步 同步增加 总体同步")
  private static let stops = ScalarSet("，,。；;、）)！!”")

  static func measures(in text: Scalars) -> [Measure] {
    var found: [Measure] = []
    for index in text.indices {
      guard let peg = pegs.first(in: text, at: index, before: text.count),
        let end = ends.first(in: text, at: index + peg.length, before: text.count)
      else { continue }
      let stop = index + peg.length + end.length
      guard stop >= text.count || stops.contains(text[stop]) else { continue }
      found.append(
        Measure(kind: .peg, range: index..<stop, core: index..<stop, value: nil, unit: nil))
    }
    return found
  }
}
