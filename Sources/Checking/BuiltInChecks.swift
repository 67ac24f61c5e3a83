internal import Warehouse

/// The checks of the program: what holds of every warehouse, whatever it was read from.
package enum BuiltInChecks {
  /// Their names, in order.
  package static let names = all(today: "2000-01-01").map { $0.name }

  /// All of them, as of the day `today` (`YYYY-MM-DD`).
  package static func all(today: String) -> [DataCheck] {
    evidence + structure + values + periods(today: today) + identity + history(today: today)
  }

  private static let facts: [(table: String, id: String)] = [
    ("targets", "target_id"), ("projects", "project_id"), ("incentives", "incentive_id"),
    ("responsibilities", "responsibility_id"), ("citations", "citation_id"),
  ]

  /// One query over all tables of facts; `{table}` and `{id}` stand for theirs.
  private static func overFacts(_ template: String) -> String {
    facts.map { fact in
      template.split(separator: "{table}", omittingEmptySubsequences: false)
        .joined(separator: fact.table)
        .split(separator: "{id}", omittingEmptySubsequences: false).joined(separator: fact.id)
    }.joined(separator: "\nUNION ALL\n")
  }

  private static let evidence = [
    DataCheck(
      name: "quotes", summary: "every quote stands at its place in the body", method: .evidence)
  ]

  private static let structure = [
    DataCheck(
      "foreign_keys", "every reference finds its row",
      sql: "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check"),
    DataCheck(
      "clauses_of_facts", "a fact and its clause stand in one notice",
      sql: overFacts(
        """
        SELECT '{table}' AS table_name, f.{id} AS fact_id, f.clause_id, f.quote
        FROM {table} f JOIN clauses c ON c.clause_id = f.clause_id WHERE c.notice_id <> f.notice_id
        """)),
    DataCheck(
      "clause_tree", "a clause stands below one of its notice that comes before it",
      sql: """
        SELECT c.clause_id, c.parent_id, c.address, c.depth FROM clauses c
        JOIN clauses p ON p.clause_id = c.parent_id
        WHERE p.notice_id <> c.notice_id OR p.depth >= c.depth OR p.char_start > c.char_start
        """),
    DataCheck(
      "table_grids", "cells lie within the grid of their table",
      sql: """
        SELECT t.table_id, x.row, x.col, x.row_span, x.col_span, t.n_rows, t.n_cols, x.text AS quote
        FROM table_cells x JOIN tables t USING (table_id)
        WHERE x.row < 0 OR x.col < 0 OR x.row_span < 1 OR x.col_span < 1
          OR x.row + x.row_span > t.n_rows OR x.col + x.col_span > t.n_cols
        """),
    DataCheck(
      "same_as", "what a target repeats is a target of its notice",
      sql: """
        SELECT target_id, same_as, quote FROM targets t WHERE same_as IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM targets s WHERE s.notice_id = t.notice_id AND s.target_id = t.same_as)
        """),
  ]

  private static let values =
    [
      DataCheck(
        "bounds", "low values are not above high ones, and money is not negative",
        sql: """
          SELECT 'targets' AS table_name, target_id AS fact_id, value, value_high, quote
          FROM targets WHERE value_high < value
          UNION ALL SELECT 'incentives', incentive_id, amount, amount_high, quote
          FROM incentives WHERE amount_high < amount OR amount < 0
          UNION ALL SELECT 'projects', project_id, investment_yuan, NULL, quote
          FROM projects WHERE investment_yuan < 0
          """),
      DataCheck(
        "ranges", "a range has both its ends",
        sql: """
          SELECT 'targets' AS table_name, target_id AS fact_id, value, value_high, quote
          FROM targets WHERE (comparator = 'range') <> (value_high IS NOT NULL)
          UNION ALL SELECT 'incentives', incentive_id, amount, amount_high, quote
          FROM incentives WHERE amount_form = 'range' AND (amount IS NULL OR amount_high IS NULL)
          """),
      DataCheck(
        "percentages", "shares are from 0 to 100 %, rates of growth at most 1,000 %", .warn,
        sql: """
          SELECT target_id, indicator, change_mode, value, unit, quote FROM targets
          WHERE unit = '%' AND (value < 0 OR value > 1000 OR (value > 100
            AND change_mode IN ('level', 'coverage') AND (change_mode = 'coverage'
              OR indicator LIKE '%比重' OR indicator LIKE '%占比' OR indicator LIKE '%比例'
              OR indicator LIKE '%覆盖率' OR indicator LIKE '%普及率' OR indicator LIKE '%合格率')))
          UNION ALL SELECT incentive_id, kind, amount_form, amount, unit, quote
          FROM incentives WHERE unit = '%' AND (amount < 0 OR amount > 1000)
          """),
    ] + enumerations

  /// The columns whose values the data dictionary names.
  private static let enumerated: [(table: String, column: String, values: [String])] =
    DataDictionary.tables.filter { !$0.isView }.flatMap { table in
      table.columns.compactMap { column in
        column.enumeration.map { (table.name, column.name, $0.map { $0.name }) }
      }
    }

  private static let enumerations = [
    DataCheck(
      "enumerations", "coded columns hold the values that the dictionary names",
      sql: enumerated.map { entry in
        """
        SELECT '\(entry.table).\(entry.column)' AS column_name, \(entry.column) AS value, \
        count(*) AS n_rows FROM \(entry.table) \
        WHERE CAST(\(entry.column) AS TEXT) NOT IN (\(SQLText.list(entry.values))) GROUP BY \(entry.column)
        """
      }.joined(separator: "\nUNION ALL\n"))
  ]

  private static func periods(today: String) -> [DataCheck] {
    [
      DataCheck(
        "periods", "periods end after they begin, within 1949 and 2100",
        sql: """
          SELECT 'targets' AS table_name, target_id AS fact_id, period_start_year, period_end_year,
            baseline_year, quote FROM targets
          WHERE period_start_year > period_end_year
            OR period_start_year NOT BETWEEN 1949 AND 2100
            OR period_end_year NOT BETWEEN 1949 AND 2100 OR baseline_year NOT BETWEEN 1900 AND 2100
          UNION ALL
          SELECT 'projects', project_id, period_start_year, period_end_year, NULL, quote
          FROM projects WHERE period_start_year > period_end_year
            OR period_start_year NOT BETWEEN 1949 AND 2100
            OR period_end_year NOT BETWEEN 1949 AND 2100
          """),
      DataCheck(
        "dates", "dates are days of the calendar, within 1949 and 2100",
        sql: ["issued_on", "published_on", "effective_on", "expires_on"].map { column in
          """
          SELECT notice_id, title, '\(column)' AS column_name, \(column) AS value FROM notices
          WHERE \(column) IS NOT NULL AND (date(\(column), '+0 days') IS NOT \(column)
            OR \(column) NOT BETWEEN '1949-01-01' AND '2100-12-31')
          """
        }.joined(separator: "\nUNION ALL\n")),
      DataCheck(
        "order_of_dates", "notices are signed before they are published and expire", .warn,
        sql: """
          SELECT notice_id, title, issued_on, published_on, effective_on, expires_on FROM notices
          WHERE published_on < issued_on OR expires_on < effective_on OR expires_on < issued_on
          """),
      DataCheck(
        "future_dates", "no notice was signed or published after today", .warn,
        sql: """
          SELECT notice_id, title, issued_on, published_on FROM notices
          WHERE issued_on > '\(today)' OR published_on > '\(today)'
          """),
    ]
  }

  private static let identity = [
    DataCheck(
      "repeated_facts", "no fact stands twice at one place", .warn,
      sql: """
        SELECT 'targets' AS table_name, notice_id, min(target_id) AS fact_id, count(*) AS n_rows,
          quote FROM targets GROUP BY notice_id, char_start, char_end, indicator, scope_text, value,
          value_high, unit, change_mode, period_start_year, period_end_year HAVING count(*) > 1
        UNION ALL SELECT 'projects', notice_id, min(project_id), count(*), quote FROM projects
        GROUP BY notice_id, char_start, char_end, name HAVING count(*) > 1
        UNION ALL SELECT 'incentives', notice_id, min(incentive_id), count(*), quote FROM incentives
        GROUP BY notice_id, char_start, char_end, kind, amount, amount_high, unit, beneficiary,
          condition, payer HAVING count(*) > 1
        UNION ALL SELECT 'citations', notice_id, min(citation_id), count(*), quote FROM citations
        GROUP BY notice_id, char_start, char_end HAVING count(*) > 1
        """),
    DataCheck(
      "repeated_documents", "a document is held from one source", .warn,
      sql: """
        SELECT doc_number, title, count(*) AS n_notices, min(source_uri) AS first_source,
          max(source_uri) AS last_source FROM notices
        WHERE doc_number IS NOT NULL AND title IS NOT NULL
        GROUP BY doc_number, title HAVING count(*) > 1
        """),
    DataCheck(
      "region_codes", "region codes are those of the table of regions",
      sql: """
        SELECT 'notices' AS table_name, notice_id, region_name AS name, region_code FROM notices
        WHERE region_code IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM regions r WHERE r.code = region_code)
        UNION ALL SELECT 'fact_regions', fact_id, name, region_code FROM fact_regions f
        WHERE region_code IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM regions r WHERE r.code = f.region_code)
        """),
    DataCheck(
      "region_names", "a region's name is one that its code had", .warn,
      sql: """
        SELECT notice_id, title, region_name, region_code FROM notices
        WHERE region_code IS NOT NULL AND region_name IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM regions r WHERE r.code = region_code AND r.name = region_name)
        """),
  ]

  private static func history(today: String) -> [DataCheck] {
    [
      DataCheck(
        "versions", "a notice's versions are counted from 1 and end with the one it holds",
        sql: """
          SELECT n.notice_id, n.title, n.version, count(v.version) AS n_versions,
            max(v.version) AS last_version
          FROM notices n LEFT JOIN notice_versions v USING (notice_id)
          GROUP BY n.notice_id HAVING count(v.version) <> n.version
            OR max(v.version) IS NOT n.version OR min(v.version) IS NOT 1
            OR sum(v.version = n.version AND v.text_sha256 IS NOT n.text_sha256) > 0
          """),
      DataCheck(
        "ledger", "what the ledger calls loaded is held, and quarantined entries have their reason",
        sql: """
          SELECT source_uri, slot, notice_id, outcome FROM ledger l
          WHERE (outcome = 'loaded'
              AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.notice_id = l.notice_id))
            OR (outcome = 'quarantined' AND NOT EXISTS (SELECT 1 FROM quarantine q
              WHERE q.source_uri = l.source_uri AND q.slot = l.slot))
          """),
      DataCheck(
        "texts", "every notice has a text",
        sql: "SELECT notice_id, title, source_uri FROM notices WHERE body = ''"),
      DataCheck(
        "freshness", "the last run ended at most 30 days ago", .warn,
        sql: TypedCheck.freshness(table: "runs", column: "finished_at", days: 30, condition: nil)
          .sql(today: today)),
    ]
  }
}
