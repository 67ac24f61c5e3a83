package import Extraction
package import PolicyModel

extension NoticeReader {
  /// The worker's answer to an input: one line of JSON without its newline, or packed
  /// (``WorkerReply``).
  package static func reply(
    to input: NoticeInput, lexicons: ReadingLexicons = ReadingLexicons(), form: RowForm = .json
  ) -> [UInt8] {
    reply(read(input, lexicons: lexicons), source: input.source, form: form)
  }

  /// The answer that says what became of the page that `source` names.
  package static func reply(
    _ outcome: ReadingOutcome, source: String, form: RowForm = .json
  ) -> [UInt8] {
    var writer = RowWriter(form: form)
    writer.beginObject()
    writer.key("source")
    writer.text(source)
    writer.key("notice_id")
    writer.text(noticeID(source: source))
    writer.key("status")
    switch outcome {
    case .read(let reading):
      writer.text("read")
      writer.key("title")
      writer.text(reading.notice.title)
      writer.key("text_sha256")
      writer.text(textDigest(of: reading))
      writer.key("reason")
      writer.null()
      writer.key("message")
      writer.null()
      writer.key("tables")
      reading.writeTables(to: &writer)
    case .quarantined(let reason, let message):
      writer.text("quarantined")
      writer.key("title")
      writer.null()
      writer.key("text_sha256")
      writer.null()
      writer.key("reason")
      writer.text(reason.rawValue)
      writer.key("message")
      writer.text(message)
      writer.key("tables")
      writer.beginArray()
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes
  }

  /// A digest of what the page says; equal for pages that differ in their chrome only.
  private static func textDigest(of reading: NoticeReading) -> String {
    var text = reading.notice.header + "\u{0}" + reading.notice.body
    for field in reading.fields where field.place != .derived {
      text += "\u{0}\(field.field.rawValue)\u{0}\(field.value)"
    }
    return sha256(Array(text.utf8))
  }
}
