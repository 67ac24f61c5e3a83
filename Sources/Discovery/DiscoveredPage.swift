/// What one page of a source names.
package struct DiscoveredPage: Sendable, Equatable {
  /// The notices in the order of the page, each address once.
  package var links: [DiscoveredLink]
  /// Further pages of the source, absolute and normalised; a walker skips those it has seen.
  package var next: [String]

  /// Makes a page.
  package init(links: [DiscoveredLink], next: [String] = []) {
    self.links = links
    self.next = next
  }
}
