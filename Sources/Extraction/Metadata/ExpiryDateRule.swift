package import TextScanning

/// 失效日期 in the text: 有效期至2025年12月31日. A mere duration is never counted on.
package enum ExpiryDateRule: ReadingRule {
  package static let identifier = "metadata.expiry_date"
  package static let summary =
    "A date behind 有效期 … 至, or in front of 失效, is the day on which the document expires."
  package static let matching = [
    RuleExample("本办法自2021年1月1日起施行，有效期至2025年12月31日。", "2025-12-31"),
    RuleExample("本意见自印发之日起施行，有效期截至2023年6月30日。", "2023-06-30"),
    RuleExample("本政策执行期限为2020年1月1日至2022年12月31日。", "2022-12-31"),
    RuleExample("本通知自2019年5月1日起施行，至2024年4月30日止。", "2024-04-30"),
  ]
  package static let notMatching = [
    "本办法自2021年1月1日起施行，有效期5年。", "食品经营许可证有效期至2025年12月31日的，应当申请延续。",
    "申报时间为2021年3月1日至2021年3月31日。",
  ]

  package static func reading(of example: String) -> String? { date(in: Scalars(example))?.iso }

  private static let terms = WordList([
    "有效期", "有效期限", "执行期限", "施行期限", "实施期限", "执行期", "试行期", "施行", "实施", "执行", "试行", "有效时间", "执行时间",
  ])
  private static let reach = ScalarSet("至到止")
  private static let documents = WordList([
    "本", "政策", "文件", "措施", "办法", "细则", "意见", "通知", "方案", "规定", "施行", "实施", "执行",
  ])
  private static let marks = WordList(["有效", "期限", "执行期", "试行期", "起施行", "起执行", "起实施"])
  private static let papers = WordList(["证", "许可", "资质", "资格", "合同", "协议", "执照", "批件", "凭证"])

  /// The date on which the document of the text expires.
  package static func date(in text: Scalars) -> DateScanner.Hit? {
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard reach.contains(text[index]) else { continue }
      let at = text.skippingSpaces(from: index + 1)
      guard at < text.count, let hit = DateScanner.date(in: text, at: at) else { continue }
      let start = EffectiveDateRule.sentenceStart(text, index)
      let before = Scalars(text[start..<index])
      guard terms.occurs(in: before), documents.occurs(in: before) || before.count <= 12,
        EffectiveDateRule.isOwn(text, start..<index), !papers.occurs(in: before)
      else { continue }
      let after = text.skippingSpaces(from: hit.range.upperBound)
      let isTerm =
        marks.occurs(in: before) || (after < text.count && text[after] == "止")
      if isTerm { return hit }
    }
    return nil
  }
}
