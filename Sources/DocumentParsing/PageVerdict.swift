internal import PolicyModel
internal import TextScanning

/// Tells pages that are no notice: empty ones, errors, logins, lists of links, and the like.
///
/// A page is turned away only where next to nothing on it reads as a notice; in doubt it is read.
struct PageVerdict {
  /// What was counted on the page beside its document.
  struct Counts {
    /// Scalars of all visible lines.
    var visible = 0
    /// Lines of the notice that are links to pages.
    var linkLines = 0
    /// Scalars of those lines.
    var linked = 0
    /// Whether the page asks for a password.
    var asksForPassword = false
  }

  private static let errors = WordList([
    "404", "403 Forbidden", "502 Bad Gateway", "503 Service", "Not Found", "HTTP Status",
    "HTTP Error",
    "Internal Server Error", "Bad Request", "页面不存在", "页面没有找到", "页面未找到", "找不到页面", "找不到您", "无法找到",
    "不存在或已",
    "不存在，", "已被删除", "可能已被", "无法访问", "访问被拒绝", "被拦截", "设置拦截", "系统异常", "系统错误", "服务器错误", "内部错误", "请求错误",
    "出错了", "尚未通过审核", "参数错误", "Exception", "Access Denied", "栏目不存在", "文章不存在", "信息不存在",
  ])
  private static let logins = WordList([
    "登录", "登陆", "验证码", "安全验证", "滑块", "人机验证", "身份认证", "访问过于频繁", "拖动",
  ])

  /// Throws where the page is no notice.
  static func check(_ document: ParsedDocument, _ counts: Counts) throws(PageRejection) {
    guard counts.visible > 0 else {
      throw PageRejection(.emptyPage, "the page has no text")
    }
    let (prose, signs) = evidence(of: document)
    if counts.linkLines >= 4, counts.linked > 2 * prose {
      throw PageRejection(
        .listPage, "\(counts.linkLines) lines are links, \(prose) characters are running text")
    }
    guard prose < 400, signs < 2 else { return }
    let title = document.metaTags.first { $0.name == "title" }.map { Scalars($0.content) } ?? []
    if errors.occurs(in: title) || errors.occurs(in: document.body) {
      throw PageRejection(.errorPage, "an error is all the page says: \(start(of: document))")
    }
    if counts.asksForPassword || logins.occurs(in: title) || logins.occurs(in: document.body) {
      throw PageRejection(
        .loginPage, "the page asks for a login or a check: \(start(of: document))")
    }
    if signs == 0, prose < 120, document.tables.isEmpty {
      throw PageRejection(.noNotice, "nothing reads as a notice: \(start(of: document))")
    }
  }

  /// The scalars of running text and table cells, and how many kinds of lines that only a notice
  /// has stand in the body: a title, a number, recipients, a unit, a date alone on its line.
  private static func evidence(of document: ParsedDocument) -> (prose: Int, signs: Int) {
    var prose = 0
    var hasTitle = false
    var hasNumber = false
    var hasRecipients = false
    var hasUnit = false
    var hasDate = false
    for (index, block) in document.blocks.enumerated() {
      if case .tableRow = block.kind {
        prose += block.text.count
        continue
      }
      if block.kind == .attachmentLink { continue }
      let text = block.text
      if LineReading.isProse(text) { prose += text.count }
      if index < 8, TitleLine.reads(text) { hasTitle = true }
      if text.count <= 40 {
        if DateScanner.first(in: text).map({ $0.range.count + 2 >= text.count }) ?? false {
          hasDate = true
        }
        if index < 12, DocumentNumberScanner.first(in: text) != nil { hasNumber = true }
      }
      if LineReading.startsUnit(text), text.count >= 8 { hasUnit = true }
      if text.count < 400, text.count >= 4, let last = text.last, ScalarSet.colons.contains(last),
        text[0] == "各"
      {
        hasRecipients = true
      }
      if prose >= 400 { break }
    }
    let signs = [hasTitle, hasNumber, hasRecipients, hasUnit, hasDate].count { $0 }
    return (prose, signs)
  }

  private static func start(of document: ParsedDocument) -> String {
    var text = document.body
    if text.isEmpty {
      text = document.metaTags.first { $0.name == "title" }.map { Scalars($0.content) } ?? []
    }
    if text.isEmpty { return "it shows nothing but fields or buttons" }
    let start = Scalars(text.prefix(60).map { $0 == "\n" ? " " : $0 }).string
    return text.count > 60 ? start + "…" : start
  }
}
