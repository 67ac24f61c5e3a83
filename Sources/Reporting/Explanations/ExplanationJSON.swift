internal import PolicyModel
internal import Warehouse

/// An explanation as JSON; the shape is that of Documentation/Reports.md.
package enum ExplanationJSON {
  /// One object on a line of its own.
  package static func bytes(of explanation: Explanation) -> [UInt8] {
    var writer = RowWriter()
    writer.beginObject()
    text("table", explanation.fact.table, &writer)
    text("id", explanation.fact.id, &writer)
    writer.key("row")
    writer.beginObject()
    for (column, value) in zip(explanation.fact.columns, explanation.fact.values) {
      writer.key(text: column)
      NoticeJSON.scalar(value, to: &writer)
    }
    writer.endObject()
    rule(explanation.rule, &writer)
    writer.key("quote")
    writer.beginObject()
    text("text", explanation.quote, &writer)
    text("before", explanation.before, &writer)
    text("after", explanation.after, &writer)
    range("body", explanation.range, &writer)
    range("clause", explanation.rangeInClause, &writer)
    writer.endObject()
    writer.key("path")
    writer.beginArray()
    for unit in explanation.path {
      writer.beginObject()
      text("clause_id", unit.id, &writer)
      text("address", unit.address, &writer)
      text("heading", unit.heading, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("notice")
    writer.beginObject()
    text("notice_id", explanation.fact.noticeID, &writer)
    text("title", explanation.noticeTitle, &writer)
    text("source_uri", explanation.source, &writer)
    writer.endObject()
    let capture = explanation.capture
    writer.key("capture")
    writer.beginObject()
    text("sha256", capture.sha256, &writer)
    writer.key("byte_count")
    writer.integer(capture.byteCount)
    text("content_type", capture.contentType, &writer)
    text("fetched_at", capture.fetchedAt, &writer)
    writer.key("version")
    writer.integer(capture.version)
    text("reader_key", capture.readerKey, &writer)
    writer.endObject()
    place(explanation.place, &writer)
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private static func rule(_ rule: Explanation.Rule?, _ writer: inout RowWriter) {
    writer.key("rule")
    guard let rule else { return writer.null() }
    writer.beginObject()
    text("rule_id", rule.identifier, &writer)
    text("summary", rule.summary, &writer)
    writer.key("examples")
    writer.beginArray()
    for example in rule.examples {
      writer.beginObject()
      text("text", example.text, &writer)
      text("as_read", example.reading, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func place(_ place: Explanation.PagePlace, _ writer: inout RowWriter) {
    writer.key("page")
    writer.beginObject()
    switch place {
    case .notFound(let why): text("not_found", why, &writer)
    case .found(let found, let charset, let bytes, let excerpt):
      text("charset", charset, &writer)
      range("characters", found.range, &writer)
      range("bytes", bytes, &writer)
      writer.key("line")
      writer.integer(found.line)
      writer.key("candidates")
      writer.integer(found.candidates)
      text("excerpt", excerpt, &writer)
    }
    writer.endObject()
  }

  private static func text(_ name: String, _ value: String?, _ writer: inout RowWriter) {
    writer.key(text: name)
    writer.text(value)
  }

  private static func range(_ name: String, _ range: Range<Int>?, _ writer: inout RowWriter) {
    writer.key(text: name)
    guard let range else { return writer.null() }
    writer.beginArray()
    writer.integer(range.lowerBound)
    writer.integer(range.upperBound)
    writer.endArray()
  }
}
