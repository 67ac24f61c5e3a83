internal import Warehouse

/// What every section of a report reads from and writes to.
final class ReportScope {
  let snapshot: WarehouseSnapshot
  let words: Words
  let figures: Figures
  let description: FactDescription
  /// The quotes at the end of the report.
  let evidence = EvidenceBook()
  /// The notices that the report names.
  private(set) var noticeIDs: Set<String> = []
  /// The SQL of the ids of the notices chosen; `nil` for all.
  private let ids: String?

  init(_ snapshot: WarehouseSnapshot, ids: String?, words: Words) {
    self.snapshot = snapshot
    self.ids = ids
    self.words = words
    figures = Figures(words: words)
    description = FactDescription(words)
  }

  /// Whether only some of the notices are chosen.
  var isSelection: Bool { ids != nil }

  /// Gives each row of a query to `body`; `{notices}` stands for the notices chosen.
  func rows(_ sql: String, _ body: (ResultRow) throws -> Void) throws {
    try snapshot.rows(sql.replacing("{notices}", with: "selected"), [], body)
  }

  /// The whole number that a query gives.
  func count(_ sql: String) throws -> Int {
    try snapshot.count(sql.replacing("{notices}", with: "selected"))
  }

  /// A query the way that a reader can run it.
  func shown(_ sql: String) -> String {
    let notices = ids.map {
      "(SELECT * FROM notices WHERE notice_id IN ($0))".replacing("$0", with: $0)
    }
    return sql.replacing("{notices}", with: notices ?? "notices")
  }

  /// The part of a query of the quarantine that keeps to the notices chosen.
  var quarantineCondition: String {
    ids.map { "state = 'held' AND notice_id IN (\($0))" } ?? "state = 'held'"
  }

  /// Notes that the report links to a notice.
  func link(toNotice id: String) -> String {
    noticeIDs.insert(id)
    return "#n-\(id)"
  }

  /// `text` as a literal of SQL.
  static func literal(_ text: String?) -> String {
    guard let text else { return "NULL" }
    return "'" + text.replacing("'", with: "''") + "'"
  }
}
