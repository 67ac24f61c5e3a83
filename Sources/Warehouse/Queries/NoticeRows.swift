internal import GRDB
internal import PolicyModel

/// Builds the reading of a notice, without facts, from its rows.
struct NoticeRows {
  let database: Database
  let noticeID: String

  /// The reading whose row of `notices` is `row`.
  func reading(of row: Row) throws -> NoticeReading {
    NoticeReading(
      notice: notice(row), fields: try fields(), clauses: try clauses(), tables: try tables(),
      attachments: try attachments(), diagnostics: try diagnostics())
  }

  private func notice(_ row: Row) -> Notice {
    var notice = Notice(
      id: noticeID, source: row["source_uri"], header: row["header"], body: row["body"])
    notice.title = row["title"]
    if let code: String = row["doc_agency_code"], let serial: Int = row["doc_serial"] {
      let printed: String? = row["doc_number"]
      notice.documentNumber = DocumentNumber(
        agencyCode: code, year: row["doc_year"], serial: serial,
        isAnnual: printed?.contains("年第") ?? false)
    }
    notice.indexNumber = row["index_number"]
    notice.issuer = row["issuer"]
    notice.issuedOn = row["issued_on"]
    notice.publishedOn = row["published_on"]
    notice.effectiveOn = row["effective_on"]
    notice.expiresOn = row["expires_on"]
    notice.genre = row["genre"]
    notice.carrierGenre = row["carrier_genre"]
    notice.subjectCategories = row["subject_categories"]
    notice.regionName = row["region_name"]
    notice.regionCode = row["region_code"]
    notice.adminLevel = row["admin_level"]
    notice.recipients = row["recipients"]
    return notice
  }

  private func rows(of table: PublicTable, orderedBy order: String) throws -> [Row] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM \(table.rawValue) WHERE notice_id = ? ORDER BY \(order)",
      arguments: [noticeID])
  }

  private func fields() throws -> [FieldCandidate] {
    try rows(of: .noticeFields, orderedBy: "field, rank").compactMap { row in
      guard let field = FieldCandidate.Field(rawValue: row["field"]),
        let place = FieldCandidate.Place(rawValue: row["place"])
      else { return nil }
      return FieldCandidate(
        field, value: row["value"], text: row["value_text"], place: place, label: row["label"],
        range: Self.range(row))
    }
  }

  private func clauses() throws -> [Clause] {
    try rows(of: .clauses, orderedBy: "ordinal").map { row in
      Clause(
        id: row["clause_id"], parentID: row["parent_id"], ordinal: row["ordinal"],
        depth: row["depth"], address: row["address"], label: row["label"],
        heading: row["heading"], text: row["text"],
        role: (row["role"] as String?).flatMap { Clause.Role(rawValue: $0) },
        isInline: row["inline"], range: Self.range(row) ?? 0..<0, quote: row["quote"])
    }
  }

  private func tables() throws -> [NoticeTable] {
    try rows(of: .tables, orderedBy: "ordinal").map { row in
      NoticeTable(
        id: row["table_id"], clauseID: row["clause_id"], ordinal: row["ordinal"],
        caption: row["caption"],
        origin: NoticeTable.Origin(rawValue: row["origin"]) ?? .markup,
        rowCount: row["n_rows"], columnCount: row["n_cols"], headerRowCount: row["n_header_rows"],
        range: Self.range(row) ?? 0..<0, cells: try cells(of: row["table_id"]))
    }
  }

  private func cells(of table: String) throws -> [NoticeTable.Cell] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM table_cells WHERE table_id = ? ORDER BY row, col",
      arguments: [table])
    return rows.map { row in
      NoticeTable.Cell(
        row: row["row"], column: row["col"], rowSpan: row["row_span"],
        columnSpan: row["col_span"], text: row["text"], isInferred: row["inferred"],
        range: Self.range(row) ?? 0..<0)
    }
  }

  private func attachments() throws -> [Attachment] {
    try rows(of: .attachments, orderedBy: "ordinal").map { row in
      Attachment(
        kind: Attachment.Kind(rawValue: row["kind"]) ?? .file, text: row["text"],
        href: row["href"], range: Self.range(row))
    }
  }

  private func diagnostics() throws -> [Diagnostic] {
    try rows(of: .diagnostics, orderedBy: "ordinal").map { row in
      Diagnostic(
        Diagnostic.Severity(rawValue: row["severity"]) ?? .note, row["code"], row["message"],
        place: Self.range(row))
    }
  }

  private static func range(_ row: Row) -> Range<Int>? {
    guard let start: Int = row["char_start"], let end: Int = row["char_end"], start <= end else {
      return nil
    }
    return start..<end
  }
}
