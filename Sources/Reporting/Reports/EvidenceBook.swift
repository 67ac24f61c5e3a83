/// The quotes that the numbers of a report rest on, in the order in which they were asked for.
final class EvidenceBook {
  /// One number's evidence.
  struct Group {
    var anchor: String
    var heading: String
    var total: Int
    var sql: String
    var items: [Item]
  }

  /// One fact or notice.
  struct Item {
    var id: String
    var quote: String?
    var line: String
    var noticeTitle: String?
    var noticeHref: String
  }

  private(set) var groups: [Group] = []
  private var listed: Set<String> = []

  /// Adds a group and gives the link to it.
  func add(heading: String, total: Int, sql: String, items: [Item]) -> String {
    let anchor = "e\(groups.count + 1)"
    groups.append(
      Group(anchor: anchor, heading: heading, total: total, sql: sql, items: items))
    return "#\(anchor)"
  }

  /// The groups for the template.
  func values(_ scope: ReportScope) -> [[String: Any]] {
    let words = scope.words
    return groups.map { group in
      let left = group.total - group.items.count
      return [
        "anchor": group.anchor, "heading": group.heading, "sql": group.sql,
        "total": scope.figures.count(group.total),
        "left": left > 0
          ? words(
            "另有 \(scope.figures.count(left)) 条未列出，上面的 SQL 给出全部。",
            "\(scope.figures.count(left)) more are not listed; the SQL above gives all.") as Any
          : false,
        "items": group.items.map { item in
          [
            // One fact may stand under several numbers; the first place has its anchor.
            "id": item.id.isEmpty || !listed.insert(item.id).inserted
              ? false : "f-\(item.id)" as Any,
            "quote": item.quote.map { Self.cut($0) as Any } ?? false, "line": item.line,
            "notice": item.noticeTitle.map { $0 as Any } ?? false, "noticeHref": item.noticeHref,
            "fact": item.id,
          ] as [String: Any]
        },
      ]
    }
  }

  /// A quote of at most so many scalars; a longer one says so.
  static func cut(_ quote: String) -> String {
    let scalars = quote.unicodeScalars
    guard scalars.count > ReportLimits.quoteLength else { return quote }
    return String(String.UnicodeScalarView(scalars.prefix(ReportLimits.quoteLength))) + "…"
  }
}
