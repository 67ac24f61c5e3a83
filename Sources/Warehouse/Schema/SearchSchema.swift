internal import GRDB

/// Version 6 of the schema: the index for searching.
enum SearchSchema {
  /// Makes the index and enters the notices of an older file.
  static func create(_ database: Database) throws {
    try database.execute(sql: sql)
    try database.execute(
      sql: "INSERT INTO search_notices (notice_id, indexed) SELECT notice_id, 0 FROM notices")
    guard let connection = database.sqliteConnection else { return }
    try SearchIndexer(connection).indexWaiting()
  }

  // One index of pairs of characters serves words of two characters and more: it names the notices
  // that may hold a word, and instr() says which of their texts do. So what it holds of notices
  // that changed is left in it and does no harm.
  static let sql = """
    -- The numbers of notices in the index for searching. indexed = 0: the notice is not in it and
    -- is looked through whole.
    CREATE TABLE search_notices (
      number INTEGER NOT NULL PRIMARY KEY,
      notice_id TEXT NOT NULL UNIQUE,
      indexed INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX search_notices_waiting ON search_notices (notice_id) WHERE indexed = 0;

    \(index)

    """

  /// The index alone: rowid is the number of a notice, bigrams the pairs of neighbouring characters
  /// of its title, clauses and indicators (疫苗 is 75abx82d7).
  static let index = """
    CREATE VIRTUAL TABLE search_index USING fts5 (
      bigrams, content='', detail=none, columnsize=0, tokenize='ascii');
    """
}
