internal import Markup
internal import TextScanning

/// Finds the element of a page that holds the notice.
///
/// Every element is scored by the running text inside it (links and chrome excluded); from the
/// top down, the child that has nearly all of the score is gone into.
struct ContentRoot {
  /// The element.
  private(set) var node: Int
  /// The lines inside it.
  private(set) var lines: Range<Int>
  /// The score of every line.
  let lineScores: [Int32]
  /// The score of the page.
  let total: Int

  /// Names of the elements that content systems put the text of a page in, in lower case.
  private static let contentNames: Set<String> = [
    "ucap-content", "zoom", "zoomcon", "trs_editor", "trs_ueditor", "vsb_content", "ivs_content",
    "pages_content", "article_content", "articlecontent", "article-content", "xxgk_content",
    "wp_articlecontent", "js_content", "contenttext", "news_content", "news_conent_two_text",
    "artcon", "art_con", "arti_con", "info_content", "con_text", "content", "detail-content",
    "bt_content", "easysite-news-text", "gknbxq_detail", "zwxl-article", "scroll_cont",
  ]

  /// The score of every line: its scalars outside links, where it reads as running text.
  static func scores(of flow: PageFlow) -> [Int32] {
    flow.lines.map { line in
      let own = line.text.count - line.linkCount
      guard own > 0, line.linkCount * 2 < line.text.count || own > 60,
        !flow.isChrome(line), LineReading.isProse(line.text), !PageChrome.isChrome(line.text)
      else { return 0 }
      return Int32(truncatingIfNeeded: own)
    }
  }

  /// Finds the root; `lineScores` as ``scores(of:)`` gives them, raised for the cells of data
  /// tables.
  init(_ flow: PageFlow, in tree: MarkupTree, lineScores: [Int32]) {
    self.lineScores = lineScores
    var scores = [Int32](repeating: 0, count: tree.nodes.count)
    for (line, score) in zip(flow.lines, lineScores) { scores[Int(line.element)] += score }
    for index in tree.nodes.indices.dropFirst().reversed() where scores[index] > 0 {
      scores[Int(tree.nodes[index].parent)] += scores[index]
    }
    let total = Int(scores[0])
    self.total = total
    let data = Set(flow.tables.lazy.filter { $0.kind == .data }.map(\.node))
    var node = 0
    while true {
      guard
        let best = tree.children(of: node).filter({ tree.nodes[$0].tag != .text })
          .max(by: { scores[$0] < scores[$1] }), scores[best] > 0,
        !data.contains(Int32(truncatingIfNeeded: best)), Self.isContainer(tree.nodes[best].tag)
      else { break }
      let share = Double(scores[best]) / Double(total)
      let needed = Self.isContent(best, in: tree) ? 0.6 : 0.92
      guard share >= needed else { break }
      node = best
    }
    self.node = node
    let end = Int32(truncatingIfNeeded: tree.subtreeEnd(of: node))
    let first = Int32(truncatingIfNeeded: node)
    // Lines are in document order of their text, and so of their elements but for text that
    // follows a nested block, whose element lies further up.
    let inside = flow.lines.indices.filter {
      flow.lines[$0].element >= first && flow.lines[$0].element < end
    }
    lines = inside.first.map { $0..<(inside.last ?? $0) + 1 } ?? 0..<flow.lines.count
  }

  /// Whether an element can hold several blocks.
  private static func isContainer(_ tag: Tag) -> Bool {
    switch tag {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .dt, .dd, .a: false
    default: true
    }
  }

  private static func isContent(_ node: Int, in tree: MarkupTree) -> Bool {
    for name in [AttributeName.id, .class] {
      guard let value = tree.attribute(name, of: node), value.count <= 200 else { continue }
      let words = String(decoding: value, as: UTF8.self).lowercased().split(separator: " ")
      if words.contains(where: { contentNames.contains(String($0)) }) { return true }
    }
    return false
  }
}
