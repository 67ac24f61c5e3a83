import Discovery
import Fetching
import TestSupport
import Testing

/// The lists of the site of the tests, walked over the wire.
@Suite struct SiteSourcesTests {
  private func walk(_ kind: DiscoveryKind, _ path: String) throws -> [DiscoveredLink] {
    let site = try LoopbackSite(notices: 12)
    var policy = FetchPolicy(userAgent: "Gongwen-Test/1.0 (+https://gongwen.example/bot)")
    policy.delay = .milliseconds(1)
    policy.allowedHosts = ["127.0.0.1"]
    let fetcher = Fetcher(policy: policy, surroundings: .system(environment: [:])) { false }
    var waiting = [site.base + path]
    var seen = Set(waiting)
    var links: [DiscoveredLink] = []
    while !waiting.isEmpty {
      let result = try fetcher.fetch(FetchRequest(url: waiting.removeFirst()))
      let page = try Discovery.discover(
        kind, bytes: result.body, url: result.finalURL, contentType: result.contentType)
      links += page.links
      waiting += page.next.filter { seen.insert($0).inserted }
    }
    return links.map { link in
      var link = link
      link.url = String(link.url.dropFirst(site.base.utf8.count))
      return link
    }
  }

  @Test(arguments: [
    (DiscoveryKind.list(ListRules(links: ["/art/**"])), "/list/index.html"),
    (.list(ListRules(links: ["art_*.html"], except: ["/closed/*"])), "/more/index.html"),
    (.jcms(ListRules()), "/jcms/dataproxy.jsp"), (.feed, "/rss.xml"), (.feed, "/atom.xml"),
  ])
  func everyListNamesEveryNotice(_ kind: DiscoveryKind, _ path: String) throws {
    let links = try walk(kind, path)
    #expect(
      links.map(\.url)
        == (1...12).reversed().map { "/art/2024/3/\($0 % 28 + 1)/art_1_\($0).html" })
    #expect(
      links.map(\.date)
        == (1...12).reversed().map { $0 < 9 ? "2024-03-0\($0 + 1)" : "2024-03-\($0 + 1)" })
    #expect(links.allSatisfy { $0.title?.hasSuffix("号）的通知") == true })
  }

  @Test func aSitemapNamesEveryNotice() throws {
    let links = try walk(.sitemap, "/sitemap.xml")
    #expect(Set(links.map(\.url)).count == 12)
    #expect(links.allSatisfy { $0.date?.hasPrefix("2024-03-") == true })
  }
}
