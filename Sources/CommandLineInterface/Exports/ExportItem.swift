internal import PolicyModel
internal import Warehouse

/// One file of an export: a table, or a part of one, or a query.
struct ExportItem {
  /// What its rows are.
  var table: DictionaryTable
  /// The query that gives them, in the order of the key.
  var sql: String
  /// Its name below the folder, without suffix.
  var name: String

  /// The tables that are exported when none is named: what analysts rely on.
  static let standard = [
    "notices", "notice_fields", "notice_names", "notice_subjects", "notice_agencies",
    "notice_versions", "clauses", "clause_tags", "targets", "projects", "incentives",
    "responsibilities", "citations", "tables", "table_cells", "attachments", "diagnostics",
    "fact_regions", "agencies", "agency_names", "regions", "region_successors", "subjects",
  ]

  /// The items of `table`, one for each of `parts`.
  static func items(
    of table: DictionaryTable, selection: ExportSelection, parts: [[(ExportPartition, String?)]]
  ) -> [ExportItem] {
    guard selection.condition(on: table) != nil, parts.first?.isEmpty == false else {
      return [
        ExportItem(table: table, sql: sql(of: table, selection: selection), name: table.name)
      ]
    }
    return parts.map { part in
      let folders = part.map { partition, value in
        "\(partition.rawValue)=\(value ?? "__HIVE_DEFAULT_PARTITION__")/"
      }
      return ExportItem(
        table: table, sql: sql(of: table, selection: selection.narrowed(to: part)),
        name: "\(table.name)/\(folders.joined())\(table.name)")
    }
  }

  private static func sql(of table: DictionaryTable, selection: ExportSelection) -> String {
    let columns = table.columns.map { "\"\($0.name)\"" }
    var key = table.key.map { "\"\($0)\"" }
    if key.isEmpty {
      // A view has no key: the notice first, so that its rows stand together, then all columns.
      key = columns.contains("\"notice_id\"") ? ["\"notice_id\""] : []
      key += columns.filter { $0 != "\"notice_id\"" }
    }
    let condition = selection.condition(on: table).map { " WHERE \($0)" } ?? ""
    return """
      SELECT \(columns.joined(separator: ", ")) FROM "\(table.name)"\(condition) \
      ORDER BY \(key.joined(separator: ", "))
      """
  }

  /// The item of a user's query, with the types that its values have.
  static func item(of query: String, in snapshot: ExportSnapshot) throws -> ExportItem {
    var names: [String] = []
    var types: [String?] = []
    try snapshot.query(
      query,
      columns: {
        names = $0
        types = $0.map { _ in nil }
      },
      row: { row in
        for (index, value) in row.enumerated() {
          switch value {
          case .null: break
          case .integer: types[index] = types[index] ?? "INTEGER"
          case .real: if types[index] != "TEXT" { types[index] = "REAL" }
          case .text, .blob: types[index] = "TEXT"
          }
        }
      })
    guard Set(names).count == names.count else {
      throw GongwenError(
        .usage, "SQL: two columns of the query have one name", advice: "rename one with AS")
    }
    let columns = zip(names, types).map { (name: $0, type: $1 ?? "TEXT") }
    return ExportItem(table: .ofQuery(columns: columns), sql: query, name: "query")
  }
}
