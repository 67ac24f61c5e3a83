/// What a lexicon says about the names of indicators.
package struct IndicatorLexicon: Sendable, Equatable {
  /// One entry: what several spellings stand for.
  package struct Entry: Sendable, Equatable {
    /// The term or the key.
    package var name: String
    /// Other ways to write it.
    package var spellings: [String]

    /// Makes an entry.
    package init(_ name: String, _ spellings: [String]) {
      self.name = name
      self.spellings = spellings
    }
  }

  /// Words within names: 研究与试验发展 is R&D wherever it stands.
  package var terms: [Entry]
  /// Whole names: 户籍城镇化率 is 户籍人口城镇化率, and nothing but the whole name is looked up.
  package var indicators: [Entry]

  /// Makes a lexicon; of a spelling that stands twice the last entry counts.
  package init(terms: [Entry] = [], indicators: [Entry] = []) {
    self.terms = terms
    self.indicators = indicators
  }

  /// This lexicon with another after it.
  package func extended(by other: IndicatorLexicon) -> IndicatorLexicon {
    IndicatorLexicon(
      terms: terms + other.terms, indicators: indicators + other.indicators)
  }
}
