import Dispatch
import Fetching
import Synchronization
import TestSupport
import Testing

@Suite struct PolitenessTests {
  @Test func oneRequestAtATimeWithPausesFromAllThreads() throws {
    let site = try LoopbackSite(notices: 8)
    var policy = FetchPolicy(userAgent: "Gongwen-Test/1.0 (+https://gongwen.example/bot)")
    policy.delay = .milliseconds(60)
    policy.allowedHosts = ["127.0.0.1", "localhost"]
    let fetcher = Fetcher(policy: policy, surroundings: .system(environment: [:])) { false }
    let statuses = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let number = index + 1
      let target = "/art/2024/3/\(number + 1)/art_1_\(number).html"
      let path = index.isMultiple(of: 2) ? target : "/redirect?to=\(target)"
      let result = try? fetcher.fetch(FetchRequest(url: site.base + path))
      statuses.withLock { $0.append(result?.status ?? 0) }
    }
    #expect(statuses.withLock { $0 } == [Int](repeating: 200, count: 8))
    let log = try site.log().sorted { $0.start < $1.start }
    #expect(log.count == 13, "robots.txt once, eight pages, four redirects")
    for (one, next) in zip(log, log.dropFirst()) {
      #expect(next.start >= one.end, "two requests in flight")
      #expect(next.start - one.end > 0.0595, "\(one.path) and \(next.path)")
    }
  }

  @Test func theFirstRequestIsForRobotsAndItIsObeyed() throws {
    let visit = try SiteVisit()
    #expect(visit.fault("/closed/art_1_900.html")?.code == .closedByRobots)
    #expect(visit.fault("/closed/open/x")?.status == 404)
    #expect(visit.fault("/files/plan.doc")?.code == .closedByRobots)
    #expect(visit.fault("/files/plan.docx")?.status == 404)
    let redirected = try #require(visit.fault("/redirect?to=/closed/art_1_900.html"))
    #expect(redirected.code == .closedByRobots && redirected.exchanges.count == 1)
    #expect(
      try visit.site.paths() == [
        "/robots.txt", "/closed/open/x", "/files/plan.docx",
        "/redirect?to=/closed/art_1_900.html",
      ])
  }

  @Test func robotsIsAskedForOnceADay() throws {
    let visit = try SiteVisit()
    _ = try visit.get("/plain")
    try visit.site.control("robots", body: "User-agent: gongwen-test\nDisallow: /plain\n")
    visit.clock.advance(.seconds(86_000))
    _ = try visit.get("/plain")
    visit.clock.advance(.seconds(500))
    #expect(visit.fault("/plain")?.code == .closedByRobots)
    #expect(try visit.site.paths() == ["/robots.txt", "/plain", "/plain", "/robots.txt"])
  }

  @Test func robotsIsKeptBetweenRuns() throws {
    let cache = MemoryCache()
    let first = try SiteVisit(cache: cache)
    #expect(first.fault("/closed/x")?.code == .closedByRobots)
    #expect(cache.sites == [first.site.base])
    let clock = TestClock()
    var policy = FetchPolicy(userAgent: "Gongwen-Test/1.0 (+https://gongwen.example/bot)")
    policy.allowedHosts = ["127.0.0.1"]
    let second = Fetcher(policy: policy, surroundings: clock.surroundings, robotsCache: cache) {
      false
    }
    #expect(throws: FetchFault.self) {
      try second.fetch(FetchRequest(url: first.site.base + "/closed/x"))
    }
    #expect(try first.site.paths() == ["/robots.txt"])
  }

  @Test(arguments: [
    (404, true), (403, true), (410, true), (500, false), (503, false), (429, false),
  ])
  func aSiteWithoutRobotsIsOpenAndOneThatCannotAnswerIsClosed(
    _ status: Int, _ isOpen: Bool
  ) throws {
    let visit = try SiteVisit { $0.maxAttempts = 2 }
    try visit.site.control("robots?status=\(status)")
    #expect(visit.fault("/plain")?.code == (isOpen ? nil : .closedByRobots))
    #expect(visit.fault("/plain")?.code == (isOpen ? nil : .closedByRobots))
    #expect(try visit.paths().count == (isOpen ? 2 : 0))
    #expect(
      try visit.site.paths().filter { $0 == "/robots.txt" }.count == (isOpen ? 1 : 2),
      "a passing fault is tried again, and the outcome is kept")
  }

  @Test func theDelayThatRobotsAsksForIsKept() throws {
    let visit = try SiteVisit { $0.maxCrawlDelay = .seconds(20) }
    try visit.site.control("robots", body: "User-agent: *\nCrawl-delay: 7.5\n")
    for _ in 0..<3 { _ = try visit.get("/plain") }
    #expect(visit.clock.waits.suffix(2) == [7.5, 7.5])
    let slow = try SiteVisit { $0.maxCrawlDelay = .seconds(20) }
    try slow.site.control("robots", body: "User-agent: *\nCrawl-delay: 86400\n")
    for _ in 0..<3 { _ = try slow.get("/plain") }
    #expect(slow.clock.waits.suffix(2) == [20, 20])
  }
}

/// Robots files in memory.
private final class MemoryCache: RobotsCache {
  private let records = Mutex<[String: RobotsRecord]>([:])
  var sites: [String] { records.withLock { $0.keys.sorted() } }
  func robots(of site: String) -> RobotsRecord? { records.withLock { $0[site] } }
  func keep(_ record: RobotsRecord, of site: String) { records.withLock { $0[site] = record } }
}
