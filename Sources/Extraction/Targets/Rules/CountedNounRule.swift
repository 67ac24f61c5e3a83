internal import TextScanning

/// A verb of doing with a count and what is counted, in either order: 建成示范点20个, 新引进100名专家.
package enum CountedNounRule: ReadingRule {
  package static let identifier = "targets.counted_noun"
  package static let summary =
    "A verb of doing with a count and what is counted, in either order: 建成示范点20个, 新引进100名专家."
  package static let matching = [
    RuleExample("建成省级示范点20个以上", "省级示范点 ge 20 个"),
    RuleExample("新引进100名左右领军人才", "领军人才 approx 100 名 new_in_period"),
    RuleExample("培育产值超十亿元的企业5家", "产值超十亿元的企业 eq 5 家"),
    RuleExample("新增国家级平台3个、省级10个", "国家级平台 eq 3 个 new_in_period"),
  ]
  package static let notMatching = ["加大对26个加快发展县的支持", "推进三个一批建设", "京津冀等8个区域"]

  package static func reading(of example: String) -> String? {
    ExampleReading.first(of: example, rule: identifier)
  }
}
