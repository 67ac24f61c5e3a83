import Fetching
import TestSupport
import Testing

@Suite struct RetryTests {
  @Test(arguments: [408, 429, 500, 502, 503, 504])
  func passingFaultsOfTheSiteAreTriedAgain(_ status: Int) throws {
    let visit = try SiteVisit()
    try visit.site.control("fail?path=/plain&status=\(status)&times=2")
    #expect(try visit.get("/plain").status == 200)
    #expect(try visit.paths().count == 3)
    // Before each attempt its back-off; the pause of the host is over by then.
    let waits = visit.clock.waits.filter { $0 > 1.1 }
    try #require(waits.count == 2)
    #expect((1.5...2.5).contains(waits[0]))
    #expect((3.0...5.0).contains(waits[1]))
  }

  @Test func theLastAnswerIsTheFault() throws {
    let visit = try SiteVisit { $0.maxAttempts = 3 }
    try visit.site.control("fail?path=/plain&status=503&times=9")
    let fault = try #require(visit.fault("/plain"))
    #expect(fault.code == .badStatus && fault.status == 503 && fault.isPassing)
    #expect(try visit.paths().count == 3)
  }

  @Test func brokenConnectionsAreTriedAgain() throws {
    let visit = try SiteVisit()
    #expect(try visit.get("/closes_once?key=a").status == 200)
    #expect(try visit.paths().count == 2)
  }

  @Test func theSiteSaysHowLongToWait() throws {
    let visit = try SiteVisit()
    try visit.site.control("fail?path=/plain&status=429&times=1&retry_after=37")
    #expect(try visit.get("/plain").status == 200)
    #expect(visit.clock.waits.contains(37))
  }

  @Test func theSiteSaysUntilWhenToWait() throws {
    let visit = try SiteVisit()
    let date = "Thu,%2001%20Jan%202026%2000:01:40%20GMT"
    try visit.site.control("fail?path=/plain&status=503&times=1&retry_after=\(date)")
    #expect(try visit.get("/plain").status == 200)
    #expect(visit.clock.waits.contains { (90...100).contains($0) })
  }

  @Test func aSiteThatWantsTooLongAPauseIsLeftAlone() throws {
    let visit = try SiteVisit { $0.retryAfterCap = .seconds(60) }
    try visit.site.control("fail?path=/plain&status=503&times=1&retry_after=7200")
    #expect(visit.fault("/plain")?.status == 503)
    let next = try #require(visit.fault("/art/2024/3/8/art_1_7.html"))
    #expect(next.code == .badStatus && next.status == 503)
    #expect(try visit.paths() == ["/plain"], "the other page is not asked for either")
    visit.clock.advance(.seconds(7_200))
    #expect(visit.fault("/art/2024/3/8/art_1_7.html") == nil)
  }

  @Test func waitsAreTheSameForTheSameAddress() throws {
    let waits = try (0..<2).map { _ in
      let visit = try SiteVisit(names: ["fixed.example": ["127.0.0.1"]]) {
        $0.allowedHosts = ["fixed.example"]
        $0.delay = .zero
        $0.maxAttempts = 5
        $0.backoffCap = .seconds(6)
        $0.connectTimeout = .seconds(5)
      }
      // Nothing listens on port 1.
      #expect(visit.fault("http://fixed.example:1/x")?.code == .closedByRobots)
      return visit.clock.waits
    }
    #expect(waits[0] == waits[1])
    #expect(waits[0].count == 4)
    #expect(waits[0].allSatisfy { $0 <= 6 })
  }
}
