/// Version 3 of the schema: public bodies, and local units among the areas that facts name.
enum AgencySchema {
  static let sql =
    tables + areas + views
    + "DROP VIEW v_responsibilities;\n" + AnalystViews.responsibilitiesWithAgencies

  private static let tables = """
    -- The bodies that a notice names, where it is certain whose they are. area: the code of the
    -- region, 000000 for the whole country; 130500-邢东新区 for an area without a code. core: the name
    -- without that of the area; core_key: its normal form.
    CREATE TABLE notice_agencies (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      name TEXT NOT NULL,
      source TEXT NOT NULL,
      issuer_ordinal INTEGER,
      area TEXT NOT NULL,
      core TEXT NOT NULL,
      core_key TEXT NOT NULL,
      PRIMARY KEY (notice_id, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX notice_agencies_core ON notice_agencies (area, core_key, core);

    -- Public bodies, each within its region. name: that of the region and the fullest form printed.
    CREATE TABLE agencies (
      agency_id TEXT NOT NULL PRIMARY KEY,
      region_code TEXT,
      region_name TEXT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      area TEXT NOT NULL,
      bucket TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agencies_region ON agencies (region_code);
    CREATE INDEX agencies_bucket ON agencies (area, bucket);

    -- Every form of their names that the notices held print, without that of the region. bucket:
    -- the first and the last character of the normal form, which a short form shares with its full one.
    CREATE TABLE agency_names (
      area TEXT NOT NULL,
      core_key TEXT NOT NULL,
      name TEXT NOT NULL,
      bucket TEXT NOT NULL,
      agency_id TEXT NOT NULL,
      PRIMARY KEY (area, core_key, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX agency_names_bucket ON agency_names (area, bucket);
    CREATE INDEX agency_names_agency ON agency_names (agency_id);

    -- The unit above a notice's area, or the one that a zone or a township lies in.
    ALTER TABLE notices ADD COLUMN region_parent_code TEXT;

    """

  private static let areas = """
    DROP TABLE fact_regions;
    -- The areas that scopes of targets and locations of projects name, where certain. A local unit
    -- (高新区) has no code and the code of the unit that it lies in.
    CREATE TABLE fact_regions (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      fact_id TEXT NOT NULL,
      column_name TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      region_code TEXT,
      parent_code TEXT,
      PRIMARY KEY (notice_id, fact_id, column_name, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fact_regions_code ON fact_regions (region_code);

    """

  private static let views = """
    -- Which agency each name in a notice means.
    CREATE VIEW v_notice_agencies AS
    SELECT s.notice_id, s.name, s.source, s.issuer_ordinal, a.agency_id, a.name AS agency_name,
      a.kind AS agency_kind, a.region_code AS agency_region_code,
      a.region_name AS agency_region_name
    FROM notice_agencies s
    JOIN agency_names m ON m.area = s.area AND m.core_key = s.core_key AND m.name = s.core
    JOIN agencies a ON a.agency_id = m.agency_id;

    -- The codes that open the document numbers (发文字号) of an agency: those of the notices that it
    -- issued alone or first.
    CREATE VIEW v_agency_codes AS
    SELECT s.agency_id, s.agency_name, n.doc_agency_code, count(*) AS n_notices,
      min(n.doc_year) AS first_year, max(n.doc_year) AS last_year
    FROM v_notice_agencies s JOIN notices n USING (notice_id)
    WHERE s.issuer_ordinal = 1 AND n.doc_agency_code IS NOT NULL
    GROUP BY s.agency_id, n.doc_agency_code;

    """
}
