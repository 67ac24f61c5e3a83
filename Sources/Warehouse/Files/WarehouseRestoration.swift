internal import Foundation
internal import GRDB
internal import Glibc
package import PolicyModel

/// A copy put in the warehouse's place; whoever calls holds the lock of the warehouse.
package enum WarehouseRestoration {
  /// Puts a checked copy of `backup` in the place of `path`; returns where the old file is kept, or
  /// `nil` where there was none. `stamp` is part of its name.
  ///
  /// The old file gets a second name first, then the copy takes the first one over in one step.
  package static func restore(_ backup: String, to path: String, stamp: String) throws -> String? {
    let aside = WarehouseCopy.asideName(for: path)
    try WarehouseCopy.write(from: backup, to: aside, for: .backup)
    do {
      let kept = try keep(path, stamp: stamp)
      try FileReplacement.replace(path, with: aside)
      return kept
    } catch {
      unlink(aside)
      throw error
    }
  }

  private static func keep(_ path: String, stamp: String) throws -> String? {
    guard access(path, F_OK) == 0 else {
      // What is left of a file that somebody took away would be taken for the copy's.
      for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
      return nil
    }
    var kept = "\(path).before-restore-\(stamp)"
    var number = 1
    while access(kept, F_OK) == 0 {
      number += 1
      kept = "\(path).before-restore-\(stamp)-\(number)"
    }
    let isSound = try leaveWAL(path)
    guard link(path, kept) == 0 else {
      throw GongwenError(
        .warehouse, "the old file cannot be kept: \(String(cString: strerror(errno)))", place: kept)
    }
    if !isSound {
      // It cannot be opened: its log stays with it, for whoever wants to mend it.
      if access(path + "-wal", F_OK) == 0, rename(path + "-wal", kept + "-wal") != 0 {
        throw GongwenError(.warehouse, "the log of the old file cannot be kept", place: path)
      }
      unlink(path + "-shm")
    }
    return kept
  }

  /// Brings what stands in the log into the file and takes the log away, which needs everybody else to
  /// have closed it; false where the file is damaged.
  private static func leaveWAL(_ path: String) throws -> Bool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    do {
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.writeWithoutTransaction { database in
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      }
      try database.close()
      return true
    } catch let error as DatabaseError
      where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode)
    {
      return false
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw GongwenError(
        .locked, "another program has the warehouse open", place: path,
        advice: "close it and restore again")
    } catch {
      throw GongwenError(.warehouse, "\(error)", place: path)
    }
  }
}
