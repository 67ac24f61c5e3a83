internal import Markup
internal import TextScanning

/// What a page of a source names; a pure function of bytes.
package enum Discovery {
  /// Reads a page of a source.
  ///
  /// `url` is where the page came from after redirects: the base of its relative links.
  package static func discover(
    _ kind: DiscoveryKind, bytes: [UInt8], url: String, contentType: String?
  ) throws(DiscoveryFault) -> DiscoveredPage {
    guard let page = WebAddress(url) else {
      throw DiscoveryFault(.unreadable, url: url, "this is no address of a page")
    }
    switch kind {
    case .list(let rules):
      return try ListPage.read(bytes, page: page, contentType: contentType, rules: rules)
    case .jcms(let rules):
      let text = TextDecoder.decode(bytes, contentType: contentType).bytes
      guard let content = JCMSService.content(text) else {
        throw DiscoveryFault(
          .otherKind, url: url,
          "this is no answer of a jcms list service; look at the source's kind")
      }
      return try JCMSService.read(content, page: page, rules: rules)
    case .feed: return try Feed.read(bytes, page: page, contentType: contentType)
    case .sitemap: return try Sitemap.read(bytes, page: page, contentType: contentType)
    }
  }

  /// A parsed page; what the parser gives up is a fault of the page.
  static func parsed(
    _ page: WebAddress, _ parse: () throws(MarkupFailure) -> MarkupTree
  ) throws(DiscoveryFault) -> MarkupTree {
    do throws(MarkupFailure) {
      return try parse()
    } catch {
      throw DiscoveryFault(.unreadable, url: page.text, error.message)
    }
  }
}
