import DocumentParsing
import Testing
import TextScanning

@Suite struct TextPageTests {
  private func lines(_ text: String) -> [String] {
    TextPage(Scalars(text)).blocks.map(\.text.string)
  }

  @Test func navigationMetadataAndTailAreNoPartOfTheNotice() {
    let text = """
      您当前的位置：首页 > 政务公开
      索 引 号：A0012/2021-00031　发文机关：云溪县人民政府
      文号：云政发〔2021〕3号

      云溪县人民政府关于加强河道管理的通知

      各乡镇人民政府：
      为加强河道管理，现通知如下。
      一、加强领导
      云溪县人民政府
      2021年3月1日
      打印 关闭
      Baidu
      """
    let page = TextPage(Scalars(text))
    #expect(page.header.count == 2)
    #expect(
      lines(text) == [
        "云溪县人民政府关于加强河道管理的通知", "各乡镇人民政府：", "为加强河道管理，现通知如下。", "一、加强领导", "云溪县人民政府",
        "2021年3月1日",
      ])
  }

  @Test func aSentenceBrokenOverTwoLinesIsJoined() {
    let first = "各乡镇要把农村供水保障作为民生实事，逐村排查水源、管网和水质情况，建立问题清单，形成以县级统管为"
    #expect(lines("\(first)\n核心的管护体系。") == ["\(first)核心的管护体系。"])
    #expect(lines("\(first)\n一、加强领导，落实责任。").count == 2)
  }

  @Test func barsMakeRowsAndBoxes() {
    let blocks = TextPage(
      Scalars(
        """
        指标 | 2020年 | 2025年 |
        供水率(%) | 88 | 95 |
        专栏1 供水工程 1.新建水厂。在城北建设。 2.改造管网。 |
        继续推进。
        """)
    ).blocks
    #expect(blocks[0].kind == .tableRow(table: 0))
    #expect(blocks[1].text.string == "供水率(%) | 88 | 95")
    #expect(blocks[2...4].map(\.text.string) == ["专栏1 供水工程", "1.新建水厂。在城北建设。", "2.改造管网。"])
    #expect(blocks.map(\.box) == [nil, nil, 0, 0, 0, nil])
  }

  @Test func spacedLabelsAndSeveralPairsInOneLineAreSeen() {
    let hits = HeaderLabels.labels(in: Scalars("索 引 号：11/2 公开形式: 主动公开 文号：云政〔2021〕3号"))
    #expect(hits.map(\.label) == ["索引号", "公开形式", "文号"])
    #expect(HeaderLabels.labels(in: Scalars("各镇名称不一")).isEmpty)
  }
}
