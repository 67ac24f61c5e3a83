internal import Markup
internal import TextScanning

/// RSS 0.9 to 2.0 and Atom (RFC 4287), with the next page of RFC 5005.
enum Feed {
  /// Reads a feed.
  static func read(
    _ bytes: [UInt8], page: WebAddress, contentType: String?
  ) throws(DiscoveryFault) -> DiscoveredPage {
    let text = TextDecoder.decode(bytes, contentType: contentType).bytes
    let tree = try Discovery.parsed(page) { () throws(MarkupFailure) in
      try MarkupTree.xml(text)
    }
    let names = tree.nodes.indices.map { localName($0, tree) }
    guard names.contains(where: { ["rss", "feed", "rdf"].contains($0) }) else {
      throw DiscoveryFault(
        .otherKind, url: page.text, "this is neither RSS nor Atom; look at the source's kind")
    }
    var links: [DiscoveredLink] = []
    var seen: Set<WebAddress> = []
    var next: [WebAddress] = []
    for node in tree.nodes.indices {
      switch names[node] {
      case "item", "entry":
        guard let link = entry(node, tree, names, page: page), let address = WebAddress(link.url),
          seen.insert(address).inserted
        else { continue }
        links.append(link)
      case "link":
        let rel = tree.attribute(.rel, of: node).map { String(decoding: $0, as: UTF8.self) }
        guard rel == "next", let href = tree.attribute(.href, of: node),
          let address = page.resolving(String(decoding: href, as: UTF8.self)), address != page
        else { continue }
        next.append(address)
      default: continue
      }
    }
    return DiscoveredPage(links: links, next: next.map(\.text))
  }

  private static func localName(_ node: Int, _ tree: MarkupTree) -> String {
    let tag = tree.nodes[node].tag
    guard tag != .text else { return "" }
    let name = tree.name(of: node).lowercased()
    // Of other vocabularies only Dublin Core's date is used.
    if name.hasPrefix("dc:") || name.hasPrefix("rdf:") || name.hasPrefix("atom:") {
      return String(name.drop { $0 != ":" }.dropFirst())
    }
    return name
  }

  private static func entry(
    _ node: Int, _ tree: MarkupTree, _ names: [String], page: WebAddress
  ) -> DiscoveredLink? {
    var link: WebAddress?
    var permanent: WebAddress?
    var title: String?
    var date: String?
    for child in tree.children(of: node) {
      let text = LinkCollector.words(tree.textBytes(of: child)).string
      switch names[child] {
      case "link":
        let rel = tree.attribute(.rel, of: child).map { String(decoding: $0, as: UTF8.self) }
        guard rel ?? "alternate" == "alternate", link == nil else { continue }
        let href = tree.attribute(.href, of: child).map { String(decoding: $0, as: UTF8.self) }
        // Read as HTML the element is empty and its text stands behind it.
        let behind = tree.nodes[child].nextSibling
        let following =
          behind >= 0 ? String(decoding: tree.textSlice(of: Int(behind)), as: UTF8.self) : ""
        link = page.resolving(href ?? (text.isEmpty ? following : text))
      case "guid", "id": permanent = WebAddress(text)
      case "title": title = title ?? (text.isEmpty ? nil : text)
      case "pubdate", "date", "published": date = FeedDate.day(text) ?? date
      case "updated": date = date ?? FeedDate.day(text)
      default: continue
      }
    }
    guard let address = link ?? permanent, address.scheme == "http" || address.scheme == "https"
    else { return nil }
    return DiscoveredLink(url: address.text, title: title, date: date)
  }
}
