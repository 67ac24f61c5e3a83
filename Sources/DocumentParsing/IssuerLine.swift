package import TextScanning

/// Tells a line that is the name of a public body and nothing else, as it stands below a title.
package enum IssuerLine {
  private static let endings = SuffixList([
    "政府", "办公厅", "办公室", "委员会", "局", "厅", "委", "管委会", "领导小组", "指挥部", "常务委员会",
  ])
  private static let marks = ScalarSet("。，；：:;,、|>《》（）()-—_")

  /// Whether the line reads as a body's name.
  package static func reads(_ text: Scalars) -> Bool {
    text.count >= 4 && text.count <= 30 && text.count(of: marks) == 0
      && text.allSatisfy { $0.isHan || $0.isSpace }
      && endings.match(in: text, endingAt: text.count) != nil
  }
}
