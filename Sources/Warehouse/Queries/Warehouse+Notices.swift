internal import GRDB
internal import PolicyModel

/// Looking at single notices.
extension Warehouse {
  /// The notices that `text` may mean: an id or its beginning, a source or its end, a document
  /// number, else part of a title. The first of these that finds something decides.
  package func notices(matching text: String) throws -> [NoticeSummary] {
    let conditions = [
      "notice_id = lower(:text)", "source_uri = :text", "doc_number = :text",
      "length(:text) >= 4 AND substr(notice_id, 1, length(:text)) = lower(:text)",
      "substr(source_uri, -length(:text)) = :text", "title = :text",
      "instr(title, :text) > 0", "instr(doc_number, :text) > 0",
    ]
    return try read { database in
      for condition in conditions {
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT notice_id, source_uri, title, doc_number, issuer, issued_on, genre, version
            FROM notices WHERE \(condition) ORDER BY issued_on DESC, notice_id LIMIT 100
            """, arguments: ["text": text])
        if !rows.isEmpty { return rows.map { Self.summary($0) } }
      }
      return []
    }
  }

  private static func summary(_ row: Row) -> NoticeSummary {
    NoticeSummary(
      noticeID: row["notice_id"], source: row["source_uri"], title: row["title"],
      documentNumber: row["doc_number"], issuer: row["issuer"], issuedOn: row["issued_on"],
      genre: row["genre"], version: row["version"])
  }

  /// Everything that is held of the notice with this id, or `nil`.
  package func noticeDetail(id: String) throws -> NoticeDetail? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT * FROM notices WHERE notice_id = ?", arguments: [id])
      else { return nil }
      let reading = try NoticeRows(database: database, noticeID: id).reading(of: row)
      let source = reading.notice.source
      return NoticeDetail(
        reading: reading, facts: try Self.facts(database, id), version: row["version"],
        textSHA256: row["text_sha256"], captureSHA256: row["capture_sha256"],
        readerKey: row["reader_key"], fetchedAt: row["fetched_at"],
        versions: try Self.versions(database, id), history: try Self.history(database, id),
        quarantined: try Self.quarantineEntries(database, "source_uri = ?", [source]))
    }
  }

  private static func facts(_ database: Database, _ id: String) throws -> [FactRows] {
    try PublicTable.facts.compactMap { table in
      let cursor = try Row.fetchCursor(
        database,
        sql: "SELECT * FROM \(table.rawValue) WHERE notice_id = ? ORDER BY char_start, rowid",
        arguments: [id])
      var rows: [[RowScalar]] = []
      while let row = try cursor.next() { rows.append(row.databaseValues.map { RowScalar($0) }) }
      if rows.isEmpty { return nil }
      return FactRows(
        table: table.rawValue, columns: try database.columns(in: table.rawValue).map { $0.name },
        rows: rows)
    }
  }

  private static func versions(_ database: Database, _ id: String) throws -> [NoticeVersion] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT version, text_sha256, capture_sha256, content_type, fetched_at, title
        FROM notice_versions
        WHERE notice_id = ? ORDER BY version
        """, arguments: [id])
    return rows.map { row in
      NoticeVersion(
        version: row["version"], textSHA256: row["text_sha256"],
        captureSHA256: row["capture_sha256"], contentType: row["content_type"],
        fetchedAt: row["fetched_at"], title: row["title"])
    }
  }

  private static func history(_ database: Database, _ id: String) throws -> [RunItem] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT run_id, started_at, input_sha256, stage, outcome, detail
        FROM run_items JOIN runs USING (run_id)
        WHERE notice_id = ? ORDER BY run_id DESC, item DESC LIMIT 20
        """, arguments: [id])
    return rows.map { row in
      RunItem(
        runID: row["run_id"], startedAt: row["started_at"], inputSHA256: row["input_sha256"],
        stage: row["stage"], outcome: row["outcome"], detail: row["detail"])
    }
  }
}
