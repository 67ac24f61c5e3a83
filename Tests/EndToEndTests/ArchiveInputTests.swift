import Foundation
import RawStore
import TestSupport
import Testing

@Suite struct ArchiveInputTests {
  private let place: Workplace
  private let folder: TemporaryFolder

  init() throws {
    place = try Workplace()
    folder = place.folder
  }

  private func exchange(
    _ index: Int, url: String? = nil, status: String = "200 OK", type: String = "text/plain",
    revisitOf: WARCRevisit? = nil
  ) -> WARCExchange {
    let text = SampleNotice.text("充电设施第\(index)批", number: index)
    let body = Array(text.utf8)
    return WARCExchange(
      url: url ?? "http://127.0.0.1/\(index).html", date: "2026-05-0\(index % 9 + 1) 07:08:09",
      requestHead: Array("GET /\(index).html HTTP/1.1\r\n\r\n".utf8),
      responseHead: Array(
        "HTTP/1.1 \(status)\r\nContent-Type: \(type); charset=utf-8\r\n\r\n".utf8),
      responseBody: body, revisitOf: revisitOf)
  }

  /// Writes exchanges into an archive in `name`; returns their places.
  private func write(_ exchanges: [WARCExchange], in name: String) throws -> [WARCPlace] {
    try FileManager.default.createDirectory(
      atPath: folder.file(name), withIntermediateDirectories: true)
    let writer = WARCWriter(
      folder: folder.file(name), prefix: "a", startedAt: "2026-05-06 07:00:00", software: "test")
    let places = try exchanges.map { try writer.append($0) }
    try writer.close()
    return places
  }

  private let sources = "SELECT source_uri FROM notices ORDER BY 1"

  @Test func pagesOfAnArchiveBecomeNoticesOfTheirAddresses() throws {
    let exchanges = [
      exchange(1), exchange(2), exchange(3, status: "404 Not Found"),
      exchange(4, type: "image/png"), exchange(5, url: "http://127.0.0.1/robots.txt"),
    ]
    let file = try write(exchanges, in: "data")[0].file
    let first = try place.gongwen("ingest", "data/\(file)")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try place.texts(sources) == ["http://127.0.0.1/1.html", "http://127.0.0.1/2.html"])
    #expect(
      try place.texts("SELECT fetched_at FROM notices ORDER BY source_uri") == [
        "2026-05-02 07:08:09", "2026-05-03 07:08:09",
      ])
    #expect(first.errors.contains("3 records of archives were passed over"), "\(first.errors)")
    for reason in ["1 with status 404", "1 of type image/png", "1 of robots.txt"] {
      #expect(first.errors.contains(reason), "\(reason)")
    }
    let dump = try place.dump()
    let second = try place.gongwen("ingest", "data/\(file)")
    #expect(second.errors.contains("2 items: 2 unchanged, 0 quarantined"), "\(second.errors)")
    #expect(try place.dump() == dump)
  }

  @Test func aPipelineReadsFoldersAndListsOfArchives() throws {
    let file = try write([exchange(1)], in: "data/one")[0].file
    _ = try write([exchange(2)], in: "data/two")
    try folder.write("data/two/note.txt", "no archive")
    try folder.write(
      "lists/paths.txt", "# May\none/\(file)\nmissing.warc.gz\nhttps://127.0.0.1/x.warc.gz\n")
    try folder.write(
      "Pipelines/notices.yaml",
      """
      name: notices
      inputs:
        - warc: data/two
        - {warc: lists/paths.txt, root: data}
      output: Output/warehouse.sqlite
      """)
    let run = try place.gongwen("run")
    #expect(run.status == 3, "\(run.errors)")
    #expect(try place.texts(sources) == ["http://127.0.0.1/1.html", "http://127.0.0.1/2.html"])
    #expect(
      try place.texts("SELECT reason FROM quarantine") == ["unreadable_file", "unreadable_file"])
    try folder.write("lists/b.txt", "name\n")
    try folder.write(
      "Pipelines/notices.yaml",
      "name: n\ninputs:\n  - warc: lists/b.txt\noutput: Output/warehouse.sqlite\n")
    let wrong = try place.gongwen("run")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("neither a WARC file nor a list of them"))
  }

  @Test func damagedMembersAreQuarantinedOnceAndTheRestIsRead() throws {
    let places = try write([exchange(1), exchange(2), exchange(3)], in: "data")
    let path = folder.file("data/\(places[0].file)")
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    bytes[places[1].offset + places[1].length / 2] ^= 0x55
    try Data(bytes).write(to: URL(filePath: path))
    let first = try place.gongwen("ingest", "data")
    #expect(first.status == 3, "\(first.errors)")
    #expect(try place.texts(sources) == ["http://127.0.0.1/1.html", "http://127.0.0.1/3.html"])
    #expect(
      try place.texts("SELECT source_uri FROM quarantine") == ["\(path)#\(places[1].offset)"])
    #expect(try place.texts("SELECT reason FROM quarantine") == ["damaged_archive"])
    let second = try place.gongwen("ingest", "data")
    #expect(second.status == 0, "\(second.errors)")
    #expect(second.errors.contains("1 unchanged item stays in quarantine"), "\(second.errors)")
  }

  @Test func aRevisitOfAnotherAddressIsThePageOfThatAddress() throws {
    let url = "http://127.0.0.1/1.html"
    let same = WARCRevisit(profile: .identicalPayload, url: url, date: "2026-05-02 07:08:09")
    let exchanges = [
      exchange(1), exchange(1, revisitOf: same),
      exchange(1, url: "http://127.0.0.1/copy.html", revisitOf: same),
      exchange(7, url: "http://127.0.0.1/lost.html", revisitOf: same),
    ]
    _ = try write(exchanges, in: "data")
    let run = try place.gongwen("ingest", "data")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try place.texts(sources) == [url, "http://127.0.0.1/copy.html"])
    #expect(run.errors.contains("1 that repeat a page unchanged"), "\(run.errors)")
    #expect(run.errors.contains("1 that repeat one which is not at hand"), "\(run.errors)")
  }
}
