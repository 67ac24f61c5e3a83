internal import DocumentParsing
package import PolicyModel
internal import TextScanning

/// Reads the responsibilities of a notice.
package enum ResponsibilityExtraction {
  /// The responsibilities in document order.
  package static func responsibilities(in context: NoticeContext) -> Facts<Responsibility> {
    var result = Facts<Responsibility>()
    let firstLeads = LeadingPlaceRule.isStated(in: context.body)
    var placed: [DutyHit] = []
    var columnTables: [Range<Int>] = []
    for table in context.tables {
      let hits = AgencyColumnRule.hits(in: table, body: context.body)
      if !hits.isEmpty { columnTables.append(table.range) }
      placed += firstLeads ? leading(hits) : hits
    }
    for (block, function) in zip(context.blocks, context.functions) {
      switch function {
      case .text, .table: break
      default: continue
      }
      let start = block.range.lowerBound
      if columnTables.contains(where: { $0.contains(start) }) { continue }
      let text = Scalars(context.body[block.range])
      let marked = MarkedAgenciesRule.hits(in: text)
      let bracketed = BracketedAgenciesRule.hits(in: text).filter { hit in
        !marked.contains { $0.evidence.overlaps(hit.evidence) }
      }
      var lists = marked + bracketed
      let taken = lists.map(\.evidence)
      if firstLeads { lists = leading(lists) }
      var sentences: [DutyHit] = []
      if function == .text {
        let from = ClauseLabelScanner.label(of: text)?.end ?? 0
        sentences = DutySentenceRule.hits(in: text, from: from, outside: taken)
      }
      placed += (lists + sentences).map { moved($0, by: start) }
    }
    placed.sort { $0.agency.lowerBound < $1.agency.lowerBound }
    var seen: [String: Int] = [:]
    for hit in placed {
      let clause = context.clauseID(at: hit.agency.lowerBound)
      let agency = context.quote(hit.agency)
      // One row for each body and unit; the row that leads is kept.
      // A table names a body once for each role.
      let isColumn = hit.ruleID == AgencyColumnRule.identifier
      let key = isColumn ? "" : "\(clause ?? "")\n\(agency)"
      if let index = seen[key] {
        if hit.role == .lead, result.facts[index].role != .lead {
          let id = result.facts[index].id
          result.facts[index] = row(hit, id: id, agency: agency, clause: clause, in: context)
        }
        continue
      }
      if !isColumn { seen[key] = result.facts.count }
      let id = "\(context.notice.id)-duty\(result.facts.count)"
      result.facts.append(row(hit, id: id, agency: agency, clause: clause, in: context))
    }
    return result
  }

  private static func row(
    _ hit: DutyHit, id: String, agency: String, clause: String?, in context: NoticeContext
  ) -> Responsibility {
    Responsibility(
      id: id, clauseID: clause, agency: agency, role: hit.role,
      marker: context.quote(hit.marker), ruleID: hit.ruleID, range: hit.evidence,
      quote: context.quote(hit.evidence))
  }

  private static func moved(_ hit: DutyHit, by offset: Int) -> DutyHit {
    func move(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    return DutyHit(
      agency: move(hit.agency), role: hit.role, marker: move(hit.marker),
      evidence: move(hit.evidence), ruleID: hit.ruleID)
  }

  /// Makes the first responsible body of each list lead.
  private static func leading(_ hits: [DutyHit]) -> [DutyHit] {
    var hits = hits
    var last: Range<Int>?
    for index in hits.indices where hits[index].role == .responsible {
      let list = hits[index].evidence
      if list != last {
        hits[index].role = .lead
        if hits[index].ruleID != AgencyColumnRule.identifier {
          hits[index].ruleID = LeadingPlaceRule.identifier
        }
      }
      last = list
    }
    return hits
  }
}
