import DocumentParsing
import PolicyModel
import Testing
import TextScanning

@Suite struct TextTableTests {
  private let lead = "云溪县水利建设实施方案\n为加快水利建设，经研究制定本计划，请认真执行。"

  @Test func aRowThatLostItsGroupIsShiftedBackUnderIt() throws {
    let document = try read(
      """
      \(lead)
      类别 | 指标 | 单位 | 2020年 | 2025年 |
      供水 | 农村自来水普及率 | % | 88.5 | 95 |
      规模化供水人口比例 | % | 51 | 60 | |
      节水 | 万元GDP用水量 | 立方米 | 62.1 | 53 |
      灌溉水有效利用系数 | — | 0.55 | 0.58 | |
      """)
    #expect(
      document.rows(ofTable: 0)[1...] == [
        "0:供水 1:农村自来水普及率 2:% 3:88.5 4:95",
        "0:~供水 1:规模化供水人口比例 2:% 3:51 4:60",
        "0:节水 1:万元GDP用水量 2:立方米 3:62.1 4:53",
        "0:~节水 1:灌溉水有效利用系数 2:— 3:0.55 4:0.58",
      ])
    #expect(document.tables[0].headerRowCount == 1)
    #expect(document.cellsStandInBody)
  }

  @Test(arguments: ["一 | 供水 | | |", "一 | 供水 |", "（一） | 供水 |"])
  func aNumberedGroupStaysUnderTheNumbers(_ group: String) throws {
    let document = try read(
      """
      \(lead)
      序号 | 项目名称 | 建设地点 | 总投资（万元） |
      \(group)
      1 | 城北水厂 | 北河镇 | 3200 |
      2 | 南溪管网 | 南溪乡 | 860 |
      """)
    let number = group.prefix { $0 != " " }
    #expect(
      document.rows(ofTable: 0)[1...] == [
        "0:\(number) 1:供水", "0:1 1:城北水厂 2:北河镇 3:3200", "0:2 1:南溪管网 2:南溪乡 3:860",
      ])
  }

  @Test func oneCellPerLineIsLaidOnTheGrid() throws {
    let document = try read(
      """
      \(lead)
      重点工程项目表
      序号
      项目名称
      建设地点
      总投资（万元）
      1
      城北水厂
      云溪镇
      3200
      2
      东干渠改造
      石门乡
      1850
      二、保障措施
      （一）加强领导。各乡镇要落实责任。
      """)
    let table = document.tables[0]
    #expect(table.origin == .flattened)
    #expect(table.caption == "重点工程项目表")
    #expect(
      document.rows(ofTable: 0) == [
        "0:序号 1:项目名称 2:建设地点 3:总投资（万元）", "0:1 1:城北水厂 2:云溪镇 3:3200", "0:2 1:东干渠改造 2:石门乡 3:1850",
      ])
    #expect(document.lines.contains("二、保障措施"))
    #expect(document.cellsStandInBody)
  }

  @Test func columnsOfWordsAreATableWhereTheyRepeat() throws {
    let document = try read(
      """
      \(lead)
      产业规划布局表
      产业类别
      重点领域
      重点区域
      传统产业
      竹制品
      石门乡
      传统产业
      茶叶
      云溪镇
      新兴产业
      康养旅游
      青山街道
      一、推进建设
      """)
    #expect(document.tables.count == 1)
    #expect(document.tables[0].rowCount == 4 && document.tables[0].columnCount == 3)
  }

  @Test func aListOfShortLinesIsNoTable() throws {
    let document = try read(
      """
      \(lead)
      市水利局
      市财政局
      市发展改革委
      市农业农村局
      工作目标
      主要任务
      重点工程
      保障措施
      """)
    #expect(document.tables.isEmpty)
  }

  @Test func aGroupRowSpansTheTable() throws {
    let document = try read(
      """
      \(lead)
      序号 | 项目名称 | 投资（万元） |
      水源类（2个） |
      1 | 城北水库 | 5200 |
      2 | 石门水库 | 4100 |
      合计 | | 9300 |
      """)
    let group = try #require(document.tables[0].cells.first { $0.row == 1 })
    #expect(group.text == "水源类（2个）" && group.columnSpan == 3)
    #expect(document.rows(ofTable: 0)[4] == "0:合计 1: 2:9300")
  }
}
