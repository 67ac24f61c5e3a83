internal import TextScanning

/// Reads the examples of rules as sentences of a notice of 2021.
enum ExampleReading {
  /// The first draft that `rule` reads, in its notation.
  static func first(of example: String, rule: String) -> String? {
    let text = Scalars(example)
    return SentenceReader.read(
      Sentence(body: text, range: 0..<text.count),
      setting: SentenceSetting(clock: DocumentClock(year: 2021))
    ).drafts.first { $0.rule == rule }?.notation
  }
}
