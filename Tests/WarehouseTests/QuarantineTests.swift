import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct QuarantineTests {
  private let fixture: LoaderFixture

  init() throws { fixture = try LoaderFixture() }

  @Test func whatIsHeldBackKeepsItsBytes() throws {
    try fixture.run { loader throws in
      #expect(try loader.quarantine(LoaderFixture.rejected("a", bytes: "坏")) == .quarantined)
    }
    let entry = try #require(try fixture.warehouse.quarantined(state: .held).first)
    #expect(entry.reason == .errorPage)
    #expect(entry.byteCount == 3)
    #expect(try fixture.warehouse.captureBytes(sha256: "坏") == Array("坏".utf8))
    #expect(try fixture.warehouse.quarantineEntry(id: String(entry.id.prefix(4))) == entry)
    #expect(try fixture.warehouse.quarantineEntry(id: "zzzz") == nil)
  }

  @Test func badBytesOfAKnownNoticeLeaveItAsItIs() throws {
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) }
    try fixture.run { try $0.quarantine(LoaderFixture.rejected("a", bytes: "B")) }
    #expect(try fixture.texts("SELECT body FROM notices") == ["甲"])
    #expect(try fixture.texts("SELECT outcome || input_sha256 FROM ledger") == ["quarantinedB"])
    // The good bytes are back: the entry goes.
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) }
    #expect(try fixture.warehouse.quarantined(state: nil).isEmpty)
    #expect(try fixture.texts("SELECT version FROM notices") == ["1"])
  }

  @Test func whatWasDroppedStaysDroppedUntilItsBytesChange() throws {
    try fixture.run { try $0.quarantine(LoaderFixture.rejected("a", bytes: "A")) }
    let id = try #require(try fixture.warehouse.quarantined(state: .held).first).id
    try fixture.warehouse.dropQuarantined(id: id)
    #expect(try fixture.texts("SELECT outcome FROM ledger") == ["dropped"])
    try fixture.run(reader: "r2") { loader throws in
      #expect(try loader.quarantine(LoaderFixture.rejected("a", bytes: "A")) == .dropped)
      #expect(try loader.quarantine(LoaderFixture.rejected("a", bytes: "A2")) == .quarantined)
    }
    #expect(try fixture.warehouse.quarantined(state: nil).map { $0.state } == [.held])
  }

  @Test func anEntryWithoutBytesIsReleasedForTheNextRun() throws {
    try fixture.run {
      try $0.quarantine(LoaderFixture.rejected("/dev/x", bytes: nil, reason: .unreadableFile))
    }
    let entry = try #require(try fixture.warehouse.quarantined(state: .held).first)
    #expect(entry.byteCount == nil)
    #expect(try fixture.texts("SELECT reader_key FROM ledger") == ["r1"])
    try fixture.warehouse.releaseQuarantined(id: entry.id)
    #expect(try fixture.texts("SELECT ifnull(reader_key, 'none') FROM ledger") == ["none"])
  }

  @Test func aRejectionOfOldStoredBytesSaysNothingOfTheNewOnes() throws {
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "A", texts: ["甲"])) }
    try fixture.run { try $0.load(try LoaderFixture.item("a", bytes: "B", texts: ["甲"])) }
    var old = LoaderFixture.rejected("a", bytes: "A")
    old.isStoredCapture = true
    try fixture.run(reader: "r2") { try $0.quarantine(old) }
    #expect(try fixture.warehouse.quarantined(state: nil).isEmpty)
    #expect(try fixture.texts("SELECT outcome || input_sha256 FROM ledger") == ["loadedB"])
  }
}
