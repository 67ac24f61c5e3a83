internal import Discovery
internal import Fetching
internal import PolicyModel
internal import RawStore
internal import Reading
internal import Warehouse

/// One walk over one source: what it lists, what of that is new, and whether what is known is still
/// what it was.
///
/// New notices are fetched oldest first. So whatever is known, everything listed below it is known
/// too, and a walk that is cut off at any instant leaves nothing behind that the next one, which ends
/// its lists at what is known, would pass over.
final class SourceWalk {
  private let source: SiteSource
  private let crawl: Crawl
  private let visits: HostVisits
  private let emit: (ProducedItem) throws -> Void
  private var visited: Set<String> = []
  private var failedPages = 0

  /// Makes a walk that hands what it brings to `emit`.
  init(
    _ source: SiteSource, of crawl: Crawl, visits: HostVisits,
    emit: @escaping (ProducedItem) throws -> Void
  ) {
    self.source = source
    self.crawl = crawl
    self.visits = visits
    self.emit = emit
  }

  /// Why a source cannot be walked to its end.
  private struct Broken: Error {
    var message: String
  }

  /// Walks; throws only where the run cannot go on. A source that fails says so in its end.
  func run() throws {
    var fault: String?
    do {
      try visitLinks()
      try visitKnownPages()
    } catch let broken as Broken {
      fault = broken.message
    }
    if crawl.stop.isRaised { return }
    let end = SourceEnd(
      source: source.name, pipeline: crawl.pipeline, kind: source.kindName, url: source.url,
      regionCode: source.region, schedule: source.schedule, freshnessDays: source.freshnessDays,
      endedAt: Timestamp.now(), error: fault, failedPages: failedPages)
    try emit(ProducedItem(source: source.url, content: .sourceEnd(end), slot: 0))
  }
}

/// What the source lists.
extension SourceWalk {
  private func visitLinks() throws {
    let links: [DiscoveredLink]
    switch source.kind {
    case .pages(let urls):
      for url in urls where !crawl.stop.isRaised {
        try visit(url, title: nil, date: nil, known: try page(url))
      }
      return
    case .discovered(let kind):
      links = try newLinks(kind)
    }
    for link in links.reversed().prefix(source.maxNotices) where !crawl.stop.isRaised {
      try visit(link.url, title: link.title, date: link.date, known: try page(link.url))
    }
  }

  /// Links to notices that are not known, in the order of the lists.
  private func newLinks(_ kind: DiscoveryKind) throws -> [DiscoveredLink] {
    var waiting = [source.url]
    var walked: Set<String> = [source.url]
    var met: Set<String> = []
    var new: [DiscoveredLink] = []
    var knownInARow = 0
    while !waiting.isEmpty, walked.count <= source.maxPages, !crawl.stop.isRaised {
      let url = waiting.removeFirst()
      let page = try discover(kind, url)
      for link in page.links where met.insert(link.url).inserted && isAllowed(link) {
        if let known = try self.page(link.url), known.isSettled, known.goneAt == nil {
          knownInARow += 1
        } else {
          knownInARow = 0
          new.append(link)
        }
      }
      if kind.isInOrderOfTime, !source.window.isComplete {
        if knownInARow >= source.window.overlap { break }
        let isPast = page.links.allSatisfy { source.window.isPast($0.date) }
        if !page.links.isEmpty, isPast { break }
      }
      for next in page.next where isHostAllowed(next) && walked.insert(next).inserted {
        waiting.append(next)
      }
    }
    return new
  }

  private func discover(_ kind: DiscoveryKind, _ url: String) throws -> DiscoveredPage {
    let result: FetchResult
    do {
      result = try fetch(url, known: nil)
    } catch {
      // A template of pages (`index_{n}.html`) says not how many there are.
      if url != source.url, error.isGone { return DiscoveredPage(links: []) }
      throw Broken(message: error.description)
    }
    do {
      return try Discovery.discover(
        kind, bytes: result.body, url: result.finalURL, contentType: result.contentType)
    } catch {
      throw Broken(message: error.description)
    }
  }

  private func isAllowed(_ link: DiscoveredLink) -> Bool {
    source.window.contains(link.date) && isHostAllowed(link.url)
  }

  private func isHostAllowed(_ url: String) -> Bool {
    let host = SiteSource.host(of: url)
    return host == source.host || source.hosts.contains(host)
  }
}

/// What is known already.
extension SourceWalk {
  private func page(_ url: String) throws -> SourcePage? {
    try crawl.warehouse.sourcePage(source.name, url: url)
  }

  /// Asks again for the pages that were first seen not long ago, and for those that failed.
  private func visitKnownPages() throws {
    if case .pages = source.kind { return }
    if source.window.isComplete { return }
    let since = Timestamp.before(crawl.startedAt, days: source.window.recheckDays)
    var last = ""
    while !crawl.stop.isRaised {
      let pages = try crawl.warehouse.sourcePages(
        source.name, after: last, since: since, limit: 200)
      guard let end = pages.last else { return }
      for page in pages where !visited.contains(page.url) && !crawl.stop.isRaised {
        guard page.isAskedForAgain else { continue }
        try visit(page.url, title: page.title, date: page.listedOn, known: page)
      }
      last = end.url
    }
  }
}

/// Single pages.
extension SourceWalk {
  private func visit(_ url: String, title: String?, date: String?, known: SourcePage?) throws {
    guard visited.insert(url).inserted else { return }
    if var visit = visits.visit(url, of: source.name) {
      visit.title = title
      visit.listedOn = date
      return try note(visit)
    }
    var visit = SourceVisit(
      source: source.name, url: url, noticeID: NoticeReader.noticeID(source: url), title: title,
      listedOn: date, status: nil, etag: nil, lastModified: nil, visitedAt: Timestamp.now(),
      outcome: .gone)
    let result: FetchResult
    do {
      result = try fetch(url, known: known)
    } catch {
      if error.code == .interrupted { return }
      _ = try crawl.archive.append(error.exchanges)
      visit.status = error.status
      if error.isGone {
        visit.outcome = .gone
      } else {
        visit.outcome =
          error.isForGood ? .refused(error.message) : .failed(error.message)
      }
      return try note(visit, known: known)
    }
    visit.status = result.status
    visit.etag = result.etag
    visit.lastModified = result.lastModified
    if let time = result.exchanges.last?.startedAt {
      visit.visitedAt = Timestamp.normalised(time) ?? visit.visitedAt
    }
    guard result.isNotModified else { return try take(result, visit, known: known) }
    _ = try crawl.archive.append(
      result.exchanges,
      revisitOf: WARCRevisit(
        profile: .notModified, url: url, date: known?.checkedAt ?? visit.visitedAt))
    visit.outcome = .notModified
    try note(visit, known: known)
  }

  private func take(_ result: FetchResult, _ visit: SourceVisit, known: SourcePage?) throws {
    var visit = visit
    let sha256 = Digest.sha256(result.body)
    var place: WARCPlace?
    if let known, known.inputSHA256 == sha256 {
      _ = try crawl.archive.append(
        result.exchanges,
        revisitOf: WARCRevisit(profile: .identicalPayload, url: visit.url, date: known.checkedAt))
    } else {
      place = try crawl.archive.append(result.exchanges)
    }
    visit.outcome = .present(inputSHA256: sha256, place: place)
    visits.keep(visit, known: known)
    let page = FetchedPage(bytes: result.body, contentType: result.contentType, visit: visit)
    try emit(ProducedItem(source: visit.url, content: .fetched(page), slot: 0))
  }

  private func note(_ visit: SourceVisit, known: SourcePage? = nil) throws {
    visits.keep(visit, known: known)
    switch (visit.outcome, source.kind) {
    // Who names a page wants it: there is no good reason not to have it.
    case (.failed, _), (.refused, .pages), (.gone, .pages): failedPages += 1
    default: break
    }
    try emit(ProducedItem(source: visit.url, content: .visit(visit), slot: 0))
  }

  private func fetch(
    _ url: String, known: SourcePage?
  ) throws(FetchFault) -> FetchResult {
    let isConditional = known?.inputSHA256 != nil && known?.goneAt == nil
    return try crawl.fetcher.fetch(
      FetchRequest(
        url: url, etag: isConditional ? known?.etag : nil,
        lastModified: isConditional ? known?.lastModified : nil,
        delay: source.limits.delayMilliseconds.map { .milliseconds($0) },
        maxBytes: source.limits.maxBytes))
  }
}

extension DiscoveryKind {
  /// Whether its pages name notices newest first.
  fileprivate var isInOrderOfTime: Bool {
    switch self {
    case .list, .jcms: true
    case .feed, .sitemap: false
    }
  }
}

extension FetchFault {
  /// Whether the page is not to be had however often it is asked for.
  fileprivate var isForGood: Bool {
    switch code {
    case .closedByRobots, .refusedAddress, .refusedScheme, .tooLarge, .badAddress: true
    default: false
    }
  }
}

extension SourcePage {
  /// Whether a page that a walk met before is worth another request: it is there, or vanished, or
  /// failed; not what is refused.
  fileprivate var isAskedForAgain: Bool { failures > 0 || inputSHA256 != nil || goneAt != nil }
}
