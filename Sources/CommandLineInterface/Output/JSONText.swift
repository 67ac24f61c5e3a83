internal import PolicyModel

/// Text as a JSON string.
enum JSONText {
  /// `text` in quotes, with escapes where JSON wants them.
  static func quoted(_ text: String) -> String {
    var writer = RowWriter()
    writer.text(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
