/// Version 1 of the schema: the public tables of the contract, and the ledger.
enum FirstSchema {
  static let sql = documents + facts + ledger + AnalystViews.sql

  private static let documents = """
    -- The bytes of pages as they were received. codec lz4: one block of LZ4, without a frame.
    CREATE TABLE captures (
      capture_sha256 TEXT NOT NULL PRIMARY KEY,
      byte_count INTEGER NOT NULL,
      codec TEXT NOT NULL,
      data BLOB NOT NULL
    ) STRICT;

    -- One row a notice: its current version.
    CREATE TABLE notices (
      notice_id TEXT NOT NULL PRIMARY KEY,
      source_uri TEXT NOT NULL UNIQUE,
      title TEXT,
      doc_number TEXT,
      doc_agency_code TEXT,
      doc_year INTEGER,
      doc_serial INTEGER,
      index_number TEXT,
      issuer TEXT,
      issued_on TEXT,
      issued_year INTEGER GENERATED ALWAYS AS (CAST(substr(issued_on, 1, 4) AS INTEGER)) VIRTUAL,
      published_on TEXT,
      effective_on TEXT,
      expires_on TEXT,
      genre TEXT,
      carrier_genre TEXT,
      subject_categories TEXT,
      region_name TEXT,
      region_code TEXT,
      admin_level TEXT,
      recipients TEXT,
      version INTEGER NOT NULL,
      text_sha256 TEXT NOT NULL,
      capture_sha256 TEXT NOT NULL REFERENCES captures,
      content_type TEXT,
      fetched_at TEXT,
      reader_key TEXT NOT NULL,
      header TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX notices_doc_number ON notices (doc_number);

    -- Every version of every notice; header and body are NULL for the current one, whose text
    -- stands in notices.
    CREATE TABLE notice_versions (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      version INTEGER NOT NULL,
      text_sha256 TEXT NOT NULL,
      capture_sha256 TEXT NOT NULL REFERENCES captures,
      content_type TEXT,
      fetched_at TEXT,
      title TEXT,
      header TEXT,
      body TEXT,
      PRIMARY KEY (notice_id, version)
    ) STRICT;

    -- Every value that a page offers for a field, best first; offsets count the scalars of
    -- notices.header or notices.body, as place says.
    CREATE TABLE notice_fields (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      field TEXT NOT NULL,
      rank INTEGER NOT NULL,
      value TEXT NOT NULL,
      value_text TEXT NOT NULL,
      place TEXT NOT NULL,
      label TEXT NOT NULL,
      char_start INTEGER,
      char_end INTEGER,
      PRIMARY KEY (notice_id, field, rank)
    ) STRICT, WITHOUT ROWID;

    -- The normal forms of the names by which others may cite a notice: its title, the title from
    -- 关于 on, and what it carries.
    CREATE TABLE notice_names (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      name_key TEXT NOT NULL,
      PRIMARY KEY (notice_id, name_key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX notice_names_key ON notice_names (name_key);

    CREATE TABLE clauses (
      clause_id TEXT NOT NULL PRIMARY KEY,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      parent_id TEXT REFERENCES clauses ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      depth INTEGER NOT NULL,
      address TEXT NOT NULL,
      label TEXT,
      heading TEXT,
      text TEXT NOT NULL,
      role TEXT,
      inline INTEGER NOT NULL,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL
    ) STRICT;
    CREATE INDEX clauses_notice ON clauses (notice_id, ordinal);

    -- Codes of clauses by the words of a lexicon. layer: a coding and its version; rule_id: the rule
    -- of the lexicon; hits: its words in the clause, the first of which is quoted.
    CREATE TABLE clause_tags (
      clause_id TEXT NOT NULL REFERENCES clauses ON DELETE CASCADE,
      layer TEXT NOT NULL,
      code TEXT NOT NULL,
      rule_id TEXT NOT NULL,
      hits INTEGER NOT NULL,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (clause_id, layer, code, rule_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tables (
      table_id TEXT NOT NULL PRIMARY KEY,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      caption TEXT,
      kind TEXT,
      origin TEXT NOT NULL,
      n_rows INTEGER NOT NULL,
      n_cols INTEGER NOT NULL,
      n_header_rows INTEGER NOT NULL,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX tables_notice ON tables (notice_id);

    -- A merged cell stands once, at its top left corner. inferred = 1: the text was carried down
    -- from a group label that the page prints further up.
    CREATE TABLE table_cells (
      table_id TEXT NOT NULL REFERENCES tables ON DELETE CASCADE,
      row INTEGER NOT NULL,
      col INTEGER NOT NULL,
      row_span INTEGER NOT NULL,
      col_span INTEGER NOT NULL,
      text TEXT NOT NULL,
      inferred INTEGER NOT NULL,
      char_start INTEGER,
      char_end INTEGER,
      PRIMARY KEY (table_id, row, col)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attachments (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      href TEXT NOT NULL,
      char_start INTEGER,
      char_end INTEGER,
      PRIMARY KEY (notice_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE diagnostics (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      char_start INTEGER,
      char_end INTEGER,
      PRIMARY KEY (notice_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    """

  // Every index costs a fifth of what the row itself costs, for hundreds of rows a notice: facts are
  // found by their notice, which comes first in their keys.
  private static let facts = """
    CREATE TABLE targets (
      target_id TEXT NOT NULL,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      statement TEXT NOT NULL,
      indicator TEXT NOT NULL,
      indicator_key TEXT,
      comparator TEXT,
      value REAL,
      value_high REAL,
      value_text TEXT,
      unit TEXT,
      change_mode TEXT,
      firmness TEXT,
      tier TEXT,
      accrual TEXT,
      binding TEXT,
      period_start_year INTEGER,
      period_end_year INTEGER,
      period_text TEXT,
      scope_text TEXT,
      baseline_value REAL,
      baseline_year INTEGER,
      group_id TEXT,
      same_as TEXT,
      rule_id TEXT,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (notice_id, target_id)
    ) STRICT;
    CREATE INDEX targets_indicator ON targets (indicator_key, period_end_year)
      WHERE indicator_key IS NOT NULL;

    CREATE TABLE projects (
      project_id TEXT NOT NULL,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      list_title TEXT,
      list_kind TEXT,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      category TEXT,
      location TEXT,
      lead_agency TEXT,
      investment_yuan REAL,
      period_start_year INTEGER,
      period_end_year INTEGER,
      phase TEXT,
      description TEXT,
      attributes TEXT,
      rule_id TEXT,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (notice_id, project_id)
    ) STRICT;

    CREATE TABLE incentives (
      incentive_id TEXT NOT NULL,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      kind TEXT NOT NULL,
      polarity TEXT NOT NULL,
      amount_form TEXT,
      amount REAL,
      amount_high REAL,
      unit TEXT,
      frequency TEXT,
      beneficiary TEXT,
      condition TEXT,
      payer TEXT,
      rule_id TEXT,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (notice_id, incentive_id)
    ) STRICT;

    CREATE TABLE responsibilities (
      responsibility_id TEXT NOT NULL,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      agency TEXT NOT NULL,
      role TEXT NOT NULL,
      marker TEXT,
      rule_id TEXT,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (notice_id, responsibility_id)
    ) STRICT;

    -- cited_title_key: the title from 关于 on in normal form. resolution: number, title,
    -- normalised_title, ambiguous or absent; NULL for what the notice issues itself.
    CREATE TABLE citations (
      citation_id TEXT NOT NULL,
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      clause_id TEXT REFERENCES clauses ON DELETE CASCADE,
      cited_title TEXT,
      cited_doc_number TEXT,
      relation TEXT NOT NULL,
      cited_title_key TEXT,
      resolved_notice_id TEXT REFERENCES notices ON DELETE SET NULL,
      resolution TEXT,
      rule_id TEXT,
      char_start INTEGER NOT NULL,
      char_end INTEGER NOT NULL,
      quote TEXT NOT NULL,
      PRIMARY KEY (notice_id, citation_id)
    ) STRICT;
    CREATE INDEX citations_number ON citations (cited_doc_number)
      WHERE cited_doc_number IS NOT NULL;
    CREATE INDEX citations_title ON citations (cited_title_key) WHERE cited_title_key IS NOT NULL;
    CREATE INDEX citations_resolved ON citations (resolved_notice_id)
      WHERE resolved_notice_id IS NOT NULL;

    """

  private static let ledger = """
    -- What became of each input: one source, or one of its occurrences (slot) in a stream. An input
    -- whose bytes and reader are these is not worked on again.
    CREATE TABLE ledger (
      source_uri TEXT NOT NULL,
      slot INTEGER NOT NULL,
      notice_id TEXT NOT NULL,
      input_sha256 TEXT,
      reader_key TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('captured', 'loaded', 'quarantined', 'dropped')),
      content_type TEXT,
      fetched_at TEXT,
      PRIMARY KEY (source_uri, slot)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ledger_notice ON ledger (notice_id);
    CREATE INDEX ledger_waiting ON ledger (source_uri, slot) WHERE outcome = 'captured';

    -- Inputs that are held back, and why; the bytes stand in captures.
    CREATE TABLE quarantine (
      quarantine_id TEXT NOT NULL PRIMARY KEY,
      source_uri TEXT NOT NULL,
      slot INTEGER NOT NULL,
      notice_id TEXT NOT NULL,
      input_sha256 TEXT REFERENCES captures,
      content_type TEXT,
      fetched_at TEXT,
      stage TEXT NOT NULL,
      reason TEXT NOT NULL,
      message TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('held', 'dropped')),
      reader_key TEXT NOT NULL,
      UNIQUE (source_uri, slot)
    ) STRICT;

    -- The wall clock appears here only. A run that found nothing to do leaves no row.
    CREATE TABLE runs (
      run_id INTEGER NOT NULL PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      status TEXT NOT NULL CHECK (status IN ('running', 'done', 'failed', 'interrupted')),
      command TEXT NOT NULL,
      pipeline TEXT,
      code_version TEXT NOT NULL,
      configuration_sha256 TEXT NOT NULL,
      seen INTEGER NOT NULL DEFAULT 0,
      unchanged INTEGER NOT NULL DEFAULT 0,
      captured INTEGER NOT NULL DEFAULT 0,
      new INTEGER NOT NULL DEFAULT 0,
      new_versions INTEGER NOT NULL DEFAULT 0,
      updated INTEGER NOT NULL DEFAULT 0,
      same_text INTEGER NOT NULL DEFAULT 0,
      quarantined INTEGER NOT NULL DEFAULT 0,
      dropped INTEGER NOT NULL DEFAULT 0,
      bytes INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- What each run did to each item it worked on, and which stage was the last to deal with it.
    CREATE TABLE run_items (
      run_id INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
      item INTEGER NOT NULL,
      source_uri TEXT NOT NULL,
      slot INTEGER NOT NULL,
      notice_id TEXT NOT NULL,
      input_sha256 TEXT,
      stage TEXT NOT NULL,
      outcome TEXT NOT NULL,
      detail TEXT,
      PRIMARY KEY (run_id, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_items_notice ON run_items (notice_id);

    """
}
