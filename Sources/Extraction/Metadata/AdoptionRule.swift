package import TextScanning

/// The note of adoption under the title of a regulation.
package enum AdoptionRule: ReadingRule {
  package static let identifier = "metadata.adoption"
  package static let summary =
    "A note in brackets that ends in 通过 names the congress that issued, and the day of issue."
  package static let matching = [
    RuleExample(
      "（2019年7月31日青禾省第十三届人民代表大会常务委员会第十次会议通过）", "2019-07-31 青禾省人民代表大会常务委员会"),
    RuleExample("（2008年3月1日青禾市第五届人民代表大会第二次会议通过 2010年5月1日批准）", "2008-03-01 青禾市人民代表大会"),
    RuleExample("（2015年6月3日青禾市人民政府第4次常务会议审议通过）", "2015-06-03 -"),
  ]
  package static let notMatching = ["（2020年5月6日）", "会议通过了2020年5月6日的决议。"]

  package static func reading(of example: String) -> String? {
    adoption(in: Scalars(example)).map { "\($0.date.iso) \($0.body ?? "-")" }
  }

  private static let congress = Scalars("人民代表大会")
  private static let committee = Scalars("常务委员会")
  private static let passed = Scalars("通过")

  /// The day and the congress of a note.
  package static func adoption(
    in text: Scalars
  ) -> (date: DateScanner.Hit, body: String?)? {
    guard let first = text.first, first == "（" || first == "(", text.count <= 300,
      let end = text.firstIndex(of: passed), let date = DateScanner.first(in: text, to: end)
    else { return nil }
    guard date.range.lowerBound <= 3,
      let name = text.firstIndex(of: congress, from: date.range.upperBound, to: end)
    else { return (date, nil) }
    // 青禾省第十三届人民代表大会: the number of the term is no part of the name.
    var stem = Scalars(text[text.trimmed(date.range.upperBound..<name)])
    if stem.last == "届", let ordinal = stem.lastIndex(where: { $0 == "第" }) {
      stem.removeSubrange(ordinal...)
    }
    guard stem.count >= 2 else { return (date, nil) }
    let isCommittee = text.matches(committee, at: name + congress.count)
    return (date, (stem + congress + (isCommittee ? committee : [])).string)
  }
}
