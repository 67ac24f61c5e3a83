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

// The examples of rules are sentences of their own.

extension SentenceReader {
  /// The statements of a sentence that stands alone.
  static func read(_ sentence: Sentence, setting: SentenceSetting) -> (
    drafts: [Draft], unplaced: [(range: Range<Int>, reason: String)]
  ) {
    read(
      sentence, phrases: PeriodScanner.phrases(in: sentence.text, clock: setting.clock),
      candidates: MeasureScanner.candidates(in: sentence.text), setting: setting)
  }
}

extension MeasureScanner {
  /// What quantifies in a sentence that stands alone.
  static func measures(in sentence: Sentence, phrases: [PeriodPhrase]) -> [Measure] {
    measures(of: candidates(in: sentence.text), phrases: phrases)
  }
}
