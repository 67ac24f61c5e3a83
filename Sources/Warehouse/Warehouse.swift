internal import Foundation
internal import GRDB
internal import PolicyModel
internal import RawStore

/// One warehouse file: notices, what was read off them, the bytes they came from and the ledger.
///
/// One process writes at a time (the runtime holds a lock for it); any number read beside it.
package final class Warehouse: Sendable {
  /// What a warehouse is opened for.
  package enum Access: Sendable {
    /// The file must be there and is not changed.
    case readOnly
    /// The file is made or brought up to date where needed.
    case readWrite
  }

  /// The file.
  package let path: String
  /// The connection that writes, or the only one of a warehouse that is read.
  let database: DatabaseQueue
  /// A connection that reads what is committed, for threads beside the one that writes.
  let reader: DatabaseQueue

  /// Opens the file at `path`; one clear error where that cannot be done.
  package init(path: String, access: Access) throws {
    self.path = path
    (database, reader) = try FaultTranslation.translating(path) {
      switch access {
      case .readWrite:
        let database = try Connection.open(path, isWriter: true)
        try database.writeWithoutTransaction { try Schema.migrate($0, path: path) }
        return (database, try Connection.open(path, isWriter: false))
      case .readOnly:
        let database = try Connection.open(path, isWriter: false)
        try database.read { try Schema.check($0, path: path) }
        return (database, database)
      }
    }
  }

  /// Closes the file; nothing may use the warehouse after it.
  package func close() throws {
    try FaultTranslation.translating(path) {
      try reader.close()
      if database !== reader { try database.close() }
    }
  }

  /// Runs `body` on the reading connection.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try FaultTranslation.translating(path) { try reader.read(body) }
  }

  /// Runs `body` on the writing connection as one transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try FaultTranslation.translating(path) { try database.write(body) }
  }
}

/// What runs use.
extension Warehouse {
  /// A loader for one run, which begins with its first batch; `indexesTexts`: whether what it loads
  /// enters the index for searching.
  package func makeLoader(
    _ start: RunStart, readerKey: String, indexesTexts: Bool = true
  ) throws -> Loader {
    try Loader(
      database: database, path: path, start: start, readerKey: readerKey,
      indexesTexts: indexesTexts)
  }

  /// Whether any input was ever dealt with.
  package func knowsInputs() throws -> Bool {
    try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM ledger)") ?? false }
  }

  /// A view of the ledger with a connection of its own, for one thread.
  package func makeStateReader() throws -> InputStateReader {
    try InputStateReader(path: path)
  }

  /// The folder of archives beside the warehouse at `path`.
  package static func archiveFolder(of path: String) -> String {
    URL(filePath: path).deletingLastPathComponent().appending(path: "captures").path
  }

  /// The bytes of a stored capture, or `nil`.
  package func captureBytes(sha256: String) throws -> [UInt8]? {
    try read { try Self.captureBytes(sha256: sha256, in: $0, path: path) }
  }

  /// The bytes of a capture of the file at `path`, or `nil`.
  static func captureBytes(
    sha256: String, in database: Database, path: String
  ) throws -> [UInt8]? {
    let row = try Row.fetchOne(
      database, sql: "SELECT codec, data, byte_count FROM captures WHERE capture_sha256 = ?",
      arguments: [sha256])
    guard let row else { return nil }
    let codec: String = row["codec"]
    let byteCount: Int = row["byte_count"]
    if codec == CompressedCapture.archiveCodec {
      return try archivedBytes(
        sha256: sha256, byteCount: byteCount, in: database, path: path)
    }
    guard codec == BlockCompression.codec else {
      throw GongwenError(
        .warehouse, "a capture is stored in a format that this program does not know: \(codec)",
        place: path, advice: "use the gongwen that made it")
    }
    let bytes: [UInt8] = (row["data"] as Data).withUnsafeBytes { Array($0) }
    return try BlockCompression.expand(bytes, byteCount: byteCount)
  }
}
