package import PolicyModel

/// One line of JSON lines as an input: what users feed and what workers are asked.
///
/// ```
/// {"url": "https://…", "html": "<html>…", "content_type": "text/html", "fetched_at": "2024-05-06"}
/// {"source": "/data/a.html", "content_b64": "PGh0bWw+…"}
/// ```
///
/// `url` or `source` names the page; `content_b64`, `html` or `text` holds it; keys may come in any
/// order and unknown ones are passed over.
package enum InputRecord {
  /// Why a line is no record.
  package struct Fault: Error, Sendable, Equatable {
    /// The source, where the line names one.
    package var source: String?
    /// One line: what is wrong.
    package var message: String
  }

  /// Reads a line.
  package static func parse(_ line: [UInt8]) throws(Fault) -> NoticeInput {
    try line.withUnsafeBufferPointer { (bytes) throws(Fault) in
      let buffer = UnsafeRawBufferPointer(bytes)
      var fields = RecordFields()
      do {
        try fields.read(buffer, withContent: true)
        return try fields.input()
      } catch {
        let message = (error as? Fault)?.message ?? describe(error, buffer)
        throw Fault(source: fields.source, message: message)
      }
    }
  }

  /// The source that a line names, found without decoding its content; `nil` if there is none.
  static func source(of line: [UInt8]) -> String? {
    line.withUnsafeBytes { buffer in
      var fields = RecordFields()
      try? fields.read(buffer, withContent: false)
      return fields.source
    }
  }

  /// Appends the line for `input`, with its newline.
  static func write(_ input: NoticeInput, to line: inout [UInt8]) {
    var head = RowWriter()
    head.beginObject()
    head.key("source")
    head.text(input.source)
    if let contentType = input.contentType {
      head.key("content_type")
      head.text(contentType)
    }
    if let fetchedAt = input.fetchedAt {
      head.key("fetched_at")
      head.text(fetchedAt)
    }
    line.reserveCapacity(line.count + head.bytes.count + input.bytes.count / 3 * 4 + 24)
    line += head.bytes
    line += #","content_b64":""#.utf8
    Base64.encode(input.bytes, to: &line)
    line += "\"}\n".utf8
  }

  private static func describe(_ error: any Error, _ buffer: UnsafeRawBufferPointer) -> String {
    guard let malformed = error as? RowReader.Malformed else { return "\(error)" }
    if malformed.offset >= buffer.count { return "the JSON ends too early" }
    return "not a JSON object: mistake at byte \(malformed.offset + 1)"
  }
}
