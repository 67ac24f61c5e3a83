internal import PolicyModel
internal import Warehouse

/// The rows of a warehouse that are held against gold readings.
struct WarehouseFacts {
  let warehouse: Warehouse
  private var columns: [String: Set<String>] = [:]

  init(_ warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// The notice whose source is, or ends with, that of a gold reading.
  func noticeID(source: String) throws -> String? {
    var id: String?
    try warehouse.query(
      """
      SELECT notice_id FROM notices WHERE source_uri = ? OR source_uri LIKE '%/' || ?
      ORDER BY notice_id LIMIT 1
      """, arguments: [source, source]
    ) { row in
      if case .text(let text) = row[0] { id = text }
    }
    return id
  }

  /// A metadata field of a notice, null where the warehouse has no such column.
  mutating func metadata(_ field: String, of noticeID: String) throws -> FactValue {
    guard try columns(of: "notices").contains(field) else { return .null }
    var value = FactValue.null
    try warehouse.query(
      "SELECT \(Self.quoted(field)) FROM notices WHERE notice_id = ?", arguments: [noticeID]
    ) { value = FactValue($0[0]) }
    return value
  }

  /// The rows of a kind of fact.
  mutating func rows(_ kind: FactKind, of noticeID: String) throws -> [FactRecord] {
    let have = try columns(of: kind.table)
    if have.isEmpty { return [] }
    let picked = kind.columns.map { have.contains($0) ? Self.quoted($0) : "NULL" }
      .joined(separator: ", ")
    let condition = kind.statement.map { "AND statement = '\($0)'" } ?? ""
    var rows: [FactRecord] = []
    try warehouse.query(
      "SELECT \(picked) FROM \(Self.quoted(kind.table)) WHERE notice_id = ? \(condition)",
      arguments: [noticeID]
    ) { row in
      let values = row.map { FactValue($0) }
      rows.append(FactRecord(Dictionary(uniqueKeysWithValues: zip(kind.columns, values))))
    }
    return rows.filter(kind.takesPart)
  }

  /// How many rows of a table have their quote at its place in the body.
  func quotes(of table: String) throws -> Tally.Share {
    var share = Tally.Share()
    try warehouse.query(
      """
      SELECT count(*), total(f.char_start IS NOT NULL
        AND substr(n.body, f.char_start + 1, f.char_end - f.char_start) IS f.quote)
      FROM \(Self.quoted(table)) f JOIN notices n USING (notice_id)
      """
    ) { row in
      share.asked = Int(FactValue(row[0]).number ?? 0)
      share.right = Int(FactValue(row[1]).number ?? 0)
    }
    return share
  }

  private mutating func columns(of table: String) throws -> Set<String> {
    if let known = columns[table] { return known }
    var names: Set<String> = []
    try warehouse.query("PRAGMA table_info(\(Self.quoted(table)))") { row in
      if case .text(let name) = row[1] { names.insert(name) }
    }
    columns[table] = names
    return names
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
