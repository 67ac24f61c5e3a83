internal import Markup
internal import TextScanning

/// An HTML list page.
enum ListPage {
  /// Reads a list page.
  static func read(
    _ bytes: [UInt8], page: WebAddress, contentType: String?, rules: ListRules
  ) throws(DiscoveryFault) -> DiscoveredPage {
    let text = TextDecoder.decode(bytes, contentType: contentType).bytes
    // Columns of jcms carry the answer of their list service in a script.
    if let service = JCMSService.content(text) {
      return try JCMSService.read(service, page: page, rules: rules)
    }
    let tree = try Discovery.parsed(page) { () throws(MarkupFailure) in
      try MarkupTree.html(text)
    }
    let collector = LinkCollector(tree, page: page)
    let next = NextPages.find(collector, text: text, page: page, rules: rules)
    let links = notices(collector, page: page, rules: rules, next: Set(next))
    guard !links.isEmpty else {
      throw DiscoveryFault(
        .nothingFound, url: page.text,
        rules.links.isEmpty
          ? "no link here looks like a notice; say which are under `links`"
          : "no link here fits `links`; the site may have changed, or needs a script to show them")
    }
    return DiscoveredPage(links: links, next: next.map(\.text))
  }

  /// The links that are notices, each once, in the order of the page.
  static func notices(
    _ collector: LinkCollector, page: WebAddress, rules: ListRules, next: Set<WebAddress>,
    isService: Bool = false
  ) -> [DiscoveredLink] {
    let globs = rules.links.map(AddressGlob.init)
    let exceptions = rules.except.map(AddressGlob.init)
    let pattern = rules.date.map(DatePattern.init)
    var links: [DiscoveredLink] = []
    var places: [WebAddress: Int] = [:]
    for link in collector.links where link.address != page && !next.contains(link.address) {
      guard collector.tree.nodes[link.node].tag != .link,
        !exceptions.contains(where: { $0.matches(link.address) })
      else { continue }
      let isMeant = globs.contains { $0.matches(link.address) }
      guard isMeant || globs.isEmpty && (isService || link.address.host == page.host) else {
        continue
      }
      let date = collector.date(of: link, pattern: pattern)
      if globs.isEmpty, !isService, !isLikely(link, date: date) { continue }
      let found = DiscoveredLink(
        url: link.address.text, title: title(link.title), date: date)
      if let place = places[link.address] {
        // A picture and a headline lead to the same notice: the words are the headline's.
        let known = links[place]
        let isLonger = (found.title?.count ?? 0) > (known.title?.count ?? 0)
        links[place].title = isLonger ? found.title : known.title
        links[place].date = known.date ?? date
      } else {
        places[link.address] = links.count
        links.append(found)
      }
    }
    return links
  }

  /// Without rules: a date beside it, or a headline on an address with a number.
  private static func isLikely(_ link: LinkCollector.Link, date: String?) -> Bool {
    guard link.title.count >= 4 else { return false }
    if date != nil { return true }
    let name = link.address.target.split(separator: "/").last ?? ""
    return link.title.count >= 8 && name.utf8.contains { $0 &- 0x30 < 10 }
  }

  private static func title(_ words: Scalars) -> String? {
    let marks = Set<Unicode.Scalar>("·•●◆■▪>»-— \u{FE0F}".unicodeScalars)
    let start = words.firstIndex { !marks.contains($0) } ?? words.count
    let title = Array(words[start...]).string
    return title.isEmpty ? nil : title
  }
}
