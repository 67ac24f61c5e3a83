import Foundation
import TestSupport
import Testing

@Suite struct CaptureCommandTests {
  @Test func theBytesOfEachVersionAreShownAndExtracted() throws {
    let place = try Workplace(pages: 1)
    let page = place.folder.file("pages/00000.txt")
    let first = try String(contentsOfFile: page, encoding: .utf8)
    #expect(try place.gongwen("run").status == 0)
    try place.addPage(0, subject: "养老服务")
    let second = try String(contentsOfFile: page, encoding: .utf8)
    #expect(try place.gongwen("run").status == 0)

    #expect(try place.gongwen("capture", "extract", "00000.txt").output == second)
    #expect(
      try place.gongwen("capture", "extract", "00000.txt", "--version", "1").output == first)
    let written = try place.gongwen("capture", "extract", "00000.txt", "--output", "out.txt")
    #expect(written.status == 0, "\(written.errors)")
    #expect(try String(contentsOfFile: place.folder.file("out.txt"), encoding: .utf8) == second)

    let digest = try #require(
      try place.texts("SELECT capture_sha256 FROM notice_versions WHERE version = 1").first)
    let shown = try place.gongwen("capture", "show", String(digest.prefix(12))).output
    #expect(shown.contains("sha256   \(digest)"), "\(shown)")
    #expect(shown.contains("size     \(first.utf8.count) bytes"))
    #expect(shown.contains("stands   in the warehouse (lz4)"))
    #expect(shown.contains(", version 1"))
    #expect(shown.contains("source   \(page)"))
  }

  @Test func whatDoesNotExistIsOneClearError() throws {
    let place = try Workplace(pages: 1)
    #expect(try place.gongwen("run").status == 0)
    for arguments in [["没有这个"], ["ffffffff"], ["00000.txt", "--version", "9"]] {
      let result = try Executable.run(
        ["capture", "show"] + arguments, in: place.folder.path)
      #expect(result.status == 64, "\(arguments): \(result.errors)")
      #expect(result.errors.hasPrefix("error: "))
    }
  }
}
