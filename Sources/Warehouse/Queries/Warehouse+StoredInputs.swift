internal import GRDB
internal import PolicyModel

/// Stored captures that are read again.
extension Warehouse {
  /// Calls `body` with each capture of `selection`, in the order of the sources; for one source
  /// the current capture of its notice first, then what waits, then what is held.
  ///
  /// No lock is held while `body` runs, so that loading what it hands out changes nothing here.
  package func forEachStoredInput(
    _ selection: StoredSelection, _ body: (StoredInput) throws -> Void
  ) throws {
    var last = ""
    while true {
      let sources = try read { database in
        try Self.sources(database, selection, after: last)
      }
      guard let end = sources.last else { return }
      for source in sources {
        for place in try read({ try Self.places(of: source, $0, selection) }) {
          guard let bytes = try captureBytes(sha256: place.sha256) else { continue }
          try body(
            StoredInput(
              source: source, slot: place.slot, sha256: place.sha256,
              contentType: place.contentType, fetchedAt: place.fetchedAt, bytes: bytes))
        }
      }
      last = end
    }
  }

  /// Where one capture of a source stands in the ledger.
  private struct Place {
    var slot: Int
    var sha256: String
    var contentType: String?
    var fetchedAt: String?

    init(_ row: Row) {
      slot = row["slot"]
      sha256 = row["sha256"]
      contentType = row["content_type"]
      fetchedAt = row["fetched_at"]
    }
  }

  /// Some sources that may have captures of the selection, after `last`.
  private static func sources(
    _ database: Database, _ selection: StoredSelection, after last: String
  ) throws -> [String] {
    var condition = "1"
    var arguments: StatementArguments = [last]
    switch selection {
    case .all, .notReadUnder, .quarantined: break
    case .notices(let ids):
      condition = "notice_id IN (\(databaseQuestionMarks(count: ids.count)))"
      arguments += StatementArguments(ids)
    case .since(let time):
      condition = """
        notice_id IN (SELECT notice_id FROM run_items JOIN runs USING (run_id) WHERE started_at >= ?)
        """
      arguments += [time]
    }
    return try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT source_uri FROM ledger WHERE source_uri > ? AND \(condition)
        ORDER BY source_uri LIMIT 200
        """, arguments: arguments)
  }

  private static func places(
    of source: String, _ database: Database, _ selection: StoredSelection
  ) throws -> [Place] {
    func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [Place] {
      try Row.fetchAll(database, sql: sql, arguments: arguments).map { Place($0) }
    }
    if case .quarantined(let ids) = selection {
      let condition =
        ids.isEmpty
        ? "state = 'held'" : "quarantine_id IN (\(databaseQuestionMarks(count: ids.count)))"
      return try fetch(
        """
        SELECT slot, input_sha256 AS sha256, content_type, fetched_at FROM quarantine
        WHERE source_uri = ? AND input_sha256 IS NOT NULL AND \(condition) ORDER BY slot
        """, [source] + StatementArguments(ids))
    }
    var key: String?
    if case .notReadUnder(let readerKey) = selection { key = readerKey }
    // With a key, only what was not read under it; a current capture that the same reader rejected
    // is in the ledger as quarantined under the key.
    let current = try fetch(
      """
      SELECT capture_sha256 AS sha256, content_type, fetched_at, coalesce((SELECT max(slot)
        FROM ledger l WHERE l.source_uri = n.source_uri AND input_sha256 = capture_sha256), 0)
        AS slot
      FROM notices n WHERE source_uri = ?1 AND (?2 IS NULL OR (reader_key <> ?2 AND NOT EXISTS
        (SELECT 1 FROM ledger l WHERE l.source_uri = n.source_uri
          AND input_sha256 = capture_sha256 AND outcome = 'quarantined' AND l.reader_key = ?2)))
      """, [source, key])
    let waiting = try fetch(
      """
      SELECT slot, input_sha256 AS sha256, content_type, fetched_at FROM ledger
      WHERE source_uri = ? AND outcome = 'captured' AND input_sha256 IS NOT NULL ORDER BY slot
      """, [source])
    let held = try fetch(
      """
      SELECT slot, input_sha256 AS sha256, content_type, fetched_at FROM ledger
      WHERE source_uri = ?1 AND outcome = 'quarantined' AND input_sha256 IS NOT NULL
        AND (?2 IS NULL OR reader_key IS NOT ?2) ORDER BY slot
      """, [source, key])
    let currentSHA256 = Set(current.map { $0.sha256 })
    return current + waiting + held.filter { !currentSHA256.contains($0.sha256) }
  }
}
