internal import RawStore

/// Writes what visits found, within the transaction of the rows that were read from them.
final class SourceLedger {
  private let savePage, touchPage, failPage, losePage: PreparedStatement
  private let saveRecord, close, reopen, saveEnd, markNew: PreparedStatement

  init(_ connection: OpaquePointer) throws(SQLiteFault) {
    func prepare(_ sql: String) throws(SQLiteFault) -> PreparedStatement {
      try PreparedStatement(connection, sql)
    }
    savePage = try prepare(
      """
      INSERT INTO source_pages (source, url, notice_id, title, listed_on, status, etag,
        last_modified, input_sha256, first_seen_at, checked_at, failures, run_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, 0, ?11)
      ON CONFLICT DO UPDATE SET title = coalesce(excluded.title, title),
        listed_on = coalesce(excluded.listed_on, listed_on), status = excluded.status,
        etag = excluded.etag, last_modified = excluded.last_modified,
        input_sha256 = excluded.input_sha256, checked_at = excluded.checked_at, gone_at = NULL,
        failures = 0, error = NULL, run_id = excluded.run_id
      """)
    touchPage = try prepare(
      """
      UPDATE source_pages SET checked_at = ?3, status = ?4, etag = coalesce(?5, etag),
        last_modified = coalesce(?6, last_modified), gone_at = NULL, failures = 0, error = NULL,
        run_id = ?7
      WHERE source = ?1 AND url = ?2
      """)
    failPage = try prepare(
      """
      INSERT INTO source_pages (source, url, notice_id, title, listed_on, status, first_seen_at,
        checked_at, failures, error, run_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?10, ?8, ?9)
      ON CONFLICT DO UPDATE SET status = excluded.status, failures = (failures + 1) * ?10,
        error = excluded.error, run_id = excluded.run_id
      """)
    losePage = try prepare(
      """
      INSERT INTO source_pages (source, url, notice_id, title, listed_on, status, first_seen_at,
        checked_at, gone_at, failures, run_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?7, 0, ?8)
      ON CONFLICT DO UPDATE SET status = excluded.status, checked_at = excluded.checked_at,
        gone_at = coalesce(gone_at, excluded.gone_at), etag = NULL, last_modified = NULL,
        failures = 0, error = NULL, run_id = excluded.run_id
      """)
    saveRecord = try prepare("INSERT OR IGNORE INTO warc_records VALUES (?, ?, ?, ?, ?, ?)")
    close = try prepare(
      """
      INSERT OR IGNORE INTO notice_closures (notice_id, closed_at, http_status)
      SELECT notice_id, ?2, ?3 FROM notices WHERE notice_id = ?1 AND NOT EXISTS (
        SELECT 1 FROM notice_closures k WHERE k.notice_id = ?1 AND reopened_at IS NULL)
      """)
    reopen = try prepare(
      "UPDATE notice_closures SET reopened_at = ? WHERE notice_id = ? AND reopened_at IS NULL")
    saveEnd = try prepare(
      """
      INSERT INTO sources (source, pipeline, kind, url, region_code, schedule, freshness_days,
        last_attempt_at, last_success_at, failures, last_error, last_run_id)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, iif(?9, ?8, NULL), iif(?9, 0, 1), ?10, ?11)
      ON CONFLICT DO UPDATE SET pipeline = excluded.pipeline, kind = excluded.kind,
        url = excluded.url, region_code = excluded.region_code, schedule = excluded.schedule,
        freshness_days = excluded.freshness_days, last_attempt_at = excluded.last_attempt_at,
        last_success_at = coalesce(excluded.last_success_at, last_success_at),
        failures = iif(?9, 0, failures + 1), last_error = excluded.last_error,
        last_run_id = excluded.last_run_id
      """)
    markNew = try prepare(
      """
      INSERT INTO sources (source, kind, url, last_attempt_at, last_new_at, failures)
      VALUES (?1, '', '', ?2, ?2, 0) ON CONFLICT DO UPDATE SET last_new_at = excluded.last_new_at
      """)
  }

  /// Writes one visit; `isNews` when it brought a new notice or a new version.
  func write(_ visit: SourceVisit, isNews: Bool, runID: Int64?) throws(SQLiteFault) {
    switch visit.outcome {
    case .present(let sha256, let place):
      bindListing(visit, to: savePage)
      savePage.bind(visit.etag, at: 7)
      savePage.bind(visit.lastModified, at: 8)
      savePage.bind(sha256, at: 9)
      savePage.bind(visit.visitedAt, at: 10)
      bind(runID, to: savePage, at: 11)
      try savePage.run()
      if let place { try save(place, sha256: sha256, visit: visit) }
      try reopen(visit)
    case .notModified:
      touchPage.bind(visit.source, at: 1)
      touchPage.bind(visit.url, at: 2)
      touchPage.bind(visit.visitedAt, at: 3)
      bind(visit.status.map { Int64($0) }, to: touchPage, at: 4)
      touchPage.bind(visit.etag, at: 5)
      touchPage.bind(visit.lastModified, at: 6)
      bind(runID, to: touchPage, at: 7)
      try touchPage.run()
      try reopen(visit)
    case .gone:
      bindListing(visit, to: losePage)
      losePage.bind(visit.visitedAt, at: 7)
      bind(runID, to: losePage, at: 8)
      try losePage.run()
      close.bind(visit.noticeID, at: 1)
      close.bind(visit.visitedAt, at: 2)
      close.bind(Int64(visit.status ?? 404), at: 3)
      try close.run()
    case .failed(let message), .refused(let message):
      bindListing(visit, to: failPage)
      failPage.bind(visit.visitedAt, at: 7)
      failPage.bind(message, at: 8)
      bind(runID, to: failPage, at: 9)
      var failures: Int64 = 0
      if case .failed = visit.outcome { failures = 1 }
      failPage.bind(failures, at: 10)
      try failPage.run()
    }
    if isNews {
      markNew.bind(visit.source, at: 1)
      markNew.bind(visit.visitedAt, at: 2)
      try markNew.run()
    }
  }

  /// Writes the end of a walk.
  func write(_ end: SourceEnd, runID: Int64?) throws(SQLiteFault) {
    saveEnd.bind(end.source, at: 1)
    saveEnd.bind(end.pipeline, at: 2)
    saveEnd.bind(end.kind, at: 3)
    saveEnd.bind(end.url, at: 4)
    saveEnd.bind(end.regionCode, at: 5)
    saveEnd.bind(end.schedule, at: 6)
    bind(end.freshnessDays.map { Int64($0) }, to: saveEnd, at: 7)
    saveEnd.bind(end.endedAt, at: 8)
    saveEnd.bind(Int64(end.error == nil ? 1 : 0), at: 9)
    let pages = end.failedPages == 1 ? "1 page" : "\(end.failedPages) pages"
    saveEnd.bind(
      end.error ?? (end.failedPages > 0 ? "\(pages) could not be fetched" : nil), at: 10)
    bind(runID, to: saveEnd, at: 11)
    try saveEnd.run()
  }

  private func save(
    _ place: WARCPlace, sha256: String, visit: SourceVisit
  ) throws(SQLiteFault) {
    saveRecord.bind(sha256, at: 1)
    saveRecord.bind(place.file, at: 2)
    saveRecord.bind(Int64(place.offset), at: 3)
    saveRecord.bind(Int64(place.length), at: 4)
    saveRecord.bind(visit.url, at: 5)
    saveRecord.bind(visit.visitedAt, at: 6)
    try saveRecord.run()
  }

  private func reopen(_ visit: SourceVisit) throws(SQLiteFault) {
    reopen.bind(visit.visitedAt, at: 1)
    reopen.bind(visit.noticeID, at: 2)
    try reopen.run()
  }

  /// The first six columns of a page, which visits of every kind bring.
  private func bindListing(_ visit: SourceVisit, to statement: PreparedStatement) {
    statement.bind(visit.source, at: 1)
    statement.bind(visit.url, at: 2)
    statement.bind(visit.noticeID, at: 3)
    statement.bind(visit.title, at: 4)
    statement.bind(visit.listedOn, at: 5)
    bind(visit.status.map { Int64($0) }, to: statement, at: 6)
  }

  private func bind(_ number: Int64?, to statement: PreparedStatement, at index: Int) {
    if let number { statement.bind(number, at: index) } else { statement.bindNull(at: index) }
  }
}
