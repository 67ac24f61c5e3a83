/// What a reading depends on besides the bytes of a page and the program: the user's words.
///
/// Made once for a process; without files the words are none.
package struct ReadingLexicons: Sendable {
  /// The names of indicators.
  package var indicators: IndicatorKeys
  /// The words of instruments of policy.
  package var instruments: ClauseTagger

  /// Makes lexicons.
  package init(indicators: IndicatorKeys = .unaided, instruments: ClauseTagger = .none) {
    self.indicators = indicators
    self.instruments = instruments
  }
}
