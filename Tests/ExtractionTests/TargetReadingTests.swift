import Extraction
import PolicyModel
import Testing

/// Short notices written against the rules of targets.
@Suite struct TargetReadingTests {
  /// The rows in one line each: statement, indicator, comparator, value and unit, year, place.
  private func rows(
    _ drawing: String, title: String? = nil, issuedOn: String? = nil
  ) -> [String] {
    let context = DrawnNotice.context(drawing, title: title, issuedOn: issuedOn)
    return TargetExtraction.targets(in: context).facts.map { target in
      var words = [target.indicator, target.comparator.rawValue]
      if target.statement != .target { words.insert(target.statement.rawValue, at: 0) }
      if let value = target.value {
        let number = value == value.rounded() ? String(Int(value)) : String(value)
        words.append("\(number)\(target.unit ?? "")")
      }
      if let year = target.periodEndYear { words.append("\(year)") }
      if let scope = target.scopeText { words.append("in \(scope)") }
      return words.joined(separator: " ")
    }
  }

  private static let worksTitle = "关于印发青禾县2023年民生实事任务安排的通知"

  @Test func aLookBackOverAListOfTasksMakesNoResultsOfThem() {
    let found = rows(
      """
      一、任务
      去年全县办成实事9件。今年要抓好以下工作。
      （一）改善出行。新改建农村公路35公里，新增公共停车位600个。
      （二）守护健康。建成村卫生室12个，家庭医生签约率达到82%以上。
      """, title: Self.worksTitle, issuedOn: "2023-02-03")
    #expect(
      found.filter { !$0.hasPrefix("achievement") } == [
        "农村公路 eq 35公里 2023", "公共停车位 eq 600个 2023", "村卫生室 eq 12个 2023",
        "家庭医生签约率 ge 82% 2023",
      ])
  }

  private static let worksTable = """
    一、工作安排
    逐项抓好落实。
    =青禾县2023年民生实事任务表
    | 序号 | 实事项目 | 工作内容（目标任务） | 责任单位 | 完成时限 |
    | 1 | 农村公路 | 改造提升农村公路48公里 | 县交通运输局 | 2023年11月 |
    | 2 | 普惠托育 | 新增托位320个，普惠托位占比达到65%以上 | 县卫生健康局 | 12月底 |
    | 3 | 清洁取暖 | 完成清洁取暖改造2600户 | 县住建局 | 2024年3月 |
    """

  @Test func tasksInCellsAreAimsOfTheYearOfTheirDeadline() {
    let wanted = [
      "农村公路 eq 48公里 2023", "托位 eq 320个 2023", "普惠托位占比 ge 65% 2023",
      "清洁取暖改造 eq 2600户 2024",
    ]
    #expect(
      rows(Self.worksTable, title: Self.worksTitle, issuedOn: "2023-02-03").sorted()
        == wanted.sorted())
  }

  @Test func aPlanOfOneYearLooksAheadThoughItsPageIsYounger() {
    let found = rows(Self.worksTable, title: Self.worksTitle, issuedOn: "2024-05-20")
    #expect(found.count == 4)
    #expect(!found.contains { $0.hasPrefix("achievement") })
  }

  @Test func aTableOfWhatWasDoneIsAReview() {
    let found = rows(
      """
      一、附表
      =2022年民生实事完成情况表
      | 序号 | 实事项目 | 工作内容 | 责任单位 | 完成时限 |
      | 1 | 农村公路 | 改造提升农村公路51公里 | 县交通运输局 | 2022年11月 |
      """, title: "关于2022年民生实事完成情况的通报", issuedOn: "2023-01-16")
    #expect(found == ["achievement 农村公路 eq 51公里 2022"])
  }

  @Test func aCommuniqueReports() {
    let found = rows(
      "一、综合\n全年地区生产总值达到318亿元，年末常住人口达到41万人。",
      title: "青禾县2023年国民经济和社会发展统计公报", issuedOn: "2024-03-20")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("achievement") && $0.contains("2023") })
  }

  @Test func theYearAtHandEndsALookBack() {
    let found = rows(
      "一、概况\n去年全县粮食总产量达到21万吨。今年，粮食总产量稳定在22万吨以上。",
      title: "青禾县2024年粮食生产方案", issuedOn: "2024-02-01")
    #expect(found == ["achievement 粮食总产量 eq 210000吨 2023", "粮食总产量 ge 220000吨 2024"])
  }

  @Test func whatIsPromisedAndWhatEarnsItAreNoTargets() {
    for sentence in [
      "对年营业收入首次达到2000万元以上的，给予30万元奖励。",
      "年接待游客5万人次以上的，再奖8万元。",
      "新建冷库每座补2万元。",
      "设立总规模5亿元的产业基金，首期规模1亿元。",
      "购置烘干机的，按购机价的20%补贴，单台不超过6000元。",
      "农房保险每户保费60元，农户自缴12元。",
    ] {
      #expect(rows("一、扶持政策\n\(sentence)") == [], "\(sentence)")
    }
  }

  @Test func sizesOfOneProjectAreNoTargets() {
    #expect(rows("一、重大工程\n推进城北大道建设，全长12.6公里，投资3.2亿元。") == [])
    #expect(
      rows("一、重大工程\n到2026年，全市高速公路通车里程达到620公里。")
        == ["高速公路通车里程 eq 620公里 2026"])
  }

  @Test func capsOfSingleCasesAreRules() {
    #expect(rows("一、金融支持\n农户小额贷款额度最高20万元。") == ["rule 农户小额贷款额度 le 200000元"])
    #expect(rows("一、金融支持\n贷款利率不高于LPR加60个基点。") == [])
  }

  @Test func valuesArePartedAmongPlacesYearsAndNames() {
    #expect(
      rows("一、目标\n2024年、2026年每千人口托位数分别达到3.2个和4.8个。")
        == ["每千人口托位数 eq 3.2个 2024", "每千人口托位数 eq 4.8个 2026"])
    #expect(
      rows("一、目标\n到2026年，城东产业园、临港工业园电子信息产值分别达到90亿元、40亿元。")
        == [
          "城东产业园电子信息产值 eq 9000000000元 2026", "临港工业园电子信息产值 eq 4000000000元 2026",
        ])
    #expect(
      rows("一、目标\n到2026年，甜柿、油橄榄等特色林果基地分别达到3万亩、1.5万亩。")
        == ["甜柿特色林果基地 eq 30000亩 2026", "油橄榄特色林果基地 eq 15000亩 2026"])
  }

  @Test func aHeadingOfWhatThereIsMakesResults() {
    #expect(
      rows(
        """
        一、工作基础
        全县现有床位。建成旅游公路86公里，景区客房入住率达到61%。
        二、重点任务
        全年举办节会30场次以上，农产品销售额同比增长12%以上。
        """, title: "青禾县2024年文旅工作方案", issuedOn: "2024-03-05") == [
          "achievement 旅游公路 eq 86公里 2024", "achievement 景区客房入住率 eq 61% 2024",
          "节会 ge 30场次 2024", "农产品销售额 ge 12% 2024",
        ])
    #expect(
      rows("一、现状\n中小河流治理率只有58%，病险水库尚有27座。")
        == ["achievement 中小河流治理率 eq 58%", "achievement 病险水库 eq 27座"])
  }

  @Test func quartersAreStepsAndNoTargets() {
    #expect(
      rows(
        """
        一、任务分解
        =青禾县2023年主要指标分解表
        | 指标 | 2023年目标 | 一季度 | 二季度 |
        | 城镇新增就业（人） | 3200 | 800 | 1700 |
        """, title: "青禾县2023年就业工作方案", issuedOn: "2023-02-01") == ["城镇新增就业 eq 3200人 2023"])
    #expect(
      rows("一、重点任务\n城东路全长6.8公里。为全市老年人免费体检18万人，“两癌”筛查6万人。热线办结率98%以上、满意率95%以上。") == [
        "老年人免费体检 eq 180000人", "“两癌”筛查 eq 60000人", "热线办结率 ge 98%", "热线满意率 ge 95%",
      ])
  }

  @Test func boundsBasesAndSumsOfALine() {
    #expect(
      rows("一、目标\n到2026年，开工率和投产率分别不低于80%、50%，规上企业由现在的320家增加到450家。")
        == ["开工率 ge 80% 2026", "投产率 ge 50% 2026", "规上企业 eq 450家 2026"])
    #expect(
      rows("一、目标\n到2026年，单位产值能耗三年累计下降10%，可再生能源消费占比达两成。")
        == ["单位产值能耗 eq 10% 2026", "可再生能源消费占比 eq 20% 2026"])
  }

  @Test func namesThatBeginOrEndLikeOtherWords() {
    #expect(rows("一、目标\n到2026年，创成省级旅游度假区1个。") == ["省级旅游度假区 eq 1个 2026"])
    #expect(
      rows("一、目标\n到2026年，再生水利用率达到28%，基本水面率达到6%。")
        == ["再生水利用率 eq 28% 2026", "基本水面率 eq 6% 2026"])
    #expect(
      rows("一、目标\n到2026年，高效节水灌溉面积达到2020年的1.5倍。") == ["高效节水灌溉面积 eq 1.5倍 2026"])
  }

  @Test func oneRateOfSeveralRegions() {
    #expect(
      rows("一、目标\n2026年，村级快递服务覆盖率东部地区达到96%以上，西部地区80%。")
        == ["村级快递服务覆盖率 ge 96% 2026 in 东部地区", "村级快递服务覆盖率 eq 80% 2026 in 西部地区"])
    #expect(
      rows("一、目标\n到2026年，经费占比达到5%以上，其中县本级不低于6%。")
        == ["经费占比 ge 5% 2026", "经费占比 ge 6% 2026 in 县本级"])
    #expect(
      rows("一、目标\n到2026年，产值超千亿元的强镇达到6个，营业收入超百亿元的强镇9个。")
        == ["产值超千亿元的强镇 eq 6个 2026", "营业收入超百亿元的强镇 eq 9个 2026"])
  }

  @Test func twoCountsOfOneThingAndTheSizeOfEach() {
    #expect(
      rows("一、目标\n2025年完成避险搬迁180户620人。")
        == ["避险搬迁 eq 180户 2025", "避险搬迁 eq 620人 2025"])
    #expect(rows("一、目标\n2025年建成50亩示范点6个。") == ["50亩示范点 eq 6个 2025"])
  }

  @Test func aPlanInQuotationMarksGivesItsYearsToTheWholeSentence() {
    #expect(
      rows("一、任务\n实施扩容工程，“十四五”期间新建幼儿园24所，新增学位5400个。")
        == ["幼儿园 eq 24所 2025", "学位 eq 5400个 2025"])
  }

  @Test func wordsBetweenNameAndNumberLeaveTheName() {
    #expect(
      rows("一、目标\n到2026年，签约服务覆盖率在现有基础上每年提升2个百分点。")
        == ["签约服务覆盖率 eq 2百分点 2026"])
    #expect(rows("一、目标\n到2026年，数字经济规模迈上80亿元台阶。") == ["数字经济规模 eq 8000000000元 2026"])
    #expect(rows("一、目标\n到2026年，全市旅游收入与2022年相比翻一番。") == ["旅游收入 eq 2倍 2026"])
    #expect(rows("一、目标\n到2026年，组建青禾大学种业研究院玉米中心等新型研发机构4家。") == ["新型研发机构 eq 4家 2026"])
  }

  @Test func aTableOfIndicatorsThatCannotBeReadIsToldOf() {
    func doubts(_ drawing: String) -> [String] {
      TargetExtraction.targets(in: DrawnNotice.context(drawing)).diagnostics.map(
        \.code)
    }
    #expect(
      doubts(
        """
        一、考核
        | 序号 | 指标 | 联系人 | 评分 |
        | 1 | 湿地保护 | 张三 | 15分 |
        | 2 | 水质达标 | 李四 | 20分 |
        """) == ["unread_indicator_table"])
    #expect(
      doubts(
        """
        一、目标
        | 指标 | 单位 | 2025年 |
        | 湿地保护率 | % | 55 |
        """) == [])
    #expect(
      doubts(
        """
        一、名单
        | 序号 | 单位 | 人数 |
        | 1 | 县农业农村局 | 3 |
        """) == [])
  }
}
