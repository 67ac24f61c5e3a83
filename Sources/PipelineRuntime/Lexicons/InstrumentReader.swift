internal import Extraction
internal import PolicyModel
internal import Yams

/// Reads a lexicon file about instruments of policy.
///
/// ```yaml
/// lexicon: instruments
/// layers:
///   instruments:
///     version: 1
///     codes:
///       funding: [专项资金, 补贴]
///       talent:
///         training: [培训]
///         hiring: [引才]
///     ignore: [人才市场]
/// ```
enum InstrumentReader {
  /// What the file says; every mistake is an error with its line.
  static func lexicon(_ root: Node, file: String) throws(GongwenError) -> InstrumentLexicon {
    let mapping = try YAMLMapping(
      root, file: file, what: "a lexicon of instruments",
      keys: ["lexicon", "description", "layers"])
    guard let value = mapping.optional("layers") else { return InstrumentLexicon() }
    var lexicon = InstrumentLexicon()
    for (name, layer) in try named(value, of: "NAME: {version: 1, codes: {…}}") {
      lexicon.layers.append(try self.layer(layer, name: name))
    }
    return lexicon
  }

  private static func layer(
    _ value: YAMLValue, name: String
  ) throws(GongwenError) -> InstrumentLexicon.Layer {
    let mapping = try YAMLMapping(
      value.node, file: value.file, what: "the layer \(name)",
      keys: ["version", "codes", "ignore"])
    let version = try mapping.required("version").integer(in: 1...1_000_000)
    var layer = InstrumentLexicon.Layer("\(name)/\(version)", rules: [])
    var places: [String: YAMLValue] = [:]
    if let codes = mapping.optional("codes") {
      for (code, content) in try named(codes, of: "CODE: [WORD, …]") {
        guard case .mapping = content.node else {
          layer.rules.append(.init(code, code, try words(content, places: &places)))
          continue
        }
        for (rule, content) in try named(content, of: "RULE: [WORD, …]") {
          layer.rules.append(
            .init(code, "\(code).\(rule)", try words(content, places: &places)))
        }
      }
    }
    if let ignored = mapping.optional("ignore") {
      layer.ignored = try words(ignored, places: &places)
    }
    return layer
  }

  /// The entries of a mapping whose keys are the user's.
  private static func named(
    _ value: YAMLValue, of form: String
  ) throws(GongwenError) -> [(name: String, value: YAMLValue)] {
    guard case .mapping(let mapping) = value.node else {
      throw value.error("\(value.name) is to be names with their contents", advice: "write \(form)")
    }
    var entries: [(String, YAMLValue)] = []
    for (key, node) in mapping {
      let name = try YAMLValue(node: key, file: value.file, name: "a name of \(value.name)").text()
      entries.append((name, YAMLValue(node: node, file: value.file, name: name)))
    }
    return entries
  }

  private static func words(
    _ value: YAMLValue, places: inout [String: YAMLValue]
  ) throws(GongwenError) -> [String] {
    var words: [String] = []
    for element in try value.list() {
      let word = try element.text()
      if let first = places[word] {
        throw element.error(
          "\(word) stands twice, first in line \(first.line)", advice: "leave it in one place")
      }
      places[word] = element
      words.append(word)
    }
    return words
  }
}
