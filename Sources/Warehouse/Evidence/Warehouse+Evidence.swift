internal import GRDB
internal import GRDBSQLite
internal import Glibc
internal import PolicyModel

/// Holding quotes against the text.
extension Warehouse {
  /// The tables with a quote and a place, and how their rows of one notice are found.
  private static let quoted: [(table: String, sql: String)] =
    [
      ("targets", "target_id"), ("projects", "project_id"), ("incentives", "incentive_id"),
      ("responsibilities", "responsibility_id"), ("citations", "citation_id"),
      ("clauses", "clause_id"),
    ].map {
      ($0.0, "SELECT \($0.1), char_start, char_end, quote FROM \($0.0) WHERE notice_id = ?")
    } + [
      (
        "clause_tags",
        """
        SELECT t.clause_id || ' ' || t.rule_id, t.char_start, t.char_end, t.quote
        FROM clauses c JOIN clause_tags t USING (clause_id) WHERE c.notice_id = ?
        """
      ),
      (
        "table_cells",
        """
        SELECT x.table_id || ' ' || x.row || ',' || x.col, x.char_start, x.char_end, x.text
        FROM tables t JOIN table_cells x USING (table_id)
        WHERE t.notice_id = ? AND x.char_start IS NOT NULL
        """
      ),
    ]

  /// Calls `body` with every row whose quote is not `substr(body, char_start + 1, char_end -
  /// char_start)`; each text is walked once, however many quotes it has.
  package func forEachMisplacedQuote(_ body: (MisplacedQuote) throws -> Void) throws {
    try read { database in
      guard let connection = database.sqliteConnection else { return }
      let notices = try PreparedStatement(
        connection, "SELECT notice_id, body FROM notices ORDER BY notice_id")
      let statements = try Self.quoted.map {
        (table: $0.table, rows: try PreparedStatement(connection, $0.sql))
      }
      var starts: [Int32] = []
      try notices.forEach { notice in
        let text = notice.bytes(1)
        Self.findScalars(of: text, &starts)
        for statement in statements {
          statement.rows.bind(notice.bytes(0), at: 1, isStable: true)
          try statement.rows.forEach { row in
            if let wrong = Self.misplaced(row, in: text, starts, table: statement.table) {
              try body(wrong)
            }
          }
        }
      }
    }
  }

  /// The byte at which each scalar of `text` begins, and the end.
  private static func findScalars(of text: UnsafeRawBufferPointer, _ starts: inout [Int32]) {
    starts.removeAll(keepingCapacity: true)
    for index in text.indices where text[index] & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(text.count))
  }

  private static func misplaced(
    _ row: PreparedStatement, in text: UnsafeRawBufferPointer, _ starts: [Int32], table: String
  ) -> MisplacedQuote? {
    let start = row.integer(1)
    let end = row.integer(2)
    let quote = row.bytes(3)
    var found: String?
    if start >= 0, start <= end, end < starts.count {
      let part = UnsafeRawBufferPointer(rebasing: text[Int(starts[start])..<Int(starts[end])])
      if part.count == quote.count, equal(part, quote) { return nil }
      found = String(decoding: part, as: UTF8.self)
    }
    return MisplacedQuote(
      table: table, id: row.text(0) ?? "", start: start, end: end,
      quote: String(decoding: quote, as: UTF8.self), found: found)
  }

  private static func equal(
    _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> Bool {
    guard let one = first.baseAddress, let other = second.baseAddress else { return true }
    return memcmp(one, other, first.count) == 0
  }
}
