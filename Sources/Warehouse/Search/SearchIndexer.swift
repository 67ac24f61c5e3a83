internal import TextScanning

/// Enters notices into the index for searching.
final class SearchIndexer {
  private let forget, number, texts, add, waiting: PreparedStatement

  init(_ connection: OpaquePointer) throws(SQLiteFault) {
    func prepare(_ sql: String) throws(SQLiteFault) -> PreparedStatement {
      try PreparedStatement(connection, sql)
    }
    forget = try prepare("DELETE FROM search_notices WHERE notice_id = ?")
    number = try prepare(
      "INSERT INTO search_notices (notice_id, indexed) VALUES (?, ?) RETURNING number")
    texts = try prepare(
      """
      SELECT title FROM notices WHERE notice_id = ?1 AND title IS NOT NULL
      UNION ALL SELECT text FROM clauses WHERE notice_id = ?1
      UNION ALL SELECT indicator FROM targets WHERE notice_id = ?1
      """)
    add = try prepare("INSERT INTO search_index (rowid, bigrams) VALUES (?, ?)")
    waiting = try prepare("SELECT notice_id FROM search_notices WHERE indexed = 0")
  }

  /// Enters a notice as it stands now, in place of what was entered before; or only notes that it
  /// is to be looked through whole.
  func enter(_ noticeID: String, isIndexed: Bool) throws(SQLiteFault) {
    forget.bind(noticeID, at: 1)
    try forget.run()
    number.bind(noticeID, at: 1)
    number.bind(Int64(isIndexed ? 1 : 0), at: 2)
    // Read to its end, the statement is finished.
    guard let number = try number.all({ Int64($0.integer(0)) }).first, isIndexed else { return }
    texts.bind(noticeID, at: 1)
    add.bind(number, at: 1)
    add.bind(SearchBigrams.words(of: try texts.all { $0.text(0) ?? "" }), at: 2)
    try add.run()
  }

  /// Enters every notice that is not in the index; how many they were.
  @discardableResult
  func indexWaiting() throws(SQLiteFault) -> Int {
    let notices = try waiting.all { $0.text(0) ?? "" }
    for notice in notices { try enter(notice, isIndexed: true) }
    return notices.count
  }
}
