package import PolicyModel
internal import TextScanning

/// What to look for: every word, in upper or lower case of ASCII.
package struct SearchWords: Sendable, Equatable {
  /// The words and phrases, in lower case.
  package var words: [String]

  /// Takes words at white space (and at NUL, which no text holds) apart; what stands in quotation marks ("…" or “…”) is one.
  package init(_ arguments: [String]) throws(GongwenError) {
    words = []
    for argument in arguments {
      var word = String.UnicodeScalarView()
      var isQuoted = false
      func finished(_ words: inout [String]) {
        if !word.isEmpty { words.append(SearchBigrams.folded(String(word))) }
        word = String.UnicodeScalarView()
      }
      for scalar in argument.unicodeScalars {
        if scalar == "\"" || scalar == "“" || scalar == "”" {
          finished(&words)
          isQuoted.toggle()
        } else if scalar.value == 0 || (scalar.properties.isWhitespace && !isQuoted) {
          finished(&words)
        } else {
          word.append(scalar)
        }
      }
      guard !isQuoted else {
        throw GongwenError(
          .usage, "a quotation mark is not closed: \(argument)",
          advice: "put a phrase between two of them")
      }
      finished(&words)
    }
    guard !words.isEmpty else {
      throw GongwenError(.usage, "there is no word to search for")
    }
  }

  /// What the index has to hold of a notice; empty where every word is one character.
  var bigrams: String { SearchBigrams.words(of: words) }
}
