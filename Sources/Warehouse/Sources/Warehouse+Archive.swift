internal import Crypto
internal import GRDB
internal import PolicyModel
package import RawStore

/// Captures that stand in archives.
extension Warehouse {
  /// Where a capture stands in the archives; `nil` for one that stands in the warehouse itself.
  package func archivePlace(sha256: String) throws -> WARCPlace? {
    try read { try Self.archivePlace(sha256: sha256, in: $0) }
  }

  private static func archivePlace(sha256: String, in database: Database) throws -> WARCPlace? {
    try Row.fetchOne(
      database,
      sql: "SELECT file, record_offset, record_length FROM warc_records WHERE capture_sha256 = ?",
      arguments: [sha256]
    ).map {
      WARCPlace(file: $0["file"], offset: $0["record_offset"], length: $0["record_length"])
    }
  }

  /// The page in the archive beside the warehouse at `path`, which has to be the one that was read.
  static func archivedBytes(
    sha256: String, byteCount: Int, in database: Database, path: String
  ) throws -> [UInt8] {
    guard let place = try archivePlace(sha256: sha256, in: database) else {
      throw GongwenError(
        .warehouse, "the place of capture \(sha256) in the archives is lost", place: path,
        advice: "run 'gongwen verify'")
    }
    let folder = archiveFolder(of: path)
    let record = try WARCReader.record(at: place, in: folder)
    // The limit was kept when the page was fetched.
    if let bytes = try? record.message()?.decoded(limit: byteCount), bytes.count == byteCount,
      SHA256.hash(data: bytes).description.hasSuffix(sha256)
    {
      return bytes
    }
    throw GongwenError(
      .warehouse, "the archive holds another page than capture \(sha256)",
      place: "\(folder)/\(place)", advice: "put the file back from a backup")
  }
}
