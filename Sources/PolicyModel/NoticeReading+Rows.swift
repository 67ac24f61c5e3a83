/// The rows of a reading, table by table, in the columns of the warehouse.
extension NoticeReading {
  /// Writes the array of tables, parents before children; tables without rows are left out.
  package func writeTables(to writer: inout RowWriter) {
    writer.beginArray()
    writeNotice(to: &writer)
    writeNames(to: &writer)
    writeFields(to: &writer)
    writeClauses(to: &writer)
    writeClauseTags(to: &writer)
    writeNoticeTables(to: &writer)
    writeCells(to: &writer)
    writeFacts(to: &writer)
    writeAttachments(to: &writer)
    writeDiagnostics(to: &writer)
    writer.endArray()
  }

  private func writeNotice(to writer: inout RowWriter) {
    writer.beginTable(
      "notices",
      columns: [
        "notice_id", "source_uri", "title", "doc_number", "doc_agency_code", "doc_year",
        "doc_serial", "index_number", "issuer", "issued_on", "published_on", "effective_on",
        "expires_on", "genre", "carrier_genre", "subject_categories", "region_name",
        "region_code", "region_parent_code", "admin_level", "recipients", "header", "body",
      ])
    writer.beginArray()
    writer.text(notice.id)
    writer.text(notice.source)
    writer.text(notice.title)
    writer.text(notice.documentNumber?.text)
    writer.text(notice.documentNumber?.agencyCode)
    writer.integer(notice.documentNumber?.year)
    writer.integer(notice.documentNumber?.serial)
    writer.text(notice.indexNumber)
    writer.text(notice.issuer)
    writer.text(notice.issuedOn)
    writer.text(notice.publishedOn)
    writer.text(notice.effectiveOn)
    writer.text(notice.expiresOn)
    writer.text(notice.genre)
    writer.text(notice.carrierGenre)
    writer.text(notice.subjectCategories)
    writer.text(notice.regionName)
    writer.text(notice.regionCode)
    writer.text(notice.regionParentCode)
    writer.text(notice.adminLevel)
    writer.text(notice.recipients)
    writer.text(notice.header)
    writer.text(notice.body)
    writer.endArray()
    writer.endTable()
  }

  private func writeNames(to writer: inout RowWriter) {
    let names = notice.title.map { TitleKey.names(ofNotice: $0) } ?? []
    guard !names.isEmpty else { return }
    writer.beginTable("notice_names", columns: ["notice_id", "name_key"])
    for name in names {
      writer.beginArray()
      writer.text(notice.id)
      writer.text(name)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeFields(to writer: inout RowWriter) {
    guard !fields.isEmpty else { return }
    writer.beginTable(
      "notice_fields",
      columns: [
        "notice_id", "field", "rank", "value", "value_text", "place", "label", "char_start",
        "char_end",
      ])
    var ranks: [FieldCandidate.Field: Int] = [:]
    for candidate in fields {
      let rank = ranks[candidate.field, default: 0] + 1
      ranks[candidate.field] = rank
      writer.beginArray()
      writer.text(notice.id)
      writer.text(candidate.field.rawValue)
      writer.integer(rank)
      writer.text(candidate.value)
      writer.text(candidate.text)
      writer.text(candidate.place.rawValue)
      writer.text(candidate.label)
      writer.integer(candidate.range?.lowerBound)
      writer.integer(candidate.range?.upperBound)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeClauses(to writer: inout RowWriter) {
    guard !clauses.isEmpty else { return }
    writer.beginTable(
      "clauses",
      columns: [
        "clause_id", "notice_id", "parent_id", "ordinal", "depth", "address", "label", "heading",
        "text", "role", "inline", "char_start", "char_end", "quote",
      ])
    for clause in clauses {
      writer.beginArray()
      writer.text(clause.id)
      writer.text(notice.id)
      writer.text(clause.parentID)
      writer.integer(clause.ordinal)
      writer.integer(clause.depth)
      writer.text(clause.address)
      writer.text(clause.label)
      writer.text(clause.heading)
      writer.text(clause.text)
      writer.text(clause.role?.rawValue)
      writer.flag(clause.isInline)
      writer.integer(clause.range.lowerBound)
      writer.integer(clause.range.upperBound)
      writer.text(clause.quote)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeClauseTags(to writer: inout RowWriter) {
    guard !clauseTags.isEmpty else { return }
    writer.beginTable(
      "clause_tags",
      columns: [
        "clause_id", "layer", "code", "rule_id", "hits", "char_start", "char_end", "quote",
      ])
    for tag in clauseTags {
      writer.beginArray()
      writer.text(tag.clauseID)
      writer.text(tag.layer)
      writer.text(tag.code)
      writer.text(tag.ruleID)
      writer.integer(tag.hitCount)
      writer.integer(tag.range.lowerBound)
      writer.integer(tag.range.upperBound)
      writer.text(tag.quote)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeNoticeTables(to writer: inout RowWriter) {
    guard !tables.isEmpty else { return }
    writer.beginTable(
      "tables",
      columns: [
        "table_id", "notice_id", "clause_id", "ordinal", "caption", "kind", "origin", "n_rows",
        "n_cols", "n_header_rows", "char_start", "char_end",
      ])
    for table in tables {
      writer.beginArray()
      writer.text(table.id)
      writer.text(notice.id)
      writer.text(table.clauseID)
      writer.integer(table.ordinal)
      writer.text(table.caption)
      writer.null()
      writer.text(table.origin.rawValue)
      writer.integer(table.rowCount)
      writer.integer(table.columnCount)
      writer.integer(table.headerRowCount)
      writer.integer(table.range.lowerBound)
      writer.integer(table.range.upperBound)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeCells(to writer: inout RowWriter) {
    guard !tables.isEmpty else { return }
    writer.beginTable(
      "table_cells",
      columns: [
        "table_id", "row", "col", "row_span", "col_span", "text", "inferred", "char_start",
        "char_end",
      ])
    for table in tables {
      for cell in table.cells {
        writer.beginArray()
        writer.text(table.id)
        writer.integer(cell.row)
        writer.integer(cell.column)
        writer.integer(cell.rowSpan)
        writer.integer(cell.columnSpan)
        writer.text(cell.text)
        writer.flag(cell.isInferred)
        writer.integer(cell.range.lowerBound)
        writer.integer(cell.range.upperBound)
        writer.endArray()
      }
    }
    writer.endTable()
  }

  private func writeAttachments(to writer: inout RowWriter) {
    guard !attachments.isEmpty else { return }
    writer.beginTable(
      "attachments",
      columns: ["notice_id", "ordinal", "kind", "text", "href", "char_start", "char_end"])
    for (ordinal, attachment) in attachments.enumerated() {
      writer.beginArray()
      writer.text(notice.id)
      writer.integer(ordinal)
      writer.text(attachment.kind.rawValue)
      writer.text(attachment.text)
      writer.text(attachment.href)
      writer.integer(attachment.range?.lowerBound)
      writer.integer(attachment.range?.upperBound)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeDiagnostics(to writer: inout RowWriter) {
    guard !diagnostics.isEmpty else { return }
    writer.beginTable(
      "diagnostics",
      columns: ["notice_id", "ordinal", "severity", "code", "message", "char_start", "char_end"])
    for (ordinal, diagnostic) in diagnostics.enumerated() {
      writer.beginArray()
      writer.text(notice.id)
      writer.integer(ordinal)
      writer.text(diagnostic.severity.rawValue)
      writer.text(diagnostic.code)
      writer.text(diagnostic.message)
      writer.integer(diagnostic.place?.lowerBound)
      writer.integer(diagnostic.place?.upperBound)
      writer.endArray()
    }
    writer.endTable()
  }
}
