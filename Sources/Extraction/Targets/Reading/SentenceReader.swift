internal import PolicyModel
internal import TextScanning

/// Reads the quantified statements of one sentence: each measure with the words around it.
package struct SentenceReader {
  /// What a measure is good for.
  enum Role: Equatable {
    /// Still to be read.
    case open
    /// Part of a name, a threshold, a date: no statement of its own.
    case inner
    /// The value that another is compared with.
    case baseline
    /// Read, or known to be no statement.
    case done
  }

  let sentence: Sentence
  let setting: SentenceSetting
  let phrases: [PeriodPhrase]
  var measures: [Measure]
  var roles: [Role]
  var drafts: [Draft] = []
  /// Measures that look like a statement and could not be placed, in the sentence.
  var unplaced: [(range: Range<Int>, reason: String)] = []
  /// The indicator read last, for what follows without one of its own.
  var lastNoun: Scalars?
  var text: Scalars { sentence.text }

  /// Prepares a sentence of which the periods and what may quantify are known.
  init(
    _ sentence: Sentence, phrases: [PeriodPhrase], candidates: [Measure], setting: SentenceSetting
  ) {
    self.sentence = sentence
    self.setting = setting
    self.phrases = phrases
    measures = MeasureScanner.measures(of: candidates, phrases: phrases)
    roles = Array(repeating: .open, count: measures.count)
  }

  /// The statements of a sentence in order.
  static func read(
    _ sentence: Sentence, phrases: [PeriodPhrase], candidates: [Measure], setting: SentenceSetting
  ) -> (drafts: [Draft], unplaced: [(range: Range<Int>, reason: String)]) {
    var reader = SentenceReader(
      sentence, phrases: phrases, candidates: candidates, setting: setting)
    guard !reader.measures.isEmpty else { return ([], []) }
    reader.assignRoles()
    for index in reader.measures.indices where reader.roles[index] == .open {
      reader.read(index)
    }
    reader.pairTiers()
    return (reader.drafts, reader.unplaced)
  }

  // MARK: - Marks

  static let separators = ScalarSet("，,；;：:。！？!?")

  /// Whether the scalar parts clauses at this depth; a comma inside 1,200 does not.
  func isSeparator(_ index: Int, depth: Int) -> Bool {
    guard Self.separators.contains(text[index]), sentence.depth[index] == depth else {
      return false
    }
    if text[index] == "," || text[index] == ":", index > 0, index + 1 < text.count,
      text[index - 1].digit != nil, text[index + 1].digit != nil
    {
      return false
    }
    return true
  }

  /// The start of the clause in which the measure stands.
  func clauseStart(before position: Int, depth: Int) -> Int {
    var index = position
    while index > 0 {
      let scalar = index - 1
      if sentence.depth[scalar] < depth { return index }
      if sentence.depth[scalar] == depth, depth > 0, isOpener(text[scalar]) { return index }
      if isSeparator(scalar, depth: depth) { return index }
      index -= 1
    }
    return 0
  }

  /// The end of the clause in which `position` stands.
  func clauseEnd(after position: Int, depth: Int) -> Int {
    var index = position
    while index < text.count {
      if sentence.depth[index] < depth { return index }
      if sentence.depth[index] == depth, depth > 0, isCloser(text[index]) { return index }
      if isSeparator(index, depth: depth) { return index }
      index += 1
    }
    return text.count
  }

  private static let openers = ScalarSet("（(〔[［【“‘「『《〈")
  private static let closers = ScalarSet("）)〕]］】”’」』》〉")
  func isOpener(_ scalar: Unicode.Scalar) -> Bool { Self.openers.contains(scalar) }
  func isCloser(_ scalar: Unicode.Scalar) -> Bool { Self.closers.contains(scalar) }

  // MARK: - Tiers

  /// 确保达到30件，力争40件: two values of one indicator, side by side, with unlike firmness.
  mutating func pairTiers() {
    guard drafts.count > 1 else { return }
    for index in 1..<drafts.count {
      let floor = drafts[index - 1]
      let stretch = drafts[index]
      guard floor.indicator == stretch.indicator, floor.tier == .single,
        stretch.firmness == .strive || stretch.firmness == .explore,
        floor.firmness != stretch.firmness, floor.endYear == stretch.endYear,
        floor.statement == stretch.statement, floor.scope == stretch.scope,
        stretch.unit == floor.unit || stretch.mode == .multiply
      else { continue }
      drafts[index - 1].tier = .floor
      drafts[index].tier = .stretch
      drafts[index - 1].group = index
      drafts[index].group = index
    }
  }
}
