import Discovery
import Testing

@Suite struct ListPageTests {
  private let url = "http://www.yunxi.example/zwgk/tzgg/index.html"

  private func read(
    _ html: String, _ rules: ListRules = ListRules(), url: String? = nil
  ) throws(DiscoveryFault) -> DiscoveredPage {
    try Discovery.discover(
      .list(rules), bytes: Array(html.utf8), url: url ?? self.url, contentType: "text/html")
  }

  private func next(_ html: String, _ rules: [String] = [], url: String? = nil) throws -> [String] {
    let item = "<li><a href='/art/1.html'>关于做好防汛工作的通知</a><i>2024-03-05</i></li>"
    return try read(item + html, ListRules(next: rules), url: url).next
  }

  @Test func noticesComeWithTitleAndDateInTheOrderOfThePage() throws {
    let page = try read(
      """
      <body><div><a href="/">首页</a> <a href="/zwgk/">政务公开</a></div>
      <ul>
      <li>·<a href="./202403/t20240305_12.html" title="关于印发河道清淤实施方案的通知">关于印发河道…</a>
        <span>2024-03-05</span></li>
      <li><a href="../../art/2.html#top" target="_blank"><span>【2024/3/4】</span>关于公布名单的公告</a></li>
      <li><a href="HTTP://WWW.yunxi.example/art/3.html">关于暂停办理业务的通告</a>（2024年3月1日）</li>
      <li><a href="javascript:void(0)">打印本页内容</a><span>2024-03-01</span></li>
      </ul>
      <div class="foot"><a href="http://www.other.example/art/9.html">上级部门政策文件库 2024-01-01</a></div>
      </body>
      """)
    #expect(
      page.links == [
        DiscoveredLink(
          url: "http://www.yunxi.example/zwgk/tzgg/202403/t20240305_12.html",
          title: "关于印发河道清淤实施方案的通知", date: "2024-03-05"),
        DiscoveredLink(
          url: "http://www.yunxi.example/art/2.html", title: "【2024/3/4】关于公布名单的公告",
          date: "2024-03-04"),
        DiscoveredLink(
          url: "http://www.yunxi.example/art/3.html", title: "关于暂停办理业务的通告",
          date: "2024-03-01"),
      ])
    #expect(page.next.isEmpty)
  }

  @Test func rowsOfTablesAndLinesHaveDatesOfTheirOwn() throws {
    let page = try read(
      """
      <table><tr><td>1</td><td><a href="/art/1.html">甲公告</a></td><td>2024-03-05</td></tr>
      <tr><td>2</td><td><a href="/art/2.html">乙公告</a></td><td></td></tr></table>
      <p><a href="/art/3.html">丙公告的全文</a> [2024-03-03]<br>
      <a href="/art/4.html">丁公告的全文</a> [2024-03-02]</p>
      <div><b>05</b><i>2024-02</i><a href="/art/5.html">戊公告的全文</a></div>
      """, ListRules(links: ["/art/*.html"]))
    #expect(
      page.links.map(\.date) == ["2024-03-05", nil, "2024-03-03", "2024-03-02", "2024-02-05"])
  }

  @Test func datesAreReadAsThePipelineSays() throws {
    let html = "<li><a href='/art/1.html'>甲公告</a> 05/03/24 截止2024-04-01</li>"
    let dates = try [nil, "dd/MM/yy", "yyyy年M月d日"].map {
      try read(html, ListRules(links: ["art/1.html"], date: $0)).links[0].date
    }
    #expect(dates == ["2024-04-01", "2024-03-05", nil])
  }

  @Test func anAddressWithADateDatesItsLink() throws {
    let page = try read(
      """
      <p><a href="/art/2024/3/5/art_1_2.html">甲公告</a><a href="/x/t20240306_7.html">乙公告</a>
      <a href="/2024/13/41/x.html">丙公告</a></p>
      """, ListRules(links: ["**.html"]))
    #expect(page.links.map(\.date) == ["2024-03-05", "2024-03-06", nil])
  }

  @Test func theHeadlineOfAPictureCounts() throws {
    let page = try read(
      """
      <a href="/art/1.html"><img src="a.jpg"></a>
      <div><a href="/art/1.html">关于做好防汛工作的通知</a><span>2024-03-05</span></div>
      """, ListRules(links: ["/art/**"]))
    #expect(
      page.links == [
        DiscoveredLink(
          url: "http://www.yunxi.example/art/1.html", title: "关于做好防汛工作的通知",
          date: "2024-03-05")
      ])
  }

  @Test func globsSayWhatIsANoticeAndWhatIsNot() throws {
    let html = """
      <a href="/art/2024/a_1.html">一</a><a href="/art/b_2.html">二</a><a href="/art/c.pdf">三</a>
      <a href="http://files.yunxi.example/art/d_4.html">四</a><a href="/view?id=5">五</a>
      """
    func found(_ links: [String], _ except: [String] = []) throws -> [String?] {
      try read(html, ListRules(links: links, except: except)).links.map(\.title)
    }
    #expect(try found(["*.html"]) == ["一", "二", "四"])
    #expect(try found(["/art/*.html"]) == ["二", "四"])
    #expect(try found(["/art/**.html"]) == ["一", "二", "四"])
    #expect(try found(["http://files.yunxi.example/**"]) == ["四"])
    #expect(try found(["/view?id=*"]) == ["五"])
    #expect(try found(["b_{n}.html", "c.pdf"], ["*.pdf"]) == ["二"])
  }

  @Test func aListWithoutNoticesIsAFault() {
    #expect(throws: DiscoveryFault.self) { try read("<p>没有内容</p>") }
    do {
      _ = try read("<a href='/a.html'>甲</a>", ListRules(links: ["/b/*"]))
      Issue.record("no fault")
    } catch {
      #expect(error.code == .nothingFound && error.message.contains("`links`"))
    }
  }

  @Test func relativeLinksFollowTheBaseOfThePage() throws {
    let page = try read(
      "<head><base href='/cms/'></head><li><a href='art/1.html'>某某公告</a>2024-03-05</li>")
    #expect(page.links.map(\.url) == ["http://www.yunxi.example/cms/art/1.html"])
  }

  @Test func pagesInOtherCharsetsAreRead() throws {
    // 公告 in GBK.
    let html =
      Array("<li><a href='/art/1.html'>".utf8) + [0xB9, 0xAB, 0xB8, 0xE6]
      + Array("1234</a>2024-03-05</li>".utf8)
    let page = try Discovery.discover(
      .list(ListRules()), bytes: html, url: url, contentType: "text/html; charset=gb2312")
    #expect(page.links.map(\.title) == ["公告1234"])
  }

  // MARK: - Further pages

  @Test func linksToTheNextPageAreFollowed() throws {
    let base = "http://www.yunxi.example/zwgk/tzgg/"
    #expect(try next("<a href='?page=2'>下一页</a>") == [base + "index.html?page=2"])
    #expect(try next("<a href='index_2.html'>下 一 页 &gt;</a>") == [base + "index_2.html"])
    #expect(try next("<a rel='nofollow next' href='p2.html'>→</a>") == [base + "p2.html"])
    #expect(try next("<link rel='next' href='p2.html'>") == [base + "p2.html"])
    #expect(try next("<a href='index_2.html' title='下一页'><img src='r.gif'></a>").count == 1)
    #expect(try next("<a href='index.html'>下一页</a>") == [], "the page itself")
    #expect(try next("<a href='javascript:next()'>下一页</a>") == [])
  }

  @Test func numberedPagesAreFollowed() throws {
    let base = "http://www.yunxi.example/zwgk/tzgg/"
    let numbers = "<b>1</b><a href='index_1.html'>2</a><a href='index_2.html'>3</a>"
    #expect(try next(numbers) == [base + "index_1.html"])
    let middle = """
      <a href='index.html'>1</a><a href='index_1.html'>2</a><a href='index_2.html'>3</a>
      """
    #expect(try next(middle, url: base + "index_1.html") == [base + "index_2.html"])
    #expect(try next(middle, url: base + "index_2.html") == [])
    let unlinked = "<a href='index.html'>1</a><b>2</b><a href='index_2.html'>3</a>"
    #expect(try next(unlinked, url: base + "index_1.html") == [base + "index_2.html"])
  }

  @Test(arguments: [
    ("createPageHTML(3, 0, \"index\", \"html\");", "index_1.html"),
    ("createPageHTML(3,1,'index','shtml')", "index_2.shtml"),
    ("createPageHTML('page_div',50, 0,'list','htm',745);", "list_1.htm"),
    ("createPageHTML(3, 2, \"index\", \"html\");", nil),
    ("createPageHTML(1, 0, \"index\", \"html\");", nil),
    ("function createPageHTML(_nPageCount, _nCurrIndex, _sName, _sExt) {}", nil),
    (
      "function createPageHTML(a, b, c, d) {}\ncreatePageHTML(2, 0, \"index\", \"html\");",
      "index_1.html"
    ),
  ])
  func theScriptOfPagesIsUnderstood(_ script: String, _ name: String?) throws {
    #expect(
      try next("<script>\(script)</script>")
        == (name.map { ["http://www.yunxi.example/zwgk/tzgg/\($0)"] } ?? []))
  }

  @Test func templatesOfPagesAreFilledIn() throws {
    let base = "http://www.yunxi.example/zwgk/tzgg/"
    #expect(try next("", ["index_{n}.html"]) == [base + "index_1.html"])
    #expect(
      try next("", ["index_{n}.html"], url: base + "index_9.html") == [base + "index_10.html"])
    #expect(
      try next("<a href='index_7.html'>7</a><a href='index_2.html'>2</a>", ["index_{n}.html"])
        == [base + "index_2.html"])
    #expect(
      try next("", ["?page={n}"], url: base + "index.html?page=4")
        == [base + "index.html?page=5"])
    #expect(try next("<a href='/all/p2.html'>更多</a>", ["/all/p*.html"]).count == 1)
  }
}
