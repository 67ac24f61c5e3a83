internal import Dimensions
internal import GRDB

/// The dimensions that make notices comparable: regions over time and subjects.
enum DimensionSchema {
  /// Makes and fills the tables.
  static func create(_ database: Database) throws {
    try database.execute(sql: sql)
    try fillRegions(database)
    let insert = try database.makeStatement(
      sql: "INSERT INTO subjects (subject_id, parent_id, name) VALUES (?, ?, ?)")
    for subject in SubjectScheme.all {
      try insert.execute(arguments: [subject.id, subject.parentID, subject.name])
    }
  }

  private static let sql = """
    -- Units of GB/T 2260 since 1980, one row a span of time; development zones without a code.
    -- A row is in force on a day d where (valid_from IS NULL OR valid_from <= d) AND (valid_to IS
    -- NULL OR d < valid_to). NULL: as far as the tables reach, and today.
    CREATE TABLE regions (
      region_id TEXT NOT NULL PRIMARY KEY,
      code TEXT,
      name TEXT NOT NULL,
      short_name TEXT,
      parent_code TEXT,
      level TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT
    ) STRICT;
    CREATE INDEX regions_name ON regions (name);
    CREATE INDEX regions_code ON regions (code);

    -- The codes of the units that followed a unit.
    CREATE TABLE region_successors (
      region_id TEXT NOT NULL REFERENCES regions,
      successor_code TEXT NOT NULL,
      PRIMARY KEY (region_id, successor_code)
    ) STRICT, WITHOUT ROWID;

    -- The State Council's scheme of subjects (主题分类): heads and leaves.
    CREATE TABLE subjects (
      subject_id TEXT NOT NULL PRIMARY KEY,
      parent_id TEXT REFERENCES subjects,
      name TEXT NOT NULL
    ) STRICT;

    -- The subjects that the pages print, mapped to the scheme.
    CREATE TABLE notice_subjects (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      subject_id TEXT NOT NULL REFERENCES subjects,
      value_text TEXT NOT NULL,
      PRIMARY KEY (notice_id, subject_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX notice_subjects_subject ON notice_subjects (subject_id);

    -- The areas that scopes of targets and locations of projects name, where certain.
    CREATE TABLE fact_regions (
      notice_id TEXT NOT NULL REFERENCES notices ON DELETE CASCADE,
      fact_id TEXT NOT NULL,
      column_name TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      region_code TEXT NOT NULL,
      PRIMARY KEY (notice_id, fact_id, column_name, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fact_regions_code ON fact_regions (region_code);

    """

  private static func fillRegions(_ database: Database) throws {
    let region = try database.makeStatement(
      sql: """
        INSERT INTO regions
          (region_id, code, name, short_name, parent_code, level, valid_from, valid_to)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let successor = try database.makeStatement(
      sql: "INSERT INTO region_successors (region_id, successor_code) VALUES (?, ?)")
    let table = RegionTable.shared
    for number in 0..<table.count {
      let unit = table.region(number)
      // 130502-2020: the code and the year from which on it has been the name's.
      let id =
        unit.code.map { "\($0)-\(unit.validFrom?.prefix(7) ?? "1980")" }
        ?? "\(unit.parentCode ?? "")-\(unit.name)"
      try region.execute(arguments: [
        id, unit.code, unit.name, unit.shortName, unit.parentCode, unit.level.rawValue,
        unit.validFrom, unit.validTo,
      ])
      for code in unit.successors { try successor.execute(arguments: [id, code]) }
    }
  }
}
