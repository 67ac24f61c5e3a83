import Extraction
import PolicyModel
import Testing

@Suite struct ProjectProseTests {
  private func read(_ drawing: String, title: String? = nil) -> [Project] {
    ProjectExtraction.projects(in: DrawnNotice.context(drawing, title: title)).facts
  }

  private func names(_ drawing: String, title: String? = nil) -> [String] {
    read(drawing, title: title).map(\.name)
  }

  @Test func aBoxNamesItsItemsByTheirLead() {
    let drawing = """
      一、主要任务
      （一）建设平台。围绕主导产业，建设一批创新平台，提升服务能力，带动中小企业共同发展。
      [专栏1：重点平台建设
      [1.茶叶研究中心。谋划建设检测线，到2025年服务企业100家。
      [2.竹木设计中心：由县文旅公司牵头建立，引进团队。
      （二）引育人才。落实人才政策，加大引进力度，每年引进一批急需紧缺人才，做好服务保障。
      """
    let projects = read(drawing)
    #expect(projects.map(\.name) == ["茶叶研究中心", "竹木设计中心"])
    #expect(projects.allSatisfy { $0.listTitle == "重点平台建设" && $0.listKind == .box })
    #expect(projects.map(\.phase) == [.plan, nil])
    #expect(projects.map(\.periodEndYear) == [2025, nil])
    #expect(projects.map(\.leadAgency) == [nil, "县文旅公司"])
  }

  @Test func anItemOfABoxSaysWhereItStandsAndWhoAnswersForIt() {
    let drawing = """
      一、主要任务
      （一）建设平台。围绕主导产业，建设一批创新平台，提升服务能力，带动中小企业共同发展。
      [专栏1 重点工程
      [1.冷链物流工程。在城东物流园建设冷库3座，由县商务局、县供销社负责。
      [2.品质提升工程。在现有基础上改造生产线，由县工信局负责人牵线引进设备。
      [3.品牌推广工程。在全县建设直销窗口，由各企业承担费用。
      """
    let projects = read(drawing)
    #expect(projects.map(\.location) == ["城东物流园", nil, nil])
    #expect(projects.map(\.leadAgency) == ["县商务局、县供销社", nil, nil])
  }

  @Test func aBoxOfIndicatorsHasNoItems() {
    #expect(names("一、发展目标\n[专栏1 主要指标\n[研发经费占比：达到3%。\n[发明专利：达到100件。") == [])
  }

  @Test func enumeratedNamesTakeTheirStageFromTheLeadAndTheirCategoryFromTheUnit() {
    let drawing = """
      一、年度安排
      （一）市政类
      共安排项目3个。
      1.2个新开工项目分别是：北河桥（二期）、东湖路；
      2.1个在建项目是：西城水厂。
      （二）教育类
      共安排重大工程项目2个，均为建成项目。
      分别是：城北小学、实验幼儿园。
      二、工作要求
      1.各单位要加强领导，落实责任，明确分工，倒排工期，确保项目按时开工、按时建成、按时投用。
      """
    let projects = read(drawing, title: "2024年重大工程建设计划")
    #expect(projects.map(\.name) == ["北河桥（二期）", "东湖路", "西城水厂", "城北小学", "实验幼儿园"])
    #expect(projects.map(\.category) == ["市政类", "市政类", "市政类", "教育类", "教育类"])
    #expect(projects.map(\.phase) == [.start, .start, .ongoing, .complete, .complete])
  }

  @Test func unitsUnderAListHeadingAreItemsAndDutiesAreNone() {
    let drawing = """
      一、主要任务
      （一）推进改造。加快老旧小区改造，完善配套设施，改善居住环境，提升群众获得感和满意度。
      二、重点项目
      （一）交通项目
      1.北河大桥。全长1.2公里，计划投资3亿元。
      2.客运枢纽（责任单位：县交通局）
      （二）水利项目
      1.南溪水库
      三、保障措施
      （一）加强领导。成立领导小组，定期研究项目推进中的困难和问题，压实责任，形成工作合力。
      """
    let projects = read(drawing)
    #expect(projects.map(\.name) == ["北河大桥", "客运枢纽", "南溪水库"])
    #expect(projects.map(\.category) == ["交通项目", "交通项目", "水利项目"])
    #expect(projects.map(\.leadAgency) == [nil, "县交通局", nil])
    #expect(projects.allSatisfy { $0.listTitle == "重点项目" })
  }

  @Test func whatATableRepeatsIsTakenFromTheTable() {
    let drawing = """
      一、重点项目
      1.北河大桥。全长1.2公里。
      2.环城东路工程。全长4公里。
      3.南溪水库。库容200万方。
      =重点项目表
      | 项目名称 | 建设地点 |
      | 北河大桥 | 城关镇 |
      | 环城东路 | 东山乡 |
      """
    let projects = read(drawing)
    #expect(projects.map(\.name) == ["北河大桥", "环城东路"])
    #expect(projects.allSatisfy { $0.listKind == .projectTable })
  }

  @Test func numberedDutiesGiveNoProjects() {
    let drawing = """
      一、主要任务
      （一）实施数字乡村工程。建设平台，完善机制，推动数据共享，提升乡村治理现代化水平。
      （二）推进重点项目建设。建立项目清单：明确责任单位、完成时限、推进措施，实行挂图作战。
      二、加强重点项目管理
      1.强化调度。每月调度一次，及时协调解决项目推进中存在的困难和问题，确保项目顺利实施。
      """
    #expect(names(drawing) == [])
  }

  @Test func numberedNamesInAParagraphKeepWhatIsSaidOfThem() {
    let drawing = """
      二、工作安排
      （一）扩大投资。安排项目九十个，完成投资七十亿元。重点抓好以下项目：①冷链物流园二期，选址城东新区，投资6.2亿元，年内建成投用；②南河灌区续建配套工程，总投资3.6亿元；③环城公路，2023年开工，2025年底前通车。
      """
    let projects = read(drawing, title: "2024年云溪县人民政府工作报告")
    #expect(projects.map(\.name) == ["冷链物流园二期", "南河灌区续建配套工程", "环城公路"])
    #expect(projects.map(\.investmentYuan) == [6.2e8, 3.6e8, nil])
    #expect(projects.map(\.phase) == [.complete, .ongoing, nil])
    #expect(projects.map(\.periodStartYear) == [nil, nil, 2023])
    #expect(projects.map(\.periodEndYear) == [2024, nil, 2025])
    #expect(projects.map(\.location) == ["城东新区", nil, nil])
    #expect(projects.allSatisfy { $0.listTitle == "扩大投资" })
  }

  @Test func countedListsMayPartTheirNamesByCommas() {
    let drawing = """
      一、重点工程安排
      1.续建项目3个：前街风貌保护，北门枢纽，南河整治（二期）。
      2.竣工项目1个：区图书馆改造。
      """
    #expect(names(drawing) == ["前街风貌保护", "北门枢纽", "南河整治（二期）", "区图书馆改造"])
    #expect(read(drawing).map(\.phase) == [.ongoing, .ongoing, .ongoing, .complete])
  }

  @Test func kindsOfProjectsThatMayHaveAidAreNoProjects() {
    let drawing = """
      一、支持内容
      （一）技术改造。重点支持以下项目：①数字化改造，②绿色化改造，③首台套研制，按投入给予补助。
      申报项目包括：新建项目、续建项目。
      """
    #expect(names(drawing) == [])
  }
}
