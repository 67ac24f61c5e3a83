internal import TextScanning

/// A value without an indicator takes the one that its sentence named before.
package enum EllipsisRule: ReadingRule {
  package static let identifier = "targets.ellipsis"
  package static let summary =
    "A value without an indicator takes the one that its sentence named before."
  package static let matching = [
    RuleExample("加快推进充电桩建设，力争达到500个", "充电桩 eq 500 个 strive"),
    RuleExample("推进林道建设，新增80公里", "林道 eq 80 公里 new_in_period"),
  ]
  package static let notMatching = ["达到500个", "高新技术企业达到500家"]

  package static func reading(of example: String) -> String? {
    ExampleReading.first(of: example, rule: identifier)
  }
}
