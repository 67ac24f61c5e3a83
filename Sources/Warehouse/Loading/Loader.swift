internal import GRDB
internal import PolicyModel

/// Writes what a run found: one transaction for a batch, so that capture, rows, version, ledger and
/// record of an item stand together or not at all.
///
/// Rows of a reading that do not fit cost this one item. Those of a new notice are simply taken out
/// again; a notice that is replaced gets a savepoint, which copies every page of the file that it
/// touches and takes a fifth of all loading (Documentation/Performance.md). Any other fault undoes
/// the whole batch.
///
/// Used by one thread. The run is entered into the ledger with its first batch; a run that finds
/// nothing to do leaves no trace.
package final class Loader {
  private let database: DatabaseQueue
  private let path: String
  private let start: RunStart
  private let readerKey: String
  private let statements: LoaderStatements
  private let rows: ReplyRows
  private let citations: CitationResolver
  private let agencies: AgencyRegister
  private let sources: SourceLedger
  private let search: SearchIndexer
  private let indexesTexts: Bool
  /// Notices that were written since the batch began. They enter the index at its end: a savepoint
  /// would have FTS5 write what it holds in memory.
  private var written: Set<String> = []
  private var itemCount: Int64 = 0

  /// The number of the run in the ledger; `nil` before the first batch.
  package private(set) var runID: Int64?
  /// Whether an item was left half-way, so that the batch cannot be committed.
  private var isBroken = false
  /// Whether the open batch is the one that entered the run.
  private var entersRun = false

  init(
    database: DatabaseQueue, path: String, start: RunStart, readerKey: String, indexesTexts: Bool
  ) throws {
    self.indexesTexts = indexesTexts
    self.database = database
    self.path = path
    self.start = start
    self.readerKey = readerKey
    (statements, rows, citations, agencies, sources, search) = try FaultTranslation.translating(
      path
    ) {
      try database.writeWithoutTransaction { database in
        // ``ReadingKeys`` checks what the rows of readings refer to; the loader knows its own.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        guard let connection = database.sqliteConnection else {
          throw SQLiteFault(code: 1, message: "the warehouse is closed")
        }
        return (
          try LoaderStatements(connection), ReplyRows(connection),
          try CitationResolver(connection), try AgencyRegister(connection),
          try SourceLedger(connection), try SearchIndexer(connection)
        )
      }
    }
  }

  /// Starts a transaction.
  package func beginBatch() throws {
    try access {
      try statements.begin.run()
      entersRun = runID == nil
      if entersRun { try startRun() }
    }
  }

  /// Makes everything since ``beginBatch()`` lasting; undoes it where an item met a fault of the file.
  package func commitBatch() throws {
    if isBroken { return rollback() }
    try access {
      for notice in written.sorted() { try search.enter(notice, isIndexed: indexesTexts) }
      try statements.commit.run()
    }
    written = []
  }

  /// Undoes everything since ``beginBatch()``.
  package func rollback() {
    isBroken = false
    written = []
    if entersRun { runID = nil }
    // Where the disk is full, SQLite itself has undone it already.
    try? access { try statements.rollback.run() }
  }

  /// Enters the end of the run, if it was entered at all.
  package func finish(status: RunStatus, counts: RunCounts) throws {
    guard let runID else { return }
    try access {
      let statement = statements.finishRun
      statement.bind(status.rawValue, at: 1)
      let numbers = [
        counts.seen, counts.unchanged, counts.captured, counts.new, counts.newVersions,
        counts.updated, counts.sameText, counts.quarantined, counts.dropped, counts.bytes,
        counts.vanished, counts.notFetched,
      ]
      for (index, number) in numbers.enumerated() { statement.bind(Int64(number), at: index + 2) }
      statement.bind(runID, at: 14)
      try statement.run()
    }
  }

  /// Stores a capture that is read later.
  package func store(_ item: CaptureItem) throws -> LoadOutcome {
    try access {
      try whole {
        try save(item.capture, sha256: item.inputSHA256)
        let entry = entry(item)
        try saveLedger(entry, outcome: .captured, readerKey: nil)
        try record(entry, stage: .ingest, outcome: .captured)
        return .captured
      }
    }
  }

  /// Loads a worker's answer, or holds it back where there is no reading.
  ///
  /// Rows that do not fit the schema cost this one item, which is held back as well.
  package func load(_ item: LoadItem) throws -> LoadOutcome {
    if let quarantine = item.reply.quarantine {
      return try self.quarantine(
        QuarantineItem(item, stage: .read, reason: quarantine.reason, message: quarantine.message))
    }
    do {
      return try access { try loadRows(item) }
    } catch let error as RowReader.Malformed {
      return try quarantine(
        QuarantineItem(item, stage: .load, reason: .rowsRejected, message: "\(error)"))
    } catch let fault as RejectedRows {
      return try quarantine(
        QuarantineItem(item, stage: .load, reason: .rowsRejected, message: fault.message))
    }
  }

  /// Writes what the request for a page of a source brought; `isNews` when that was a new notice or
  /// a new version.
  package func note(_ visit: SourceVisit, isNews: Bool) throws {
    try access { try whole { try sources.write(visit, isNews: isNews, runID: runID) } }
  }

  /// Writes how the walk over a source ended; comes behind everything that it brought.
  package func note(_ end: SourceEnd) throws {
    try access { try whole { try sources.write(end, runID: runID) } }
  }

  /// Holds an input back; its bytes are kept.
  package func quarantine(_ item: QuarantineItem) throws -> LoadOutcome {
    try access { try whole { try hold(item) } }
  }
}

/// The steps of an item.
extension Loader {
  private func access<Result>(_ body: () throws -> Result) throws -> Result {
    try FaultTranslation.translating(path) {
      try database.writeWithoutTransaction { _ in try body() }
    }
  }

  /// Runs the steps of an item, of which none may stand without the others.
  private func whole<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      isBroken = true
      throw error
    }
  }

  /// Runs the steps of an item so that a fault undoes them.
  private func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try statements.savepoint.run()
    do {
      let result = try body()
      try statements.release.run()
      return result
    } catch {
      // SQLite itself undoes the whole transaction where the disk is full; the first fault counts.
      try? statements.rollbackTo.run()
      try? statements.release.run()
      throw error
    }
  }

  private func startRun() throws {
    try statements.interruptRuns.run()
    let statement = statements.startRun
    statement.bind(start.startedAt, at: 1)
    statement.bind(start.command, at: 2)
    statement.bind(start.pipeline, at: 3)
    statement.bind(start.codeVersion, at: 4)
    statement.bind(start.configurationSHA256, at: 5)
    runID = try statement.first { Int64($0.integer(0)) }
  }

  private func loadRows(_ item: LoadItem) throws -> LoadOutcome {
    guard let text = item.reply.textSHA256 else {
      throw RejectedRows(message: "the reply has no text_sha256")
    }
    let entry = entry(item)
    let stored = try findNotice(item.reply.noticeID)
    let known = try findLedger(entry)
    let plan = LoadPlan(
      inputSHA256: item.inputSHA256, textSHA256: text, isStoredCapture: item.isStoredCapture,
      readerKey: readerKey, stored: stored, known: known)
    if plan.writesRows {
      if plan.isReplacement {
        try savepoint { try writeRows(item, textSHA256: text, plan: plan) }
      } else {
        try writeNewRows(item, textSHA256: text, plan: plan)
      }
    }
    return try whole {
      if plan.writesLedger {
        try saveLedger(entry, outcome: .loaded, readerKey: readerKey)
        try removeQuarantine(entry)
      }
      if plan.isRecorded { try record(entry, stage: .load, outcome: plan.outcome) }
      return plan.outcome
    }
  }

  /// Writes the rows of a notice that is not there yet, or none of them.
  private func writeNewRows(_ item: LoadItem, textSHA256: String, plan: LoadPlan) throws {
    do {
      try writeRows(item, textSHA256: textSHA256, plan: plan)
    } catch {
      try whole {
        guard error is RejectedRows || error is RowReader.Malformed else { throw error }
        for deletion in statements.deletions + [statements.deleteNotice] {
          deletion.bind(item.reply.noticeID, at: 1)
          try deletion.run()
        }
      }
      throw error
    }
  }

  private func writeRows(_ item: LoadItem, textSHA256: String, plan: LoadPlan) throws {
    try save(item.capture, sha256: item.inputSHA256)
    let noticeID = item.reply.noticeID
    var before = CitationResolver.Names()
    var namesBefore: Set<AgencyRegister.Name> = []
    if plan.isReplacement {
      namesBefore = try agencies.names(in: noticeID)
      before = try citations.names(of: noticeID)
      if case .newVersion(let version) = plan.outcome {
        let keep = statements.keepVersionText
        keep.bind(noticeID, at: 1)
        keep.bind(Int64(version - 1), at: 2)
        try keep.run()
      }
      for deletion in statements.deletions {
        deletion.bind(noticeID, at: 1)
        try deletion.run()
      }
    }
    do {
      try rows.write(
        item.reply,
        notice: ReplyRows.NoticeColumns(
          version: plan.version, textSHA256: textSHA256, captureSHA256: item.inputSHA256,
          contentType: item.contentType, fetchedAt: item.fetchedAt, readerKey: readerKey))
    } catch let fault as SQLiteFault where fault.isOfRows {
      throw RejectedRows(message: fault.message)
    }
    written.insert(noticeID)
    try citations.resolve(noticeID: noticeID, before: before)
    try agencies.register(noticeID: noticeID, before: namesBefore)
    let version = statements.saveVersion
    version.bind(noticeID, at: 1)
    version.bind(Int64(plan.version), at: 2)
    version.bind(textSHA256, at: 3)
    version.bind(item.inputSHA256, at: 4)
    version.bind(item.contentType, at: 5)
    version.bind(item.fetchedAt, at: 6)
    version.bind(item.reply.title, at: 7)
    try version.run()
  }

  private func hold(_ item: QuarantineItem) throws -> LoadOutcome {
    let entry = entry(item)
    if item.isStoredCapture {
      // Old bytes that were read again count only as long as they are the input's last ones.
      guard let known = try findLedger(entry), known.inputSHA256 == item.inputSHA256 else {
        return .quarantined
      }
    }
    if let sha256 = item.inputSHA256 { try save(item.capture, sha256: sha256) }
    let find = statements.findQuarantine
    find.bind(item.source, at: 1)
    find.bind(Int64(item.slot), at: 2)
    let earlier = try find.first { (sha256: $0.text(0), state: $0.text(1)) }
    let isDropped =
      earlier?.state == QuarantineState.dropped.rawValue && earlier?.sha256 == item.inputSHA256
    let save = statements.saveQuarantine
    save.bind(
      QuarantineEntry.id(source: item.source, slot: item.slot, sha256: item.inputSHA256), at: 1)
    save.bind(item.source, at: 2)
    save.bind(Int64(item.slot), at: 3)
    save.bind(item.noticeID, at: 4)
    save.bind(item.inputSHA256, at: 5)
    save.bind(item.contentType, at: 6)
    save.bind(item.fetchedAt, at: 7)
    save.bind(item.stage.rawValue, at: 8)
    save.bind(item.reason.rawValue, at: 9)
    save.bind(item.message, at: 10)
    save.bind((isDropped ? QuarantineState.dropped : .held).rawValue, at: 11)
    save.bind(readerKey, at: 12)
    try save.run()
    try saveLedger(entry, outcome: isDropped ? .dropped : .quarantined, readerKey: readerKey)
    let outcome: LoadOutcome = isDropped ? .dropped : .quarantined
    try record(entry, stage: item.stage, outcome: outcome, detail: item.reason.rawValue)
    return outcome
  }
}

/// The single tables.
extension Loader {
  private func findNotice(_ id: String) throws -> LoadPlan.StoredNotice? {
    let find = statements.findNotice
    find.bind(id, at: 1)
    return try find.first { row in
      LoadPlan.StoredNotice(
        version: row.integer(0), textSHA256: row.text(1) ?? "", captureSHA256: row.text(2) ?? "",
        readerKey: row.text(3) ?? "")
    }
  }

  private func findLedger(_ entry: LedgerEntry) throws -> LoadPlan.KnownInput? {
    let find = statements.findLedger
    find.bind(entry.source, at: 1)
    find.bind(Int64(entry.slot), at: 2)
    return try find.first { row in
      LoadPlan.KnownInput(
        inputSHA256: row.text(0), outcome: InputState.Outcome(rawValue: row.text(1) ?? ""))
    }
  }

  private func saveLedger(
    _ entry: LedgerEntry, outcome: InputState.Outcome, readerKey: String?
  ) throws {
    let save = statements.saveLedger
    save.bind(entry.source, at: 1)
    save.bind(Int64(entry.slot), at: 2)
    save.bind(entry.noticeID, at: 3)
    save.bind(entry.inputSHA256, at: 4)
    save.bind(readerKey, at: 5)
    save.bind(outcome.rawValue, at: 6)
    save.bind(entry.contentType, at: 7)
    save.bind(entry.fetchedAt, at: 8)
    try save.run()
  }

  private func removeQuarantine(_ entry: LedgerEntry) throws {
    let remove = statements.removeQuarantine
    remove.bind(entry.source, at: 1)
    remove.bind(Int64(entry.slot), at: 2)
    try remove.run()
  }

  private func save(_ capture: CompressedCapture?, sha256: String) throws {
    guard let capture else { return }
    let save = statements.saveCapture
    save.bind(sha256, at: 1)
    save.bind(Int64(capture.byteCount), at: 2)
    save.bind(capture.codec, at: 3)
    save.bind(capture.bytes, at: 4)
    try save.run()
  }

  private func record(
    _ entry: LedgerEntry, stage: Stage, outcome: LoadOutcome, detail: String? = nil
  ) throws {
    guard let runID else { return }
    var detail = detail
    if case .newVersion(let version) = outcome { detail = "\(version)" }
    itemCount += 1
    let add = statements.addRunItem
    add.bind(runID, at: 1)
    add.bind(itemCount, at: 2)
    add.bind(entry.source, at: 3)
    add.bind(Int64(entry.slot), at: 4)
    add.bind(entry.noticeID, at: 5)
    add.bind(entry.inputSHA256, at: 6)
    add.bind(stage.rawValue, at: 7)
    add.bind(outcome.name, at: 8)
    add.bind(detail, at: 9)
    try add.run()
  }

  private func entry(_ item: LoadItem) -> LedgerEntry {
    LedgerEntry(
      source: item.source, slot: item.slot, noticeID: item.reply.noticeID,
      inputSHA256: item.inputSHA256, contentType: item.contentType, fetchedAt: item.fetchedAt)
  }

  private func entry(_ item: CaptureItem) -> LedgerEntry {
    LedgerEntry(
      source: item.source, slot: item.slot, noticeID: item.noticeID,
      inputSHA256: item.inputSHA256, contentType: item.contentType, fetchedAt: item.fetchedAt)
  }

  private func entry(_ item: QuarantineItem) -> LedgerEntry {
    LedgerEntry(
      source: item.source, slot: item.slot, noticeID: item.noticeID,
      inputSHA256: item.inputSHA256, contentType: item.contentType, fetchedAt: item.fetchedAt)
  }
}
