package import TextScanning

/// 主题分类: its values parted at commas and semicolons, never at 、, which their names contain.
package enum SubjectRule: ReadingRule {
  package static let identifier = "metadata.subject_categories"
  package static let summary = "Subjects are parted at , ， ; and ；, never at 、, and joined by `;`."
  package static let matching = [
    RuleExample("农业、林业、水利/水利，国土资源、能源/土地", "农业、林业、水利/水利;国土资源、能源/土地"),
    RuleExample("综合政务\\其他", "综合政务\\其他"),
    RuleExample("财政、金融、审计；", "财政、金融、审计"),
  ]
  package static let notMatching = ["；", "无"]

  package static func reading(of example: String) -> String? { subjects(in: Scalars(example)) }

  private static let separators = ScalarSet(",，;；")

  /// The subjects in their normal form; `nil` where there are none.
  package static func subjects(in text: Scalars) -> String? {
    var subjects: [String] = []
    for piece in text.split(whereSeparator: separators.contains) {
      let piece = Scalars(piece)
      guard let range = MissingValue.value(in: piece, 0..<piece.count) else { continue }
      let subject = piece.string(range)
      if !subjects.contains(subject) { subjects.append(subject) }
    }
    return subjects.isEmpty ? nil : subjects.joined(separator: ";")
  }
}
