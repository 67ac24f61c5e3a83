internal import Discovery
internal import Fetching
internal import PolicyModel
internal import Yams

/// The keys `sources` and `fetching`.
extension PipelineReader {
  private static let fileKinds = ["folder", "manifest", "jsonl", "warc"]
  private static let siteKinds = ["list", "jcms", "rss", "sitemap"]
  private static let common = ["name", "kind"]
  private static let siteKeys =
    common + [
      "url", "region", "schedule", "freshness", "hosts", "delay_seconds", "max_bytes",
      "max_pages", "max_notices", "window",
    ]
  private static let listKeys = siteKeys + ["links", "except", "next", "date"]

  /// Files and sites, each in the order of the list.
  func sources(
    _ value: YAMLValue
  ) throws(GongwenError) -> (inputs: [InputSource], sites: [SiteSource]) {
    var inputs: [InputSource] = []
    var sites: [SiteSource] = []
    var names: Set<String> = []
    for element in try value.list() {
      let everything = try YAMLMapping(
        element.node, file: file, what: "a source", keys: Self.listKeys + ["path", "root"])
      let kindValue = try everything.required("kind")
      let kind = try kindValue.text()
      let name = try everything.required("name")
      guard names.insert(try name.text()).inserted else {
        throw name.error("two sources have the name \(try name.text())")
      }
      if Self.fileKinds.contains(kind) {
        inputs.append(try fileSource(element, kind: kind))
      } else if Self.siteKinds.contains(kind) {
        sites.append(try site(element, kind: kind))
      } else {
        throw kindValue.error(
          "unknown kind: \(kind)",
          advice: Suggestion.advice(kind, among: Self.fileKinds + Self.siteKinds))
      }
    }
    guard !names.isEmpty else { throw value.error("sources names nothing") }
    return (inputs, sites)
  }

  private func fileSource(
    _ element: YAMLValue, kind: String
  ) throws(GongwenError) -> InputSource {
    let mapping = try YAMLMapping(
      element.node, file: file, what: "a source of kind \(kind)",
      keys: Self.common + ["path"] + (kind == "warc" ? ["root"] : []))
    let path = try mapping.required("path")
    switch kind {
    case "manifest": return .manifest(try existing(path))
    case "jsonl": return try path.text() == "-" ? .standardInput : .jsonLines(try existing(path))
    case "warc":
      let root = try mapping.optional("root").map { value throws(GongwenError) in
        try existing(value)
      }
      return .archive(try existing(path), root: root)
    default: return .path(try existing(path))
    }
  }

  private func site(_ element: YAMLValue, kind: String) throws(GongwenError) -> SiteSource {
    let hasRules = kind == "list" || kind == "jcms"
    let mapping = try YAMLMapping(
      element.node, file: file, what: "a source of kind \(kind)",
      keys: hasRules ? Self.listKeys : Self.siteKeys)
    let url = try mapping.required("url")
    let discovery: DiscoveryKind
    switch kind {
    case "list": discovery = .list(try rules(mapping))
    case "jcms": discovery = .jcms(try rules(mapping))
    case "rss": discovery = .feed
    default: discovery = .sitemap
    }
    var site = SiteSource(
      name: try mapping.required("name").text(), kind: .discovered(discovery), kindName: kind,
      url: try address(url))
    if let hosts = mapping.optional("hosts") {
      site.hosts = try texts(hosts).map { $0.lowercased() }
    }
    site.region = try mapping.optional("region")?.text()
    site.schedule = try mapping.optional("schedule")?.text()
    site.freshnessDays = try mapping.optional("freshness")?.integer(in: 1...3_650)
    if let delay = mapping.optional("delay_seconds") {
      site.limits.delayMilliseconds = try delay.milliseconds(in: 0...3_600)
    }
    site.limits.maxBytes = try mapping.optional("max_bytes")?.integer(in: 1_024...1_000_000_000)
    if let pages = mapping.optional("max_pages") {
      site.maxPages = try pages.integer(in: 1...100_000)
    }
    if let notices = mapping.optional("max_notices") {
      site.maxNotices = try notices.integer(in: 1...10_000_000)
    }
    if let window = mapping.optional("window") { site.window = try self.window(window) }
    return site
  }

  private func rules(_ mapping: YAMLMapping) throws(GongwenError) -> ListRules {
    var rules = ListRules()
    if let links = mapping.optional("links") { rules.links = try texts(links) }
    if let except = mapping.optional("except") { rules.except = try texts(except) }
    if let next = mapping.optional("next") { rules.next = try texts(next) }
    rules.date = try mapping.optional("date")?.text()
    return rules
  }

  private func window(_ value: YAMLValue) throws(GongwenError) -> SourceWindow {
    let mapping = try YAMLMapping(
      value.node, file: file, what: "a window",
      keys: ["since", "until", "overlap", "recheck_days"])
    var window = SourceWindow()
    window.since = try mapping.optional("since").map { value throws(GongwenError) in
      try day(value)
    }
    window.until = try mapping.optional("until").map { value throws(GongwenError) in
      try day(value)
    }
    if let overlap = mapping.optional("overlap") {
      window.overlap = try overlap.integer(in: 1...100_000)
    }
    if let days = mapping.optional("recheck_days") {
      window.recheckDays = try days.integer(in: 0...36_500)
    }
    return window
  }

  /// The key `fetching`.
  func fetching(_ value: YAMLValue) throws(GongwenError) -> FetchingOptions {
    let mapping = try YAMLMapping(
      value.node, file: file, what: "fetching",
      keys: [
        "contact", "allow_hosts", "delay_seconds", "timeout_seconds", "attempts", "archive_mb",
      ])
    let contact = try mapping.required("contact")
    guard FetchPolicy.hasContact(try contact.text()) else {
      throw contact.error(
        "contact is to be an address, not \(try contact.text())",
        advice: "write mailto:you@example.org or https://example.org/bot")
    }
    var options = FetchingOptions(contact: try contact.text())
    if let hosts = mapping.optional("allow_hosts") {
      options.allowedHosts = try texts(hosts).map { $0.lowercased() }
    }
    if let delay = mapping.optional("delay_seconds") {
      options.delayMilliseconds = try delay.milliseconds(in: 0...3_600)
    }
    if let timeout = mapping.optional("timeout_seconds") {
      options.timeoutSeconds = try timeout.integer(in: 1...3_600)
    }
    if let attempts = mapping.optional("attempts") {
      options.attempts = try attempts.integer(in: 1...20)
    }
    if let megabytes = mapping.optional("archive_mb") {
      options.archiveBytes = try megabytes.integer(in: 1...100_000) * 1_000_000
    }
    return options
  }

  private func address(_ value: YAMLValue) throws(GongwenError) -> String {
    let url = try value.text()
    let isWeb = url.hasPrefix("http://") || url.hasPrefix("https://")
    guard isWeb, !SiteSource.host(of: url).isEmpty else {
      throw value.error("\(value.name) is to be an http or https address, not \(url)")
    }
    return url
  }

  private func day(_ value: YAMLValue) throws(GongwenError) -> String {
    let text = try value.text()
    guard text.utf8.count == 10, Timestamp.normalised(text) != nil else {
      throw value.error("\(value.name) is to be a date such as 2024-05-06, not \(text)")
    }
    return text
  }

  /// One text or a list of them.
  private func texts(_ value: YAMLValue) throws(GongwenError) -> [String] {
    if value.node.sequence == nil { return [try value.text()] }
    var texts: [String] = []
    for element in try value.list() { texts.append(try element.text()) }
    return texts
  }
}
