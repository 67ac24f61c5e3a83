import Extraction
import Foundation
import PolicyModel
import TestSupport
import Testing
import TextScanning

@testable import PipelineRuntime

@Suite struct LexiconSetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let own = file("indicators.yaml")
  private static let instruments = file("instruments.yaml")

  private static func file(_ name: String) -> String {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Pipelines/lexicons/\(name)").path
  }

  private func read(_ text: String) throws -> LexiconSet {
    try LexiconSet.read([try folder.write("l.yaml", text)])
  }

  private func key(_ name: String, _ set: LexiconSet) -> String? {
    set.lexicons.indicators.key(of: name)
  }

  @Test(arguments: [
    [
      "研发经费占GDP比重", "全社会R&D经费支出占GDP比重", "研究与试验发展经费占地区生产总值比重", "全市研发投入强度",
      "研发（R&D）经费投入占国内生产总值的比例",
    ],
    ["规上工业增加值", "规模以上工业增加值（亿元）", "全省规模以上工业企业增加值"],
    ["常住人口城镇化率", "城镇化率（%）", "全县城镇化水平"], ["户籍人口城镇化率", "户籍城镇化率"],
    ["单位GDP能耗", "万元地区生产总值能耗", "单位国内生产总值能源消耗", "能耗强度"],
    ["PM2.5浓度", "细颗粒物（PM2.5）年均浓度", "可入肺颗粒物平均浓度"],
    ["每千人医疗卫生机构床位", "每千人口医疗卫生机构床位数", "每千常住人口拥有床位数（张）"],
    ["每千人执业(助理)医师", "每千人口执业（助理）医师数", "每千人口拥有执业医师"],
    ["城镇登记失业率", "全市城镇登记失业率"], ["九年义务教育巩固率", "义务教育阶段巩固率"],
    ["空气质量优良天数比率", "空气质量优良天数比例（%）", "城市空气质量优良率"],
    ["地表水水质优良比例", "地表水达到或好于Ⅲ类水体比例", "地表水国控断面水质优良比例"],
    ["每万人高价值发明专利拥有量", "每万人口高价值发明专利拥有量（件）"],
    ["城镇居民人均可支配收入", "城镇常住居民人均可支配收入"], ["居民人均可支配收入", "全体居民人均可支配收入（元）"],
    ["进出口总额", "外贸进出口总值"], ["人均预期寿命", "平均预期寿命（岁）"],
    ["劳动年龄人口平均受教育年限", "劳动年龄人口人均受教育年限（年）"],
    ["非化石能源占能源消费总量比重", "非化石能源占一次能源消费比重", "非化石能源消费占比"],
    ["技术合同成交额", "技术交易总额"], ["城镇新增就业", "新增城镇就业人数（万人）"],
    ["农村自来水普及率", "全县农村自来水普及率"], ["农作物耕种收综合机械化率", "主要农作物耕种收机械化率"],
    ["养老机构护理型床位占比", "护理型床位占养老机构床位的比例"], ["每千人3岁以下婴幼儿托位", "每千人口拥有3岁以下婴幼儿托位数（个）"],
  ])
  func theProgramsOwnLexiconJoinsWhatMeansTheSame(names: [String]) throws {
    let set = try LexiconSet.read()
    for name in names { #expect(key(name, set) == names[0]) }
  }

  @Test(arguments: [
    ("规上工业增加值", "规上工业增加值增速"), ("规上工业增加值", "工业增加值"), ("研发经费", "研发经费占GDP比重"),
    ("常住人口城镇化率", "户籍人口城镇化率"), ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("城镇登记失业率", "城镇调查失业率"), ("城市污水处理率", "农村污水处理率"), ("空气质量优良天数", "空气质量优良天数比率"),
    ("每万人发明专利拥有量", "每万人高价值发明专利拥有量"), ("单位GDP能耗", "单位工业增加值能耗"), ("能源消费总量", "单位GDP能耗"),
    ("数字经济增加值", "数字经济核心产业增加值"), ("GDP", "人均GDP"), ("养老床位", "每千名老年人养老床位"),
    ("高技能人才", "技能人才"), ("PM2.5浓度", "PM10浓度"), ("一般公共预算收入", "一般公共预算支出"), ("城市低保标准", "农村低保标准"),
    ("基本养老保险参保率", "基本医疗保险参保率"), ("学前教育毛入园率", "高中阶段毛入学率"), ("旅游总收入", "接待游客人数"),
    ("数字经济总量", "GDP"), ("森林蓄积量", "活立木蓄积量"), ("农村自来水普及率", "农村集中供水率"), ("县域内就诊率", "县域内住院率"),
  ])
  func theProgramsOwnLexiconKeepsApartWhatDiffers(first: String, second: String) throws {
    let set = try LexiconSet.read()
    #expect(key(first, set) != key(second, set))
  }

  @Test func theLexiconsOfTheRepositoryAreTheProgramsOwn() throws {
    let own = try LexiconSet.read()
    let files = [Self.own, Self.instruments]
    let named = try LexiconSet.read(files)
    #expect(own.sha256 == named.sha256)
    #expect(own.files.isEmpty && named.files == files)
    // Of a kind that no file is named for, the program's own is used.
    #expect(try LexiconSet.read([Self.own]).sha256 == own.sha256)
  }

  private func codes(_ text: String, _ set: LexiconSet) -> [String] {
    let scalars = Scalars(text)
    let clause = Clause(
      id: "c", parentID: nil, ordinal: 0, depth: 1, address: "一", label: nil, heading: nil,
      text: text, role: nil, isInline: false, range: 0..<scalars.count, quote: text)
    return set.lexicons.instruments.tags(of: [clause], in: scalars).map {
      "\($0.layer) \($0.ruleID)"
    }
  }

  @Test(arguments: [
    ("安排专项资金，对企业给予补助", "supply.funding", "funding"), ("落实研发费用加计扣除", "environment.tax", "tax"),
    ("优先保障用地指标", "environment.land", "land"), ("引进高层次人才", "supply.talent", "talent"),
    ("制定团体标准", "environment.regulation", "standard"),
    ("建设孵化器", "supply.infrastructure", "platform"),
    ("加强知识产权保护", "environment.intellectual_property", "ip"),
    ("引导银行发放贷款", "environment.finance", "finance"),
    ("支持首台（套）产品订购", "demand.procurement", "procurement"), ("开展试点", "demand.demonstration", "pilot"),
    ("推动公共数据开放", "supply.information", "data"), ("成立领导小组", "environment.strategy", "other"),
  ])
  func theProgramsOwnCodingsKnowTheirInstruments(text: String, first: String, second: String)
    throws
  {
    #expect(
      codes(text, try LexiconSet.read()) == [
        "rothwell_zegveld/1 \(first)", "instruments/1 \(second)",
      ])
  }

  @Test func theProgramsOwnCodingsPassOverWhatIsNoInstrument() throws {
    #expect(codes("参加养老保险的人数", try LexiconSet.read()) == [])
    #expect(codes("按照《专项资金管理办法》执行", try LexiconSet.read()) == [])
  }

  @Test func aCodingOfTheUserReplacesTheProgramsOwn() throws {
    let set = try read(
      """
      lexicon: instruments
      layers:
        own:
          version: 3
          codes:
            carrot: [补助]
            stick:
              fine: [罚款]
          ignore: [培训补助]
      """)
    #expect(codes("给予补助，处以罚款，培训补助除外", set) == ["own/3 carrot", "own/3 stick.fine"])
    #expect(key("经济总量", set) == "GDP")
  }

  @Test func aFileNamedAloneReplacesAndOneNamedAfterExtends() throws {
    let text = "lexicon: indicators\nindicators:\n  云海指标: [森林覆被率, 云量]\n"
    let alone = try read(text)
    #expect(key("云量", alone) == "云海指标")
    #expect(key("义务教育阶段巩固率", alone) == "义务教育阶段巩固率")
    let both = try LexiconSet.read([Self.own, folder.file("l.yaml")])
    #expect(key("义务教育阶段巩固率", both) == "九年义务教育巩固率")
    // What comes later wins.
    #expect(key("森林覆被率", both) == "云海指标")
    #expect(Set([alone.sha256, both.sha256, try LexiconSet.read().sha256]).count == 3)
  }

  @Test(arguments: [
    ("lexicon: indicatros\n", 1, "unknown kind of lexicon: indicatros", "did you mean indicators?"),
    ("terms: {}\n", 1, "a lexicon needs the key lexicon", "begin it with lexicon: and one of"),
    ("- a\n", 1, "a lexicon needs the key lexicon", "begin it with"),
    ("lexicon: indicators\nterm: {}\n", 2, "unknown key: term", "did you mean terms?"),
    ("lexicon: indicators\nterms: [a]\n", 2, "terms is to be names with their spellings", "write"),
    ("lexicon: indicators\nterms:\n  甲: 乙\n", 3, "the spellings of 甲 is to be a list", nil),
    ("lexicon: indicators\nterms:\n  甲: [乙, []]\n", 3, "an element of the spellings of 甲", nil),
    (
      "lexicon: indicators\nterms:\n  甲: [乙]\n  丙: [乙]\n", 4, "乙 stands twice, first in line 3",
      "leave it in one place"
    ),
    (
      "lexicon: indicators\nindicators:\n  甲: [养老床位]\n  丙:\n    - 全市养老床位数\n", 5,
      "全市养老床位数 stands for both 甲 and 丙", "take it out of one of them, or make them one"
    ),
    ("lexicon: indicators\nterms:\n  甲: []\n  甲: []\n", 4, "a key stands twice: 甲", nil),
    ("lexicon: indicators\nterms: {甲: [乙\n", 3, "", nil),
    ("", 1, "the lexicon is empty", nil),
    (
      "lexicon: instruments\nlayers: {}\nterms: {}\n", 3, "unknown key: terms",
      "known are lexicon, description, layers"
    ),
    (
      "lexicon: instruments\nlayers: [a]\n", 2, "layers is to be names with their contents", "write"
    ),
    (
      "lexicon: instruments\nlayers:\n  a: {codes: {}}\n", 3, "the layer a needs the key version",
      nil
    ),
    (
      "lexicon: instruments\nlayers:\n  a:\n    version: one\n", 4,
      "version is to be a whole number", nil
    ),
    (
      "lexicon: instruments\nlayers:\n  a:\n    version: 1\n    code: {}\n", 5, "unknown key: code",
      "did you mean codes?"
    ),
    (
      "lexicon: instruments\nlayers:\n  a:\n    version: 1\n    codes:\n      b: [甲]\n      c: [甲]\n",
      7, "甲 stands twice, first in line 6", "leave it in one place"
    ),
  ])
  func aMistakeIsNamedWithItsLine(text: String, line: Int, message: String, advice: String?) {
    let error = #expect(throws: GongwenError.self) { _ = try read(text) }
    #expect(error?.exitStatus == 78)
    #expect(error?.place?.hasPrefix(folder.file("l.yaml") + ":\(line)") == true)
    #expect(error?.message.hasPrefix(message) == true)
    if let advice {
      #expect(error?.advice?.hasPrefix(advice) == true)
    } else {
      #expect(error?.advice == nil)
    }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let error = #expect(throws: GongwenError.self) {
      _ = try LexiconSet.read([folder.file("none.yaml")])
    }
    #expect(error?.exitStatus == 78)
    #expect(error?.place == folder.file("none.yaml"))
  }
}
