import DocumentParsing
import Extraction
import PolicyModel
import Testing
import TextScanning

@Suite struct ClauseTreeTests {
  /// The labelled clauses of a text, one block per line, as `address [heading]`.
  private func outline(_ text: String) -> [String] {
    clauses(text).filter { $0.label != nil }.map { "\($0.address) [\($0.heading ?? "-")]" }
  }

  private func clauses(_ text: String) -> [Clause] {
    var builder = BodyBuilder()
    for line in text.split(separator: "\n") {
      builder.append(Block(.paragraph, text: SpaceFolding.fold(line.unicodeScalars)))
    }
    return ClauseTree.build(
      noticeID: "n", body: builder.body, blocks: builder.blocks,
      functions: BlockClassifier.functions(of: builder.blocks)
    ).clauses
  }

  @Test func stylesNestInTheirUsualOrder() {
    let text = """
      为了做好全县水库移民后期扶持工作，现提出如下意见。
      一、总体要求
      （一）指导思想。坚持以人为本，把移民增收摆在突出位置，统筹推进库区发展和社会稳定各项工作。
      1.加强统筹。由县水利局牵头，各乡镇配合，建立台账，逐村逐户核实，确保一户不漏、一人不错。
      2、落实资金。
      （二）基本原则
      ——坚持规划先行。先规划后实施，没有规划的项目一律不安排资金，确保项目建设有章可循。
      ——坚持群众自愿。
      二、保障措施
      1.强化领导。各乡镇要成立专班，主要负责同志亲自抓，分管负责同志具体抓，层层压实责任。
      """
    #expect(
      outline(text) == [
        "一 [总体要求]", "一/(一) [指导思想]", "一/(一)/1 [加强统筹]", "一/(一)/2 [落实资金]", "一/(二) [基本原则]",
        "一/(二)/-1 [坚持规划先行]", "一/(二)/-2 [坚持群众自愿]", "二 [保障措施]", "二/1 [强化领导]",
      ])
  }

  @Test func aNumberBeforeADigitIsALabelOnlyWhereTheNumberingGoesOn() {
    let listed = """
      一、年度安排
      1.3个新开工项目分别是：北河桥、东湖路、南山隧道。
      2.2个续建项目分别是：西城水厂、中心粮库。
      """
    #expect(outline(listed) == ["一 [年度安排]", "一/1 [3个新开工项目分别是]", "一/2 [2个续建项目分别是]"])
    let counted = """
      一、年度安排
      3.5万亩高标准农田建设任务分解到各乡镇，由县农业农村局会同县财政局组织实施并按季度通报。
      """
    #expect(outline(counted) == ["一 [年度安排]"])
  }

  @Test func articlesTakeTheirHeadingFromTheirBrackets() {
    let text = """
      第一章 总则
      第一条（制定依据）为规范城市供水管理，根据有关法律法规，结合本市实际，制定本办法，请遵照执行。
      第二条 本办法适用于本市行政区域内的城市供水、用水以及相关的监督管理活动，法律法规另有规定的从其规定。
      第二章 供水设施
      第三条 供水单位应当符合下列条件：
      （一）有稳定的水源；
      """
    #expect(
      outline(text) == [
        "第一章 [总则]", "第一章/第一条 [制定依据]", "第一章/第二条 [-]", "第二章 [供水设施]",
        "第二章/第三条 [供水单位应当符合下列条件]", "第二章/第三条/(一) [有稳定的水源]",
      ])
  }

  @Test func anAttachmentOpensATreeOfItsOwn() {
    let text = """
      各乡镇人民政府：
      现将方案印发给你们，请认真组织实施。
      附件：1.任务清单
      云溪县人民政府
      2023年5月6日
      附件1
      云溪县河道清淤任务清单
      一、城区河道
      """
    #expect(outline(text) == ["附件1 [云溪县河道清淤任务清单]", "附件1/一 [城区河道]"])
  }

  @Test func paragraphsBelongToTheUnitTheyStandIn() throws {
    let all = clauses(
      """
      一、适用范围
      本办法适用于全市。
      法律另有规定的，从其规定。
      二、附则
      """)
    let first = try #require(all.first)
    #expect(first.text == "适用范围\n本办法适用于全市。\n法律另有规定的，从其规定。")
    #expect(first.quote == "一、适用范围\n本办法适用于全市。\n法律另有规定的，从其规定。")
    #expect(all.last?.role == .supplementary)
  }

  @Test(arguments: [
    ("发展成效", Clause.Role.statusReview), ("总体目标", .targets), ("工作重点", .tasks), ("优惠政策", .incentives),
    ("加强保障落实", .safeguards), ("健全目标考核", .safeguards), ("本办法自2024年1月1日起施行", .supplementary),
    ("建设重大项目", .projects), ("重要意义", .situation),
  ])
  func aHeadingSaysWhatItsUnitAndTheUnitsInItAreThereFor(heading: String, role: Clause.Role) {
    let all = clauses("一、\(heading)\n（一）第一个方面\n二、其他")
    #expect(all.map { $0.role } == [role, role, nil])
  }

  /// The points inside paragraphs, as `address [heading] text`.
  private func points(_ text: String) -> [String] {
    var builder = BodyBuilder()
    for line in text.split(separator: "\n") {
      builder.append(Block(.paragraph, text: SpaceFolding.fold(line.unicodeScalars)))
    }
    let functions = BlockClassifier.functions(of: builder.blocks)
    let (clauses, clauseOfBlock) = ClauseTree.build(
      noticeID: "n", body: builder.body, blocks: builder.blocks, functions: functions)
    let points = InlineRuns.clauses(
      noticeID: "n", body: builder.body, blocks: builder.blocks, functions: functions,
      clauses: clauses, clauseOfBlock: clauseOfBlock)
    #expect(points.allSatisfy { $0.isInline && builder.body.string($0.range) == $0.quote })
    #expect(points.indices.allSatisfy { points[$0].ordinal == clauses.count + $0 })
    return points.map { "\($0.address) [\($0.heading ?? "-")] \($0.text)" }
  }

  @Test func pointsThatRunOnInAParagraphAreRowsBesideTheTree() {
    #expect(
      points(
        """
        一、工作措施
        （一）强化保障。重点抓好三件事：一是健全机制；二是足额安排资金，按季拨付；三是加强督查。各乡镇每月报送进度。
        （二）从两方面着手。一要摸清底数。逐户登记，不漏一户。二要建立台账。销号管理，动态更新。
        """) == [
          "一/(一)/一是 [健全机制] 健全机制；", "一/(一)/二是 [足额安排资金，按季拨付] 足额安排资金，按季拨付；",
          "一/(一)/三是 [加强督查] 加强督查。", "一/(二)/一要 [摸清底数] 摸清底数。逐户登记，不漏一户。",
          "一/(二)/二要 [建立台账] 建立台账。销号管理，动态更新。",
        ])
  }

  @Test func pointsInTheirOtherFormsAndTwiceInOneUnitAreRead() {
    #expect(
      points(
        """
        一、申报条件
        须符合下列条件：①在县内注册；②信用良好。
        另须提交：（1）申请表；（2）营业执照。
        一是自愿申报，二是逐级审核。
        一是按时公示，二是据实拨付。
        """) == [
          "一/① [在县内注册] 在县内注册；", "一/② [信用良好] 信用良好。", "一/（1） [申请表] 申请表；",
          "一/（2） [营业执照] 营业执照。", "一/一是 [自愿申报] 自愿申报", "一/二是 [逐级审核] 逐级审核。",
          "一/一是#2 [按时公示] 按时公示", "一/二是#2 [据实拨付] 据实拨付。",
        ])
  }

  @Test(arguments: [
    "坚持统一是关键，二是重点。", "一是加强领导。", "二是落实资金；三是加强督查。", "其中①类企业，②类企业分别管理。",
  ]) func whatIsNoRunGivesNoPoints(_ text: String) {
    #expect(points("一、工作措施\n" + text) == [])
  }

  @Test func aLineWithADashUnderTheTitleIsNoUnit() {
    let text = """
      云溪县政府工作报告
      ——2024年1月8日在云溪县第十届人民代表大会第二次会议上
      县长 王某某
      各位代表：
      现在，我代表县人民政府向大会报告工作，请予审议。
      一、2023年工作回顾
      ——产业提质。规模以上工业增加值增长8%，新增规上企业12家，质量效益同步提升。
      """
    #expect(outline(text) == ["一 [2023年工作回顾]", "一/-1 [产业提质]"])
    let principles = """
      云溪县人才工作要点
      ——坚持党管人才
      ——坚持服务发展
      """
    #expect(outline(principles) == ["-1 [坚持党管人才]", "-2 [坚持服务发展]"])
  }

  @Test(arguments: ["2018年8月15日", "100家企业", "5G基站", "第一批", "附件二的规定适用", "一是加强领导", "-5℃"])
  func whatOnlyLooksLikeALabelIsNone(text: String) {
    #expect(ClauseLabelScanner.label(of: Scalars(text)) == nil)
  }
}
