package import TextScanning

/// The words by which a notice hands on what it carries: 现印发给你们.
package enum CarrierRule: ReadingRule {
  package static let identifier = "metadata.carrier"
  package static let summary =
    "印发给你们, 转发给你们 and the like are the words of a 通知 that carries a document."
  package static let matching = [
    RuleExample("《青禾县水库管理办法》已经县政府同意，现印发给你们，请认真贯彻执行。", "印发给你们"),
    RuleExample("现将省水利厅方案转发给你们。", "转发给你们"),
  ]
  package static let notMatching = ["请将情况报送我局。", "印发后认真执行。"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    return phrase(in: text).map(text.string)
  }

  private static let phrases = ["印发给你们", "转发给你们", "批转给你们", "下发给你们", "现予印发", "现予转发"].map(
    Scalars.init)

  /// Where the words stand.
  package static func phrase(in text: Scalars) -> Range<Int>? {
    for phrase in phrases {
      if let start = text.firstIndex(of: phrase) { return start..<start + phrase.count }
    }
    return nil
  }
}
