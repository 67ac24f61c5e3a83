import Foundation
import RawStore
import TestSupport
import Testing

@Suite struct WARCDamageTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]
  private let places: [WARCPlace]

  init() throws {
    folder = try TemporaryFolder()
    places = try WARCSample.write(12, in: folder)
    bytes = Array(try Data(contentsOf: URL(filePath: folder.file(places[0].file))))
  }

  /// The responses that can be read of a changed archive, by address, and the faults.
  private func read(_ bytes: [UInt8]) throws -> (responses: [String], faults: [WARCFault]) {
    let (records, faults) = try WARCSample.entries(try folder.write("changed.warc.gz", bytes))
    for record in records where record.type == "response" {
      #expect(record.digestFaults().isEmpty)
    }
    return (records.filter { $0.type == "response" }.compactMap(\.targetURI), faults)
  }

  private func urls(_ indices: some Sequence<Int>) -> [String] {
    indices.map { WARCSample.exchange($0).url }
  }

  @Test func ofATruncatedArchiveEveryWholeRecordIsRead() throws {
    for size in stride(from: 1_000, to: bytes.count, by: 1_000) {
      let (responses, faults) = try read(Array(bytes[..<size]))
      let whole = places.indices.filter { places[$0].offset + places[$0].length <= size }
      #expect(responses == urls(whole), "cut at \(size)")
      #expect(faults.count == 1, "cut at \(size)")
      #expect(faults.first.map { $0.offset + $0.length } == size)
    }
  }

  @Test func aFlippedByteCostsItsRecordAlone() throws {
    for index in [0, 3, 11] {
      let place = places[index]
      for offset in stride(from: place.offset, to: place.offset + place.length, by: 97) {
        var changed = bytes
        changed[offset] ^= 0x55
        let (responses, faults) = try read(changed)
        let others = urls(places.indices.filter { $0 != index })
        // Some bytes of a gzip header, such as the time, say nothing about what follows.
        if responses.count == places.count { continue }
        #expect(responses == others, "flipped at \(offset)")
        #expect(faults.map(\.offset) == [place.offset], "flipped at \(offset)")
      }
    }
  }

  @Test func junkBetweenMembersIsReportedAndPassedOver() throws {
    let junk = Array("\u{1F}junk that is no member\u{1F}".utf8) + [0x1F, 0x8B, 8, 0, 1, 2, 3]
    let at = places[5].offset
    let (responses, faults) = try read(Array(bytes[..<at]) + junk + Array(bytes[at...]))
    #expect(responses == urls(places.indices))
    #expect(faults.map(\.kind) == [.junk])
    #expect(faults.map(\.offset) == [at])
    #expect(faults.map(\.length) == [junk.count])
  }

  @Test func theUnfinishedTailOfAKilledWriterHidesNothingThatFollows() throws {
    let cut = places[4].offset + places[4].length / 2
    let (responses, faults) = try read(Array(bytes[..<cut]) + bytes)
    #expect(responses == urls(0..<4) + urls(places.indices))
    #expect(faults.map(\.offset) == [places[4].offset])
  }

  @Test func aRecordOverTheLimitIsPassedOverWholeAndTheRestIsRead() throws {
    let writer = WARCWriter(
      folder: folder.path, prefix: "large", startedAt: "2026-05-06 07:00:00", software: "test")
    for (index, size) in [2_000, 90_000, 2_000].enumerated() {
      _ = try writer.append(WARCSample.exchange(index, size: size))
    }
    try writer.close()
    let path = folder.file("large-20260506070000-00001.warc.gz")
    let (records, faults) = try WARCSample.entries(path, limit: 50_000)
    #expect(records.count == 6)
    #expect(faults.map(\.kind) == [.tooLarge])
    #expect(faults.first?.message.contains("notice/1.html") == true)
  }

  /// The same records without compression.
  private func plain() throws -> [UInt8] {
    let (records, _) = try WARCSample.entries(folder.file(places[0].file))
    return records.flatMap { record in
      var head = "WARC/1.0\r\n"
      for field in record.fields.fields { head += "\(field.name): \(field.value)\r\n" }
      return Array((head + "\r\n").utf8) + record.block + Array("\r\n\r\n".utf8)
    }
  }

  @Test func aPlainArchiveIsReadAndSurvivesDamage() throws {
    let plain = try plain()
    #expect(try read(plain).responses == urls(places.indices))
    for size in stride(from: 1_000, to: plain.count, by: 1_000) {
      let (responses, faults) = try read(Array(plain[..<size]))
      #expect(responses == urls(0..<responses.count), "cut at \(size)")
      #expect(faults.count <= 1)
    }
    // A length that lies, too long and too short.
    let text = Array("Content-Length: 3".utf8)
    let starts = plain.indices.filter { plain[$0...].starts(with: text) }
    for digit in ["9", "1"] {
      var changed = plain
      changed[starts[4] + text.count - 1] = Array(digit.utf8)[0]
      let (responses, faults) = try read(changed)
      #expect(faults.count == 1)
      #expect(responses.count == places.count - 1)
    }
  }

  @Test func aWholeFileInOneMemberIsReadToo() throws {
    let plain = try folder.write("whole.warc", try plain())
    let zip = try WARCSample.run(URL(filePath: "/bin/gzip"), ["-k", plain], in: folder)
    #expect(zip.status == 0)
    let (records, faults) = try WARCSample.entries(plain + ".gz")
    #expect(records.count == 25)
    #expect(faults.isEmpty)
  }

  @Test func archivesAreToldByTheirBytes() throws {
    #expect(WARCReader.isArchive(folder.file(places[0].file)))
    #expect(WARCReader.isArchive(try folder.write("a.html", try plain())))
    #expect(!WARCReader.isArchive(try folder.write("b.warc", "<html>")))
    #expect(!WARCReader.isArchive(try folder.write("c.warc.gz", [0x1F, 0x8B, 8, 0, 0])))
    #expect(!WARCReader.isArchive(folder.path))
    #expect(throws: (any Error).self) {
      try WARCReader(
        path: try folder.write("d.warc.zst", [0x28, 0xB5, 0x2F, 0xFD]), maxBlockBytes: 1)
    }
  }

  @Test func aWrongDigestIsNoticed() throws {
    let plain = try plain()
    let changed = try #require(
      plain.indices.first { plain[$0...].starts(with: Array("第3号通知".utf8)) })
    var bytes = plain
    bytes[changed + 3] = 0x34
    let (records, _) = try WARCSample.entries(try folder.write("wrong.warc", bytes))
    let faults = records.map { $0.digestFaults() }.filter { !$0.isEmpty }
    #expect(faults.map(\.count) == [2])
  }
}
