internal import GRDB
internal import PolicyModel

/// The schema of a warehouse file and its versions.
enum Schema {
  /// `PRAGMA application_id`: "GNGW", by which `file` and others know the format.
  static let applicationID: Int32 = 0x474E_4757

  /// What takes a file from each version to the next. Never edited once released, only added to.
  private static let migrations: [@Sendable (Database) throws -> Void] = [
    { try $0.execute(sql: FirstSchema.sql) },
    { try DimensionSchema.create($0) },
    { try $0.execute(sql: AgencySchema.sql) },
    { try $0.execute(sql: DictionarySchema.sql) },
    { try $0.execute(sql: SourceSchema.sql) },
    { try SearchSchema.create($0) },
  ]

  /// The version of this program, `PRAGMA user_version`.
  static var version: Int { migrations.count }

  /// Makes the schema of a new file or brings that of an older one up to date, in one transaction;
  /// so too the file's copy of the data dictionary.
  static func migrate(_ database: Database, path: String) throws {
    if try fileVersion(database, path: path) == version, try DictionaryFill.isCurrent(database) {
      return
    }
    try database.inTransaction(.immediate) {
      // Another process may have been faster.
      let current = try fileVersion(database, path: path)
      for migration in migrations[min(current, version)...] { try migration(database) }
      try DictionaryFill.refresh(database)
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  /// Checks that a file that is only looked at can be understood.
  static func check(_ database: Database, path: String) throws {
    let current = try fileVersion(database, path: path)
    guard current == version else {
      throw GongwenError(
        .warehouse,
        current == 0
          ? "the warehouse is empty" : "the warehouse was made by an older version of gongwen",
        place: path, advice: "run 'gongwen run', which brings it up to date")
    }
  }

  /// The version of the file, 0 for an empty one; refuses other programs' files and newer ones.
  static func fileVersion(_ database: Database, path: String) throws -> Int {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if application == applicationID {
      guard current <= version else {
        throw GongwenError(
          .warehouse, "the warehouse has schema version \(current), newer than this program",
          place: path, advice: "use the gongwen that made it")
      }
      return current
    }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard application == 0, current == 0, tables == 0 else {
      throw GongwenError(
        .warehouse, "the file is a database of another program", place: path,
        advice: "name another file with --warehouse")
    }
    return 0
  }
}
