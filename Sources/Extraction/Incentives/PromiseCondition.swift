internal import TextScanning

/// Tells amounts that are thresholds (年营业收入超过2000万元的企业) from amounts that are promised.
enum PromiseCondition {
  private static let bounds = WordList([
    "以上", "以下", "（含）", "(含)", "及以上", "以内", "（不含）", "(不含)", "之间",
  ])
  private static let standards = WordList([
    "标准", "比例", "额度", "幅度", "金额", "限额", "一次性", "价格", "基准",
  ])
  private static let carriers = WordList(["企业", "项目", "单位", "机构", "产业", "园区", "平台", "主体", "市场"])
  private static let giveVerbs = WordList(["给予", "予以"])

  /// Whether the group is a threshold of the sentence.
  static func holds(for group: PromiseSentence.Group, in sentence: PromiseSentence) -> Bool {
    let text = sentence.text
    let left = text.trimmed(group.left)
    let isMoney = group.amounts[0].unit != "%" && group.amounts[0].unit != "‰"
    if AwardWords.everyMore.match(in: text, endingAt: left.upperBound, from: left.lowerBound) != nil
    {
      return true
    }
    if isMoney, followsMeasure(text, left), !sentence.has(AwardWords.giving, in: left.suffix(6)) {
      return true
    }
    var start = text.skippingSpaces(from: group.right.lowerBound)
    let end = group.right.upperBound
    var isBounded = false
    while start < end, let length = bounds.match(in: text, at: start) {
      start += length
      isBounded = true
    }
    guard start < end else { return false }
    let isAttribute = text[start] == "的"
    guard isAttribute || isBounded else { return false }
    let rest = text.trimmed((isAttribute ? start + 1 : start)..<end)
    if rest.isEmpty { return isAttribute }
    if sentence.has(AwardWords.settingAside, in: group.left),
      sentence.has(AwardWords.funds, in: rest), !sentence.has(giveVerbs, in: rest)
    {
      return false
    }
    guard let word = sentence.first(AwardWords.giving, in: rest) else {
      return !(isBounded && !isAttribute && sentence.has(AwardWords.giving, in: group.left))
    }
    let between = rest.lowerBound..<word.lowerBound
    if sentence.has(giveVerbs, in: word) {
      return !(between.isEmpty || standards.match(in: text, at: between.lowerBound) != nil)
    }
    // 给予最高100万元的一次性平台开发奖励: the words after 的 are what is given.
    if standards.match(in: text, at: rest.lowerBound) != nil { return false }
    if word.upperBound == rest.upperBound, sentence.has(AwardWords.giving, in: group.left) {
      return false
    }
    return between.count > 8 || sentence.has(carriers, in: between)
  }

  private static let notMeasures = SuffixList([
    "资金总额", "基金总额", "奖励总额", "补贴总额", "补助总额", "资助总额", "财政投入", "经费投入", "资金投入",
  ])

  private static func followsMeasure(_ text: Scalars, _ left: Range<Int>) -> Bool {
    var end = left.upperBound
    while let length = AwardWords.reaching.match(in: text, endingAt: end, from: left.lowerBound) {
      end -= length
      while end > left.lowerBound, text[end - 1].isSpace { end -= 1 }
    }
    if notMeasures.match(in: text, endingAt: end, from: left.lowerBound) != nil { return false }
    return AwardWords.measures.match(in: text, endingAt: end, from: left.lowerBound) != nil
  }
}
