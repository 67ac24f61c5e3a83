internal import PolicyModel
internal import Yams

/// A mapping of which every key is known.
struct YAMLMapping {
  private let node: Node
  private let file: String
  private let what: String
  private var values: [String: YAMLValue] = [:]

  /// Checks the keys of `node`; `what` names it in messages.
  init(_ node: Node, file: String, what: String, keys: [String]) throws(GongwenError) {
    self.node = node
    self.file = file
    self.what = what
    guard case .mapping(let mapping) = node else {
      throw YAMLValue.error(
        "\(what) is to be a list of keys and values", at: node, file: file,
        advice: "known keys: \(keys.joined(separator: ", "))")
    }
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        let given = key.string ?? "(no text)"
        throw YAMLValue.error(
          "unknown key: \(given)", at: key, file: file,
          advice: Suggestion.advice(given, among: keys))
      }
      values[name] = YAMLValue(node: value, file: file, name: name)
    }
  }

  /// How many keys it has.
  var count: Int { values.count }

  /// The value of a key that must be there.
  func required(_ key: String) throws(GongwenError) -> YAMLValue {
    guard let value = values[key] else {
      throw YAMLValue.error("\(what) needs the key \(key)", at: node, file: file)
    }
    return value
  }

  /// The value of a key that may be missing.
  func optional(_ key: String) -> YAMLValue? { values[key] }
}
