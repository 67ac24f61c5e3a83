internal import Foundation
internal import GRDB
internal import Glibc
package import PolicyModel

/// Whole, verified copies of warehouse files.
///
/// A copy is written beside its place under another name, checked, brought to the disk and renamed:
/// a crash at any instant leaves what was there before or the whole copy. It is no longer in WAL
/// mode, so that it opens where nothing can be written.
package enum WarehouseCopy {
  /// What a copy is made for.
  package enum Purpose: Sendable {
    /// For readers: nobody may write it, and the planner knows its tables (`ANALYZE`).
    case publication
    /// To be put in the warehouse's place some day.
    case backup
  }

  /// Copies the warehouse at `source` to `target`, whatever stands there.
  ///
  /// ```sql
  /// VACUUM INTO 'target.partial';
  /// PRAGMA integrity_check; PRAGMA foreign_key_check;
  /// ```
  package static func make(from source: String, to target: String, for purpose: Purpose) throws {
    let aside = asideName(for: target)
    try write(from: source, to: aside, for: purpose)
    do {
      try FileReplacement.replace(target, with: aside)
    } catch {
      unlink(aside)
      throw error
    }
  }

  /// A name beside `target` that no other process uses; what dead processes left is taken away.
  package static func asideName(for target: String) -> String {
    FileReplacement.asideName(for: target)
  }

  /// Writes a checked copy to `aside` without giving it its name.
  package static func write(
    from source: String, to aside: String, for purpose: Purpose
  ) throws {
    do {
      try FaultTranslation.translating(source) {
        let database = try Connection.open(source, isWriter: false)
        try database.writeWithoutTransaction { database in
          guard try Schema.fileVersion(database, path: source) > 0 else {
            throw GongwenError(.warehouse, "the warehouse is empty", place: source)
          }
          try database.execute(sql: "VACUUM INTO ?", arguments: [aside])
        }
        try database.close()
      }
      try FaultTranslation.translating(aside) {
        try finish(aside, of: source, for: purpose)
      }
      if purpose == .publication, chmod(aside, 0o444) != 0 {
        throw GongwenError(
          .warehouse, "the rights cannot be set: \(String(cString: strerror(errno)))", place: aside)
      }
    } catch {
      unlink(aside)
      unlink(aside + "-journal")
      throw error
    }
  }

  private static func finish(_ path: String, of source: String, for purpose: Purpose) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(30)
    configuration.foreignKeysEnabled = true
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { database in
      if purpose == .publication { try database.execute(sql: "ANALYZE") }
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
      guard mode == "delete" else {
        throw GongwenError(.warehouse, "the copy stays in \(mode ?? "no") mode", place: path)
      }
      if let fault = try FileExamination.faults(of: database).first {
        throw GongwenError(
          .warehouse, "the copy is not sound: \(fault)", place: source,
          advice: "look at the warehouse with 'gongwen verify'")
      }
    }
    try database.close()
  }
}
