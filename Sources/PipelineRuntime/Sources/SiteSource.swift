package import Discovery

/// A source of a pipeline that is fetched.
package struct SiteSource: Sendable, Equatable {
  /// How its notices are found.
  package enum Kind: Sendable, Equatable {
    /// List pages, the list service of jcms, feeds or sitemaps.
    case discovered(DiscoveryKind)
    /// These pages and no others.
    case pages([String])
  }

  /// Its name, by which its state is kept.
  package var name: String
  /// How its notices are found.
  package var kind: Kind
  /// The word for ``kind`` in the pipeline.
  package var kindName: String
  /// Where the walk begins.
  package var url: String
  /// Hosts that its notices may stand on, besides that of ``url``.
  package var hosts: [String] = []
  /// The code of the region whose notices it holds.
  package var region: String?
  /// A note on when it publishes.
  package var schedule: String?
  /// After how many days without a new notice it is stale.
  package var freshnessDays: Int?
  /// List pages a run.
  package var maxPages = 200
  /// Notices a run; the oldest first, so that the next run goes on with the rest.
  package var maxNotices = 10_000
  /// Which notices.
  package var window = SourceWindow()
  /// Requests to this source.
  package var limits = FetchLimits()

  /// Makes a source.
  package init(name: String, kind: Kind, kindName: String, url: String) {
    self.name = name
    self.kind = kind
    self.kindName = kindName
    self.url = url
  }

  /// The host of ``url`` in lower case.
  var host: String { Self.host(of: url) }

  /// The host of a URL in lower case, without user and port.
  static func host(of url: String) -> String {
    guard let scheme = url.firstRange(of: "://") else { return "" }
    let authority = url[scheme.upperBound...].prefix { !"/?#".contains($0) }
    let hostAndPort = authority.split(separator: "@").last ?? authority
    if hostAndPort.hasPrefix("["), let end = hostAndPort.firstIndex(of: "]") {
      return hostAndPort[...end].lowercased()
    }
    return hostAndPort.prefix { $0 != ":" }.lowercased()
  }
}
