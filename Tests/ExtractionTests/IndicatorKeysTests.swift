import Extraction
import PolicyModel
import Testing

@Suite struct IndicatorKeysTests {
  private let keys = IndicatorKeys(
    IndicatorLexicon(
      terms: [
        .init("研发", ["R&D", "研究与试验发展"]), .init("研发经费", ["研发支出", "研发投入"]),
        .init("规上", ["规模以上"]), .init("GDP", ["地区生产总值"]), .init("PM2.5", ["细颗粒物"]),
      ],
      indicators: [
        .init("GDP", ["经济总量"]), .init("研发经费占GDP比重", ["研发强度"]),
        .init("规上工业增加值", ["规上工业企业增加值"]), .init("森林覆盖率", ["森林覆被率"]),
      ]))

  @Test(arguments: [
    ("森林覆盖率", "全市森林覆盖率"), ("森林覆盖率", "我省的森林覆盖率"), ("森林覆盖率", "森林 覆盖率（%）"),
    ("技术交易总额（亿元）", "技术交易总额"), ("有效“灌溉”面积", "有效灌溉面积"), ("Ａ级景区", "a级景区"),
    ("劣Ⅴ类水体比例", "劣V类水体占比"), ("养老床位数", "养老床位"), ("示范企业数量", "示范企业"), ("示范企业总数", "示范企业"),
    ("绿色食品所占比重", "绿色食品占比"), ("绿色食品比例", "绿色食品占比"), ("林业占农业的比例", "林业占农业比重"),
    ("林业占农业", "林业占农业比重"), ("旅游收入年均增长率", "旅游收入增速"), ("取水量下降率", "取水量降幅"),
    ("年末常住人口", "常住人口"), ("全社会用电量", "用电量"), ("每千人拥有病床数", "每千人病床"),
    ("教育、科技支出", "教育和科技支出"), ("初中班（校）", "初中班"), ("能耗强度目标", "能耗强度"),
  ])
  func spellingsThatDifferInFormAreOneWithoutALexicon(first: String, second: String) {
    #expect(IndicatorKeys.unaided.key(of: first) == IndicatorKeys.unaided.key(of: second))
  }

  @Test(arguments: [
    ("增加值", "增加值增速"), ("增加值占比", "增加值"), ("城镇居民收入", "农村居民收入"), ("低保标准（城市）", "低保标准（农村）"),
    ("景气指数", "景气指"), ("林业占农业比重", "农业占林业比重"), ("PM2.5浓度", "PM10浓度"), ("全市场份额", "场份额"),
    ("目的地", "目地"), ("市场占有率", "市场有率"), ("能耗降幅", "能耗增速"), ("全国文明城市", "文明城市"), ("优良天数", "优良天"),
    ("工程建设用地占地面积", "工程建设用地占地面积比重"),
  ])
  func whatIsNotTheSameKeepsAKeyOfItsOwn(first: String, second: String) {
    #expect(IndicatorKeys.unaided.key(of: first) != IndicatorKeys.unaided.key(of: second))
  }

  @Test(arguments: [
    ("R&D", "研发"), ("全社会Ｒ＆Ｄ支出占地区生产总值的比重", "研发经费占GDP比重"), ("研究与试验发展（R&D）投入占其GDP比例", "研发经费占GDP比重"),
    ("研发强度", "研发经费占GDP比重"), ("规模以上工业企业增加值", "规上工业增加值"), ("规上工业增加值年均增速", "规上工业增加值增速"),
    ("规模以上工业企业增加值增长率", "规上工业增加值增速"), ("细颗粒物（PM2.5）浓度", "PM2.5浓度"), ("全国森林覆被率", "森林覆盖率"),
    ("海洋经济占经济总量比重", "海洋经济占GDP比重"), ("数字经济总量", "数字经济总量"), ("规模以上服务业企业数", "规上服务业企业"),
  ])
  func termsAndNamesOfTheLexiconAreReplaced(name: String, key: String) {
    #expect(keys.key(of: name) == key)
  }

  @Test func aNameMayOpenWithTheAreaOfTheNotice() {
    #expect(keys.key(of: "云岭县经济总量", region: "云岭县") == "GDP")
    #expect(keys.key(of: "云岭经济总量", region: "云岭县") == "GDP")
    #expect(keys.key(of: "云岭经济总量", region: "南屏县") == "云岭经济总量")
    // Nothing would be left.
    #expect(keys.key(of: "云岭县", region: "云岭县") == "云岭县")
  }

  @Test func growthThatTheRowSaysItselfLeavesTheName() {
    let name = "规模以上工业增加值增速"
    #expect(keys.key(of: name) == "规上工业增加值增速")
    #expect(keys.key(of: name, changeMode: .annualGrowth) == "规上工业增加值")
    #expect(keys.key(of: "取水量降低", changeMode: .totalDecline) == "取水量")
    #expect(keys.key(of: "取水量降低", changeMode: .annualGrowth) == "取水量降幅")
  }

  @Test func aNameOfMarksAloneHasNoKey() {
    #expect(keys.key(of: "“”") == nil)
    #expect(keys.key(of: "") == nil)
  }

  @Test func twoKeysOfOneNormalFormAreAConflict() {
    let lexicon = IndicatorLexicon(indicators: [
      .init("甲", ["全市养老床位数"]), .init("丙", ["丁", "养老的床位"]),
    ])
    let conflicts = IndicatorKeys.conflicts(in: lexicon, readWith: IndicatorKeys(lexicon))
    #expect(conflicts.map { $0.spelling } == ["养老的床位"])
    #expect(conflicts.map { $0.keys } == [["甲", "丙"]])
  }
}
