internal import Markup
internal import TextScanning

/// The links of a page with what stands around them.
struct LinkCollector {
  /// A link of a page.
  struct Link {
    var address: WebAddress
    /// The words of the link, with single spaces.
    var text: Scalars
    /// The longer of its words and its `title`.
    var title: Scalars
    var rel: String
    /// The element.
    var node: Int
  }

  let tree: MarkupTree
  /// The page's address, or that of its `base`.
  let base: WebAddress
  let links: [Link]
  /// How many links with an address each node holds.
  private let linkCounts: [Int32]

  init(_ tree: MarkupTree, page: WebAddress) {
    self.tree = tree
    var base = page
    if let node = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .base }),
      let href = tree.attribute(.href, of: node),
      let address = page.resolving(String(decoding: href, as: UTF8.self))
    {
      base = address
    }
    self.base = base
    var links: [Link] = []
    var counts = [Int32](repeating: 0, count: tree.nodes.count)
    for node in tree.nodes.indices where [.a, .area, .link].contains(tree.nodes[node].tag) {
      guard let href = tree.attribute(.href, of: node),
        let address = base.resolving(String(decoding: href, as: UTF8.self)),
        address.scheme == "http" || address.scheme == "https"
      else { continue }
      let text = Self.words(tree.textBytes(of: node))
      let label = tree.attribute(.title, of: node).map { Self.words(Array($0)) } ?? []
      let rel = tree.attribute(.rel, of: node).map { String(decoding: $0, as: UTF8.self) } ?? ""
      links.append(
        Link(
          address: address, text: text, title: Self.longer(label, text), rel: rel.lowercased(),
          node: node))
      counts[node] = 1
    }
    for node in tree.nodes.indices.dropFirst().reversed() {
      counts[Int(tree.nodes[node].parent)] += counts[node]
    }
    self.links = links
    linkCounts = counts
  }

  /// The title that a list shortens is whole in the attribute.
  private static func longer(_ label: Scalars, _ text: Scalars) -> Scalars {
    label.count >= text.count ? label : text
  }

  /// Text with single spaces and none around.
  static func words(_ bytes: [UInt8]) -> Scalars {
    var output: Scalars = []
    for scalar in Scalars(utf8: bytes) {
      if !scalar.isSpace {
        output.append(scalar)
      } else if let last = output.last, last != " " {
        output.append(" ")
      }
    }
    if output.last == " " { output.removeLast() }
    return output
  }

  /// The date that belongs to a link: in the row that holds no other link, else in its own words,
  /// else in its address.
  func date(of link: Link, pattern: DatePattern?) -> String? {
    let row = row(of: link)
    let around = text(of: row, without: link.node)
    for text in [around, Self.words(tree.textBytes(of: link.node))] {
      if let date = Self.date(in: text, pattern) { return date }
    }
    return Self.date(inPath: link.address.path)
  }

  /// The outermost element around a link that holds no other one, at most five levels up.
  private func row(of link: Link) -> Int {
    var row = link.node
    for _ in 0..<5 {
      let parent = Int(tree.nodes[row].parent)
      guard parent > 0, linkCounts[parent] == linkCounts[link.node],
        tree.nodes[parent].tag != .body, tree.nodes[parent].tag != .html
      else { break }
      row = parent
    }
    // `<a>…</a> <span>2024-03-05</span><br>`: rows without an element of their own.
    return row
  }

  /// The text of a row without a node; where the row is the node itself, what follows it up to the
  /// next link.
  private func text(of row: Int, without node: Int) -> Scalars {
    var bytes: [UInt8] = []
    let end = tree.subtreeEnd(of: node)
    if row == node {
      // The text of a row without an element of its own: up to the next link or line.
      var index = end
      while index < tree.nodes.count, bytes.count < 200 {
        let tag = tree.nodes[index].tag
        if tag == .a || tag == .br || tag == .li || tag == .tr { break }
        bytes += tree.textSlice(of: index)
        bytes.append(0x20)
        index += 1
      }
    } else {
      for index in row..<tree.subtreeEnd(of: row) where index < node || index >= end {
        bytes += tree.textSlice(of: index)
        if tree.nodes[index].tag == .text { bytes.append(0x20) }
      }
    }
    return Self.words(bytes)
  }

  private static func date(in text: Scalars, _ pattern: DatePattern?) -> String? {
    if let pattern { return pattern.first(in: text) }
    if let hit = DateScanner.first(in: text) { return hit.iso }
    // A large day over a small year and month: `05 2024-03`.
    return DatePattern("dd yyyy-MM").first(in: text)
      ?? DatePattern("dd yyyy/MM").first(in: text) ?? DatePattern("dd yyyy.MM").first(in: text)
  }

  /// `/art/2024/3/5/art_1_2.html` and `/202403/t20240305_12.html`.
  static func date(inPath path: String) -> String? {
    let segments = path.split(separator: "/")
    for index in segments.indices.dropLast(2) {
      let pieces = segments[index..<(index + 3)]
      guard segments[index].utf8.count == 4,
        pieces.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } })
      else { continue }
      if let hit = DateScanner.first(in: Scalars(pieces.joined(separator: "-"))) {
        return hit.iso
      }
    }
    guard let name = segments.last, name.hasPrefix("t"),
      let digits = Optional(name.dropFirst().prefix { $0.isASCII && $0.isNumber }),
      digits.utf8.count == 8
    else { return nil }
    return DateScanner.first(in: Scalars(String(digits)))?.iso
  }
}
