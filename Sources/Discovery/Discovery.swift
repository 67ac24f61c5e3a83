/// What a page of a source names; a pure function of bytes.
package enum Discovery {
  /// Reads a page of a source.
  ///
  /// `url` is where the page came from after redirects: the base of its relative links.
  package static func discover(
    _ kind: DiscoveryKind, bytes: [UInt8], url: String, contentType: String?
  ) throws(DiscoveryFault) -> DiscoveredPage {
    throw DiscoveryFault(.unreadable, url: url, "not built")
  }
}
