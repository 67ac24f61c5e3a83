internal import TextScanning

/// With 分别 each name of a list has the value at its place.
package enum DistributiveRule: ReadingRule {
  package static let identifier = "targets.distributive"
  package static let summary =
    "With 分别 each name of a list has the value at its place."
  package static let matching = [
    RuleExample("高新技术企业和科技型企业分别达到2万家和6万家", "高新技术企业 eq 20000 家"),
    RuleExample("城镇、农村居民人均可支配收入分别增长6%、7%", "城镇居民人均可支配收入 eq 6 % annual_growth"),
  ]
  package static let notMatching = ["分别负责相关工作", "分别奖励10万元、5万元"]

  package static func reading(of example: String) -> String? {
    ExampleReading.first(of: example, rule: identifier)
  }
}
