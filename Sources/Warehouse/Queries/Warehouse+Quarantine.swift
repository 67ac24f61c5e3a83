internal import GRDB
internal import PolicyModel

/// What is held back.
extension Warehouse {
  /// The entries in one state, or all, in the order of their sources.
  package func quarantined(state: QuarantineState?) throws -> [QuarantineEntry] {
    try read { database in
      if let state {
        return try Self.quarantineEntries(database, "state = ?", [state.rawValue])
      }
      return try Self.quarantineEntries(database, "1", [])
    }
  }

  /// The entry whose id is, or begins with, `id`; throws where several begin with it.
  package func quarantineEntry(id: String) throws -> QuarantineEntry? {
    let entries = try read { database in
      try Self.quarantineEntries(
        database, "substr(quarantine_id, 1, length(?)) = ?", [id.lowercased(), id.lowercased()])
    }
    guard entries.count < 2 || id.isEmpty else {
      throw GongwenError(
        .usage, "\(entries.count) entries of the quarantine begin with \(id)",
        advice: "give more of the id")
    }
    return id.isEmpty ? nil : entries.first
  }

  /// Notes that an entry is not wanted; it is not tried again while bytes and reader are the same.
  package func dropQuarantined(id: String) throws {
    try write { database in
      try database.execute(
        sql: "UPDATE quarantine SET state = 'dropped' WHERE quarantine_id = ?", arguments: [id])
      try database.execute(
        sql: """
          UPDATE ledger SET outcome = 'dropped' WHERE (source_uri, slot) IN
            (SELECT source_uri, slot FROM quarantine WHERE quarantine_id = ?)
          """, arguments: [id])
    }
  }

  /// Has the next run look at the source of an entry again.
  package func releaseQuarantined(id: String) throws {
    try write { database in
      try database.execute(
        sql: """
          UPDATE ledger SET reader_key = NULL WHERE (source_uri, slot) IN
            (SELECT source_uri, slot FROM quarantine WHERE quarantine_id = ?)
          """, arguments: [id])
    }
  }

  /// The entries that meet a condition.
  static func quarantineEntries(
    _ database: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [QuarantineEntry] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT quarantine.*, captures.byte_count FROM quarantine
        LEFT JOIN captures ON capture_sha256 = input_sha256
        WHERE \(condition) ORDER BY source_uri, slot
        """, arguments: arguments)
    return rows.map { row in
      QuarantineEntry(
        id: row["quarantine_id"], source: row["source_uri"], slot: row["slot"],
        inputSHA256: row["input_sha256"], byteCount: row["byte_count"],
        contentType: row["content_type"], stage: Stage(rawValue: row["stage"]) ?? .read,
        reason: QuarantineReason(rawValue: row["reason"]) ?? .workerCrashed,
        message: row["message"], state: QuarantineState(rawValue: row["state"]) ?? .held,
        readerKey: row["reader_key"])
    }
  }
}
