/// Which notices to search, and how much to give.
package struct SearchFilter: Sendable, Equatable {
  /// Where to look.
  package var places: [SearchPlace]
  /// The code of a region, or a part of its name.
  package var region: String?
  /// The year of the date of signing.
  package var year: Int?
  /// A part of the issuer's name.
  package var issuer: String?
  /// How many hits at most.
  package var limit: Int

  /// Makes a filter that lets everything through.
  package init(places: [SearchPlace] = SearchPlace.allCases, limit: Int = 20) {
    self.places = places
    self.limit = limit
  }
}
