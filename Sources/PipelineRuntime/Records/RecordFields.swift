internal import PolicyModel

/// The keys of a record as they are met.
struct RecordFields {
  private var url: String?
  private var sourceKey: String?
  private var content: [UInt8]?
  /// The media type that the key of the content stands for.
  private var textType: String?
  private var contentType: String?
  private var fetchedAt: String?

  /// The page's name: `url`, else `source`.
  var source: String? { url ?? sourceKey }

  /// Reads the object in `buffer`; `withContent` false passes over the page itself.
  mutating func read(_ buffer: UnsafeRawBufferPointer, withContent: Bool) throws {
    var reader = RowReader(buffer)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      switch key {
      case "url": url = try name(&reader, key)
      case "source": sourceKey = try name(&reader, key)
      case "content_b64" where withContent: try readEncoded(&reader)
      case "html" where withContent: try readText(&reader, key, type: "text/html")
      case "text" where withContent: try readText(&reader, key, type: "text/plain")
      case "content_type": contentType = try optionalText(&reader, key)
      case "fetched_at": fetchedAt = try time(&reader)
      default: try Self.skip(&reader, buffer, depth: 0)
      }
    }
    for byte in buffer[reader.offset...] where byte > 0x20 {
      throw InputRecord.Fault(message: "more text after the JSON object")
    }
  }

  /// Moves past a value, but not into the depths of one made to exhaust the stack.
  private static func skip(
    _ reader: inout RowReader, _ buffer: UnsafeRawBufferPointer, depth: Int
  ) throws {
    guard depth < 64 else { throw InputRecord.Fault(message: "values nested more than 64 deep") }
    let rest = buffer[reader.offset...]
    switch rest.first(where: { $0 > 0x20 }) {
    case 0x7B:
      try reader.beginObject()
      while try reader.nextKey() != nil { try skip(&reader, buffer, depth: depth + 1) }
    case 0x5B:
      try reader.beginArray()
      while try reader.nextElement() { try skip(&reader, buffer, depth: depth + 1) }
    default:
      _ = try reader.value()
    }
  }

  /// The input, once everything was read.
  func input() throws(InputRecord.Fault) -> NoticeInput {
    guard let source, !source.isEmpty else {
      throw InputRecord.Fault(message: "no \"url\" or \"source\"")
    }
    guard let content else {
      throw InputRecord.Fault(
        source: source, message: "no \"html\", \"text\" or \"content_b64\"")
    }
    return NoticeInput(
      source: source, bytes: content, contentType: effectiveContentType, fetchedAt: fetchedAt)
  }

  /// Text in JSON is Unicode whatever charset the page or its header names.
  private var effectiveContentType: String? {
    guard let textType else { return contentType }
    let given = contentType?.split(separator: ";").first.map { String($0) }
    return (given ?? textType) + "; charset=utf-8"
  }

  private func name(_ reader: inout RowReader, _ key: String) throws -> String? {
    guard let text = try optionalText(&reader, key), !text.isEmpty else { return nil }
    return text
  }

  private func optionalText(_ reader: inout RowReader, _ key: String) throws -> String? {
    switch try reader.value() {
    case .null: return nil
    case .text(let text): return String(decoding: text, as: UTF8.self)
    default: throw InputRecord.Fault(message: "\"\(key)\" is not a string")
    }
  }

  private mutating func readEncoded(_ reader: inout RowReader) throws {
    switch try reader.value() {
    case .null: return
    case .text(let text):
      guard let bytes = Base64.decode(text) else {
        throw InputRecord.Fault(message: "\"content_b64\" is not base64")
      }
      content = bytes
      textType = nil
    default: throw InputRecord.Fault(message: "\"content_b64\" is not a string")
    }
  }

  /// Bytes as they came win over text that someone decoded.
  private mutating func readText(
    _ reader: inout RowReader, _ key: String, type: String
  ) throws {
    switch try reader.value() {
    case .null: return
    case .text(let text):
      guard content == nil || (textType == "text/plain" && type == "text/html") else { return }
      content = Array(text)
      textType = type
    default: throw InputRecord.Fault(message: "\"\(key)\" is not a string")
    }
  }

  private func time(_ reader: inout RowReader) throws -> String? {
    switch try reader.value() {
    case .null: return nil
    case .integer(let seconds) where (0...253_402_300_799).contains(seconds):
      return Timestamp.formatted(secondsSince1970: Int(seconds))
    case .text(let text):
      let given = String(decoding: text, as: UTF8.self)
      guard let normal = Timestamp.normalised(given) else {
        throw InputRecord.Fault(message: "\"fetched_at\" is no time: \(given.prefix(40))")
      }
      return normal
    default: throw InputRecord.Fault(message: "\"fetched_at\" is no time")
    }
  }
}
