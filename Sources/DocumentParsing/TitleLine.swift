internal import TextScanning

/// Tells the lines that read as the title of a notice.
enum TitleLine {
  private static let endings = WordList([
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "条例",
    "规定", "办法", "细则", "规则", "规划", "纲要", "计划", "要点", "方案", "措施", "政策", "目录", "清单", "令", "名单",
    "公示", "复函", "答复",
  ])
  private static let about = Scalars("关于")
  private static let marks = ScalarSet("《》〈〉“”\"（）()【】〔〕：:、，,。.—-－|_ ")

  /// Whether a line of its own reads as a title: …关于…, or ends with the name of a genre.
  static func reads(_ text: Scalars) -> Bool {
    guard text.count >= 8, text.count <= 160, text.count(of: ScalarSet.sentenceEnds) == 0 else {
      return false
    }
    if text.contains(about) { return true }
    var end = text.trimmed(0..<text.count, of: marks).upperBound
    // …实施方案（2021—2025年）
    if let last = text.last, last == "）" || last == ")",
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 4
    {
      end = open
    }
    return endings.matchSuffix(of: text, endingAt: end) != nil
  }

  /// What tells one title from another: what follows 关于, without marks.
  static func core(_ text: Scalars) -> Scalars {
    var start = 0
    if let place = text.firstIndex(of: about), text.count - place > 8 {
      start = place + about.count
    }
    return text[start...].filter { !$0.isSpace && !marks.contains($0) }
  }
}
