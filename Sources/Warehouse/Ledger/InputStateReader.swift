internal import GRDB

/// Looks inputs up in the ledger over a connection of its own. Used by one thread.
package final class InputStateReader {
  private let path: String
  private let database: DatabaseQueue
  private let ledger: PreparedStatement
  private let notice: PreparedStatement

  init(path: String) throws {
    self.path = path
    (database, ledger, notice) = try FaultTranslation.translating(path) {
      let database = try Connection.open(path, isWriter: false)
      let (ledger, notice) = try database.unsafeRead { database in
        guard let connection = database.sqliteConnection else {
          throw SQLiteFault(code: 1, message: "the warehouse is closed")
        }
        return (
          try PreparedStatement(
            connection,
            """
            SELECT input_sha256, reader_key, outcome FROM ledger WHERE source_uri = ? AND slot = ?
            """),
          try PreparedStatement(
            connection,
            """
            SELECT notice_id, reader_key, capture_sha256, content_type, fetched_at FROM notices
            WHERE source_uri = ?
            """)
        )
      }
      return (database, ledger, notice)
    }
  }

  /// What the ledger knows of an input; `nil` when it was never dealt with.
  package func state(source: String, slot: Int) throws -> InputState? {
    try access {
      ledger.bind(source, at: 1)
      ledger.bind(Int64(slot), at: 2)
      return try ledger.first { row in
        InputState(
          inputSHA256: row.text(0), readerKey: row.text(1),
          outcome: row.text(2).flatMap { InputState.Outcome(rawValue: $0) })
      }
    }
  }

  /// The notice that `source` names, as it stands.
  package func notice(source: String) throws -> InputState.StoredNotice? {
    try access {
      notice.bind(source, at: 1)
      return try notice.first { row in
        InputState.StoredNotice(
          noticeID: row.text(0) ?? "", readerKey: row.text(1) ?? "",
          captureSHA256: row.text(2) ?? "", contentType: row.text(3), fetchedAt: row.text(4))
      }
    }
  }

  private func access<Result>(_ body: () throws -> Result) throws -> Result {
    try FaultTranslation.translating(path) { try database.unsafeRead { _ in try body() } }
  }
}
