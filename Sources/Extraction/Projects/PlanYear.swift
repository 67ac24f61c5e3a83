internal import TextScanning

/// The year of a one-year plan, which its 年内 and 10月底前 mean.
enum PlanYear {
  /// The year that a title names, if it names just one and no stretch of time: 2024年.
  static func year(ofTitle title: Scalars) -> Int? {
    var found: Int?
    var index = 0
    while index < title.count {
      guard title[index].digit != nil else {
        index += 1
        continue
      }
      let start = index
      while index < title.count, title[index].digit != nil { index += 1 }
      guard index - start == 4, index < title.count,
        let year = ChineseNumeral.wholeNumber(in: title, at: start)?.value,
        (1980...2099).contains(year)
      else { continue }
      if ScalarSet.dashes.contains(title[index]) || title[index] == "至" { return nil }
      let isStretch = start > 0 && ScalarSet.dashes.contains(title[start - 1])
      guard title[index] == "年", !isStretch else { return nil }
      if let found, found != year { return nil }
      found = year
    }
    return found
  }

  private static let words = WordList([
    "年内", "年底前", "年底", "年末", "全年", "月底前", "月底", "月前", "月末", "月份", "季度",
  ])

  /// Whether a text speaks of a time within the year of its plan: 10月底前, 年内.
  static func isMeant(by text: Scalars) -> Bool {
    for index in text.indices where words.match(in: text, at: index) != nil {
      if text[index] == "年" || text[index] == "全" { return true }
      if index > 0,
        text[index - 1].digit != nil || ScalarSet.chineseNumerals.contains(text[index - 1])
      {
        return true
      }
    }
    return false
  }
}
