import Discovery
import Foundation
import PipelineRuntime
import PolicyModel
import TestSupport
import Testing

struct PipelineSourcesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("pages/a.html", "")
  }

  private func read(_ text: String) throws -> Pipeline {
    try folder.write("Pipelines/p.yaml", text)
    return try PipelineReader.read(folder.file("Pipelines/p.yaml"))
  }

  @Test func sourcesAreReadWithTheirLimitsAndWindow() throws {
    let pipeline = try read(
      """
      name: p
      sources:
        - {name: files, kind: folder, path: pages}
        - name: county
          kind: list
          url: https://www.example.gov.cn/zwgk/index.html
          region: "330100"
          schedule: working days
          freshness: 14
          hosts: [Other.example.gov.cn]
          delay_seconds: 2.5
          max_bytes: 5000000
          max_pages: 7
          max_notices: 90
          window: {since: 2023-01-01, until: 2024-12-31, overlap: 5, recheck_days: 10}
          links: "**/art/*.html"
          next: ["index_{n}.html"]
        - {name: feed, kind: rss, url: "http://example.gov.cn/rss.xml"}
      fetching:
        contact: mailto:data@example.org
        allow_hosts: localhost:8080
        delay_seconds: 0.5
        timeout_seconds: 9
        attempts: 2
        archive_mb: 50
      output: o.sqlite
      """)
    #expect(pipeline.inputs == [.path(folder.file("pages"))])
    #expect(pipeline.sites.map(\.name) == ["county", "feed"])
    let county = try #require(pipeline.sites.first)
    #expect(
      county.kind
        == .discovered(.list(ListRules(links: ["**/art/*.html"], next: ["index_{n}.html"]))))
    #expect(county.hosts == ["other.example.gov.cn"])
    #expect(county.limits.delayMilliseconds == 2_500)
    #expect(county.limits.maxBytes == 5_000_000)
    #expect((county.maxPages, county.maxNotices) == (7, 90))
    #expect(county.freshnessDays == 14)
    #expect(
      county.window
        == SourceWindow(since: "2023-01-01", until: "2024-12-31", overlap: 5, recheckDays: 10))
    #expect(pipeline.sites.last?.kind == .discovered(.feed))
    let fetching = try #require(pipeline.fetching)
    #expect(fetching.allowedHosts == ["localhost:8080"])
    #expect((fetching.delayMilliseconds, fetching.timeoutSeconds) == (500, 9))
    #expect((fetching.attempts, fetching.archiveBytes) == (2, 50_000_000))
  }

  @Test(arguments: [
    ("- {name: a, kind: lst, url: 'http://e.cn/'}", 3, "unknown kind: lst", "did you mean list?"),
    (
      "- {name: a, kind: list, url: 'http://e.cn/', region_code: 1}", 3, "unknown key: region_code",
      nil
    ),
    ("- {name: a, kind: rss, url: 'http://e.cn/', links: x}", 3, "unknown key: links", nil),
    ("- {name: a, kind: list, url: 'ftp://e.cn/'}", 3, "http or https address", nil),
    ("- {name: a, kind: list}", 3, "needs the key url", nil),
    (
      "- {name: a, kind: list, url: 'http://e.cn/', window: {since: 2024}}", 3,
      "since is to be a date", nil
    ),
    (
      "- {name: a, kind: rss, url: 'http://e.cn/'}\n  - {name: a, kind: rss, url: 'http://e.cn/'}",
      4, "two sources have the name a", nil
    ),
    ("- {name: a, kind: folder, path: nowhere}", 3, "no such file or folder", nil),
  ])
  func aMistakeInASourceIsNamedWithItsLine(
    source: String, line: Int, message: String, advice: String?
  ) {
    let error = #expect(throws: GongwenError.self) {
      _ = try read(
        "name: p\nsources:\n  \(source)\nfetching: {contact: 'a@e.org'}\noutput: o\n")
    }
    #expect(error?.code == .configuration)
    #expect(error?.place?.hasPrefix(folder.file("Pipelines/p.yaml") + ":\(line)") == true)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    if let advice { #expect(error?.advice == advice) }
  }

  @Test func whoIsAskedIsToldWhomToWriteTo() {
    let source = "name: p\nsources: [{name: a, kind: rss, url: 'http://e.cn/'}]\noutput: o\n"
    let none = #expect(throws: GongwenError.self) { _ = try read(source) }
    #expect(none?.message.contains("need the key fetching") == true)
    let wrong = #expect(throws: GongwenError.self) {
      _ = try read(source + "fetching: {contact: nobody}\n")
    }
    #expect(wrong?.message.contains("contact is to be an address, not nobody") == true)
  }
}
