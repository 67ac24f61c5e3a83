/// The head of a record that is written: its fields in their order.
struct RecordHead {
  private var text: String

  /// Begins with the version, the type and the id.
  init(type: String, id: String) {
    text = "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Record-ID: \(id)\r\n"
  }

  /// Adds a field; `nil` adds nothing.
  mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    text += "\(name): \(Self.line(value))\r\n"
  }

  /// The whole record over the pieces of its block, with its length and digest.
  func record(_ block: [[UInt8]]) -> [[UInt8]] {
    var head = self
    let bytes = block.count == 1 ? block[0] : block.reduce(into: []) { $0 += $1 }
    head.add("WARC-Block-Digest", WARCDigest.sha1(bytes))
    head.add("Content-Length", "\(bytes.count)")
    return [Array((head.text + "\r\n").utf8), bytes, Array("\r\n\r\n".utf8)]
  }

  /// `value` as what fits into a line.
  static func line(_ value: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in value.unicodeScalars { line.append(scalar.value < 0x20 ? " " : scalar) }
    return String(line)
  }
}
