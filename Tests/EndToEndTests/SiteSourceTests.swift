import Foundation
import TestSupport
import Testing

/// A pipeline over a live site: what is asked for, and what comes of it.
@Suite struct SiteSourceTests {
  private func path(_ number: Int) -> String {
    "/art/2024/3/\(number % 28 + 1)/art_1_\(number).html"
  }

  @Test(arguments: ["list", "list by template", "jcms", "rss", "sitemap"])
  func everyNoticeIsLoadedOnceAndThenOnlyWhatChanges(_ kind: String) throws {
    let work = try SiteWorkplace(kind: kind)
    let first = try work.place.gongwen("run")
    #expect(first.status == 0, "\(first.errors)")
    let asked = try work.requests()
    #expect(asked.first?.path == "/robots.txt")
    #expect(SiteWorkplace.notices(asked).sorted() == (1...12).map(path).sorted())
    #expect(asked.allSatisfy { $0.headers["user-agent"]?.contains("gongwen.example/bot") == true })
    #expect(try work.count("notices") == 12)
    #expect(try work.count("v_targets") >= 12)
    let facts = try work.facts()

    let second = try work.place.gongwen("run")
    #expect(second.status == 0, "\(second.errors)")
    let again = try work.requests()
    for entry in again where entry.path.hasPrefix("/art/") {
      #expect(entry.headers["if-none-match"] != nil && entry.status == 304, "\(entry.path)")
    }
    #expect(SiteWorkplace.notices(again).count == 12)
    #expect(!again.contains { $0.path == "/robots.txt" }, "it is kept for a day")
    #expect(try work.facts() == facts)
    #expect(try work.count("notice_versions") == 12)

    try work.site.control("change?id=3")
    try work.site.control("change?id=5")
    try work.site.control("remove?id=7")
    try work.site.control("add?count=3")
    let third = try work.place.gongwen("run")
    #expect(third.status == 0, "\(third.errors)")
    let news = try work.requests()
    let full = news.filter { $0.path.hasPrefix("/art/") && $0.status == 200 }.map(\.path)
    #expect(full.sorted() == [3, 5, 13, 14, 15].map(path).sorted())
    #expect(SiteWorkplace.notices(news.filter { $0.status == 404 }) == [path(7)])
    #expect(try work.count("notices") == 15)
    let changed = try work.place.texts(
      "SELECT DISTINCT source_uri FROM notice_versions v JOIN notices n USING (notice_id) "
        + "WHERE v.version = 2 ORDER BY 1")
    #expect(changed == [3, 5].map { work.site.base + path($0) }.sorted())
    let closed = try work.place.texts(
      "SELECT source_uri || ' ' || http_status FROM notice_closures JOIN notices USING (notice_id) "
        + "WHERE reopened_at IS NULL")
    #expect(closed == ["\(work.site.base)\(path(7)) 404"])

    try work.site.control("restore?id=7")
    try work.site.control("restyle?id=9")
    let fourth = try work.place.gongwen("run")
    #expect(fourth.status == 0, "\(fourth.errors)")
    #expect(try work.count("notice_closures WHERE reopened_at IS NULL") == 0)
    #expect(try work.count("notice_closures WHERE reopened_at IS NOT NULL") == 1)
    #expect(try work.count("notice_versions WHERE version > 1") == 2, "other chrome, same text")

    let log = try work.site.log().sorted { $0.start < $1.start }
    for (one, next) in zip(log, log.dropFirst()) {
      #expect(next.start >= one.end, "two requests in flight")
      #expect(next.start - one.end > 0.0195, "\(one.path) and \(next.path)")
      #expect(!next.path.hasPrefix("/closed/"))
    }
  }

  @Test func aPageThatTheSiteClosesToRobotsIsNotAskedFor() throws {
    let work = try SiteWorkplace(kind: "list")
    try work.site.control("robots", body: "User-agent: gongwen\nDisallow: /art/2024/3/5/\n")
    let run = try work.place.gongwen("run")
    #expect([0, 3].contains(run.status), "\(run.errors)")
    let asked = SiteWorkplace.notices(try work.requests())
    #expect(asked.count == 11 && !asked.contains(path(4)))
    #expect(try work.count("notices") == 11)
  }

  @Test func killedAtAnyInstantTheRunsGoOnToTheSameEnd() throws {
    func prepare() throws -> SiteWorkplace {
      let work = try SiteWorkplace(kind: "list", delay: 0.01)
      return work
    }
    let whole = try prepare()
    #expect(try whole.place.gongwen("run").status == 0)
    let work = try prepare()
    try killRuns(work, after: [2, 4, 5])
    #expect(try work.place.gongwen("run").status == 0)
    #expect(try work.facts() == whole.facts())

    for each in [whole, work] {
      for command in ["change?id=3", "change?id=5", "remove?id=7", "add?count=3"] {
        try each.site.control(command)
      }
    }
    #expect(try whole.place.gongwen("run").status == 0)
    try killRuns(work, after: [1, 6, 9])
    #expect(try work.place.gongwen("run").status == 0)
    #expect(try work.facts() == whole.facts())
    #expect(try work.count("notices") == 15)
    #expect(try work.count("notice_versions WHERE version = 2") == 2)
    #expect(try work.count("notice_closures") == 1)
    #expect(try work.place.texts("PRAGMA integrity_check") == ["ok"])
  }

  /// Starts a run for each number and kills it when the site has had so many further requests.
  private func killRuns(_ work: SiteWorkplace, after numbers: [Int]) throws {
    for number in numbers {
      let before = try work.site.log().count
      let run = try work.place.start("run")
      while run.isRunning, try work.site.log().count < before + number { usleep(2_000) }
      run.signal(SIGKILL)
      #expect(try [0, -SIGKILL].contains(run.wait().status))
    }
  }

  @Test func aSourceThatFailsDoesNotStopTheOthers() throws {
    let work = try SiteWorkplace(kind: "list")
    let file = "Pipelines/notices.yaml"
    let text = try String(contentsOfFile: work.place.folder.file(file), encoding: .utf8)
    try work.place.folder.write(
      file,
      text.replacing(
        "sources:\n",
        with:
          "sources:\n  - {name: broken, kind: rss, url: \"\(work.site.base)/status?code=500\"}\n"))
    let run = try work.place.gongwen("run")
    #expect(run.status == 3)
    #expect(run.errors.contains("broken") || run.output.contains("broken"), "\(run.errors)")
    #expect(try work.count("notices") == 12)
    let sources = try work.place.gongwen("sources")
    #expect(sources.output.contains("broken") && sources.output.contains("yunxi"))
  }
}
