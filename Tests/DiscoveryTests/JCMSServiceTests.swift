import Discovery
import Testing

@Suite struct JCMSServiceTests {
  private let url =
    "http://www.yunxi.example/module/dataproxy.jsp?startrecord=1&endrecord=3&perpage=3"

  private func read(
    _ text: String, _ kind: DiscoveryKind = .jcms(ListRules())
  ) throws(DiscoveryFault) -> DiscoveredPage {
    try Discovery.discover(kind, bytes: Array(text.utf8), url: url, contentType: "text/xml")
  }

  private let answer = """
    <?xml version="1.0" encoding="utf-8"?>
    <datastore>
    <nextgroup><![CDATA[<a href="/module/dataproxy.jsp?startrecord=4&endrecord=6&perpage=3"></a>]]></nextgroup>
    <recordset>
    <record><![CDATA[
    <li><a href='/art/2024/3/5/art_1_7.html' target="_blank">关于甲的通知</a><span>2024-03-06</span></li>]]></record>
    <record><![CDATA[<li><a href="/art/2024/3/4/art_1_6.html" title='关于乙的通知'>关于乙</a></li>]]></record>
    </recordset>
    <totalrecord>6</totalrecord>
    </datastore>
    """

  @Test func recordsAreLinksAndTheNextGroupIsAPage() throws {
    let page = try read(answer)
    #expect(
      page.links == [
        DiscoveredLink(
          url: "http://www.yunxi.example/art/2024/3/5/art_1_7.html", title: "关于甲的通知",
          date: "2024-03-06"),
        DiscoveredLink(
          url: "http://www.yunxi.example/art/2024/3/4/art_1_6.html", title: "关于乙的通知",
          date: "2024-03-04"),
      ])
    #expect(
      page.next == [
        "http://www.yunxi.example/module/dataproxy.jsp?startrecord=4&endrecord=6&perpage=3"
      ])
  }

  @Test func bareAmpersandsOutsideOfCDATAAreRead() throws {
    let text = answer.replacing("<![CDATA[", with: "").replacing("]]>", with: "")
    let page = try read(text)
    #expect(page == (try read(answer)))
  }

  @Test func theNextRecordsAreCountedWhereNobodyNamesThem() throws {
    let start = answer.firstRange(of: "<nextgroup>")?.lowerBound
    let end = answer.firstRange(of: "</nextgroup>")?.upperBound
    let text = answer.replacingCharacters(in: try #require(start)..<(try #require(end)))
    #expect(try read(text).next == (try read(answer)).next)
    #expect(try read(text.replacing(">6<", with: ">3<")).next.isEmpty)
    #expect(try read(text.replacing(">6<", with: ">5<")).next[0].contains("endrecord=5&"))
  }

  @Test func aColumnThatCarriesTheAnswerIsAList() throws {
    let html = """
      <html><body><div id="1"><script type="text/xml">\(answer)</script></div>
      <a href="/art/2020/1/1/art_9_9.html">友情链接的一则公告</a></body></html>
      """
    #expect(try read(html, .list(ListRules())) == (try read(answer)))
  }

  @Test func anEmptyAnswerIsNoFaultAndAnotherPageIs() throws {
    let empty = "<datastore><recordset></recordset><totalrecord>0</totalrecord></datastore>"
    #expect(try read(empty) == DiscoveredPage(links: []))
    #expect(throws: DiscoveryFault.self) { try read("<html><body>维护中</body></html>") }
    #expect(throws: DiscoveryFault.self) {
      try read(answer, .jcms(ListRules(links: ["/other/*"])))
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>) -> String {
    String(self[..<range.lowerBound] + self[range.upperBound...])
  }
}
