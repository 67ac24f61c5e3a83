import Discovery
import Testing

@Suite struct FeedAndSitemapTests {
  private func read(
    _ kind: DiscoveryKind, _ text: String
  ) throws(DiscoveryFault) -> DiscoveredPage {
    try Discovery.discover(
      kind, bytes: Array(text.utf8), url: "https://www.yunxi.example/feeds/a.xml",
      contentType: "text/xml")
  }

  @Test func itemsOfRSSAreLinks() throws {
    let page = try read(
      .feed,
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
      <title>通知公告</title><link>https://www.yunxi.example/</link>
      <item><title><![CDATA[关于甲 & 乙的<b>通知</b>]]></title><link>/art/1.html?a=1&b=2</link>
      <pubDate>Tue, 05 Mar 2024 15:59:59 GMT</pubDate></item>
      <item><title>关于丙的通知</title><link>https://www.yunxi.example/art/2.html</link>
      <pubDate>Thu, 29 Feb 2024 16:00:00 GMT</pubDate></item>
      <item><guid>https://www.yunxi.example/art/3.html</guid><dc:date>2024-03-01T08:00:00+08:00</dc:date></item>
      <item><title>没有地址</title></item>
      <item><link>https://www.yunxi.example/art/2.html</link></item>
      </channel></rss>
      """)
    #expect(
      page.links == [
        DiscoveredLink(
          url: "https://www.yunxi.example/art/1.html?a=1&b=2", title: "关于甲 & 乙的通知",
          date: "2024-03-05"),
        DiscoveredLink(
          url: "https://www.yunxi.example/art/2.html", title: "关于丙的通知", date: "2024-03-01"),
        DiscoveredLink(url: "https://www.yunxi.example/art/3.html", date: "2024-03-01"),
      ])
  }

  @Test func entriesOfAtomAreLinks() throws {
    let page = try read(
      .feed,
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>公告</title>
      <link rel="self" href="a.xml"/><link rel="next" href="a.xml?page=2"/>
      <entry><title>关于甲的通知</title><link rel="enclosure" href="/a.pdf"/>
      <link href="../art/1.html"/><id>urn:1</id>
      <published>2024-03-05T17:00:00Z</published><updated>2024-04-01T00:00:00Z</updated></entry>
      <entry><title>关于乙的通知</title><link rel="alternate" href="/art/2.html"/>
      <updated>2024-03-04T09:00:00+08:00</updated></entry></feed>
      """)
    #expect(
      page.links == [
        DiscoveredLink(
          url: "https://www.yunxi.example/art/1.html", title: "关于甲的通知", date: "2024-03-06"),
        DiscoveredLink(
          url: "https://www.yunxi.example/art/2.html", title: "关于乙的通知", date: "2024-03-04"),
      ])
    #expect(page.next == ["https://www.yunxi.example/feeds/a.xml?page=2"])
  }

  @Test func aFeedThatIsNoProperXMLIsReadAllTheSame() throws {
    let page = try read(
      .feed,
      """
      <rss><channel><item><title>关于甲<br>的通知</title><link>https://www.yunxi.example/art/1.html</link>
      <pubDate>2024-03-05 10:00:00</pubDate></item></channel></rss>
      """)
    #expect(page.links.map(\.url) == ["https://www.yunxi.example/art/1.html"])
    #expect(page.links.map(\.date) == ["2024-03-05"])
  }

  @Test func sitemapsAndTheirIndexesAreRead() throws {
    let index = try read(
      .sitemap,
      """
      <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://www.yunxi.example/sitemap-1.xml.gz</loc><lastmod>2024-03-05</lastmod></sitemap>
      <sitemap><loc> /sitemap-2.xml </loc></sitemap></sitemapindex>
      """)
    #expect(index.links.isEmpty)
    #expect(
      index.next == [
        "https://www.yunxi.example/sitemap-1.xml.gz", "https://www.yunxi.example/sitemap-2.xml",
      ])
    let map = try read(
      .sitemap,
      """
      <urlset><url><loc>https://www.yunxi.example/art?id=1&amp;x=2</loc><lastmod>2024-03-05T20:00:00Z</lastmod></url>
      <url><loc>https://www.yunxi.example/art?id=3</loc></url></urlset>
      """)
    #expect(
      map.links == [
        DiscoveredLink(url: "https://www.yunxi.example/art?id=1&x=2", date: "2024-03-06"),
        DiscoveredLink(url: "https://www.yunxi.example/art?id=3"),
      ])
    let plain = try read(.sitemap, "https://www.yunxi.example/a\r\nhttps://www.yunxi.example/b\n")
    #expect(plain.links.map(\.url).count == 2)
  }

  @Test func pagesOfAnotherKindAreFaults() {
    let html = "<html><body><a href='/art/1.html'>公告</a></body></html>"
    for kind in [DiscoveryKind.feed, .sitemap] {
      do {
        _ = try read(kind, html)
        Issue.record("no fault")
      } catch {
        #expect(error.code == .otherKind)
      }
    }
  }
}
