import Foundation
import TestSupport
import Warehouse

/// A pipeline over the site of the tests, and the program run in its folder.
final class SiteWorkplace {
  let place: Workplace
  let site: LoopbackSite
  private var seen = 0

  /// A kind of source and where the site has it.
  static let sources = [
    "list": "url: BASE/list/index.html\n    links: [\"/art/**\"]",
    "list by template":
      "url: BASE/list/index.html\n    links: [\"/art/**\"]\n    next: [\"index_{n}.html\"]",
    "jcms": "url: BASE/jcms/dataproxy.jsp?startrecord=1&endrecord=5&perpage=5",
    "rss": "url: BASE/rss.xml", "sitemap": "url: BASE/sitemap.xml",
  ]

  init(kind: String, notices: Int = 12, delay: Double = 0.02) throws {
    place = try Workplace()
    site = try LoopbackSite(notices: notices)
    let source = (Self.sources[kind] ?? "").replacing("BASE", with: site.base)
      .split(separator: "\n").map { "    " + $0.drop { $0 == " " } }.joined(separator: "\n")
    try place.folder.write(
      "Pipelines/notices.yaml",
      """
      name: notices
      fetching:
        contact: https://gongwen.example/bot
        allow_hosts: ["127.0.0.1:\(site.port)"]
        delay_seconds: \(delay)
        timeout_seconds: 20
        attempts: 2
      sources:
        - name: yunxi
          kind: \(kind.prefix { $0 != " " })
      \(source)
      options: {workers: 2}
      output: Output/warehouse.sqlite
      """)
  }

  /// The requests since the last call, in the order of their starts.
  func requests() throws -> [LoopbackSite.Entry] {
    let log = try site.log()
    defer { seen = log.count }
    return log[seen...].sorted { $0.start < $1.start }
  }

  /// The paths of notices among requests.
  static func notices(_ requests: [LoopbackSite.Entry]) -> [String] {
    requests.map(\.path).filter { $0.hasPrefix("/art/") }
  }

  /// What the warehouse says of notices, without the wall clock.
  func facts() throws -> [String] {
    try place.texts(
      """
      SELECT source_uri || ' ' || title || ' v' || (SELECT max(version) FROM notice_versions v
        WHERE v.notice_id = n.notice_id) || ' ' || body || ' ' || (SELECT count(*) FROM clauses c
        WHERE c.notice_id = n.notice_id) || ' closed ' || (SELECT count(*) FROM notice_closures k
        WHERE k.notice_id = n.notice_id AND reopened_at IS NULL)
      FROM notices n ORDER BY 1
      """
    ).map { $0.replacing(":\(site.port)/", with: ":0/") }
  }

  func count(_ sql: String) throws -> Int {
    Int(try place.texts("SELECT count(*) FROM \(sql)").first ?? "") ?? -1
  }
}
