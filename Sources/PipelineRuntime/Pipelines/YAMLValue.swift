internal import PolicyModel
internal import Yams

/// One value of a YAML file, with its place for messages.
struct YAMLValue {
  var node: Node
  var file: String
  /// The key it belongs to.
  var name: String

  /// The line it stands in, from 1.
  var line: Int { node.mark?.line ?? 1 }

  /// A plain or quoted text.
  func text() throws(GongwenError) -> String {
    guard let text = node.scalar?.string, node.null == nil, !text.isEmpty else {
      throw error("\(name) is to be a text")
    }
    return text
  }

  /// A whole number within `range`.
  func integer(in range: ClosedRange<Int>) throws(GongwenError) -> Int {
    guard let value = node.int else { throw error("\(name) is to be a whole number") }
    guard range.contains(value) else {
      throw error("\(name) is to be from \(range.lowerBound) to \(range.upperBound), not \(value)")
    }
    return value
  }

  /// A number of seconds within `range`, in milliseconds.
  func milliseconds(in range: ClosedRange<Int>) throws(GongwenError) -> Int {
    let seconds = try number()
    guard Double(range.lowerBound)...Double(range.upperBound) ~= seconds else {
      throw error("\(name) is to be from \(range.lowerBound) to \(range.upperBound)")
    }
    return Int((seconds * 1_000).rounded())
  }

  /// A number.
  func number() throws(GongwenError) -> Double {
    guard let value = node.float, value.isFinite else { throw error("\(name) is to be a number") }
    return value
  }

  /// `true` or `false`.
  func flag() throws(GongwenError) -> Bool {
    guard let value = node.bool else { throw error("\(name) is to be true or false") }
    return value
  }

  /// The elements of a list.
  func list() throws(GongwenError) -> [YAMLValue] {
    guard case .sequence(let elements) = node else { throw error("\(name) is to be a list") }
    return elements.map { YAMLValue(node: $0, file: file, name: "an element of \(name)") }
  }

  /// An error at this place.
  func error(_ message: String, advice: String? = nil) -> GongwenError {
    Self.error(message, at: node, file: file, advice: advice)
  }

  /// An error at the place of `node`.
  static func error(
    _ message: String, at node: Node, file: String, advice: String? = nil
  ) -> GongwenError {
    let place = node.mark.map { "\(file):\($0.line):\($0.column)" } ?? file
    return GongwenError(.configuration, message, place: place, advice: advice)
  }
}
