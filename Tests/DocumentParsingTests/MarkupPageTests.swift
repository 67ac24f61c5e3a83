import DocumentParsing
import PolicyModel
import Testing
import TextScanning

@Suite struct MarkupPageTests {
  private let text = """
    <p>各乡镇人民政府：</p><p>为加强河道管理，保护水环境，经县政府同意，现就有关事项通知如下。</p>
    <p>一、加强领导。各乡镇要落实河长责任，健全巡查制度。</p>
    """

  @Test func siteChromeIsNoPartOfTheBody() throws {
    let document = try read(
      """
      <html><head><title>云溪县人民政府</title></head><body>
      <div class="top"><a href="/">首页</a> <a href="/zw">政务公开</a></div>
      <div>当前位置：<a href="/">首页</a> &gt; 通知</div>
      <div class="con"><h1>云溪县人民政府关于加强河道管理的通知</h1>\(text)
      <div>【打印】【关闭】</div></div>
      <div class="foot">主办单位：云溪县人民政府　网站标识码：3300000001</div></body></html>
      """)
    #expect(
      document.lines == [
        "云溪县人民政府关于加强河道管理的通知", "各乡镇人民政府：", "为加强河道管理，保护水环境，经县政府同意，现就有关事项通知如下。",
        "一、加强领导。各乡镇要落实河长责任，健全巡查制度。",
      ])
    #expect(document.metaTags == [.init(name: "title", content: "云溪县人民政府")])
  }

  @Test(arguments: [
    "<table><tr><td>索 引 号：</td><td>A01/2021-3</td><td>发文机关</td><td>云溪县人民政府</td></tr></table>",
    "<dl><dt>索引号</dt><dd>A01/2021-3</dd><dt>发文机关</dt><dd>云溪县人民政府</dd></dl>",
    "<p>索引号：A01/2021-3　发文机关：云溪县人民政府</p>",
    "<ul><li><b>索引号：</b><span>A01/2021-3</span></li><li><b>发文机关：</b>云溪县人民政府</li></ul>",
    "<div><i>索引号</i>：A01/2021-3</div><div><div>发文机关：</div><div>云溪县人民政府</div></div>",
    "<div><b>索引号</b><i>A01/2021-3</i> <b>发文机关</b><i>云溪县人民政府</i></div>",
    "<h3>索 引 号：<small>A01/2021-3</small></h3><h3>发文机关：<small>云溪县人民政府</small></h3>",
    "<table><tr><th>索引号</th><td>A01/2021-3</td><th>发文机关</th><td>云溪县人民政府</td></tr></table>",
  ]) func metadataIsOneLabelAndValueALine(_ markup: String) throws {
    let document = try read("<body>\(markup)<div id=zoom>\(text)</div></body>")
    #expect(document.header.map(\.string) == ["索引号：A01/2021-3", "发文机关：云溪县人民政府"])
    #expect(document.lines.first == "各乡镇人民政府：")
  }

  @Test func aLabelWithoutColonBesideANumberOrDateIsMetadata() throws {
    let document = try read(
      """
      <body><div><div>索引号</div><div>A01/2021-3</div><div>公开日期</div><div>2021-03-04</div></div>
      <div id=zoom>\(text)</div></body>
      """)
    #expect(document.header.map(\.string) == ["索引号：A01/2021-3", "公开日期：2021-03-04"])
  }

  @Test func aLabelOfATableOfContentsIsNoMetadata() throws {
    let document = try read(
      "<body><div><div>发布日期</div><div>办理结果</div></div><div id=zoom>\(text)</div></body>")
    #expect(document.header.isEmpty)
  }

  @Test func hiddenTextIsDropped() throws {
    let document = try read(
      """
      <body><div style="DISPLAY : none">旧稿：补助50万元。</div><div id=zoom>\(text)
      <p hidden>隐藏段落，不应读出。</p><span style="visibility:hidden">看不见。</span></div></body>
      """)
    #expect(document.lines.count == 3)
  }

  @Test func dataTablesAreLaidOnAGridWithTheirPlaces() throws {
    let document = try read(
      """
      <body><div>\(text)<p align=center>表1 主要指标</p><table>
      <tr><td rowspan=2>指标</td><td colspan=2>目标</td></tr><tr><td>2024年</td><td>2025年</td></tr>
      <tr><td><p>供水率</p></td><td>88</td><td>95<br>以上</td></tr>
      <tr><td>建设<br>规模</td><td></td><td>12</td></tr></table></div></body>
      """)
    let table = document.tables[0]
    #expect(table.caption == "表1 主要指标" && table.headerRowCount == 2)
    #expect(
      document.rows(ofTable: 0) == [
        "0:指标 1:目标", "1:2024年 2:2025年", "0:供水率 1:88 2:95 以上", "0:建设规模 1: 2:12",
      ])
    #expect(document.lines.suffix(2) == ["供水率 | 88 | 95 以上", "建设规模 | | 12"])
    #expect(document.cellsStandInBody)
  }

  @Test func aTableOfOneColumnIsABox() throws {
    let document = try read(
      """
      <body><div>\(text)<table><tr><td>专栏1　供水工程</td></tr>
      <tr><td><p>1.新建水厂。在城北建设。</p><p>2.改造管网。</p></td></tr></table><p>继续推进。</p></div></body>
      """)
    #expect(document.tables.isEmpty)
    #expect(
      document.blocks.map { $0.box != nil } == [false, false, false, true, true, true, false])
  }

  @Test func layoutTablesAreNoData() throws {
    let document = try read(
      """
      <body><table><tr><td><a href=/>首页</a></td><td><a href=/a>公开</a></td></tr>
      <tr><td>栏目</td><td><table><tr><td>\(text)</td></tr></table></td></tr></table></body>
      """)
    #expect(document.tables.isEmpty)
    #expect(document.lines.count == 3)
  }

  @Test func filesAreAttachmentsWithTheirPlace() throws {
    let document = try read(
      "<body><div>\(text)<p>附件：<a href='/u/1.docx'>任务分解表</a></p></div></body>")
    let file = try #require(document.attachments.first)
    #expect(file.href == "/u/1.docx" && file.text == "任务分解表")
    #expect(file.range.map { document.body.string($0) } == "任务分解表")
  }
}
