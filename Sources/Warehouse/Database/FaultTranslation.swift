internal import GRDB
internal import GRDBSQLite
internal import PolicyModel

/// Faults of SQLite in words that a user can act on.
enum FaultTranslation {
  /// Runs `body` and translates what it throws; `path` is the warehouse.
  static func translating<Result>(
    _ path: String, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw translated(
        SQLiteFault(code: error.resultCode.rawValue, message: error.message ?? ""), path: path)
    } catch let fault as SQLiteFault {
      throw translated(fault, path: path)
    }
  }

  /// The fault as an error of the program.
  static func translated(_ fault: SQLiteFault, path: String) -> GongwenError {
    switch fault.code {
    case SQLITE_BUSY, SQLITE_LOCKED:
      GongwenError(
        .locked, "another program is writing to the warehouse", place: path,
        advice: "wait for it to finish, or stop it")
    case SQLITE_FULL:
      GongwenError(
        .warehouse, "the disk is full", place: path,
        advice: "make room and run again; what was finished is kept")
    case SQLITE_NOTADB:
      GongwenError(
        .warehouse, "the file is no SQLite database", place: path,
        advice: "name another file with --warehouse")
    case SQLITE_CORRUPT:
      GongwenError(
        .warehouse, "the file is damaged: \(fault.message)", place: path,
        advice: "restore it from a copy, or delete it and run again")
    case SQLITE_READONLY, SQLITE_PERM:
      GongwenError(
        .warehouse, "the warehouse cannot be written", place: path,
        advice: "change the rights of the file and its folder, or name another with --warehouse")
    case SQLITE_CANTOPEN:
      GongwenError(
        .warehouse, "the warehouse cannot be opened", place: path,
        advice: "check that it is a file and the rights of its folder")
    default:
      GongwenError(.warehouse, fault.message, place: path)
    }
  }
}
