/// Views that put the notice beside its facts. They rename and join and compute nothing, so that
/// every column keeps the type it was declared with.
enum AnalystViews {
  static let sql =
    notices + missingDocuments + clauseTags + targetLadder + facts.map { "\($0)\n" }.joined()

  private static let notices = """
    -- The notices without their texts.
    CREATE VIEW v_notices AS
    SELECT notice_id, title, doc_number, index_number, issuer, issued_on, issued_year, published_on,
      effective_on, expires_on, genre, carrier_genre, subject_categories, region_name, region_code,
      admin_level, recipients, source_uri, version
    FROM notices;

    """

  private static let missingDocuments = """
    -- Documents that are cited and not held, by how many notices cite them. A title that some
    -- notice prints with a number counts as the document of that number.
    CREATE VIEW v_missing_documents AS
    WITH cited AS (
      SELECT c.notice_id, c.relation, c.cited_title, c.cited_title_key,
        coalesce(c.cited_doc_number, (SELECT min(d.cited_doc_number) FROM citations d
          WHERE d.cited_title_key = c.cited_title_key)) AS cited_doc_number
      FROM citations c WHERE c.resolution = 'absent'
    )
    SELECT min(cited_title) AS cited_title, cited_doc_number, count(DISTINCT notice_id) AS n_notices,
      count(*) AS n_citations, sum(relation = 'basis') AS n_basis,
      sum(relation = 'implements') AS n_implements
    FROM cited GROUP BY coalesce(cited_doc_number, cited_title_key)
    ORDER BY n_notices DESC, n_citations DESC, cited_doc_number, cited_title;

    """

  private static let clauseTags = """
    -- Codes of clauses beside the clause and the notice they stand in.
    CREATE VIEW v_clause_tags AS
    SELECT t.*, c.notice_id, c.address AS clause_address, c.heading AS clause_heading,
      c.role AS clause_role, c.inline, n.title AS notice_title, n.issuer AS notice_issuer,
      n.issued_on, n.issued_year, n.genre, n.region_name, n.region_code, n.admin_level
    FROM clause_tags t JOIN clauses c USING (clause_id) JOIN notices n USING (notice_id);

    """

  private static let targetLadder = """
    -- Targets beside those of the area above: one row for each pair of one indicator, end year,
    -- change mode and scope. The area above is the parent as of the date of issue, for a province
    -- the nation. Units that count the same (家, 个) are one; both are shown.
    CREATE VIEW v_target_ladder AS
    SELECT t.indicator_key, t.period_end_year, t.change_mode, t.scope_text,
      n.admin_level, n.region_code, n.region_name, t.indicator, t.comparator, t.value, t.value_high,
      t.unit, t.firmness, t.target_id, n.notice_id, n.title AS notice_title, n.issued_on,
      m.admin_level AS parent_admin_level, m.region_code AS parent_region_code,
      m.region_name AS parent_region_name, p.indicator AS parent_indicator,
      p.comparator AS parent_comparator, p.value AS parent_value,
      p.value_high AS parent_value_high, p.unit AS parent_unit, p.firmness AS parent_firmness,
      p.target_id AS parent_target_id, m.notice_id AS parent_notice_id,
      m.title AS parent_notice_title, m.issued_on AS parent_issued_on
    FROM targets t
    JOIN notices n ON n.notice_id = t.notice_id
    JOIN regions r ON r.code = n.region_code
      AND (r.valid_from IS NULL OR r.valid_from <= coalesce(n.issued_on, n.published_on, '9999'))
      AND (r.valid_to IS NULL OR coalesce(n.issued_on, n.published_on, '9999') < r.valid_to)
    JOIN targets p ON p.indicator_key = t.indicator_key AND p.period_end_year = t.period_end_year
      AND p.change_mode = t.change_mode AND p.scope_text IS t.scope_text
      AND p.statement = 'target' AND p.same_as IS NULL
      AND \(countedUnit("p")) IS \(countedUnit("t"))
    JOIN notices m ON m.notice_id = p.notice_id
      AND (m.region_code = r.parent_code
        OR (r.parent_code IS NULL AND m.admin_level = 'national'))
    WHERE t.statement = 'target' AND t.same_as IS NULL;

    """

  /// The unit of a table of targets, with one word for those that count the same things.
  private static func countedUnit(_ table: String) -> String {
    """
    CASE WHEN \(table).unit IN ('家', '户', '所', '处', '座') THEN '个' WHEN \(table).unit = '名' \
    THEN '人' WHEN \(table).unit = '项' THEN '件' ELSE \(table).unit END
    """
  }

  private static let facts = [
    view("v_targets", of: "targets", where: "f.statement = 'target'"),
    view("v_projects", of: "projects"),
    view("v_incentives", of: "incentives"),
    view("v_responsibilities", of: "responsibilities"),
    view(
      "v_citations", of: "citations",
      more: """
        , r.title AS resolved_title, r.doc_number AS resolved_doc_number,
          r.issued_on AS resolved_issued_on
        """,
      join: "LEFT JOIN notices r ON r.notice_id = f.resolved_notice_id"),
  ]

  /// The duties with the agencies that the names mean.
  static let responsibilitiesWithAgencies = view(
    "v_responsibilities", of: "responsibilities",
    more: ", m.agency_id, a.name AS agency_name, a.kind AS agency_kind",
    join: """
      LEFT JOIN notice_agencies s ON s.notice_id = f.notice_id AND s.name = f.agency
      LEFT JOIN agency_names m ON m.area = s.area AND m.core_key = s.core_key AND m.name = s.core
      LEFT JOIN agencies a ON a.agency_id = m.agency_id
      """)

  /// A view of all columns of a table of facts with the clause and the notice they stand in.
  private static func view(
    _ name: String, of table: String, more: String = "", join: String = "",
    where condition: String? = nil
  ) -> String {
    """
    CREATE VIEW \(name) AS
    SELECT f.*, c.address AS clause_address, c.heading AS clause_heading, c.role AS clause_role,
      n.title AS notice_title, n.doc_number AS notice_doc_number, n.issuer AS notice_issuer,
      n.issued_on, n.issued_year, n.genre, n.region_name, n.region_code, n.admin_level,
      n.source_uri\(more)
    FROM \(table) f JOIN notices n USING (notice_id) LEFT JOIN clauses c USING (clause_id) \(join)
    \(condition.map { "WHERE \($0)" } ?? "");
    """
  }
}
