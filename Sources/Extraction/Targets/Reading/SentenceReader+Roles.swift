internal import TextScanning
internal import PolicyModel

extension SentenceReader {
  /// Decides which measures are thresholds, durations, baselines or parts of names.
  mutating func assignRoles() {
    for index in measures.indices {
      let measure = measures[index]
      if measure.kind != .quantity {
        if measure.kind == .rank, isNamedRank(measure) { roles[index] = .inner }
        if measure.kind == .coverage, isNamedCoverage(measure) { roles[index] = .inner }
        if measure.kind != .rank, sentence.isQuoted[measure.core.lowerBound] {
          roles[index] = .inner
        }
        continue
      }
      if DurationRule.isDuration(measure, in: text) || NameRule.isPartOfName(measure, in: sentence)
      {
        roles[index] = .inner
      } else if BaselineRule.isBaseline(measure, in: text, phrases: phrases) {
        roles[index] = .baseline
      } else if isThreshold(index) {
        roles[index] = .inner
      }
    }
  }

  private static let rankEnds = Lexicon("行列 方阵 之列 水平 以内 左右 并 且 的行列 的水平 的好成绩 位 目标 的目标 和 及")

  /// 前3名的乡镇, 前三名单位: who is ranked, not what is aimed at.
  private func isNamedRank(_ measure: Measure) -> Bool {
    let end = measure.range.upperBound
    guard end < text.count else { return false }
    if Self.rankEnds.first(in: text, at: end, before: text.count) != nil { return false }
    return text[end] == "的" || text[end].isHan
  }

  /// 全覆盖的体系, 全覆盖、多层次, 全覆盖监管.
  private func isNamedCoverage(_ measure: Measure) -> Bool {
    let end = measure.range.upperBound
    guard end < text.count else { return false }
    return text[end] == "的" || text[end] == "、" || text[end].isHan
  }

  /// A number that bounds what is counted: 产值超十亿元的企业20家, 65岁以上老年人管理率70%.
  private func isThreshold(_ index: Int) -> Bool {
    let measure = measures[index]
    let end = measure.range.upperBound
    guard end < text.count else { return false }
    let depth = sentence.depth[measure.core.lowerBound]
    if text[end] == "的" {
      let after = end + 1
      if TargetWords.abstractNouns.first(in: text, at: after, before: text.count) != nil {
        return false
      }
      // 的 with nothing but a mark after it holds a noun that was left out.
      return after < text.count && (text[after].isHan || text[after].isLatin || text[after] == "“")
    }
    // 千亿级集群, 百万吨级项目; 千亿级规模 is a value.
    if text[end] == "级", end + 1 < text.count, text[end + 1].isHan,
      !text.matches("规模", at: end + 1)
    {
      return true
    }
    guard index + 1 < measures.count else { return false }
    let next = measures[index + 1]
    // 其中10亿元以上3个
    if measure.isMoney, measure.comparator == .ge, next.range.lowerBound == end,
      next.unit.map(Self.counts.contains) ?? false
    {
      return true
    }
    guard next.kind == .quantity, sentence.depth[next.core.lowerBound] == depth,
      next.range.lowerBound > end
    else { return false }
    let between = end..<next.range.lowerBound
    for position in between where isSeparator(position, depth: depth) || text[position] == "、" {
      return false
    }
    guard text[end].isHan || text[end].isLatin else { return false }
    // 500亿元增长8%: the second value says more about the first.
    if let tail = TargetWords.tails.first(in: text, at: end, before: next.range.lowerBound),
      isVerb(tail.meaning)
    {
      return false
    }
    if joints.first(in: text, at: end, before: next.range.lowerBound) != nil { return false }
    // Something is done to a count of things: 新建2个…: the noun is to the right.
    let start = clauseStart(before: measure.range.lowerBound, depth: depth)
    let tail = TailReading(in: text, start..<measure.range.lowerBound, phrases: phrases)
    if tail.action != nil, !measure.isMoney, !measure.isPercent {
      // 建成500亩示范点10个: the size of each.
      return measure.unit.map(Self.sizes.contains) ?? false
        && next.unit.map(Self.counts.contains) ?? false && between.count <= 12
        && measure.comparator == .eq
    }
    return true
  }

  private static let sizes: Set<String> = [
    "亩", "平方米", "公顷", "吨", "立方米", "千瓦", "兆瓦", "MW", "万千瓦", "平方公里", "平米",
  ]
  private static let counts: Set<String> = ["个", "家", "处", "座", "所", "片", "户", "块", "方"]

  private func isVerb(_ tail: TargetWords.Tail) -> Bool {
    switch tail {
    case .level, .bound, .up, .down, .yearOnYear, .average, .cumulative: true
    default: false
    }
  }

  private var joints: Lexicon<Bool> { Self.joints }
  private static let joints = Lexicon("和 及 与 以及 或 至 到 比 较 同比 其中 后")
}
