internal import Markup
internal import RawStore
internal import TextScanning

/// Sitemaps and their indexes (sitemaps.org, version 0.9): XML, plain lists of addresses, and both
/// compressed.
enum Sitemap {
  /// A sitemap has at most 50 MB by its standard; some sites do not keep to it.
  private static let sizeLimit = 200 << 20

  /// Reads a sitemap: pages are links, further sitemaps are next pages.
  static func read(
    _ bytes: [UInt8], page: WebAddress, contentType: String?
  ) throws(DiscoveryFault) -> DiscoveredPage {
    let text = TextDecoder.decode(try expanded(bytes, page), contentType: contentType).bytes
    guard text.first(where: { $0 > 0x20 }) == 0x3C else { return try plain(text, page) }
    let tree = try Discovery.parsed(page) { () throws(MarkupFailure) in
      try MarkupTree.xml(text)
    }
    var links: [DiscoveredLink] = []
    var next: [String] = []
    var seen: Set<WebAddress> = [page]
    var isSitemap = false
    for node in tree.nodes.indices where tree.nodes[node].tag == .other {
      let name = tree.name(of: node).lowercased()
      isSitemap = isSitemap || name == "urlset" || name == "sitemapindex"
      guard name == "url" || name == "sitemap" else { continue }
      var address: WebAddress?
      var date: String?
      for child in tree.children(of: node) where tree.nodes[child].tag == .other {
        let value = LinkCollector.words(tree.textBytes(of: child)).string
        switch tree.name(of: child).lowercased() {
        case "loc": address = page.resolving(value)
        case "lastmod": date = FeedDate.day(value)
        default: continue
        }
      }
      guard let address, seen.insert(address).inserted else { continue }
      if name == "sitemap" {
        next.append(address.text)
      } else {
        links.append(DiscoveredLink(url: address.text, date: date))
      }
    }
    guard isSitemap else { throw otherKind(page) }
    return DiscoveredPage(links: links, next: next)
  }

  private static func otherKind(_ page: WebAddress) -> DiscoveryFault {
    DiscoveryFault(.otherKind, url: page.text, "this is no sitemap; look at the source's kind")
  }

  private static func expanded(
    _ bytes: [UInt8], _ page: WebAddress
  ) throws(DiscoveryFault) -> [UInt8] {
    guard Expansion.isGzip(bytes) else { return bytes }
    switch Expansion.gzip(bytes, limit: sizeLimit) {
    case .whole(let expanded): return expanded
    case .cut: throw DiscoveryFault(.unreadable, url: page.text, "the compressed file ends early")
    case .damaged(let words):
      throw DiscoveryFault(.unreadable, url: page.text, "the compressed file is damaged: \(words)")
    case .tooLarge:
      throw DiscoveryFault(
        .unreadable, url: page.text, "the file is over \(sizeLimit) bytes without compression")
    }
  }

  private static func plain(
    _ text: [UInt8], _ page: WebAddress
  ) throws(DiscoveryFault) -> DiscoveredPage {
    var seen: Set<WebAddress> = []
    let lines = text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    let addresses = lines.compactMap { WebAddress($0) }
    guard !addresses.isEmpty else { throw otherKind(page) }
    return DiscoveredPage(
      links: addresses.filter { seen.insert($0).inserted }.map { DiscoveredLink(url: $0.text) })
  }
}
