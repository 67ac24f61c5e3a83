import DocumentParsing
import PolicyModel
import Testing
import TextScanning

/// What stands in the head of a marked-up page: metadata in any shape, numbers, titles.
@Suite struct MetadataOfPagesTests {
  private static let content = """
    <div class="content"><p>各乡镇人民政府：</p>
    <p>为加强全县河道采砂管理，保障防洪安全，维护河势稳定，经县政府同意，现就有关事项通知如下。</p>
    <p>一、加强组织领导。各乡镇要落实河长责任，定期开展巡查，发现问题及时处置，确保整改到位。</p>
    <p>云溪县人民政府</p><p>2021年3月1日</p></div>
    """

  private func page(_ head: String) throws -> ParsedDocument {
    let html = "<html><head><title>云溪县</title></head><body>\(head)\(Self.content)</body></html>"
    return try DocumentParser.parse(
      NoticeInput(source: "p.html", bytes: Array(html.utf8)), noticeID: "n")
  }

  @Test func aNumberBetweenTitleAndMetadataIsKept() throws {
    let document = try page(
      """
      <div>云溪县人民政府关于加强河道采砂管理的通知</div><div>云政发〔2021〕 3 号</div>
      <div>发布日期：2021-03-02</div>
      """)
    #expect(document.header.map(\.string).contains("云政发〔2021〕 3 号"))
    #expect(document.blocks.first?.text.string == "云溪县人民政府关于加强河道采砂管理的通知")
  }

  @Test func labelsBehindANumberOrANameAreMetadata() throws {
    let document = try page(
      """
      <h2>关于加强河道采砂管理的通知</h2>
      <div>云溪县政府网　www.example.cn　发布时间：2021年3月2日　浏览次数：12</div>
      """)
    #expect(
      document.header.map(\.string).starts(with: ["云溪县政府网 www.example.cn", "发布时间：2021年3月2日"]))
    #expect(!document.body.string.contains("example"))
  }

  @Test func labelsThatTouchTheirValuesAreRead() throws {
    let document = try page(
      """
      <ul><li><span>索 引 号</span>A0012/2021-31</li><li><span>文　　号</span>云政发〔2021〕3号</li>
      <li><span>主题分类</span>农业、林业、水利/水利</li><li><span>效力状态</span>有效</li></ul>
      """)
    #expect(
      document.header.map(\.string) == [
        "索引号：A0012/2021-31", "文号：云政发〔2021〕3号", "主题分类：农业、林业、水利/水利", "效力状态：有效",
      ])
  }

  @Test(arguments: [
    "<p>[索引号] A0012/2021-31 [发文字号] 云政发〔2021〕3号 [发布日期] 2021-03-02</p>",
    "<p>【索 引 号】A0012/2021-31【发文字号】云政发〔2021〕3号【发布日期】2021-03-02</p>",
    "<ul><li><b>【索引号】</b>A0012/2021-31</li><li><b>【发文字号】</b>云政发〔2021〕3号</li><li><b>【发布日期】</b>2021-03-02</li></ul>",
    "<table><tr><td>[索引号]</td><td>A0012/2021-31</td></tr><tr><td>[发文字号]</td><td>云政发〔2021〕3号</td></tr><tr><td>[发布日期]</td><td>2021-03-02</td></tr></table>",
  ])
  func labelsInSquareBracketsAreRead(_ head: String) throws {
    #expect(
      try page(head).header.map(\.string) == [
        "索引号：A0012/2021-31", "发文字号：云政发〔2021〕3号", "发布日期：2021-03-02",
      ])
  }

  @Test func theIssuerBelowATitleOutsideOfTheTextIsMetadata() throws {
    let document = try page(
      "<h1>关于加强河道采砂管理的通知</h1><div>云溪县人民政府办公室</div><div>2021年3月2日</div>")
    #expect(document.header.map(\.string) == ["云溪县人民政府办公室"])
    let banner = try page("<div>云溪县人民政府</div><h1>关于加强河道采砂管理的通知</h1>")
    #expect(banner.header == [])
  }

  @Test func aTitleOverSeveralLinesOfOneElementIsWhole() throws {
    let document = try page(
      """
      <div class="t">云溪县水利局 云溪县公安局<br>关于加强河道采砂管理的通知</div><div>来源：县水利局</div>
      """)
    #expect(
      document.blocks.prefix(2).map(\.text.string) == ["云溪县水利局 云溪县公安局", "关于加强河道采砂管理的通知"])
  }
}
