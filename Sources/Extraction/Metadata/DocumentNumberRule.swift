internal import PolicyModel
package import TextScanning

/// 发文字号 of a label or a line, in whatever brackets, to its normal form.
package enum DocumentNumberRule: ReadingRule {
  package static let identifier = "metadata.doc_number"
  package static let summary =
    "A number is read in any brackets and with stray spaces; a label's value may lack its 号."
  package static let matching = [
    RuleExample("青政办发[2020] 15号", "青政办发〔2020〕15号"),
    RuleExample("青政发（2019）8", "青政发〔2019〕8号"),
    RuleExample("文号青水发〔2019〕8号", "青水发〔2019〕8号"),
    RuleExample("青禾市人民政府令第 33 号", "青禾市人民政府令第33号"),
  ]
  package static let notMatching = ["青禾市统计公报", "2020年"]

  private static let labels = WordList(["文号", "发文字号", "发文文号", "文件编号", "字号", "编号", "号"])

  package static func reading(of example: String) -> String? {
    number(in: Scalars(example))?.number.text
  }

  /// The number that a value or a line is or holds.
  package static func number(in text: Scalars) -> DocumentNumberScanner.Hit? {
    if var hit = DocumentNumberScanner.first(in: text) {
      // 文号青政发〔2019〕8号: a label that stands right before the number is no part of it.
      let code = Scalars(hit.number.agencyCode)
      if let length = labels.match(in: code, at: 0), code.count - length >= 2 {
        hit.number.agencyCode = code.string(length..<code.count)
        hit.range = hit.range.lowerBound + length..<hit.range.upperBound
      }
      return hit
    }
    guard text.count <= 30, let last = text.last, last.digit != nil else { return nil }
    guard var hit = DocumentNumberScanner.first(in: text + Scalars("号")) else { return nil }
    hit.range = hit.range.lowerBound..<min(hit.range.upperBound, text.count)
    return hit
  }
}
