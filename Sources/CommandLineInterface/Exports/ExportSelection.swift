internal import PolicyModel
internal import Warehouse

/// Which notices are exported, and how tables hang on them.
struct ExportSelection {
  /// Conditions on rows of `notices`; none for all.
  private var conditions: [String] = []

  /// Notices of a region with all below it, and of a year; `nil` for any.
  init(region: String?, year: Int?, in snapshot: ExportSnapshot) throws {
    if let region {
      let known = try snapshot.texts(
        "SELECT code FROM regions WHERE code = '\(Self.digits(region))' LIMIT 1")
      guard known == [region] else {
        throw GongwenError(
          .usage, "no region has the code \(region)",
          advice: "find codes with 'gongwen region NAME'")
      }
      var start = Substring(region)
      while start.hasSuffix("00") { start = start.dropLast(2) }
      conditions.append("\(ExportPartition.region.expression) LIKE '\(start)%'")
    }
    if let year { conditions.append("\(ExportPartition.year.expression) = '\(year)'") }
  }

  private static func digits(_ text: String) -> String {
    text.filter { $0.isASCII && $0.isNumber }
  }

  /// Whether some notices are left out.
  var isPartial: Bool { !conditions.isEmpty }

  /// The same, of one part.
  func narrowed(to values: [(ExportPartition, String?)]) -> ExportSelection {
    var narrowed = self
    for (partition, value) in values {
      narrowed.conditions.append(
        value.map { "\(partition.expression) = '\(Self.digits($0))'" }
          ?? "\(partition.expression) IS NULL")
    }
    return narrowed
  }

  /// The parts that the notices fall into, in order.
  func parts(
    by partitions: [ExportPartition], in snapshot: ExportSnapshot
  ) throws -> [[(ExportPartition, String?)]] {
    guard !partitions.isEmpty else { return [[]] }
    let list = partitions.map { $0.expression }.joined(separator: ", ")
    let numbers = partitions.indices.map { "\($0 + 1)" }.joined(separator: ", ")
    var parts: [[(ExportPartition, String?)]] = []
    try snapshot.query(
      "SELECT DISTINCT \(list) FROM notices WHERE \(whereNotices) ORDER BY \(numbers)"
    ) { row in
      parts.append(
        zip(partitions, row).map { partition, value in
          if case .text(let text) = value { return (partition, text) }
          return (partition, nil)
        })
    }
    return parts
  }

  /// The condition on rows of `table`, or `nil` where they do not hang on notices.
  func condition(on table: DictionaryTable) -> String? {
    let names = Set(table.columns.map { $0.name })
    if table.name == "notices" { return whereNotices }
    let ids = "SELECT notice_id FROM notices WHERE \(whereNotices)"
    if names.contains("notice_id") { return "notice_id IN (\(ids))" }
    if names.contains("table_id") {
      return "table_id IN (SELECT table_id FROM tables WHERE notice_id IN (\(ids)))"
    }
    if names.contains("clause_id") {
      return "clause_id IN (SELECT clause_id FROM clauses WHERE notice_id IN (\(ids)))"
    }
    return nil
  }

  private var whereNotices: String {
    conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
  }
}
