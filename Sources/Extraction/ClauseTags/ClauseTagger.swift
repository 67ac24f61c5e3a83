package import PolicyModel
package import TextScanning

/// Gives clauses the codes of the words that stand in them, all layers in one pass.
package struct ClauseTagger: Sendable {
  /// A rule of a layer; without a code what it finds is passed over.
  private struct Rule: Sendable {
    var layer: Int
    var code: String?
    var identifier: String
  }

  /// A tagger without a lexicon, which gives no code.
  package static let none = ClauseTagger(InstrumentLexicon())

  /// Marks around titles: a document that is cited is no instrument.
  private static let opening = "《"
  private static let closing = "》"

  private let layers: [String]
  private let rules: [Rule]
  private let table: TermTable
  private let openingNumber: Int
  private let closingNumber: Int
  /// The rules that each word of the table belongs to, one a layer.
  private let rulesOfWord: [[Int]]

  /// Makes the tables; once for a process.
  package init(_ lexicon: InstrumentLexicon) {
    var layers: [String] = []
    var rules: [Rule] = []
    var ruleOfWord: [String: [Int: Int]] = [:]
    func add(_ rule: Rule, words: [String]) {
      let number: Int
      if let known = rules.firstIndex(where: {
        $0.layer == rule.layer && $0.identifier == rule.identifier
      }) {
        number = known
      } else {
        number = rules.count
        rules.append(rule)
      }
      for word in words { ruleOfWord[word, default: [:]][rule.layer] = number }
    }
    for layer in lexicon.layers {
      let number: Int
      if let known = layers.firstIndex(of: layer.name) {
        number = known
      } else {
        number = layers.count
        layers.append(layer.name)
      }
      for rule in layer.rules {
        add(
          Rule(layer: number, code: rule.code, identifier: rule.identifier), words: rule.words)
      }
      add(Rule(layer: number, code: nil, identifier: ""), words: layer.ignored)
    }
    // Found beside the words, in the same pass.
    for mark in [Self.opening, Self.closing] { ruleOfWord[mark] = [:] }
    let words = ruleOfWord.sorted { $0.key < $1.key }
    openingNumber = words.firstIndex { $0.key == Self.opening } ?? -1
    closingNumber = words.firstIndex { $0.key == Self.closing } ?? -1
    self.layers = layers
    self.rules = rules
    table = TermTable(words.map { Scalars($0.key) })
    rulesOfWord = words.map { $0.value.values.sorted() }
  }

  /// The tags of `clauses`, by clause and in the order of the lexicon's rules; each with the place
  /// of its first word.
  package func tags(of clauses: [Clause], in body: Scalars) -> [ClauseTag] {
    guard !rules.isEmpty else { return [] }
    var tags: [ClauseTag] = []
    var counts = [Int](repeating: 0, count: rules.count)
    var first = [Range<Int>](repeating: 0..<0, count: rules.count)
    for clause in clauses {
      let hits = table.hits(in: body, clause.range)
      guard !hits.isEmpty else { continue }
      var free = [Int](repeating: 0, count: layers.count)
      var found: [Int] = []
      var titleEnd = 0
      for (index, hit) in hits.enumerated() where hit.start >= titleEnd {
        if hit.number == openingNumber {
          titleEnd = hits[index...].first { $0.number == closingNumber }?.start ?? 0
        }
        for rule in rulesOfWord[hit.number] where free[rules[rule].layer] <= hit.start {
          free[rules[rule].layer] = hit.start + hit.length
          if counts[rule] == 0 {
            first[rule] = hit.start..<(hit.start + hit.length)
            found.append(rule)
          }
          counts[rule] += 1
        }
      }
      found.sort()
      for rule in found {
        if let code = rules[rule].code {
          tags.append(
            ClauseTag(
              clauseID: clause.id, layer: layers[rules[rule].layer], code: code,
              ruleID: rules[rule].identifier, hitCount: counts[rule], range: first[rule],
              quote: body.string(first[rule])))
        }
        counts[rule] = 0
      }
    }
    return tags
  }
}
