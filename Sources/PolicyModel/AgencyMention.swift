/// A public body that a notice names, placed in its area where that is certain.
package struct AgencyMention: Sendable, Equatable {
  /// Where the notice names it. Raw values are stored; the first of them counts.
  package enum Source: String, Sendable {
    case issuer
    case signature
    case responsibility
  }

  /// The name as printed.
  package var name: String
  package var source: Source
  /// Its number among the issuers, from 1.
  package var issuerOrdinal: Int?
  /// The six-digit code of its area, `000000` for the whole country; of areas without a code that of
  /// the unit above, where there is one, and their names (130500-邢东新区).
  package var area: String
  /// The name without that of its area, as printed: 发展和改革委员会.
  package var core: String
  /// The core in normal form: 发展改革委.
  package var key: String

  /// Makes a mention.
  package init(
    name: String, source: Source, issuerOrdinal: Int? = nil, area: String, core: String, key: String
  ) {
    self.name = name
    self.source = source
    self.issuerOrdinal = issuerOrdinal
    self.area = area
    self.core = core
    self.key = key
  }
}
