import DocumentParsing
import Extraction
import PolicyModel
import Testing
import TextScanning

/// Duties, citations and incentives of whole notices.
@Suite struct DutyAndCitationTests {
  /// The context of a notice whose lines are paragraphs.
  private func context(
    title: String? = nil, _ lines: [String], tables: [NoticeTable] = []
  ) -> NoticeContext {
    var builder = BodyBuilder()
    for line in lines { builder.append(Block(.paragraph, text: Scalars(line))) }
    let functions = BlockClassifier.functions(of: builder.blocks)
    let (clauses, clauseOfBlock) = ClauseTree.build(
      noticeID: "n", body: builder.body, blocks: builder.blocks, functions: functions)
    var notice = Notice(id: "n", source: "s", header: "", body: builder.body.string)
    notice.title = title
    return NoticeContext(
      notice: notice, body: builder.body, blocks: builder.blocks, functions: functions,
      clauses: clauses, clauseOfBlock: clauseOfBlock, tables: tables)
  }

  @Test func aBodyStandsOnceInAUnitAndLeadingWins() {
    let context = context([
      "一、建设平台。由市科技局牵头推进。（责任单位：市科技局、市财政局）", "二、培育主体。（责任单位：市科技局）",
    ])
    let found = ResponsibilityExtraction.responsibilities(in: context).facts
    #expect(
      found.map { "\($0.agency) \($0.role.rawValue)" } == [
        "市科技局 lead", "市财政局 responsible", "市科技局 responsible",
      ])
    for fact in found { #expect(context.quote(fact.range) == fact.quote) }
  }

  @Test func theFirstOfAListLeadsWhereTheNoticeSaysSo() {
    let context = context([
      "各项任务由责任单位落实，列第一位者为牵头单位。", "一、建设平台。（责任单位：市科技局、市财政局）",
    ])
    let found = ResponsibilityExtraction.responsibilities(in: context).facts
    #expect(found.map(\.role) == [.lead, .responsible])
    #expect(found.map(\.marker) == ["责任单位", "责任单位"])
  }

  @Test func aTableNamesEachBodyOnceForEachRole() {
    let lines = ["任务 | 牵头单位 | 配合单位", "甲 | 市科技局 | 市财政局", "乙 | 市科技局 | 市税务局、市财政局"]
    var context = context(lines)
    var cells: [NoticeTable.Cell] = []
    var offset = 0
    for (row, line) in lines.enumerated() {
      for (column, text) in line.split(separator: " | ").enumerated() {
        let start = context.body.firstIndex(of: Scalars(String(text)), from: offset) ?? 0
        offset = start + text.unicodeScalars.count
        cells.append(
          NoticeTable.Cell(row: row, column: column, text: String(text), range: start..<offset))
      }
    }
    let table = NoticeTable(
      id: "n-t0", clauseID: nil, ordinal: 0, caption: nil, origin: .markup, rowCount: 3,
      columnCount: 3, headerRowCount: 1, range: 0..<context.body.count, cells: cells)
    context = self.context(lines, tables: [table])
    let found = ResponsibilityExtraction.responsibilities(in: context).facts
    #expect(
      found.map { "\($0.agency) \($0.role.rawValue)" } == [
        "市科技局 lead", "市财政局 support", "市税务局 support",
      ])
  }

  @Test(arguments: [
    (
      "一、普查。布设监测点。（牵头：市林草局；配合：市财政局、市公安局）",
      ["市林草局 lead", "市财政局 support", "市公安局 support"]
    ),
    (
      "一、执法。开展检查。（责任单位：市林草局牵头，市公安局、市水利局按职责分工负责）",
      ["市林草局 lead", "市公安局 responsible", "市水利局 responsible"]
    ),
    (
      "一、除治。清理枯木。（责任单位：市林草局、各国有林场牵头，市生态环境局配合）",
      ["市林草局 lead", "各国有林场 lead", "市生态环境局 support"]
    ),
    (
      "一、联防。由市林草局牵头，建立机制，市气象局、市消防救援大队等参与，定期会商。",
      ["市林草局 lead", "市气象局 support", "市消防救援大队 support"]
    ),
    (
      "一、保障。市交通局、市邮政管理局等部门各司其职，密切配合，共同推进。",
      ["市交通局 support", "市邮政管理局 support"]
    ),
    ("一、督导。市政府督查室每季度督查进展情况。", ["市政府督查室 supervise"]),
    ("一、范围。（配合单位：各有关县〈市、区〉人民政府）", ["各有关县〈市、区〉人民政府 support"]),
    ("一、共建。引导行业协会、科研机构等参与，各方密切配合。", []),
    ("一、范围。列入市政府督查范围，纳入市委督查事项。", []),
  ]) func bodiesHaveTheRoleOfTheWordBesideThem(_ line: String, _ expected: [String]) {
    let context = context([line])
    let found = ResponsibilityExtraction.responsibilities(in: context).facts
    #expect(found.map { "\($0.agency) \($0.role.rawValue)" } == expected)
    for fact in found { #expect(context.quote(fact.range) == fact.quote) }
  }

  @Test func theNoticeIsNoCitationOfItsOwn() {
    let context = context(
      title: "某市人民政府关于印发某市节水行动方案的通知",
      [
        "《某市节水行动方案》已经市政府同意，现印发给你们。", "根据《某省节水条例》（以下简称《条例》），制定本方案。",
        "一、严格执行《条例》，落实《方案》各项任务。",
      ])
    let found = CitationExtraction.citations(in: context).facts
    #expect(
      found.map { "\($0.citedTitle ?? "") \($0.relation.rawValue)" } == [
        "某市节水行动方案 issues", "某省节水条例 basis", "某省节水条例 implements", "方案 issues",
      ])
  }

  @Test func severalPlansMayBeHandedOverTogether() {
    let context = context(["《甲领域改革方案》《乙领域改革方案》、《丙领域改革方案》已经市政府同意，现印发给你们。"])
    #expect(
      CitationExtraction.citations(in: context).facts.map(\.relation) == [
        .issues, .issues, .issues,
      ])
  }

  @Test func aTitleThatTheNoticeAmendsIsCited() {
    let context = context(
      title: "某市人民政府关于修改《某市停车办法》的决定", ["对《某市停车办法》作如下修改：", "一、删去第三条。"])
    #expect(CitationExtraction.citations(in: context).facts.map(\.relation) == [.amends])
  }

  @Test func aListUnderALineOfRepealIsRepealed() {
    let context = context([
      "经研究，决定废止下列文件：", "1.《某市摊贩管理办法》（某政发〔2009〕3号）", "2.《某市早市管理规定》（某政发〔2011〕8号）",
    ])
    let found = CitationExtraction.citations(in: context).facts
    #expect(found.map(\.relation) == [.repeals, .repeals])
    #expect(found.map(\.citedDocumentNumber) == ["某政发〔2009〕3号", "某政发〔2011〕8号"])
  }

  @Test func promisesOfAReviewAreLeftOut() {
    let context = context([
      "一、工作回顾", "发放稳岗补贴2亿元。", "二、奖励政策", "对首次上规的企业奖励10万元，单个企业累计不超过30万元。",
    ])
    let found = IncentiveExtraction.incentives(in: context).facts
    #expect(found.map(\.amount) == [100000, 300000])
    #expect(found.map(\.amountForm) == [.fixed, .upTo])
    #expect(found.map(\.beneficiary) == ["企业", "单个企业"])
  }
}
