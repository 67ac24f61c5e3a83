internal import GRDB

/// Keeps the table `_columns` the same as the data dictionary of the program.
enum DictionaryFill {
  /// Whether the file has the dictionary of this program.
  static func isCurrent(_ database: Database) throws -> Bool {
    try String.fetchOne(
      database, sql: "SELECT value FROM _settings WHERE name = 'dictionary'")
      == DataDictionary.digest
  }

  /// Writes the dictionary where the file has another.
  static func refresh(_ database: Database) throws {
    if try isCurrent(database) { return }
    try database.execute(sql: "DELETE FROM _columns")
    let insert = try database.makeStatement(
      sql: "INSERT INTO _columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for row in DictionaryRow.rows(of: DataDictionary.tables) {
      try insert.execute(arguments: StatementArguments(row.map { $0.databaseValue }))
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO _settings VALUES ('dictionary', ?)",
      arguments: [DataDictionary.digest])
  }
}
