package import TextScanning

/// 施行日期 in the text: 本办法自2021年3月1日起施行.
package enum EffectiveDateRule: ReadingRule {
  package static let identifier = "metadata.effective_date"
  package static let summary =
    "A date in front of 起施行, 起实施, 起执行 or 起生效 is the day on which the document takes effect."
  package static let matching = [
    RuleExample("第二十条 本办法自2021年3月1日起施行。", "2021-03-01"),
    RuleExample("本规定自二〇一九年七月一日起正式实施，有效期5年。", "2019-07-01"),
    RuleExample("《青禾省节水办法》已经审议通过，现予公布，自2020年5月1日起施行。", "2020-05-01"),
    RuleExample("自2023年1月1日起执行，有效期至2025年12月31日。", "2023-01-01"),
  ]
  package static let notMatching = [
    "本办法自发布之日起施行。", "《青禾市节水条例》自2020年5月1日起施行，各地要认真学习。", "自2020年起施行新标准。",
  ]

  package static func reading(of example: String) -> String? { date(in: Scalars(example))?.iso }

  private static let verbs = WordList([
    "施行", "实施", "执行", "生效", "试行", "正式施行", "正式实施", "正式执行", "正式生效",
  ])

  private static let issuing = WordList(["现予公布", "现予发布", "予以公布", "予以发布", "现印发", "现发布", "现公布"])

  /// The date on which the document of the text takes effect.
  package static func date(in text: Scalars) -> DateScanner.Hit? {
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard text[index] == "起",
        verbs.match(in: text, at: text.skippingSpaces(from: index + 1)) != nil
      else { continue }
      let start = sentenceStart(text, index)
      guard
        let hit = DateScanner.first(in: text, from: max(start, index - 24), to: index),
        text.skippingSpaces(from: hit.range.upperBound) == index,
        isOwn(text, start..<hit.range.lowerBound)
      else { continue }
      return hit
    }
    return nil
  }

  /// Where the sentence that holds `index` starts.
  static func sentenceStart(_ text: Scalars, _ index: Int) -> Int {
    var start = index
    while start > 0, !ScalarSet.clauseEnds.contains(text[start - 1]) { start -= 1 }
    return start
  }

  /// Whether the words in front speak of the document itself and not of another one.
  static func isOwn(_ text: Scalars, _ range: Range<Int>) -> Bool {
    if text[range].contains("本") { return true }
    if issuing.occurs(in: Scalars(text[range])) { return true }
    if text[range].contains("》") { return false }
    let words = Scalars(text[range]).filter { $0.isHan }
    return words.count <= 8
  }
}
