/// Views that put the notice beside its facts. They rename and join and compute nothing, so that
/// every column keeps the type it was declared with.
enum AnalystViews {
  static let sql = notices + missingDocuments + facts.map { "\($0)\n" }.joined()

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
