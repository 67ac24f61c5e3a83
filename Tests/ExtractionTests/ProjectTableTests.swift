import Extraction
import PolicyModel
import Testing

@Suite struct ProjectTableTests {
  private func read(_ drawing: String) -> [Project] {
    ProjectExtraction.projects(in: DrawnNotice.context(drawing)).facts
  }

  /// `name [category] @location`, with what is there.
  private func outline(_ drawing: String) -> [String] {
    read(drawing).map { project in
      var line = project.name
      if let category = project.category { line += " [\(category)]" }
      if let location = project.location { line += " @\(location)" }
      return line
    }
  }

  @Test func aProjectTableGivesARowForEachItemAndNoneForSumsGroupsAndRepeatedHeaders() throws {
    let drawing = """
      =附件1 云溪县2024年重点项目计划表
      | 序号 | 项目名称 | 建设性质 | 建设地点 | 建设内容及规模 | 建设年限 | 总投资（万元） | 责任单位 |
      | 合计 | < | | | 5个 | | 96800 | |
      | 一、交通类（3个） | < | < | < | < | < | < | < |
      | 1 | 北河大桥 | 续建 | 城关镇 | 全长1.2公里 | 2022—2024年 | 32,000 | 县交通局 |
      | 2 | 环城东路 | 新建 | 东山乡 | 路基4公里 | 2024-2025 | 8800 | 县交通局、县住建局 |
      | 序号 | 项目名称 | 建设性质 | 建设地点 | 建设内容及规模 | 建设年限 | 总投资（万元） | 责任单位 |
      | 3 | 客运站 | 改扩建 | 城关镇 | 迁建 | 2024 | 约6000 | 县交通局 |
      | 小计 | < | | | | | 46800 | |
      | 二、水利类（2个） | < | < | < | < | < | < | < |
      | 4 | 南溪水库 | 前期 | 南溪乡 | 库容200万方 | 2025年开工 | 5亿元 | 县水利局 |
      | 5 | 堤防加固 | 储备 | — | / | | 待定 | 县水利局 |
      | 注：投资为估算数。 | < | < | < | < | < | < | < |
      """
    #expect(
      outline(drawing) == [
        "北河大桥 [交通类] @城关镇", "环城东路 [交通类] @东山乡", "客运站 [交通类] @城关镇", "南溪水库 [水利类] @南溪乡", "堤防加固 [水利类]",
      ])
    let projects = read(drawing)
    #expect(projects.allSatisfy { $0.listTitle == "云溪县2024年重点项目计划表" })
    #expect(projects.allSatisfy { $0.listKind == .projectTable })
    #expect(projects.map(\.investmentYuan) == [3.2e8, 8.8e7, 6e7, 5e8, nil])
    #expect(projects.map(\.phase) == [.ongoing, .start, .upgrade, .plan, .reserve])
    #expect(projects.map(\.periodStartYear) == [2022, 2024, nil, 2025, nil])
    #expect(projects.map(\.periodEndYear) == [2024, 2025, 2024, nil, nil])
    #expect(projects.map(\.leadAgency).first == "县交通局")
    let first = try #require(projects.first)
    #expect(first.description == "全长1.2公里")
    #expect(first.quote == "北河大桥")
    #expect(
      first.attributes.map { "\($0.header)=\($0.text)" } == [
        "序号=1", "建设性质=续建", "建设地点=城关镇", "建设内容及规模=全长1.2公里", "建设年限=2022—2024年", "总投资（万元）=32,000",
        "责任单位=县交通局",
      ])
  }

  @Test func theBracketThatClosesANameSaysHowFarItIsWhereNoColumnDoes() {
    let drawing = """
      =云溪县水利项目表
      | 序号 | 项目名称 | 建设地点 | 总投资（万元） |
      | 1 | 北河灌区配套（续建） | 北河镇 | 3200 |
      | 2 | 城区排涝泵站（新建） | 城关镇 | 900 |
      | 3 | 南溪水厂（二期） | 南溪乡 | 5000 |
      """
    #expect(read(drawing).map(\.phase) == [.ongoing, .start, nil])
  }

  @Test func aTaskTableNamesItsMeasuresAndGroupsThemByTheMergedTask() {
    let drawing = """
      =重点任务分解表
      | 序号 | 工作任务 | 工作措施 | 牵头单位 | 配合单位 | 完成时限 |
      | 1 | 优化营商环境 | 推行一窗受理 | 县政务办 | 各部门 | 2024年6月底 |
      | ^ | ^ | 压减审批时限 | 县发改局 | 县住建局 | 2024年底 |
      | 2 | 培育市场主体 | 建立企业服务专员制度 | 县经信局 | 各乡镇 | 长期 |
      """
    #expect(
      outline(drawing) == [
        "推行一窗受理 [优化营商环境]", "压减审批时限 [优化营商环境]", "建立企业服务专员制度 [培育市场主体]",
      ])
    #expect(read(drawing).map(\.leadAgency) == ["县政务办", "县发改局", "县经信局"])
    #expect(read(drawing).map(\.periodEndYear) == [2024, 2024, nil])
    #expect(read(drawing).allSatisfy { $0.listKind == .taskTable })
  }

  @Test func aTaskThatIsNotMergedIsTheNameAndItsContentsTheDescription() {
    let drawing = """
      | 改革举措 | 主要内容 | 指导部门 | 推广范围 |
      | 一、知识产权方面（共2项） | < | < | < |
      | 快速审判机制 | 填写要素表 | 省法院 | 全省 |
      | 专利保险机制 | 开发险种 | 省银保监局 | 全省 |
      """
    #expect(outline(drawing) == ["快速审判机制 [知识产权方面]", "专利保险机制 [知识产权方面]"])
    #expect(read(drawing).map(\.leadAgency) == ["省法院", "省银保监局"])
    #expect(read(drawing).map(\.description) == ["填写要素表", "开发险种"])
  }

  @Test func aLayoutTableNamesWhatAndCarriesItsLostGroupLabelDown() {
    let drawing = """
      综合体规划布局表
      | 产业定位 | 重点领域 | 重点区域 |
      | 传统产业 | 茶叶 | 古城镇 |
      | ~传统产业 | 竹木 | 新城区 |
      | 新兴产业 | 文旅 | 云山度假区 |
      """
    #expect(outline(drawing) == ["茶叶 [传统产业] @古城镇", "竹木 [传统产业] @新城区", "文旅 [新兴产业] @云山度假区"])
    #expect(read(drawing).allSatisfy { $0.listTitle == "综合体规划布局表" && $0.listKind == .layoutTable })
  }

  @Test func headersOfTwoLevelsAreJoinedAndAYearsShareIsNoTotal() {
    let drawing = """
      =重大项目表（单位：亿元）
      | 序号 | 项目名称 | 投资 | < | 责任单位 | < |
      | ^ | ^ | 总投资 | 2024年计划 | 牵头单位 | 配合单位 |
      | 1 | 云谷产业园 | 12.5 | 3 | 管委会 | 县自规局 |
      """
    let project = read(drawing).first
    #expect(project?.investmentYuan == 1.25e9)
    #expect(project?.leadAgency == "管委会")
    #expect(
      project?.attributes.map(\.header) == ["序号", "投资/总投资", "投资/2024年计划", "责任单位/牵头单位", "责任单位/配合单位"])
  }

  @Test func listsSideBySideAreReadOneAfterTheOther() {
    let drawing = """
      =实事项目
      | 序号 | 实事项目 | 责任单位 | 序号 | 实事项目 | 责任单位 |
      | 1 | 新建口袋公园 | 县住建局 | 3 | 改造农贸市场 | 县商务局 |
      | 2 | 增设公交线路 | 县交通局 | 4 | 安装健身器材 | 县体育局 |
      """
    #expect(outline(drawing) == ["新建口袋公园", "改造农贸市场", "增设公交线路", "安装健身器材"])
    #expect(read(drawing).map(\.leadAgency) == ["县住建局", "县商务局", "县交通局", "县体育局"])
  }

  @Test func outerNumbersWithoutWordsBesideThemAreGroupsAndStagesDoNotHideThem() {
    let drawing = """
      =年度项目
      | 序号 | 项目名称 | 建设单位 | 总投资（亿元） |
      | 一 | 工业项目 | | 30 |
      | （一） | 续建项目 | | 20 |
      | 1 | 电池工厂 | 华能公司 | 20 |
      | （二） | 新开工项目 | | 10 |
      | 2 | 轴承车间 | 长风公司 | 10 |
      | 二 | 农业项目 | | 5 |
      | 3 | 冷链中心 | 农投公司 | 5 |
      | | 总 计 | | 35 |
      """
    #expect(outline(drawing) == ["电池工厂 [工业项目]", "轴承车间 [工业项目]", "冷链中心 [农业项目]"])
    #expect(read(drawing).map(\.phase) == [.ongoing, .start, nil])
    #expect(read(drawing).map(\.leadAgency) == [nil, nil, nil])
  }

  @Test func aTableThatGoesOnWithoutAHeaderTakesTheOneBefore() {
    let drawing = """
      =重点项目清单
      | 项目名称 | 建设地点 |
      | 北河桥 | 城关镇 |
      续上页的文字说明一行。
      | 东湖路 | 东山乡 |
      | 南山隧道 | 南山乡 |
      """
    #expect(outline(drawing) == ["北河桥 @城关镇", "东湖路 @东山乡", "南山隧道 @南山乡"])
  }

  @Test func aNameMergedOverSeveralRowsIsOneProject() throws {
    let drawing = """
      | 项目名称 | 建设内容 | 责任单位 |
      | 老旧小区改造 | 改造管网 | 县住建局 |
      | ^ | 加装电梯 | 县市场监管局 |
      | 体育公园 | 新建步道 | 县体育局 |
      """
    #expect(outline(drawing) == ["老旧小区改造", "体育公园"])
    let first = try #require(read(drawing).first)
    #expect(first.attributes.map(\.text) == ["改造管网\n加装电梯", "县住建局\n县市场监管局"])
    #expect(first.leadAgency == "县住建局")
  }

  @Test func aNameOverTwoColumnsHasItsGroupInTheFirst() {
    let drawing = """
      =任务分解表
      | 主要任务 | < | 责任单位 |
      | 加强宣传 | 开设专栏 | 县融媒体中心 |
      | ^ | 印发手册 | 县司法局 |
      | 严格执法 | 联合检查 | 县城管局 |
      """
    #expect(outline(drawing) == ["开设专栏 [加强宣传]", "印发手册 [加强宣传]", "联合检查 [严格执法]"])
  }

  @Test(arguments: [
    "| 指标名称 | 单位 | 2020年 | 2025年 |\n| 研发经费 | 亿元 | 3 | 5 |",
    "| 姓名 | 职务 | 联系电话 |\n| 王某 | 组长 | 123456 |",
    "| 地区 | 2024年招生计划 | 备注 |\n| 城关镇 | 120 | |",
    "| 项目 | 收费标准 | 收费依据 |\n| 停车 | 5元/次 | 文件 |",
    "| 考核项目 | 考核内容 | 分值 |\n| 组织领导 | 成立专班 | 10 |",
    "| 单位名称 | 地址 | 联系人 |\n| 县交通局 | 人民路1号 | 王某 |",
    "| 项目 | 2022年 | 2023年 |\n| 生产总值 | 100 | 110 |",
    "| 品种 | 限量标准 | 检验方法 |\n| 白菜 | 0.1 | 色谱 |",
  ])
  func tablesOfOtherThingsGiveNoProjects(drawing: String) {
    #expect(outline(drawing) == [])
  }

  @Test func aTableThatSpeaksOfProjectsAndNamesNoneIsReported() {
    let drawing = """
      =重点项目情况表
      | 单位 | 数量 |
      | 城关镇 | 3 |
      """
    let result = ProjectExtraction.projects(in: DrawnNotice.context(drawing))
    #expect(result.facts.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["project_table_unread"])
  }

  @Test func idsGoOnThroughThePageAndQuotesStandInTheirPlace() {
    let context = DrawnNotice.context(
      """
      一、重点项目
      1.西城水厂。日处理2万吨，总投资1.2亿元，2025年底前建成。
      =续表
      | 项目名称 | 建设地点 |
      | 1.北河桥； | 城关镇 |
      """)
    let facts = ProjectExtraction.projects(in: context).facts
    #expect(facts.map(\.id) == ["n-project0", "n-project1"])
    #expect(facts.map(\.name) == ["西城水厂", "北河桥"])
    #expect(facts.first?.investmentYuan == 1.2e8)
    #expect(facts.first?.periodEndYear == 2025)
    for fact in facts { #expect(context.quote(fact.range) == fact.quote) }
  }

  @Test func aMonthInAOneYearPlanIsOfThatYear() {
    let drawing = """
      =2024年民生实事任务分解表
      | 实事项目 | 责任单位 | 完成时限 |
      | 改造供热旧管网 | 县住建局 | 10月底前 |
      | 建设老年食堂 | 县民政局 | 年内 |
      | 巡检燃气管线 | 县城管局 | 常年 |
      """
    #expect(read(drawing).map(\.periodEndYear) == [2024, 2024, nil])
  }
}
