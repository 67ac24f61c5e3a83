internal import GRDB

/// Searching.
extension Warehouse {
  /// The texts that hold every word, best first: titles, then by the share of the words, then by id.
  ///
  /// The index names the notices that may hold them; `instr` over their texts decides.
  package func search(_ words: SearchWords, _ filter: SearchFilter = SearchFilter()) throws
    -> [SearchHit]
  {
    let bigrams = words.bigrams
    var arguments: [String: (any DatabaseValueConvertible)?] = ["limit": filter.limit]
    if !bigrams.isEmpty { arguments["bigrams"] = bigrams }
    for (index, word) in words.words.enumerated() { arguments["word\(index)"] = word }
    var conditions: [String] = []
    if let region = filter.region {
      arguments["region"] = region
      conditions.append("(n.region_code = :region OR instr(n.region_name, :region) > 0)")
    }
    if let year = filter.year {
      arguments["year"] = year
      conditions.append("n.issued_year = :year")
    }
    if let issuer = filter.issuer {
      arguments["issuer"] = issuer
      conditions.append("instr(n.issuer, :issuer) > 0")
    }
    let sql = Self.searchSQL(
      words: words.words.indices.map { ":word\($0)" }, usesIndex: !bigrams.isEmpty,
      places: filter.places, conditions: conditions)
    return try read { database in
      try Row.fetchAll(database, sql: sql, arguments: StatementArguments(arguments)).map { row in
        SearchHit(
          kind: row["kind"], id: row["id"], noticeID: row["notice_id"], address: row["address"],
          noticeTitle: row["title"], issuedOn: row["issued_on"], regionName: row["region_name"],
          text: row["text"], score: row["score"])
      }
    }
  }

  private static func searchSQL(
    words: [String], usesIndex: Bool, places: [SearchPlace], conditions: [String]
  ) -> String {
    let candidates =
      usesIndex
      ? """
      SELECT notice_id FROM search_notices WHERE number IN
        (SELECT rowid FROM search_index WHERE search_index MATCH :bigrams)
      UNION SELECT notice_id FROM search_notices WHERE indexed = 0
      """ : "SELECT notice_id FROM notices"
    let holds = words.map { "instr(lower(text), \($0)) > 0" }.joined(separator: " AND ")
    let occurrences = words.map {
      "(length(text) - length(replace(lower(text), \($0), ''))) / length(\($0))"
    }.joined(separator: " + ")
    let filter = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return """
      WITH candidates AS MATERIALIZED (\(candidates)),
      texts (kind, id, clause_id, notice_id, text) AS (\(places.map { $0.select }.joined(separator: "\nUNION ALL\n"))),
      found AS MATERIALIZED (
        SELECT kind, id, clause_id, notice_id, \
      1000.0 * (\(occurrences)) / (100 + length(text)) AS score
        FROM texts WHERE \(holds)),
      best AS MATERIALIZED (
        SELECT f.*, n.title, n.issued_on, n.region_name
        FROM found f JOIN notices n USING (notice_id) \(filter)
        ORDER BY f.kind = 'title' DESC, f.score DESC, f.id LIMIT :limit)
      SELECT b.kind, b.id, b.notice_id, c.address, b.title, b.issued_on, b.region_name, b.score,
        CASE b.kind WHEN 'title' THEN b.title WHEN 'clause' THEN c.text
          ELSE (SELECT t.indicator FROM targets t
            WHERE t.notice_id = b.notice_id AND t.target_id = b.id) END AS text
      FROM best b LEFT JOIN clauses c ON c.clause_id = b.clause_id
      ORDER BY b.kind = 'title' DESC, b.score DESC, b.id
      """
  }
}

/// The index for searching as a whole.
extension Warehouse {
  /// Enters every notice that is not in the index; how many they were. `anew`: the index is made
  /// again from nothing, which also sheds what it holds of notices that changed.
  package func indexForSearch(anew: Bool = false) throws -> Int {
    try write { database in
      if anew { try Self.emptySearchIndex(database) }
      guard let connection = database.sqliteConnection else { return 0 }
      let count = try SearchIndexer(connection).indexWaiting()
      if anew {
        try database.execute(sql: "INSERT INTO search_index (search_index) VALUES ('optimize')")
      }
      return count
    }
  }

  /// Empties the index; searches look through every notice until it is made again.
  package func dropSearchIndex() throws {
    try write { try Self.emptySearchIndex($0) }
  }

  private static func emptySearchIndex(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE search_index;
        \(SearchSchema.index)
        DELETE FROM search_notices;
        INSERT INTO search_notices (notice_id, indexed) SELECT notice_id, 0 FROM notices
        ORDER BY notice_id;
        """)
  }
}
