internal import PolicyModel
internal import TextScanning

/// The columns of a table that say who answers for its rows.
package enum AgencyColumnRule: ReadingRule {
  package static let identifier = "responsibilities.column"
  package static let summary =
    "A column headed 责任单位, 牵头单位, 配合单位 or 指导部门 names each body once for the table."
  package static let matching = [
    RuleExample("责任单位", "responsible"), RuleExample("牵头 部门", "lead"),
    RuleExample("配合单位", "support"), RuleExample("责任单位（牵头）", "lead"),
  ]
  package static let notMatching = ["建设单位", "责任人", "单位", "申报单位"]

  package static func reading(of example: String) -> String? {
    role(ofHeader: Scalars(example))?.rawValue
  }

  /// The role that a header gives its column.
  static func role(ofHeader header: Scalars) -> Responsibility.Role? {
    let text = header.withoutSpaces
    guard text.count <= 20 else { return nil }
    for index in text.indices {
      guard let marker = DutyMarker.match(in: text, at: index) else { continue }
      guard !text.starts(with: "实施"), !text.starts(with: "承担") else { return nil }
      return text.contains("牵头") ? .lead : marker.role
    }
    return nil
  }

  /// The bodies of the table's columns of duty, each once, with the cells that name them first.
  static func hits(in table: NoticeTable, body: Scalars) -> [DutyHit] {
    let headerRows = max(1, table.headerRowCount)
    var columns: [(range: Range<Int>, role: Responsibility.Role, marker: Range<Int>)] = []
    for cell in table.cells where cell.row < headerRows {
      guard let role = role(ofHeader: Scalars(cell.text)) else { continue }
      columns.append((cell.column..<cell.column + cell.columnSpan, role, cell.range))
    }
    guard !columns.isEmpty else { return [] }
    // 指导部门 as the only column of bodies is the one that answers.
    if columns.allSatisfy({ $0.role == .supervise }) {
      for index in columns.indices { columns[index].role = .responsible }
    }
    var hits: [DutyHit] = []
    var seen: Set<String> = []
    for cell in table.cells where cell.row >= headerRows && !cell.isInferred {
      guard let column = columns.last(where: { $0.range.contains(cell.column) }) else { continue }
      for name in AgencyList.names(in: body, cell.range, lenient: true) {
        let key = "\(column.role.rawValue) \(body.string(name))"
        guard seen.insert(key).inserted else { continue }
        hits.append(
          DutyHit(
            agency: name, role: column.role, marker: column.marker, evidence: cell.range,
            ruleID: identifier))
      }
    }
    return hits
  }
}
