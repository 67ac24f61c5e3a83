/// What a loader says to SQLite besides the rows of readings.
final class LoaderStatements {
  let begin, commit, rollback, savepoint, release, rollbackTo: PreparedStatement
  let interruptRuns, startRun, finishRun, addRunItem: PreparedStatement
  let findNotice, findLedger, saveLedger, saveCapture: PreparedStatement
  let findQuarantine, saveQuarantine, removeQuarantine: PreparedStatement
  let keepVersionText, saveVersion: PreparedStatement
  let deletions: [PreparedStatement]
  let deleteNotice: PreparedStatement

  init(_ connection: OpaquePointer) throws(SQLiteFault) {
    func prepare(_ sql: String) throws(SQLiteFault) -> PreparedStatement {
      try PreparedStatement(connection, sql)
    }
    begin = try prepare("BEGIN IMMEDIATE")
    commit = try prepare("COMMIT")
    rollback = try prepare("ROLLBACK")
    savepoint = try prepare("SAVEPOINT item")
    release = try prepare("RELEASE item")
    rollbackTo = try prepare("ROLLBACK TO item")
    interruptRuns = try prepare("UPDATE runs SET status = 'interrupted' WHERE status = 'running'")
    startRun = try prepare(
      """
      INSERT INTO runs (started_at, status, command, pipeline, code_version, configuration_sha256)
      VALUES (coalesce(?, datetime('now')), 'running', ?, ?, ?, ?) RETURNING run_id
      """)
    finishRun = try prepare(
      """
      UPDATE runs SET finished_at = datetime('now'), status = ?, seen = ?, unchanged = ?,
        captured = ?, new = ?, new_versions = ?, updated = ?, same_text = ?, quarantined = ?,
        dropped = ?, bytes = ?, vanished = ?, not_fetched = ?
      WHERE run_id = ?
      """)
    addRunItem = try prepare("INSERT INTO run_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    findNotice = try prepare(
      """
      SELECT version, text_sha256, capture_sha256, reader_key FROM notices WHERE notice_id = ?
      """)
    findLedger = try prepare(
      "SELECT input_sha256, outcome FROM ledger WHERE source_uri = ? AND slot = ?")
    saveLedger = try prepare("INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    saveCapture = try prepare("INSERT OR IGNORE INTO captures VALUES (?, ?, ?, ?)")
    findQuarantine = try prepare(
      "SELECT input_sha256, state FROM quarantine WHERE source_uri = ? AND slot = ?")
    saveQuarantine = try prepare(
      "INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    removeQuarantine = try prepare("DELETE FROM quarantine WHERE source_uri = ? AND slot = ?")
    keepVersionText = try prepare(
      """
      UPDATE notice_versions SET (header, body) = (SELECT header, body FROM notices n
        WHERE n.notice_id = notice_versions.notice_id)
      WHERE notice_id = ? AND version = ?
      """)
    saveVersion = try prepare(
      """
      INSERT OR REPLACE INTO notice_versions
        (notice_id, version, text_sha256, capture_sha256, content_type, fetched_at, title)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    deleteNotice = try prepare("DELETE FROM notices WHERE notice_id = ?")
    var deletions: [PreparedStatement] = []
    for table in PublicTable.ofReadings { deletions.append(try prepare(table.deletion)) }
    self.deletions = deletions
  }
}
