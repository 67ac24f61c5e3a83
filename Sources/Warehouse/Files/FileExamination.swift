internal import Crypto
internal import Foundation
internal import GRDB
package import PolicyModel
internal import RawStore

/// What `gongwen verify` finds out about a warehouse file, older versions of the schema included.
package struct FileExamination {
  /// One thing that was looked at.
  package struct Finding: Sendable {
    /// What was looked at: file, schema, integrity, foreign keys, captures.
    package var check: String
    /// What is wrong with it, at most ``FileExamination/sample`` of them.
    package var faults: [String]
    /// How many faults there are in all.
    package var faultCount: Int
    /// What was found where nothing is wrong.
    package var found: String
  }

  /// How many faults of a kind are told of.
  package static let sample = 10

  /// Looks at the file at `path`; throws where it cannot be opened as a warehouse at all.
  ///
  /// Captures that stand in archives are looked for beside `home`, the warehouse that a backup was made
  /// of; without one, beside the file.
  package static func findings(_ path: String, home: String? = nil) throws -> [Finding] {
    try FaultTranslation.translating(path) {
      let database = try Connection.open(path, isWriter: false)
      let findings = try database.read { database in
        let version = try Schema.fileVersion(database, path: path)
        guard version > 0 else {
          throw GongwenError(.warehouse, "the warehouse is empty", place: path)
        }
        let identity = Finding(
          check: "schema", faults: [], faultCount: 0,
          found: "a warehouse of version \(version), this program's is \(Schema.version)")
        return [
          identity, try integrity(database), try foreignKeys(database),
          try captures(database, home ?? path),
        ]
      }
      try database.close()
      return findings
    }
  }

  /// The faults of the file's structure and of its foreign keys.
  static func faults(of database: Database) throws -> [String] {
    try integrity(database).faults + foreignKeys(database).faults
  }

  private static func integrity(_ database: Database) throws -> Finding {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(\(sample))")
    let faults = lines == ["ok"] ? [] : lines
    return Finding(
      check: "integrity", faults: faults, faultCount: faults.count,
      found: "pages, indexes and types are sound")
  }

  private static func foreignKeys(_ database: Database) throws -> Finding {
    var faults: [String] = []
    var count = 0
    let rows = try Row.fetchCursor(database, sql: "PRAGMA foreign_key_check")
    while let row = try rows.next() {
      count += 1
      guard faults.count < sample else { continue }
      let table: String = row["table"]
      let parent: String = row["parent"]
      let place = (row["rowid"] as Int64?).map { " (rowid \($0))" } ?? ""
      faults.append("a row of \(table)\(place) names one of \(parent) that is not there")
    }
    return Finding(
      check: "foreign keys", faults: faults, faultCount: count,
      found: "every reference finds its row")
  }

  /// Expands every capture and hashes it again.
  private static func captures(_ database: Database, _ path: String) throws -> Finding {
    var faults: [String] = []
    var count = 0
    var captures = 0
    var bytes = 0
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT capture_sha256, byte_count FROM captures ORDER BY capture_sha256")
    while let row = try rows.next() {
      captures += 1
      let sha256: String = row["capture_sha256"]
      let fault: String?
      do {
        let data = try Warehouse.captureBytes(sha256: sha256, in: database, path: path) ?? []
        bytes += data.count
        let digest = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
        fault =
          digest == sha256 && data.count == row["byte_count"]
          ? nil : "its bytes give \(digest), \(data.count) bytes"
      } catch let error as GongwenError {
        fault = error.description
      } catch {
        fault = "\(error)"
      }
      guard let fault else { continue }
      count += 1
      if faults.count < sample { faults.append("capture \(sha256): \(fault)") }
    }
    return Finding(
      check: "captures", faults: faults, faultCount: count,
      found: "\(captures) captures, \(bytes) bytes, each with its digest")
  }
}
