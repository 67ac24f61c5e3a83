import Foundation
import PolicyModel
import Reading
import TestSupport
import Testing

@testable import PipelineRuntime

@Suite struct InputFeedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The items of a feed, with paths relative to the folder.
  private func items(_ sources: [InputSource], limit: Int = 1_000) throws -> [String] {
    let feed = InputFeed(sources: sources, limit: limit)
    var lines: [String] = []
    while let item = try feed.next() {
      #expect(item.sequence == lines.count)
      let source = item.source.replacing(folder.path + "/", with: "")
      switch item.content {
      case .file: lines.append("\(source) file")
      case .record: lines.append("\(source) \(item.slot)")
      case .archived: lines.append("\(source) \(item.slot)")
      case .stored: lines.append("\(source) stored")
      case .fetched, .visit, .sourceEnd: Issue.record("nothing is fetched here")
      case .refused(let refusal): lines.append("\(source) \(refusal.reason.rawValue)")
      }
    }
    return lines
  }

  @Test func foldersAreReadToTheirDepth() throws {
    for name in ["b.html", "a/x.TXT", "a/y.pdf", "c/d/e.md", "a.xml"] {
      try folder.write(name, "x")
    }
    #expect(
      try items([.path(folder.path)]).sorted() == [
        "a.xml file", "a/x.TXT file", "b.html file", "c/d/e.md file",
      ])
  }

  @Test func theFilesOfAFolderComeInTheOrderOfTheirNoticesIDs() throws {
    let names = (1...20).map { "\($0).html" }
    for name in names { try folder.write(name, "x") }
    let path = folder.path
    let byID = names.sorted {
      NoticeReader.noticeID(source: "\(path)/\($0)")
        < NoticeReader.noticeID(source: "\(path)/\($1)")
    }
    #expect(try items([.path(path)]) == byID.map { "\($0) file" })
  }

  @Test func aFileThatTwoInputsNameIsOneItem() throws {
    let file = try folder.write("a.html", "x")
    #expect(try items([.path(file), .path(folder.path), .path(file)]) == ["a.html file"])
  }

  @Test func loopsOfLinksAndBrokenLinksAreRefused() throws {
    try folder.write("sub/a.html", "x")
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.file("sub/up"), withDestinationPath: folder.path)
    try files.createSymbolicLink(
      atPath: folder.file("self"), withDestinationPath: folder.file("self"))
    try files.createSymbolicLink(
      atPath: folder.file("gone.html"), withDestinationPath: "/nowhere/x")
    #expect(
      try items([.path(folder.path)]).sorted() == [
        "gone.html unreadable_file", "self unreadable_file", "sub/a.html file",
        "sub/up unreadable_file",
      ])
  }

  @Test func aNamedPipeIsRefusedAndDoesNotBlock() throws {
    #expect(mkfifo(folder.file("pipe.html"), 0o600) == 0)
    #expect(try items([.path(folder.path)]) == ["pipe.html unreadable_file"])
    let refusal = #expect(throws: Refusal.self) {
      try FileBytes.read(folder.file("pipe.html"), limit: 10)
    }
    #expect(refusal?.reason == .unreadableFile)
  }

  @Test func recordsOfOneAddressAreCounted() throws {
    try folder.write(
      "r.jsonl",
      """
      {"url":"u","text":"甲"}

      {"url":"v","text":"乙"}
      {"url":"u","text":"丙"}
      {"text":"no address"}
      not json
      """)
    #expect(
      try items([.path(folder.file("r.jsonl"))]) == [
        "u 0", "v 0", "u 1", "r.jsonl:5 malformed_record", "r.jsonl:6 malformed_record",
      ])
  }

  @Test func aManifestNamesFilesAndTheirAddresses() throws {
    try folder.write("pages/a.html", "x")
    try folder.write(
      "m.csv", "path,url,fetched_at\npages/a.html,https://e.example/a,2024-05-06\n,,\n")
    let lines = try items([.path(folder.file("m.csv"))])
    #expect(lines.count == 2)
    #expect(lines[0] == "https://e.example/a file")
    #expect(lines[1].hasSuffix("malformed_record"))
  }

  @Test func aManifestWithoutPathsIsAnErrorWithItsLine() throws {
    try folder.write("m.csv", "file,url\n")
    let error = #expect(throws: GongwenError.self) {
      _ = try items([.manifest(folder.file("m.csv"))])
    }
    #expect(error?.code == .configuration)
    #expect(error?.place == folder.file("m.csv") + ":1")
  }

  @Test func bytesOverTheLimitAreRefused() throws {
    let file = try folder.write("a.html", String(repeating: "x", count: 2_000))
    let refusal = #expect(throws: Refusal.self) { try FileBytes.read(file, limit: 1_999) }
    #expect(refusal?.reason == .tooLarge)
    #expect(try FileBytes.read(file, limit: 2_000).count == 2_000)
  }
}
