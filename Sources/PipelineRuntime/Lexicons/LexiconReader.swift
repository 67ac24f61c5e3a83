internal import Extraction
internal import PolicyModel
internal import Yams

/// Reads lexicon files, each of which extends those before it, and refuses every mistake with its
/// line.
///
/// ```yaml
/// lexicon: indicators
/// terms:
///   R&D: [研发, 研究与试验发展]
/// indicators:
///   R&D经费占GDP比重: [全社会研发投入强度]
/// ```
struct LexiconReader {
  /// The kinds of the files that were read.
  private(set) var kinds: Set<LexiconKind> = []
  /// SHA-256 of each file.
  private(set) var digests: [String] = []
  private var indicatorFiles: [IndicatorFile] = []
  private var instruments = InstrumentLexicon()

  /// A file about indicators, with the place of each spelling of a whole name.
  private struct IndicatorFile {
    var lexicon: IndicatorLexicon
    var places: [String: YAMLValue]
  }

  /// Reads the bytes of `file`.
  mutating func read(_ bytes: [UInt8], file: String) throws(GongwenError) {
    digests.append(Digest.sha256(bytes))
    let root = try YAMLDocument.compose(bytes, file: file, what: "the lexicon")
    let kind = try Self.kind(of: root, file: file)
    kinds.insert(kind)
    switch kind {
    case .indicators: indicatorFiles.append(try Self.indicators(root, file: file))
    case .instruments:
      instruments = instruments.extended(by: try InstrumentReader.lexicon(root, file: file))
    }
  }

  /// What all files say together.
  func lexicons() throws(GongwenError) -> ReadingLexicons {
    let all = indicatorFiles.reduce(IndicatorLexicon()) { $0.extended(by: $1.lexicon) }
    let keys = IndicatorKeys(all)
    for file in indicatorFiles {
      for conflict in IndicatorKeys.conflicts(in: file.lexicon, readWith: keys) {
        guard let place = file.places[conflict.spelling] else { continue }
        throw place.error(
          "\(conflict.spelling) stands for both \(conflict.keys.joined(separator: " and ")) when read",
          advice: "take it out of one of them, or make them one")
      }
    }
    return ReadingLexicons(indicators: keys, instruments: ClauseTagger(instruments))
  }

  private static func kind(of root: Node, file: String) throws(GongwenError) -> LexiconKind {
    let known = LexiconKind.allCases.map { $0.rawValue }
    guard case .mapping(let mapping) = root, let name = mapping["lexicon"] else {
      throw YAMLValue.error(
        "a lexicon needs the key lexicon", at: root, file: file,
        advice: "begin it with lexicon: and one of \(known.joined(separator: ", "))")
    }
    let value = YAMLValue(node: name, file: file, name: "lexicon")
    let text = try value.text()
    guard let kind = LexiconKind(rawValue: text) else {
      throw value.error(
        "unknown kind of lexicon: \(text)", advice: Suggestion.advice(text, among: known))
    }
    return kind
  }

  // MARK: - Indicators

  private static func indicators(
    _ root: Node, file: String
  ) throws(GongwenError) -> IndicatorFile {
    let mapping = try YAMLMapping(
      root, file: file, what: "a lexicon of indicators",
      keys: ["lexicon", "description", "terms", "indicators"])
    var places: [String: YAMLValue] = [:]
    let terms = try mapping.optional("terms").map { value throws(GongwenError) in
      try entries(value, places: &places)
    }
    places = [:]
    let indicators = try mapping.optional("indicators").map { value throws(GongwenError) in
      try entries(value, places: &places)
    }
    return IndicatorFile(
      lexicon: IndicatorLexicon(terms: terms ?? [], indicators: indicators ?? []), places: places)
  }

  private static func entries(
    _ value: YAMLValue, places: inout [String: YAMLValue]
  ) throws(GongwenError) -> [IndicatorLexicon.Entry] {
    guard case .mapping(let mapping) = value.node else {
      throw value.error(
        "\(value.name) is to be names with their spellings", advice: "write NAME: [SPELLING, …]")
    }
    var entries: [IndicatorLexicon.Entry] = []
    for (key, node) in mapping {
      let name = YAMLValue(node: key, file: value.file, name: "a name of \(value.name)")
      var entry = IndicatorLexicon.Entry(try name.text(), [])
      var spellings = [name]
      if node.null == nil {
        spellings += try YAMLValue(
          node: node, file: value.file, name: "the spellings of \(entry.name)"
        ).list()
      }
      for (index, spelling) in spellings.enumerated() {
        let text = try spelling.text()
        if let first = places[text] {
          throw spelling.error(
            "\(text) stands twice, first in line \(first.line)", advice: "leave it in one place")
        }
        places[text] = spelling
        if index > 0 { entry.spellings.append(text) }
      }
      entries.append(entry)
    }
    return entries
  }
}
