package import TextScanning

/// Lines of a page that are no part of the notice: navigation, sharing, printing, the site's foot.
package enum PageChrome {
  private static let starts = WordList([
    "您当前所在的位置", "您当前的位置", "您的位置", "您现在的位置", "您所在的位置", "当前位置", "所在位置", ">>", ">",
    "打印", "【打印", "[打印", "关闭", "【关闭", "分享到", "分享：", "分享:", "责任编辑", "上一篇", "下一篇", "上一条", "下一条",
    "相关阅读", "相关链接", "相关稿件", "相关新闻", "相关解读", "相关文件", "Produced By", "版权所有", "主办单位", "主办：", "承办单位",
    "承办：", "网站标识码", "政府网站标识码", "技术支持", "联系我们", "网站地图", "返回顶部", "返回首页", "扫一扫", "最新信息", "附件下载",
    "Copyright", "ICP备", "字号", "字体", "浏览次数", "阅读次数", "收藏", "我要纠错",
  ])

  /// Whether the line belongs to the site rather than to the notice.
  package static func isChrome(_ line: Scalars) -> Bool {
    guard line.count <= 120 else { return false }
    let start = line.first == "•" ? line.skippingSpaces(from: 1) : 0
    return starts.match(in: line, at: start) != nil || line.contains("公网安备")
      || isBreadcrumb(line)
  }

  private static let steps = ScalarSet(">»›＞")

  /// 首页 > 政务公开 > 政府文件: names of pages with a mark between them.
  private static func isBreadcrumb(_ line: Scalars) -> Bool {
    let count = line.count(of: steps)
    guard count > 0, line.count(of: ScalarSet.clauseEnds) == 0 else { return false }
    return line.starts(with: "首页") || (count > 1 && line.count <= 60)
  }

  /// Where the tail of the page starts: the first chrome line after the last line that reads as
  /// part of a notice (a sentence, a date, a table row, a bracketed note).
  package static func tailStart(of lines: [Scalars]) -> Int {
    var last = lines.count - 1
    while last >= 0, !readsAsNotice(lines[last]) { last -= 1 }
    var index = last + 1
    while index < lines.count {
      if isChrome(lines[index]) { return index }
      index += 1
    }
    return lines.count
  }

  /// Whether the line reads as part of a notice: a sentence, a date, a bracketed note.
  static func readsAsNotice(_ line: Scalars) -> Bool {
    if isChrome(line) { return false }
    if line.count >= 15, line.count(of: ScalarSet.clauseEnds) > 0 { return true }
    if DateScanner.first(in: line) != nil { return true }
    return line.first == "（" || line.first == "("
  }
}
