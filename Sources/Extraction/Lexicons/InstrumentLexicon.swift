/// What a lexicon says about instruments of policy: codings of clauses by their words.
package struct InstrumentLexicon: Sendable, Equatable {
  /// One coding.
  package struct Layer: Sendable, Equatable {
    /// Its name and version: `rothwell_zegveld/1`.
    package var name: String
    /// What gives codes.
    package var rules: [Rule]
    /// Words that give none, though others stand in them.
    package var ignored: [String]

    /// Makes a layer.
    package init(_ name: String, rules: [Rule], ignored: [String] = []) {
      self.name = name
      self.rules = rules
      self.ignored = ignored
    }
  }

  /// Words that give one code.
  package struct Rule: Sendable, Equatable {
    package var code: String
    /// The code, or the code and the rule's own name: `supply.talent`.
    package var identifier: String
    package var words: [String]

    /// Makes a rule.
    package init(_ code: String, _ identifier: String, _ words: [String]) {
      self.code = code
      self.identifier = identifier
      self.words = words
    }
  }

  /// The codings; of one name several count together.
  package var layers: [Layer]

  /// Makes a lexicon; of a word that stands twice in a layer the last rule counts.
  package init(layers: [Layer] = []) {
    self.layers = layers
  }

  /// This lexicon with another after it.
  package func extended(by other: InstrumentLexicon) -> InstrumentLexicon {
    InstrumentLexicon(layers: layers + other.layers)
  }
}
