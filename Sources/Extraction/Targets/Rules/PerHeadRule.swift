internal import TextScanning

/// Leaves the denominators of indicators alone.
package enum PerHeadRule: ReadingRule {
  package static let identifier = "targets.per_head"
  package static let summary = "每万人, 每千名老人 and 每10万人 are denominators inside an indicator."
  package static let matching = [
    RuleExample("每10万人口全科医生数", "per head"), RuleExample("每千名老年人拥有床位", "per head"),
  ]
  package static let notMatching = ["每年培训10万人", "每个乡镇建成1个"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let sentence = Sentence(body: text, range: 0..<text.count)
    let measures = MeasureScanner.measures(in: sentence, phrases: [])
    if measures.contains(where: { isPerHead($0, in: text) }) { return "per head" }
    return text.starts(with: Scalars("每千名")) ? "per head" : nil
  }

  static func isPerHead(_ measure: Measure, in text: Scalars) -> Bool {
    let start = measure.core.lowerBound
    guard start > 0 else { return false }
    return text[start - 1] == "每" || (text[start - 1] == "单" && measure.unit == "个")
  }
}
