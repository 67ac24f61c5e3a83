import DocumentParsing
import PolicyModel
import Testing
import TextScanning

/// Sentences that a page breaks over two blocks.
@Suite struct SentenceBreakTests {
  private func lines(_ markup: String) throws -> [String] {
    Array(
      try read(
        """
        <body><div><p>各乡镇人民政府：</p><p>为加强河道管理，保护水环境，经县政府同意，现就有关事项通知如下。</p>\(markup)</div></body>
        """
      ).lines.dropFirst(2))
  }

  @Test(arguments: [
    ("各乡镇要落实河长责任，", "健全巡查制度。"), ("由县水利局、县财政局、", "各乡镇人民政府组织实施。"),
    ("各乡镇要落实河长责任", "，健全巡查制度。"), ("到2025年完成河道治理", "、堤防加固20公里。"),
    ("对完成任务的乡镇，", "2025年起每年给予补助10万元。"),
    (
      "各乡镇要进一步落实河长责任，健全巡查制度，加强日常管护，严格执法监管，统筹推进流域系统治理，不断提升",
      "水环境质量。"
    ),
  ]) func aSentenceOfTwoBlocksIsJoined(_ first: String, _ second: String) throws {
    #expect(try lines("<p>\(first)</p><p>\(second)</p>") == [first + second])
    #expect(try lines("<div>\(first)<br>\(second)</div>") == [first + second])
  }

  @Test(arguments: [
    ("一、落实责任", "各乡镇要健全巡查制度。"), ("须提交申请表、", "（一）营业执照；"), ("须提交申请表，", "2.营业执照；"),
    ("云溪县人民政府办公室", "2024年3月5日"), ("各乡镇要健全制度。", "，落实责任。"), ("重点抓好以下工作：", "健全巡查制度。"),
    ("须提交申请表，", "——营业执照；"),
  ]) func whatIsWholeIsNotJoined(_ first: String, _ second: String) throws {
    #expect(try lines("<p>\(first)</p><p>\(second)</p>") == [first, second])
  }
}
