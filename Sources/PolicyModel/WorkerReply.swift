/// The answer of a worker to one input, as one line of JSON or packed.
///
/// ```
/// {"source":"…","notice_id":"…","status":"read","title":"…","text_sha256":"…","reason":null,
///  "message":null,"tables":[{"table":"notices","columns":[…],"rows":[[…]]},…]}
/// {"source":"…","notice_id":"…","status":"quarantined","title":null,"text_sha256":null,
///  "reason":"error_page","message":"…","tables":[]}
/// ```
package struct WorkerReply: Sendable {
  /// The input's source, as it was asked.
  package var source: String
  /// The id of the notice that the source names.
  package var noticeID: String
  /// The title, for messages; `nil` when there is none or the input was quarantined.
  package var title: String?
  /// SHA-256 of what the page says (header, body and fields), in hexadecimal; equal for pages
  /// that differ in their chrome only. `nil` when the input was quarantined.
  package var textSHA256: String?
  /// Why there is no reading; `nil` when there is one.
  package var quarantine: (reason: QuarantineReason, message: String)?
  /// The whole line, without its newline, or the whole frame.
  package var line: [UInt8]
  /// How `line` is written.
  package var form: RowForm
  /// Where in `line` the array of tables stands.
  package var tables: Range<Int>

  /// Parses a line, or what stands from `offset` on.
  package init(
    line: [UInt8], form: RowForm = .json, offset: Int = 0
  ) throws(RowReader.Malformed) {
    var source: String?
    var noticeID: String?
    var reason: String?
    var message: String?
    var title: String?
    var textSHA256: String?
    var tables: Range<Int>?
    try line.withUnsafeBufferPointer { (buffer) throws(RowReader.Malformed) in
      var reader = RowReader(UnsafeRawBufferPointer(buffer), form: form, offset: offset)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        switch key {
        case "source": source = try reader.string()
        case "notice_id": noticeID = try reader.string()
        case "title": title = try reader.optionalString()
        case "text_sha256": textSHA256 = try reader.optionalString()
        case "reason": reason = try reader.optionalString()
        case "message": message = try reader.optionalString()
        case "tables":
          let start = reader.offset
          if source != nil, noticeID != nil {
            // Workers write the tables last; whoever loads them meets what is wrong in them.
            tables = start..<buffer.count
            return
          }
          try reader.skip()
          tables = start..<reader.offset
        default: try reader.skip()
        }
      }
    }
    guard let source, let noticeID, let tables else { throw RowReader.Malformed(offset: 0) }
    self.source = source
    self.noticeID = noticeID
    self.title = title
    self.textSHA256 = textSHA256
    self.tables = tables
    self.line = line
    self.form = form
    if let reason {
      quarantine = (QuarantineReason(rawValue: reason) ?? .workerCrashed, message ?? "")
    }
  }
}
