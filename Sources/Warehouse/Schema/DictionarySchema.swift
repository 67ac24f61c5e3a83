/// Version 4 of the schema: the data dictionary, and what the program notes about the file.
enum DictionarySchema {
  static let sql = """
    -- What every table, view and column holds; column_name is empty in the row of a table itself.
    -- enumeration: the values that can stand in the column, a JSON object of their meanings.
    CREATE TABLE _columns (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      type TEXT NOT NULL,
      chinese_name TEXT NOT NULL,
      description TEXT NOT NULL,
      unit TEXT,
      example TEXT,
      enumeration TEXT,
      PRIMARY KEY (table_name, column_name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE _settings (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """
}
