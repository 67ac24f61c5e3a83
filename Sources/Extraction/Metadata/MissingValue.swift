package import TextScanning

/// Values that stand where a page has nothing to say: 0000-00-00, 无, 暂无, --, null.
package enum MissingValue {
  private static let words: Set<String> = [
    "无", "暂无", "没有", "空", "null", "undefined", "none", "nil", "n/a", "nan", "无文号", "暂无文号", "无发文字号",
    "未知", "不详", "待定", "〔〕号", "[]号", "〔〕", "[]", "【】", "（）", "()", "tbd",
  ]
  private static let fillers = ScalarSet("-—－–―/\\.。_*·0０:：()（）[]【】 　")

  /// The range of `text` without white space at its ends; `nil` where nothing is said.
  package static func value(in text: Scalars, _ range: Range<Int>) -> Range<Int>? {
    let range = text.trimmed(range)
    guard !range.isEmpty else { return nil }
    if text.count(of: fillers, in: range) == range.count { return nil }
    if range.count <= 9, words.contains(text.string(range).lowercased()) { return nil }
    return range
  }
}
