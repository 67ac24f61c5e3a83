import Extraction
import PolicyModel
import Testing

/// Promises of tables and of running text.
@Suite struct IncentiveReadingTests {
  /// `kind form amount unit beneficiary` of every incentive with an amount.
  private func outline(_ drawing: String) -> [String] {
    let context = DrawnNotice.context(drawing)
    let found = IncentiveExtraction.incentives(in: context).facts
    for fact in found { #expect(context.quote(fact.range) == fact.quote) }
    return found.compactMap { fact in
      guard let amount = fact.amount else { return nil }
      return [
        fact.kind.rawValue, fact.amountForm?.rawValue, String(Int(amount)), fact.unit,
        fact.beneficiary,
      ].compactMap { $0 }.joined(separator: " ")
    }
  }

  @Test func aTableOfSupportNamesItsAmountsByHeadersAndItsReceiversByRows() {
    let drawing = """
      =渔业装备支持标准表
      | 支持事项 | 支持对象 | 支持标准 | 最高限额（万元） |
      | 平台 | 省级工程中心 | 一次性奖励 | 100 |
      | ^ | 市级工程中心 | 一次性奖励 | 40 |
      | 装备 | 捕捞企业 | 按购置费用的30%补助 | 60 |
      """
    #expect(
      outline(drawing) == [
        "reward up_to 1000000 元 省级工程中心", "reward up_to 400000 元 市级工程中心",
        "subsidy percent 30 % 捕捞企业", "subsidy up_to 600000 元 捕捞企业",
      ])
  }

  @Test func namesOfGiftsHeadColumnsBesideReceivers() {
    let drawing = """
      =引进人才待遇表
      | 序号 | 人才层次 | 安家费（万元） | 岗位津贴（元/月） | 服务期（年） |
      | 1 | 首席技师 | 30 | 1500 | 5 |
      | 2 | 高级技师 | 10 | 800 | 5 |
      """
    #expect(
      outline(drawing) == [
        "subsidy fixed 300000 元 首席技师", "subsidy per_unit 1500 元 首席技师",
        "subsidy fixed 100000 元 高级技师", "subsidy per_unit 800 元 高级技师",
      ])
  }

  @Test func aLineOverTheTableGivesTheUnitOfBareNumbers() {
    let drawing = """
      一、补贴标准
      单位：元/亩
      | 服务环节 | 补贴标准 |
      | 机耕 | 40 |
      | 统防统治 | 25 |
      """
    #expect(outline(drawing) == ["subsidy per_unit 40 元 机耕", "subsidy per_unit 25 元 统防统治"])
  }

  @Test func aSumWithoutAGiftIsOneWhereTheCaptionSaysSo() {
    let drawing = """
      =渔业品牌奖励标准
      | 品牌 | 标准（万元） |
      | 国家地理标志 | 50 |
      """
    #expect(outline(drawing).first == "reward fixed 500000 元 国家地理标志")
    let divided = """
      =渔业奖励资金分配表
      | 乡镇 | 金额（万元） |
      | 北河镇 | 50 |
      | 南溪乡 | 30 |
      """
    #expect(outline(divided).isEmpty)
  }

  @Test(arguments: [
    """
    =各乡镇补贴发放情况表
    | 乡镇 | 面积（亩） | 已发放补贴（万元） |
    | 北河镇 | 1200 | 36 |
    | 南溪乡 | 800 | 24 |
    """,
    """
    =各银行贷款安排表
    | 银行 | 贷款限额（万元） | 期限 |
    | 甲银行 | 5000 | 3年 |
    | 乙银行 | 3000 | 3年 |
    """,
    """
    =项目投资表
    | 项目名称 | 总投资（万元） | 上限（米） |
    | 北河大桥 | 5000 | 30 |
    | 南溪大桥 | 3000 | 20 |
    """,
  ]) func tablesOfOtherMoneyPromiseNothing(_ drawing: String) {
    #expect(outline(drawing).isEmpty)
  }

  @Test func aThresholdInACellOfStandardsIsNoAmount() {
    let drawing = """
      =技改补助表
      | 类别 | 补助标准 |
      | 大型项目 | 设备投资超过2000万元的，补助100万元 |
      | 小型项目 | 补助20万元 |
      """
    #expect(
      outline(drawing) == ["subsidy fixed 1000000 元 大型项目", "subsidy fixed 200000 元 小型项目"])
  }

  @Test(arguments: [
    (
      "对引进的首席专家给予100万元安家费，博士每人30万元。",
      ["subsidy fixed 1000000 元 首席专家", "subsidy fixed 300000 元 博士"]
    ),
    ("对开通的货运航线，每航次补2万元。", ["subsidy per_unit 20000 元 货运航线"]),
    (
      "县财政设立渔业发展专项资金，每年不少于800万元，其中用于良种不低于200万元。",
      ["fund at_least 8000000 元", "fund at_least 2000000 元"]
    ),
    (
      "设立总规模10亿元的海洋产业基金，首期规模3亿元。",
      ["fund pool 1000000000 元", "fund pool 300000000 元"]
    ),
    (
      "对新评定为五星级、四星级的渔家乐，分别奖励20万元、10万元。",
      ["reward fixed 200000 元 五星级渔家乐", "reward fixed 100000 元 四星级渔家乐"]
    ),
    (
      "对获评国家级、省级休闲渔业基地的，分别奖补50万元、20万元。",
      ["reward fixed 500000 元 国家级休闲渔业基地", "reward fixed 200000 元 省级休闲渔业基地"]
    ),
    ("对完成任务排名前3位的乡镇各给予奖励5万元。", ["reward fixed 50000 元 完成任务排名前3位的乡镇"]),
    ("支持企业新建冷库，按每立方米100元补助。", ["subsidy per_unit 100 元 企业"]),
    ("对出口企业每1万元出口额奖励50元。", ["reward per_unit 50 元 出口企业"]),
    ("市财政对每个示范渔村补助100万元。", ["subsidy per_unit 1000000 元 示范渔村"]),
    ("对旅行社每接待游客1人奖励20元。", ["reward per_unit 20 元 旅行社"]),
    (
      "鼓励电商企业做大，年销售额首次突破1000万元、5000万元的，分别奖励10万元、30万元。",
      ["reward fixed 100000 元 电商企业", "reward fixed 300000 元 电商企业"]
    ),
    ("对外贸企业信用保险按保费的50%给予补贴。", ["subsidy percent 50 % 外贸企业信用保险"]),
    (
      "对租用厂房的企业，按租金的50%给予补贴；第三年按30%。",
      ["subsidy percent 50 % 企业", "subsidy percent 30 %"]
    ),
    ("其中脱贫户每户再补500元。", ["subsidy fixed 500 元 脱贫户"]),
  ]) func promisesOfRunningTextNameReceiversAndForms(_ line: String, _ expected: [String]) {
    #expect(outline("一、扶持政策\n" + line) == expected)
  }

  @Test(arguments: [
    "力争将养殖企业到户电价控制在1元以内，并给予贴息支持。", "完成渔港投资3亿元，其中码头不少于1亿元。",
    "撬动社会资本设立基金，每年带动投资2亿元。",
  ]) func pricesAndInvestmentsAreNoPromises(_ line: String) {
    #expect(outline("一、工作任务\n" + line).isEmpty)
  }
}
