internal import TextScanning

/// An indicator with a verb of level, growth or bound and its value: 专利授权量达12万件, GDP增长6%左右.
package enum LevelRule: ReadingRule {
  package static let identifier = "targets.level"
  package static let summary =
    "An indicator with a verb of level, growth or bound and its value: 专利授权量达12万件, GDP增长6%左右."
  package static let matching = [
    RuleExample("到2025年，专利授权量达12万件", "专利授权量 eq 120000 件 ..2025"),
    RuleExample("森林覆盖率稳定在65%以上", "森林覆盖率 ge 65 %"),
    RuleExample("细颗粒物平均浓度降至35微克/立方米以下", "细颗粒物平均浓度 le 35 微克/立方米"),
    RuleExample("技术合同成交额力争达到300亿元", "技术合同成交额 eq 30000000000 元 strive"),
    RuleExample("技术合同成交额力争突破300亿元", "技术合同成交额 ge 30000000000 元 strive"),
    RuleExample("森林覆盖率不得低于65%", "rule 森林覆盖率 ge 65 % require"),
    RuleExample("严禁容积率低于1.2", "rule 容积率 ge 1.2 require"),
  ]
  package static let notMatching = ["不断提高发展水平", "全市共有26个县", "按照20%的比例"]

  package static func reading(of example: String) -> String? {
    ExampleReading.first(of: example, rule: identifier)
  }
}
