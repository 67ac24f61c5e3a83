package import PolicyModel
package import Warehouse

/// One notice as JSON: metadata, text, clauses, tables, and facts with their places.
///
/// The shape is that of Documentation/Reports.md; offsets count Unicode scalars of `body`, half open.
package enum NoticeJSON {
  /// One object.
  package static func bytes(of detail: NoticeDetail) -> [UInt8] {
    var writer = RowWriter()
    let reading = detail.reading
    writer.beginObject()
    writer.key("notice")
    notice(detail, to: &writer)
    writer.key("fields")
    list(reading.fields, to: &writer) { candidate, writer in
      pairs(
        [
          ("field", candidate.field.rawValue), ("value", candidate.value),
          ("place", candidate.place.rawValue), ("label", candidate.label),
        ], to: &writer)
      range(candidate.range, to: &writer)
    }
    writer.key("clauses")
    list(reading.clauses, to: &writer) { clause, writer in
      pairs(
        [
          ("clause_id", clause.id), ("parent_id", clause.parentID), ("address", clause.address),
          ("label", clause.label), ("heading", clause.heading), ("role", clause.role?.rawValue),
          ("text", clause.text),
        ], to: &writer)
      writer.key("depth")
      writer.integer(clause.depth)
      writer.key("inline")
      writer.flag(clause.isInline)
      range(clause.range, to: &writer)
    }
    writer.key("tables")
    list(reading.tables, to: &writer) { table($0, to: &$1) }
    writer.key("facts")
    list(NoticeMark.all(of: detail), to: &writer) { mark, writer in
      pairs([("label", mark.label), ("table", mark.fact.table), ("id", mark.fact.id)], to: &writer)
      for (column, value) in zip(mark.fact.columns, mark.fact.values).dropFirst()
      where column != "notice_id" {
        writer.key(text: column)
        scalar(value, to: &writer)
      }
    }
    writer.key("attachments")
    list(reading.attachments, to: &writer) { attachment, writer in
      pairs(
        [
          ("kind", attachment.kind.rawValue), ("text", attachment.text), ("href", attachment.href),
        ], to: &writer)
      range(attachment.range, to: &writer)
    }
    writer.key("diagnostics")
    list(reading.diagnostics, to: &writer) { diagnostic, writer in
      pairs(
        [
          ("severity", diagnostic.severity.rawValue), ("code", diagnostic.code),
          ("message", diagnostic.message),
        ], to: &writer)
      range(diagnostic.place, to: &writer)
    }
    writer.key("versions")
    list(detail.versions, to: &writer) { version, writer in
      writer.key("version")
      writer.integer(version.version)
      pairs(
        [
          ("text_sha256", version.textSHA256), ("capture_sha256", version.captureSHA256),
          ("fetched_at", version.fetchedAt), ("title", version.title),
        ], to: &writer)
    }
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private static func notice(_ detail: NoticeDetail, to writer: inout RowWriter) {
    let notice = detail.reading.notice
    writer.beginObject()
    pairs(
      [
        ("notice_id", notice.id), ("source_uri", notice.source), ("title", notice.title),
        ("doc_number", notice.documentNumber?.text), ("index_number", notice.indexNumber),
        ("issuer", notice.issuer), ("issued_on", notice.issuedOn),
        ("published_on", notice.publishedOn), ("effective_on", notice.effectiveOn),
        ("expires_on", notice.expiresOn), ("genre", notice.genre),
        ("carrier_genre", notice.carrierGenre),
        ("subject_categories", notice.subjectCategories), ("region_name", notice.regionName),
        ("region_code", notice.regionCode), ("admin_level", notice.adminLevel),
        ("recipients", notice.recipients), ("text_sha256", detail.textSHA256),
        ("capture_sha256", detail.captureSHA256), ("fetched_at", detail.fetchedAt),
        ("reader_key", detail.readerKey), ("header", notice.header), ("body", notice.body),
      ], to: &writer)
    writer.key("version")
    writer.integer(detail.version)
    writer.endObject()
  }

  private static func table(_ table: NoticeTable, to writer: inout RowWriter) {
    pairs(
      [
        ("table_id", table.id), ("clause_id", table.clauseID), ("caption", table.caption),
        ("origin", table.origin.rawValue),
      ], to: &writer)
    writer.key("n_rows")
    writer.integer(table.rowCount)
    writer.key("n_cols")
    writer.integer(table.columnCount)
    writer.key("n_header_rows")
    writer.integer(table.headerRowCount)
    range(table.range, to: &writer)
    writer.key("cells")
    list(table.cells, to: &writer) { cell, writer in
      for (name, value) in [
        ("row", cell.row), ("col", cell.column), ("row_span", cell.rowSpan),
        ("col_span", cell.columnSpan), ("inferred", cell.isInferred ? 1 : 0),
      ] {
        writer.key(text: name)
        writer.integer(value)
      }
      pairs([("text", cell.text)], to: &writer)
      range(cell.range, to: &writer)
    }
  }

  private static func list<Element>(
    _ elements: [Element], to writer: inout RowWriter,
    _ body: (Element, inout RowWriter) -> Void
  ) {
    writer.beginArray()
    for element in elements {
      writer.beginObject()
      body(element, &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func pairs(_ pairs: [(String, String?)], to writer: inout RowWriter) {
    for (name, value) in pairs {
      writer.key(text: name)
      writer.text(value)
    }
  }

  private static func range(_ range: Range<Int>?, to writer: inout RowWriter) {
    writer.key("char_start")
    writer.integer(range?.lowerBound)
    writer.key("char_end")
    writer.integer(range?.upperBound)
  }

  /// Writes a value as the warehouse holds it.
  package static func scalar(_ value: RowScalar, to writer: inout RowWriter) {
    switch value {
    case .null, .blob: writer.null()
    case .integer(let number): writer.integer(Int(number))
    case .real(let number): writer.number(number)
    case .text(let text): writer.text(text)
    }
  }
}
