/// A notice that a list names.
package struct DiscoveredLink: Sendable, Equatable {
  /// The absolute address, normalised, without fragment.
  package var url: String
  /// The words of the link.
  package var title: String?
  /// The date beside it, `YYYY-MM-DD`.
  package var date: String?

  /// Makes a link.
  package init(url: String, title: String? = nil, date: String? = nil) {
    self.url = url
    self.title = title
    self.date = date
  }
}
