/// Labels in one of two languages.
package struct Words: Sendable {
  /// The language.
  package let language: Language

  /// Labels in `language`.
  package init(_ language: Language) {
    self.language = language
  }

  /// The one of two that is wanted.
  func callAsFunction(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  /// The word for a stored value (`strive`); the value itself where it has none.
  func term(_ value: String) -> String { word(value, in: Vocabulary.values) }

  /// The word for a column (`firmness`); its name where it has none.
  func column(_ name: String) -> String { word(name, in: Vocabulary.columns) }

  private func word(_ name: String, in vocabulary: [String: Vocabulary.Word]) -> String {
    guard let word = vocabulary[name] else {
      return name.split(separator: "_").joined(separator: " ")
    }
    return self(word.chinese, word.english)
  }

  /// The word for facts of a kind.
  package func name(of kind: NoticeMark.Kind) -> String { term(kind.rawValue) }

  /// What stands between the members of a list.
  var listSeparator: String { self("、", ", ") }
}
