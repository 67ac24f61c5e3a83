/// What a lexicon is about; a file says so in its key `lexicon`.
package enum LexiconKind: String, Sendable, CaseIterable {
  /// The names of indicators: which spellings mean the same.
  case indicators
  /// Instruments of policy: which words give a clause which code.
  case instruments

  /// The lexicon that is part of the program, and the file in the repository that it is a copy of.
  var builtIn: (bytes: [UInt8], file: String) {
    switch self {
    case .indicators: (PackageResources.indicators_yaml, "Pipelines/lexicons/indicators.yaml")
    case .instruments: (PackageResources.instruments_yaml, "Pipelines/lexicons/instruments.yaml")
    }
  }
}
