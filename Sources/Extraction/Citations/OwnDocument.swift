internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Tells what a notice issues itself, its payload and its attachments, from what it cites.
struct OwnDocument {
  private static let carries = SuffixList([
    "印发", "发布", "公布", "转发", "批转", "颁布", "下发", "颁发", "制定", "制订", "拟定", "拟订", "印发实施", "的", "”", "：",
    "修订",
  ])
  private static let handsOver = WordList([
    "印发给你们", "现印发", "现予印发", "予以印发", "现予公布", "予以公布", "现予发布", "予以发布", "现转发", "转发给你们", "印发你们",
    "现公布", "现发布", "公布如下", "印发各地", "现下发", "下发给你们", "发给你们", "印发实施", "现批转", "批转给你们", "予公布",
  ])
  private static let approved = WordList([
    "已经", "业经", "经市", "经省", "经县", "经区", "审议通过", "同意", "批准", "予以", "现",
  ])
  private static let others = SuffixList([
    "贯彻", "落实", "执行", "实施", "修改", "修订", "废止", "解读", "根据", "依据", "按照", "停止执行",
  ])

  private static let separators = ScalarSet("、，,和与及以 　")

  /// The titles of the notice, its attachments' included, without marks and spaces.
  private var titles: [Scalars] = []
  private var attachments: [Scalars] = []
  private let number: DocumentNumber?

  init(_ context: NoticeContext) {
    number = context.notice.documentNumber
    if let title = context.notice.title { titles.append(Scalars(title)) }
    var lines: Scalars = []
    for (block, function) in zip(context.blocks, context.functions) {
      if function == .title {
        lines += block.text
        titles.append(block.text)
      } else if function == .attachmentList {
        attachments.append(Self.letters(of: block.text))
      }
    }
    if !lines.isEmpty { titles.append(lines) }
    for clause in context.clauses where clause.depth == 1 && clause.role == .attachment {
      if let heading = clause.heading { attachments.append(Self.letters(of: Scalars(heading))) }
    }
  }

  /// Whether the notice issues the document that `mention` names in `text`.
  func issues(_ mention: CitationMention, in text: Scalars) -> Bool {
    if let cited = mention.number, cited == number { return true }
    guard let title = mention.title else { return false }
    let name = Self.letters(of: Scalars(text[title]))
    if name.count >= 5 {
      if titles.contains(where: { Self.carries(name, $0) }) { return true }
      if attachments.contains(where: { $0.contains(name) }) { return true }
    }
    return isHandedOver(mention, in: text)
  }

  /// Whether a title of the notice is `name`, or says that it carries it.
  private static func carries(_ name: Scalars, _ title: Scalars) -> Bool {
    let plain = letters(of: title)
    guard let start = plain.firstIndex(of: name) else { return false }
    if start == 0 && plain.count - name.count <= 4 { return true }
    if others.match(in: plain, endingAt: start) != nil { return false }
    if start + name.count == plain.count { return true }
    return carries.match(in: plain, endingAt: start) != nil
      || plain.firstIndex(of: "印发", to: start) != nil
      || plain.firstIndex(of: "转发", to: start) != nil
  }

  /// 现将《…》印发给你们; 《…》已经…同意，现印发给你们.
  private func isHandedOver(_ mention: CitationMention, in text: Scalars) -> Bool {
    var end = mention.range.upperBound
    while end < text.count, text[end] != "。" { end += 1 }
    guard end - mention.range.upperBound <= 400 else { return false }
    let start = mention.range.lowerBound
    var head = start
    while head > 0, !ScalarSet.clauseEnds.contains(text[head - 1]), start - head < 40 { head -= 1 }
    // 根据《…》…，现将…印发给你们 names another document.
    if mention.relation != .refers && mention.relation != .implements { return false }
    var index = mention.range.upperBound
    var listEnd = index
    while index < end {
      if text[index] == "《" {
        // The next of a list that is handed over together.
        guard let close = text[index..<end].firstIndex(of: "》"),
          text[listEnd..<index].allSatisfy(Self.separators.contains)
        else { return false }
        index = close + 1
        listEnd = index
        continue
      }
      if Self.handsOver.match(in: text, at: index) != nil {
        return text[head..<start].contains("将") || text[head..<start].contains("现")
          || Self.approved.occurs(in: Scalars(text[mention.range.upperBound..<end]))
      }
      index += 1
    }
    return false
  }

  /// The text without spaces and marks.
  private static func letters(of text: Scalars) -> Scalars {
    text.filter { $0.isHan || $0.isLatin }
  }
}
