/// Named fields of a record or an HTTP message, in their order; names in any case.
package struct HeaderFields: Sendable, Equatable {
  /// One field.
  package struct Field: Sendable, Equatable {
    /// The name as written.
    package var name: String
    /// The value without white space around it; continuation lines are joined by one space.
    package var value: String
  }

  /// The fields in their order.
  package private(set) var fields: [Field] = []

  /// Makes fields of nothing.
  package init() {}

  /// The first value of `name`.
  package subscript(name: String) -> String? {
    fields.first { Self.isSame($0.name, name) }?.value
  }

  /// Every value of `name`.
  package func values(_ name: String) -> [String] {
    fields.filter { Self.isSame($0.name, name) }.map(\.value)
  }

  /// Takes in one line without its end; `false` where it is neither a field nor a continuation.
  mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    if first == 0x20 || first == 0x09 {
      guard !fields.isEmpty else { return false }
      let more = Self.text(line)
      let last = fields.count - 1
      if !more.isEmpty { fields[last].value += fields[last].value.isEmpty ? more : " " + more }
      return true
    }
    guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex else { return false }
    let name = Self.text(line[..<colon])
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
    fields.append(Field(name: name, value: Self.text(line[(colon + 1)...])))
    return true
  }

  /// UTF-8 where it is some, else ISO 8859-1, as HTTP has it; trimmed.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    for byte in bytes { text.unicodeScalars.append(Unicode.Scalar(byte)) }
    return text
  }

  /// Whether two names differ in case only.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
      && zip(one.utf8, other.utf8).allSatisfy { lowered($0) == lowered($1) }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
