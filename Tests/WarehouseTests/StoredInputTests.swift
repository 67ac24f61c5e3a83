import PolicyModel
import TestSupport
import Testing

@testable import Warehouse

@Suite struct StoredInputTests {
  private let fixture: LoaderFixture

  /// A notice with a superseded capture, one that waits, one that is held and one that was dropped.
  init() throws {
    fixture = try LoaderFixture()
    try fixture.run {
      _ = try $0.load(try LoaderFixture.item("a", bytes: "A1", texts: ["甲"]))
      _ = try $0.load(try LoaderFixture.item("a", bytes: "A2", texts: ["乙"]))
      _ = try $0.store(
        CaptureItem(
          source: "w", slot: 0, noticeID: LoaderFixture.id("w"), inputSHA256: "W",
          contentType: nil, fetchedAt: nil, capture: LoaderFixture.capture("W")))
      _ = try $0.quarantine(LoaderFixture.rejected("q", bytes: "Q"))
      _ = try $0.quarantine(LoaderFixture.rejected("z", bytes: "Z"))
    }
    let dropped = try fixture.warehouse.quarantined(state: nil).first { $0.source == "z" }
    try fixture.warehouse.dropQuarantined(id: dropped?.id ?? "")
  }

  @Test func allIsWhatIsCurrentWaitsOrIsHeld() throws {
    #expect(try fixture.stored(.all) == ["a 0 A2", "q 0 Q", "w 0 W"])
  }

  @Test func idsChooseNoticesAndWhatWaitsForOne() throws {
    #expect(try fixture.stored(.notices([LoaderFixture.id("w")])) == ["w 0 W"])
    #expect(try fixture.stored(.notices([LoaderFixture.id("a")])) == ["a 0 A2"])
    #expect(try fixture.stored(.notices([])) == [])
  }

  @Test func aDateChoosesWhatRunsSinceThenWorkedOn() throws {
    #expect(try fixture.stored(.since("2024-01-01 00:00:00")) == ["a 0 A2", "q 0 Q", "w 0 W"])
    #expect(try fixture.stored(.since("2024-01-01 00:00:01")) == [])
  }

  @Test func aReaderChoosesWhatItHasNotRead() throws {
    #expect(try fixture.stored(.notReadUnder("r1")) == ["w 0 W"])
    #expect(try fixture.stored(.notReadUnder("r2")) == ["a 0 A2", "q 0 Q", "w 0 W"])
  }

  @Test func entriesOfTheQuarantineAreChosenByID() throws {
    #expect(try fixture.stored(.quarantined([])) == ["q 0 Q"])
    let dropped = try #require(
      try fixture.warehouse.quarantined(state: nil).first { $0.source == "z" })
    #expect(try fixture.stored(.quarantined([dropped.id])) == ["z 0 Z"])
  }

  @Test func whatWaitedIsLoadedOnce() throws {
    let item = try LoaderFixture.item("w", bytes: "W", texts: ["丙"], isStored: true)
    try fixture.run { loader throws in #expect(try loader.load(item) == .new) }
    #expect(try fixture.stored(.notReadUnder("r1")) == [])
  }
}
