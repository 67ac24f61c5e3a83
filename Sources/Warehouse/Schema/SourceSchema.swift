/// The sources that a pipeline names, what stands on them, and captures that stand in archives.
enum SourceSchema {
  static let sql = """
    -- Captures of codec warc: where in the archive their record stands. file: a name in the folder
    -- captures beside the warehouse. payload_sha256 of the ledger and the captures is that of the
    -- page without transfer or content coding.
    CREATE TABLE warc_records (
      capture_sha256 TEXT NOT NULL PRIMARY KEY REFERENCES captures ON DELETE CASCADE,
      file TEXT NOT NULL,
      record_offset INTEGER NOT NULL,
      record_length INTEGER NOT NULL,
      url TEXT NOT NULL,
      fetched_at TEXT NOT NULL
    ) STRICT;

    -- Every fetched source of a pipeline, as its last run left it.
    CREATE TABLE sources (
      source TEXT NOT NULL PRIMARY KEY,
      pipeline TEXT,
      kind TEXT NOT NULL,
      url TEXT NOT NULL,
      region_code TEXT,
      schedule TEXT,
      freshness_days INTEGER,
      last_attempt_at TEXT NOT NULL,
      last_success_at TEXT,
      last_new_at TEXT,
      failures INTEGER NOT NULL,
      last_error TEXT,
      last_run_id INTEGER
    ) STRICT;

    -- Every page that a source listed and that was asked for. status: that of the last answer, NULL
    -- where there was none. checked_at: the last answer. gone_at: since when it is not there (404,
    -- 410). failures: attempts in a row that brought no answer about the page; error: the last one's,
    -- or why the page is not asked for.
    CREATE TABLE source_pages (
      source TEXT NOT NULL,
      url TEXT NOT NULL,
      notice_id TEXT NOT NULL,
      title TEXT,
      listed_on TEXT,
      status INTEGER,
      etag TEXT,
      last_modified TEXT,
      input_sha256 TEXT,
      first_seen_at TEXT NOT NULL,
      checked_at TEXT NOT NULL,
      gone_at TEXT,
      failures INTEGER NOT NULL,
      error TEXT,
      run_id INTEGER,
      PRIMARY KEY (source, url)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE runs ADD COLUMN vanished INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE runs ADD COLUMN not_fetched INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX source_pages_notice ON source_pages (notice_id);
    CREATE INDEX source_pages_failed ON source_pages (run_id) WHERE failures > 0;

    -- When the page of a notice vanished (404, 410) and came back.
    CREATE TABLE notice_closures (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      closed_at TEXT NOT NULL,
      http_status INTEGER NOT NULL,
      reopened_at TEXT,
      PRIMARY KEY (notice_id, closed_at)
    ) STRICT, WITHOUT ROWID;

    -- What pages say of the validity of notices, each with its basis: the page's own label (有效性),
    -- the end that it states, or another notice that repeals, replaces or amends it.
    CREATE VIEW v_validity AS
    SELECT n.notice_id, n.title, 'label' AS basis, f.value AS validity, f.value_text AS quote,
      n.notice_id AS basis_notice_id, NULL AS since
    FROM notices n JOIN notice_fields f ON f.notice_id = n.notice_id AND f.field = 'validity'
      AND f.rank = 1
    UNION ALL
    SELECT n.notice_id, n.title, 'expiry', 'expires', f.value_text, n.notice_id, n.expires_on
    FROM notices n JOIN notice_fields f ON f.notice_id = n.notice_id AND f.field = 'expires_on'
      AND f.rank = 1
    WHERE n.expires_on IS NOT NULL
    UNION ALL
    SELECT n.notice_id, n.title, 'notice', CASE c.relation WHEN 'repeals' THEN 'repealed'
      WHEN 'supersedes' THEN 'superseded' ELSE 'amended' END, c.quote, c.notice_id, b.issued_on
    FROM citations c JOIN notices n ON n.notice_id = c.resolved_notice_id
    JOIN notices b ON b.notice_id = c.notice_id
    WHERE c.relation IN ('repeals', 'supersedes', 'amends') AND c.notice_id <> n.notice_id
    UNION ALL
    SELECT n.notice_id, n.title, 'page', 'vanished', CAST(k.http_status AS TEXT), n.notice_id,
      k.closed_at
    FROM notice_closures k JOIN notices n ON n.notice_id = k.notice_id
    WHERE k.reopened_at IS NULL;

    """
}
