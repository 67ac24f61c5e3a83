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
    #expect(blocks.map { $0.box != nil } == [false, false, true, true, true, false])
  }

  @Test func spacedLabelsAndSeveralPairsInOneLineAreSeen() {
    let hits = HeaderLabels.labels(in: Scalars("索 引 号：11/2 公开形式: 主动公开 文号：云政〔2021〕3号"))
    #expect(hits.map(\.label) == ["索引号", "公开形式", "文号"])
    #expect(HeaderLabels.labels(in: Scalars("各镇名称不一")).isEmpty)
  }

  @Test func labelsAndTheirValuesOnTheNextLineAreOneLine() {
    let page = TextPage(
      Scalars(
        """
        • 索引号:
        6107280000/2024-00100
        • 主题分类:
        • 发文机构:
        云溪县人民政府
        • 发布日期:
        2024年04月07日 16:34
        • 内容概述:
        云溪县渔业办法
        一、总则。
        """))
    #expect(
      page.header.map(\.string) == [
        "• 索引号:6107280000/2024-00100", "• 主题分类:", "• 发文机构:云溪县人民政府",
        "• 发布日期:2024年04月07日 16:34", "• 内容概述:",
      ])
    #expect(page.blocks.map(\.text.string) == ["云溪县渔业办法", "一、总则。"])
  }

  @Test func aTitleOverTwoLinesAboveTheMetadataStaysWhole() {
    let text = """
      云溪县政府网 > 政务公开 > 政府文件
      云溪县白石镇人民政府
      关于秋季防火的通告
      来源：县政府办公室　时间：2014-08-04
      各村民委员会：
      为做好防火工作，通告如下。
      """
    #expect(lines(text).prefix(2) == ["云溪县白石镇人民政府", "关于秋季防火的通告"])
  }

  @Test func labelsWithoutColonsAreMetadataToo() {
    let page = TextPage(
      Scalars("[ 索引号 ] A0012/2024-1 [ 发文字号 ] 云政发〔2024〕2号\n发布机构 云溪县人民政府\n云溪县渔业办法\n一、总则。"))
    #expect(page.header.count == 2)
    #expect(page.blocks.first?.text.string == "云溪县渔业办法")
  }

  @Test func aDateBehindALabelWithoutColonMakesALineOfMetadata() {
    let page = TextPage(
      Scalars("索引号 A0012/2024-1 发文机构 云溪县人民政府\n状态 现行 发布日期 2024-03-08\n云溪县渔业办法\n一、总则。"))
    #expect(page.header.count == 2)
    #expect(page.blocks.first?.text.string == "云溪县渔业办法")
  }

  @Test func aLineThatNamesADateWithoutLabelIsNoMetadata() {
    let page = TextPage(Scalars("索引号 A0012/2024-1\n云溪县渔业办法 2024年修订\n一、总则。"))
    #expect(page.header.count == 1)
    #expect(page.blocks.first?.text.string == "云溪县渔业办法 2024年修订")
  }
}
