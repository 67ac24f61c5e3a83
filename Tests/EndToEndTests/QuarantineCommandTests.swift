import Foundation
import TestSupport
import Testing

@Suite struct QuarantineCommandTests {
  /// A notice, an empty page and a page over the limit.
  private func place() throws -> Workplace {
    let place = try Workplace(pages: 1)
    try place.folder.write("pages/empty.html", "  \n")
    try place.folder.write("pages/large.txt", String(repeating: "公文", count: 200_000))
    return place
  }

  @Test func whatIsHeldIsListedShownRetriedAndDropped() throws {
    let place = try place()
    let run = try place.gongwen("run", "--max-bytes", "1000000")
    #expect(run.status == 3)
    #expect(
      run.errors.contains("quarantined: \(place.folder.file("pages/empty.html")): empty_page"))
    let list = try place.gongwen("quarantine", "list", "--format", "csv").output
      .split(separator: "\n").map { String($0) }
    #expect(list.count == 3)
    let empty = try #require(list.first { $0.contains("empty.html") })
    let large = try #require(list.first { $0.contains("large.txt") })
    #expect(large.contains("too_large"))
    let id = String(empty.prefix(12))
    let shown = try place.gongwen("quarantine", "show", String(id.prefix(6)))
    #expect(shown.output == "  \n")
    #expect(shown.errors.contains("empty_page"))
    // Held items are not tried again as long as nothing changes.
    let second = try place.gongwen("run", "--max-bytes", "1000000")
    #expect(second.status == 0)
    #expect(second.errors.contains("2 unchanged items stay in quarantine"))
    #expect(try place.gongwen("quarantine", "retry", id).status == 3)
    #expect(try place.gongwen("quarantine", "drop", id).status == 0)
    let left = try place.gongwen("quarantine", "list", "--format", "csv").output
    #expect(!left.contains("empty.html"))
    #expect(
      try place.gongwen("quarantine", "list", "--all", "--format", "csv").output.contains("dropped")
    )
    #expect(try place.gongwen("quarantine", "show", "ffffffffffff").status == 64)
  }

  @Test func aRetryUnderOtherLimitsMayLoad() throws {
    let place = try Workplace(pages: 1)
    try place.folder.write(
      "pages/big.txt", SampleNotice.text("绿化") + String(repeating: "\n\n绿化提升。", count: 400))
    #expect(try place.gongwen("run", "--max-bytes", "1000").status == 3)
    #expect(try place.texts("SELECT count(*) FROM notices") == ["1"])
    #expect(try place.gongwen("run").status == 0)
    #expect(try place.texts("SELECT count(*) FROM notices") == ["2"])
    #expect(try place.texts("SELECT count(*) FROM quarantine") == ["0"])
  }
}
