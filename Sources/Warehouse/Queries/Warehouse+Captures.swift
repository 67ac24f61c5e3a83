internal import Foundation
internal import GRDB
package import RawStore

/// Looking at the bytes that pages came as.
extension Warehouse {
  /// The digests of captures that begin with `prefix`, at most a hundred.
  package func captures(beginningWith prefix: String) throws -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT capture_sha256 FROM captures WHERE substr(capture_sha256, 1, length(:prefix)) = :prefix
          ORDER BY 1 LIMIT 100
          """, arguments: ["prefix": prefix.lowercased()])
    }
  }

  /// What is known of a capture, or `nil`.
  package func captureDetail(sha256: String) throws -> CaptureDetail? {
    try read { database in
      guard
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT byte_count, codec, length(data) AS stored FROM captures WHERE capture_sha256 = ?
            """, arguments: [sha256])
      else { return nil }
      return CaptureDetail(
        sha256: sha256, byteCount: row["byte_count"], codec: row["codec"],
        storedByteCount: row["stored"] ?? 0, place: try Self.place(database, sha256),
        uses: try Self.uses(database, sha256))
    }
  }

  /// The record of an archive beside the warehouse.
  package func archivedRecord(at place: WARCPlace) throws -> WARCRecord {
    let folder = URL(filePath: path).deletingLastPathComponent().appending(path: "captures").path
    return try WARCReader.record(at: place, in: folder)
  }

  private static func place(_ database: Database, _ sha256: String) throws -> WARCPlace? {
    guard try database.tableExists("warc_records") else { return nil }
    let row = try Row.fetchOne(
      database,
      sql: "SELECT file, record_offset, record_length FROM warc_records WHERE capture_sha256 = ?",
      arguments: [sha256])
    return row.map {
      WARCPlace(file: $0["file"], offset: $0["record_offset"], length: $0["record_length"])
    }
  }

  private static func uses(_ database: Database, _ sha256: String) throws -> [CaptureDetail.Use] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM (
        SELECT n.source_uri, v.notice_id, v.version, l.outcome, v.content_type, v.fetched_at
        FROM notice_versions v JOIN notices n USING (notice_id)
        LEFT JOIN ledger l ON l.source_uri = n.source_uri AND l.input_sha256 = v.capture_sha256
        WHERE v.capture_sha256 = :sha256
        UNION ALL
        SELECT source_uri, notice_id, NULL, outcome, content_type, fetched_at FROM ledger l
        WHERE input_sha256 = :sha256 AND NOT EXISTS (
          SELECT 1 FROM notice_versions v
          WHERE v.notice_id = l.notice_id AND v.capture_sha256 = l.input_sha256)
        ) ORDER BY version IS NULL, source_uri, version
        """, arguments: ["sha256": sha256])
    return rows.map { row in
      CaptureDetail.Use(
        source: row["source_uri"], noticeID: row["notice_id"], version: row["version"],
        outcome: row["outcome"], contentType: row["content_type"], fetchedAt: row["fetched_at"])
    }
  }
}
