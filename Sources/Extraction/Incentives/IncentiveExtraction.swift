internal import DocumentParsing
package import PolicyModel
internal import TextScanning

/// Reads the incentives of a notice.
package enum IncentiveExtraction {
  /// The incentives in document order.
  package static func incentives(in context: NoticeContext) -> Facts<Incentive> {
    var result = Facts<Incentive>()
    var hits: [PromiseHit] = []
    var tabled: [Range<Int>] = []
    for table in context.tables {
      let found = AwardTableRule.hits(in: table, of: context)
      hits += found.hits
      tabled += found.cells
    }
    for (index, block) in context.blocks.enumerated() {
      switch context.functions[index] {
      case .text, .table: break
      default: continue
      }
      if let clause = context.clauseOfBlock[index] {
        // A review tells what was given.
        switch context.clauses[clause].role {
        case .statusReview, .situation: continue
        default: break
        }
      }
      let offset = block.range.lowerBound
      let reader = PromiseReader.read(Scalars(context.body[block.range]))
      for var hit in reader.hits {
        hit.evidence = hit.evidence.lowerBound + offset..<hit.evidence.upperBound + offset
        if !tabled.contains(where: { $0.overlaps(hit.evidence) }) { hits.append(hit) }
      }
      for place in reader.doubtful {
        let range = place.lowerBound + offset..<place.upperBound + offset
        result.diagnostics.append(
          Diagnostic(
            .note, "amount_without_promise",
            "\(context.quote(range)) stands beside a promise and was not read as its amount",
            place: range))
      }
    }
    hits.sort { $0.evidence.lowerBound < $1.evidence.lowerBound }
    for (index, hit) in hits.enumerated() {
      var incentive = Incentive(
        id: "\(context.notice.id)-incentive\(index)",
        clauseID: context.clauseID(at: hit.evidence.lowerBound), kind: hit.kind,
        polarity: hit.polarity, ruleID: hit.ruleID, range: hit.evidence,
        quote: context.quote(hit.evidence))
      incentive.amountForm = hit.form
      incentive.amount = hit.amount
      incentive.amountHigh = hit.high
      incentive.unit = hit.unit
      incentive.frequency = hit.frequency
      incentive.beneficiary = hit.beneficiary
      incentive.condition = hit.condition
      incentive.payer = hit.payer
      result.facts.append(incentive)
    }
    return result
  }
}
