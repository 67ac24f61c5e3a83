import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct LoaderTests {
  private let fixture: LoaderFixture

  init() throws { fixture = try LoaderFixture() }

  @Test func aReadingStandsInTheTablesAsItWasRead() throws {
    let outcome = try fixture.run {
      try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["一、甲", "（一）乙"]))
    }
    #expect(outcome == .new)
    let detail = try #require(try fixture.warehouse.noticeDetail(id: LoaderFixture.id("a")))
    #expect(detail.reading.notice.body == "一、甲\n（一）乙")
    #expect(detail.reading.clauses.map { $0.text } == ["一、甲", "（一）乙"])
    #expect(detail.reading.clauses[1].parentID == detail.reading.clauses[0].id)
    #expect(detail.reading.tables[0].cells[0].text == "\"表\"\n格")
    #expect(detail.reading.diagnostics == [Diagnostic(.note, "sample", "for a test")])
    #expect(detail.version == 1)
    #expect(detail.history.map { $0.outcome } == ["new"])
    #expect(
      try fixture.texts(
        """
        SELECT count(*) FROM clauses JOIN notices USING (notice_id)
        WHERE substr(body, char_start + 1, char_end - char_start) <> quote
        """) == ["0"])
  }

  @Test func loadingTheSameTwiceChangesNothing() throws {
    let item = try LoaderFixture.item("a", bytes: "A", texts: ["甲", "乙"])
    try fixture.run { try $0.load(item) }
    let first = try fixture.dump()
    #expect(try fixture.run { try $0.load(item) } == .updated)
    #expect(try fixture.dump() == first)
  }

  @Test func anotherTextIsANewVersionAndTheOldOneStays() throws {
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲", "丙"])) }
    let outcome = try fixture.run {
      try $0.load(try LoaderFixture.item("a", bytes: "B", texts: ["乙"]))
    }
    #expect(outcome == .newVersion(2))
    #expect(try fixture.texts("SELECT body FROM notices") == ["乙"])
    #expect(try fixture.texts("SELECT text FROM clauses") == ["乙"])
    #expect(
      try fixture.texts("SELECT version || ifnull(body, '-') FROM notice_versions ORDER BY 1")
        == ["1甲\n丙", "2-"])
    #expect(try fixture.texts("SELECT capture_sha256 FROM captures ORDER BY 1") == ["A", "B"])
  }

  @Test func aPageThatOnlyChangedItsChromeGetsNoVersion() throws {
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) }
    let outcome = try fixture.run {
      try $0.load(try LoaderFixture.item("a", bytes: "A+", texts: ["甲"]))
    }
    #expect(outcome == .unchanged)
    #expect(try fixture.texts("SELECT version FROM notices") == ["1"])
    #expect(try fixture.texts("SELECT input_sha256 FROM ledger") == ["A+"])
    #expect(try fixture.texts("SELECT capture_sha256 FROM captures") == ["A"])
  }

  @Test func anotherReaderReplacesRowsInPlace() throws {
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲乙"])) }
    let outcome = try fixture.run(reader: "r2") {
      try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲", "乙"]))
    }
    #expect(outcome == .updated)
    #expect(try fixture.texts("SELECT text FROM clauses ORDER BY ordinal") == ["甲", "乙"])
    #expect(try fixture.texts("SELECT version || reader_key FROM notices") == ["1r2"])
  }

  @Test func bytesThatWereSupersededDoNotComeBack() throws {
    // One address twice in a stream: the second occurrence is the notice as it stands.
    let first = try LoaderFixture.item("a", bytes: "A", texts: ["甲"])
    let second = try LoaderFixture.item("a", bytes: "B", texts: ["乙"], slot: 1)
    try fixture.run {
      _ = try $0.load(first)
      _ = try $0.load(second)
    }
    let before = try fixture.dump().filter { !$0.hasPrefix("ledger") && !$0.contains("r1") }
    // Another reader: the current capture is read again first, then each occurrence.
    try fixture.run(reader: "r2") { loader throws in
      let again = try LoaderFixture.item("a", bytes: "B", texts: ["乙"], isStored: true)
      #expect(try loader.load(again) == .updated)
      #expect(try loader.load(first) == .unchanged)
      #expect(try loader.load(second) == .updated)
    }
    #expect(try fixture.texts("SELECT body || version FROM notices") == ["乙2"])
    #expect(try fixture.texts("SELECT DISTINCT reader_key FROM ledger") == ["r2"])
    let after = try fixture.dump().filter { !$0.hasPrefix("ledger") && !$0.contains("r2") }
    #expect(after == before)
  }

  @Test func rowsThatDoNotFitCostOneNoticeOnly() throws {
    // Two clauses of one id break the primary key half-way through the item.
    let id = LoaderFixture.id("bad")
    var reading = NoticeReading(notice: Notice(id: id, source: "bad", header: "", body: "甲"))
    for ordinal in 0..<2 {
      reading.clauses.append(
        Clause(
          id: "\(id)-c0", parentID: nil, ordinal: ordinal, depth: 1, address: "一", label: nil,
          heading: nil, text: "甲", role: nil, isInline: false, range: 0..<1, quote: "甲"))
    }
    let bad = LoadItem(
      source: "bad", slot: 0, inputSHA256: "X", contentType: nil, fetchedAt: nil,
      capture: LoaderFixture.capture("X"),
      reply: try LoaderFixture.line(reading, textSHA256: "t"), isStoredCapture: false)
    try fixture.run { loader throws in
      #expect(try loader.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) == .new)
      #expect(try loader.load(bad) == .quarantined)
      #expect(try loader.load(try LoaderFixture.item("b", bytes: "B", texts: ["乙"])) == .new)
    }
    #expect(try fixture.texts("SELECT source_uri FROM notices ORDER BY 1") == ["a", "b"])
    #expect(try fixture.texts("SELECT reason FROM quarantine") == ["rows_rejected"])
    #expect(try fixture.texts("SELECT count(*) FROM clauses") == ["2"])
  }

  private func load(_ item: LoadItem) throws -> LoadOutcome {
    try fixture.run { try $0.load(item) }
  }

  private static func broken(_ what: String, bytes: String) throws -> LoadItem {
    let id = LoaderFixture.id("a")
    var reading = NoticeReading(notice: Notice(id: id, source: "a", header: "", body: "丙"))
    var clause = Clause(
      id: "\(id)-c0", parentID: nil, ordinal: 0, depth: 1, address: "一", label: nil, heading: nil,
      text: "丙", role: nil, isInline: false, range: 0..<1, quote: "丙")
    var table = NoticeTable(
      id: "\(id)-t0", clauseID: nil, ordinal: 0, caption: nil, origin: .markup, rowCount: 1,
      columnCount: 1, headerRowCount: 0, range: 0..<1,
      cells: [NoticeTable.Cell(row: 0, column: 0, text: "格", range: 0..<1)])
    switch what {
    case "parent": clause.parentID = "\(id)-c1"
    case "clause of another notice": clause.id = "\(LoaderFixture.id("b"))-c0"
    case "clause of a table": table.clauseID = "\(id)-c00"
    case "subject": reading.subjects = [NoticeSubject(subjectID: "99.99", text: "无")]
    default: break
    }
    reading.clauses = [clause]
    reading.tables = [table]
    return LoadItem(
      source: "a", slot: 0, inputSHA256: bytes, contentType: nil, fetchedAt: nil,
      capture: LoaderFixture.capture(bytes),
      reply: try LoaderFixture.line(reading, textSHA256: bytes), isStoredCapture: false)
  }

  @Test(arguments: ["parent", "clause of another notice", "clause of a table", "subject"])
  func rowsThatReferToWhatIsNotThereAreTakenOutAgain(what: String) throws {
    let sound = try LoaderFixture.item("a", bytes: "A", texts: ["甲"])
    #expect(try load(try Self.broken(what, bytes: "X")) == .quarantined)
    for table in PublicTable.allCases {
      #expect(try fixture.texts("SELECT count(*) FROM \(table.rawValue)") == ["0"])
    }
    #expect(try load(sound) == .new)
    let before = try fixture.dump().filter { !$0.hasPrefix("ledger") }
    // The notice that stands keeps its rows when new ones do not fit.
    #expect(try load(try Self.broken(what, bytes: "Y")) == .quarantined)
    let after = try fixture.dump().filter { !$0.hasPrefix("ledger") }
    #expect(Set(before).isSubset(of: after))
    #expect(after.count == before.count + 2)
    #expect(try fixture.texts("SELECT body FROM notices") == ["甲"])
    // Without a mistake the same rows are loaded.
    #expect(try load(try Self.broken("none", bytes: "Z")) == .newVersion(2))
  }

  @Test func whatWasNotCommittedIsNotThere() throws {
    let loader = try fixture.warehouse.makeLoader(
      RunStart(command: "t", pipeline: nil, codeVersion: "1", configurationSHA256: "c"),
      readerKey: "r")
    let before = try WarehouseDump.lines(fixture.path, runs: true)
    try loader.beginBatch()
    _ = try loader.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"]))
    #expect(try WarehouseDump.lines(fixture.path, runs: true) == before)
    loader.rollback()
    #expect(try WarehouseDump.lines(fixture.path, runs: true) == before)
  }

  @Test func aRunWithoutWorkLeavesNoTrace() throws {
    let before = try WarehouseDump.lines(fixture.path, runs: true)
    let loader = try fixture.warehouse.makeLoader(
      RunStart(command: "t", pipeline: nil, codeVersion: "1", configurationSHA256: "c"),
      readerKey: "r")
    try loader.finish(status: .done, counts: RunCounts())
    #expect(loader.runID == nil)
    #expect(try WarehouseDump.lines(fixture.path, runs: true) == before)
  }

  @Test func aRunWhoseProcessDiedIsMarkedByTheNext() throws {
    let start = RunStart(command: "t", pipeline: nil, codeVersion: "1", configurationSHA256: "c")
    let dead = try fixture.warehouse.makeLoader(start, readerKey: "r")
    try dead.beginBatch()
    try dead.commitBatch()
    #expect(try fixture.texts("SELECT status FROM runs") == ["running"])
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) }
    #expect(
      try fixture.texts("SELECT status FROM runs ORDER BY run_id") == ["interrupted", "done"])
  }
}
