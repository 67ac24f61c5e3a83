package import TextScanning

/// What a text calls itself: 特制定本方案, 现提出如下意见.
package enum SelfNamingRule: ReadingRule {
  package static let identifier = "metadata.self_naming"
  package static let summary =
    "Where no title says it, 制定本… or …如下意见 in the first paragraphs names the genre."
  package static let matching = [
    RuleExample("为规范农村公厕管护，结合我县实际，特制定本办法。", "办法"),
    RuleExample("根据上级部署，制定本三年行动计划。", "行动计划"),
    RuleExample("经市政府同意，现提出如下实施意见。", "实施意见"),
    RuleExample("现将有关事项通知如下：", "通知"),
  ]
  package static let notMatching = ["各地要制定本地区工作方案。", "制定本单位年度培训安排。"]

  package static func reading(of example: String) -> String? {
    genre(in: Scalars(example))?.genre
  }

  private static let making = [
    "制定本", "制订本", "编制本", "出台本", "提出如下", "提出以下", "制定如下", "制定以下", "编制如下",
  ].map(Scalars.init)
  private static let below = [("通知如下", "通知"), ("通告如下", "通告"), ("公告如下", "公告"), ("决定如下", "决定")]
    .map { (Scalars($0.0), $0.1) }
  private static let ends = ScalarSet("。，；：,;:（(! ")

  /// The genre that a paragraph gives to its document, and where.
  package static func genre(in text: Scalars) -> (genre: String, range: Range<Int>)? {
    for word in making {
      var from = 0
      while let start = text.firstIndex(of: word, from: from) {
        from = start + word.count
        var end = from
        while end < text.count, end - from < 16, !ends.contains(text[end]) { end += 1 }
        let name = Scalars(text[from..<end])
        if let genre = GenreRule.genre(of: name), genre != "其他", isOwn(name) {
          return (genre, start..<end)
        }
      }
    }
    for (word, genre) in below {
      if let start = text.firstIndex(of: word) { return (genre, start..<start + word.count) }
    }
    return nil
  }

  /// 本地区工作方案 and 本单位计划 are others'.
  private static func isOwn(_ name: Scalars) -> Bool {
    !["地", "单位", "部门", "区域", "级", "行业", "领域", "辖区", "系统", "乡", "镇", "校"].contains {
      name.starts(with: Scalars($0))
    }
  }
}
