internal import Foundation
internal import GRDB
internal import PolicyModel

/// Numbers about the whole warehouse.
extension Warehouse {
  /// What the warehouse holds.
  package func status() throws -> WarehouseStatus {
    try read { database in
      func counts(_ sql: String) throws -> [WarehouseStatus.Count] {
        try Row.fetchAll(database, sql: sql).map {
          WarehouseStatus.Count(name: $0[0], count: $0[1])
        }
      }
      func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
      return WarehouseStatus(
        path: path, fileSize: fileSize(), schemaVersion: Schema.version,
        tables: try PublicTable.allCases.map { table in
          WarehouseStatus.Count(
            name: table.rawValue, count: try number("SELECT count(*) FROM \(table.rawValue)"))
        },
        quarantined: try counts(
          """
          SELECT reason, count(*) AS n FROM quarantine WHERE state = 'held'
          GROUP BY reason ORDER BY n DESC, reason
          """),
        dropped: try number("SELECT count(*) FROM quarantine WHERE state = 'dropped'"),
        waiting: try number("SELECT count(*) FROM ledger WHERE outcome = 'captured'"),
        readerKeys: try counts(
          """
          SELECT reader_key, count(*) AS n FROM notices GROUP BY reader_key
          ORDER BY n DESC, reader_key
          """),
        lastRun: try Row.fetchOne(
          database, sql: "SELECT * FROM runs ORDER BY run_id DESC LIMIT 1"
        ).map { Self.run($0) })
    }
  }

  private func fileSize() -> Int64 {
    ["", "-wal"].reduce(0) { total, suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
      return total + ((attributes?[.size] as? NSNumber)?.int64Value ?? 0)
    }
  }

  private static func run(_ row: Row) -> RunSummary {
    var counts = RunCounts()
    counts.seen = row["seen"]
    counts.unchanged = row["unchanged"]
    counts.captured = row["captured"]
    counts.new = row["new"]
    counts.newVersions = row["new_versions"]
    counts.updated = row["updated"]
    counts.sameText = row["same_text"]
    counts.quarantined = row["quarantined"]
    counts.dropped = row["dropped"]
    counts.bytes = row["bytes"]
    counts.vanished = row["vanished"]
    counts.notFetched = row["not_fetched"]
    return RunSummary(
      id: row["run_id"], startedAt: row["started_at"], finishedAt: row["finished_at"],
      status: RunStatus(rawValue: row["status"]) ?? .failed, command: row["command"],
      pipeline: row["pipeline"], codeVersion: row["code_version"],
      configurationSHA256: row["configuration_sha256"], counts: counts)
  }
}
