internal import GRDB

/// What the warehouse knows of sources and their pages.
extension Warehouse {
  /// The page of a source at `url`; `nil` when it was never asked for.
  package func sourcePage(_ source: String, url: String) throws -> SourcePage? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM source_pages WHERE source = ? AND url = ?",
        arguments: [source, url]
      ).map { SourcePage($0) }
    }
  }

  /// Up to `limit` pages of a source after `url` in the order of their addresses, of those first
  /// seen at `since` or later.
  package func sourcePages(
    _ source: String, after url: String, since: String, limit: Int
  ) throws -> [SourcePage] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM source_pages WHERE source = ? AND url > ?
            AND (first_seen_at >= ? OR failures > 0) ORDER BY url LIMIT ?
          """, arguments: [source, url, since, limit]
      ).map { SourcePage($0) }
    }
  }

  /// The pages that could not be fetched in a run, and the sources that failed in it.
  package func failures(
    inRun runID: Int64
  ) throws -> (pages: [String: [String]], sources: [String]) {
    try read { database in
      var pages: [String: [String]] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT source, url FROM source_pages WHERE run_id = ? AND failures > 0
          ORDER BY source, url
          """, arguments: [runID])
      while let row = try rows.next() { pages[row["source"], default: []].append(row["url"]) }
      let sources = try String.fetchAll(
        database,
        sql: "SELECT source FROM sources WHERE last_run_id = ? AND failures > 0 ORDER BY source",
        arguments: [runID])
      return (pages, sources)
    }
  }

  /// Every source of pipelines, in the order of the names.
  package func sources() throws -> [SourceSummary] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT s.*, count(p.url) FILTER (WHERE p.gone_at IS NULL AND p.failures = 0) AS pages,
            count(p.gone_at) AS gone, count(p.url) FILTER (WHERE p.failures > 0) AS failed
          FROM sources s LEFT JOIN source_pages p ON p.source = s.source
          WHERE s.kind <> 'pages' GROUP BY s.source ORDER BY s.source
          """
      ).map { row in
        SourceSummary(
          source: row["source"], kind: row["kind"], url: row["url"],
          regionCode: row["region_code"], lastAttemptAt: row["last_attempt_at"],
          lastSuccessAt: row["last_success_at"], lastNewAt: row["last_new_at"],
          failures: row["failures"], lastError: row["last_error"],
          freshnessDays: row["freshness_days"], pages: row["pages"], gone: row["gone"],
          failed: row["failed"])
      }
    }
  }

  /// The number of the last run; `nil` before the first.
  package func lastRunID() throws -> Int64? {
    try read { try Int64.fetchOne($0, sql: "SELECT max(run_id) FROM runs") }
  }
}

extension SourcePage {
  fileprivate init(_ row: Row) {
    self.init(
      url: row["url"], title: row["title"], listedOn: row["listed_on"], etag: row["etag"],
      lastModified: row["last_modified"], inputSHA256: row["input_sha256"],
      firstSeenAt: row["first_seen_at"], checkedAt: row["checked_at"], goneAt: row["gone_at"],
      failures: row["failures"])
  }
}
