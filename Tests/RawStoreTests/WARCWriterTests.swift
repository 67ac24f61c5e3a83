import Foundation
import RawStore
import TestSupport
import Testing

@Suite struct WARCWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func everyRecordIsReadAtThePlaceThatAppendReturned() throws {
    let places = try WARCSample.write(20, in: folder)
    #expect(Set(places.map(\.file)) == ["test-20260506070000-00001.warc.gz"])
    for (index, place) in places.enumerated() {
      let record = try WARCReader.record(at: place, in: folder.path)
      let message = try #require(record.message())
      let sent = WARCSample.exchange(index)
      #expect(record.targetURI == sent.url)
      #expect(record.date == "2026-05-06T07:08:09Z")
      #expect(record.length == place.length)
      #expect(try message.decoded(limit: 1_000_000) == sent.responseBody)
      #expect(record.digestFaults().isEmpty)
    }
  }

  @Test func anArchiveIsMadeOfInfoResponsesAndRequests() throws {
    _ = try WARCSample.write(2, in: folder)
    let path = folder.file("test-20260506070000-00001.warc.gz")
    let (records, faults) = try WARCSample.entries(path)
    #expect(faults.isEmpty)
    #expect(records.map(\.type) == ["warcinfo", "response", "request", "response", "request"])
    #expect(records[2].fields["WARC-Concurrent-To"] == records[1].id)
    #expect(records[1].fields["WARC-IP-Address"] == "127.0.0.1")
    #expect(Set(records.map(\.id)).count == 5)
  }

  @Test func aFileOfTheSizeAskedForIsFollowedByTheNext() throws {
    let writer = WARCSample.writer(folder, maxBytes: 4_000)
    let files = try (0..<6).map { try writer.append(WARCSample.exchange($0)).file }
    try writer.sync()
    #expect(Set(files).count == 3)
    #expect(files == files.sorted())
  }

  @Test func aNewWriterNeverTouchesAnEarlierFile() throws {
    let first = try WARCSample.writer(folder).append(WARCSample.exchange(0))
    let before = try Data(contentsOf: URL(filePath: folder.file(first.file)))
    let second = try WARCSample.writer(folder).append(WARCSample.exchange(1))
    #expect(second.file == "test-20260506070000-00002.warc.gz")
    #expect(try Data(contentsOf: URL(filePath: folder.file(first.file))) == before)
  }

  @Test func aWriterWithNothingToWriteLeavesNoFile() throws {
    let writer = WARCSample.writer(folder)
    try writer.sync()
    try writer.close()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func theSameExchangesMakeTheSameBytes() throws {
    let other = try TemporaryFolder()
    let name = try WARCSample.write(3, in: folder)[0].file
    _ = try WARCSample.write(3, in: other)
    #expect(
      try Data(contentsOf: URL(filePath: folder.file(name)))
        == Data(contentsOf: URL(filePath: other.file(name))))
  }

  @Test func aFolderThatIsNotThereIsOneClearError() throws {
    let writer = WARCWriter(
      folder: folder.file("none"), prefix: "x", startedAt: "2026-05-06", software: "x")
    #expect(throws: (any Error).self) { try writer.append(WARCSample.exchange(0)) }
  }

  @Test(.enabled(if: PythonTools.python != nil, "needs make setup-tests"))
  func warcioFindsNothingToObjectTo() throws {
    let writer = WARCSample.writer(folder)
    var exchange = WARCSample.exchange(7)
    _ = try writer.append(exchange)
    let digest = WARCDigest.sha1(exchange.responseBody)
    for profile in [WARCRevisit.Profile.identicalPayload, .notModified] {
      exchange.date = "2026-06-06 07:08:09"
      exchange.revisitOf = WARCRevisit(
        profile: profile, url: exchange.url, date: "2026-05-06 07:08:09", payloadDigest: digest)
      _ = try writer.append(exchange)
    }
    var chunked = WARCSample.exchange(8)
    chunked.responseHead = Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".utf8)
    chunked.responseBody = Array("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n".utf8)
    let place = try writer.append(chunked)
    try writer.close()
    let tools = try #require(PythonTools.folder)
    let check = try WARCSample.run(
      tools.appending(path: "warcio"), ["check", "-v", place.file], in: folder)
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("digest pass"))
    #expect(!check.output.contains("digest failed"))
    let script = try folder.write(
      "read.py",
      """
      import hashlib, sys
      from warcio.archiveiterator import ArchiveIterator
      with open(sys.argv[1], 'rb') as stream:
          for record in ArchiveIterator(stream):
              body = record.content_stream().read()
              print(record.rec_type, record.rec_headers.get_header('WARC-Target-URI'),
                    hashlib.sha256(body).hexdigest()[:8], len(body))
      """)
    let read = try WARCSample.run(
      try #require(PythonTools.python), [script, place.file], in: folder)
    let lines = read.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 9, "\(read.output)")
    #expect(lines[1].hasSuffix(" \(exchange.responseBody.count)"))
    #expect(lines[3].hasPrefix("revisit \(exchange.url)"))
    #expect(lines[7].hasPrefix("response \(chunked.url) 36bbe50e 5"))
  }
}
