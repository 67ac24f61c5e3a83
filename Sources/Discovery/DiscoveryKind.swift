/// How a source says what notices it has.
package enum DiscoveryKind: Sendable, Equatable {
  /// An HTML list page.
  case list(ListRules)
  /// The list service of jcms: XML whose records are pieces of HTML; links that fit the rules.
  case jcms(ListRules)
  /// RSS or Atom.
  case feed
  /// A sitemap or an index of sitemaps, also compressed.
  case sitemap
}
