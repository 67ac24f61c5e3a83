internal import DocumentParsing
package import PolicyModel
internal import TextScanning

/// Reads the citations of a notice.
package enum CitationExtraction {
  /// The citations in document order.
  package static func citations(in context: NoticeContext) -> Facts<Citation> {
    var result = Facts<Citation>()
    let own = OwnDocument(context)
    // Short names and what they stand for; `nil` for the notice's own document.
    var ownNames: Set<String> = []
    var shortNames: [String: (title: String?, number: DocumentNumber?)] = [:]
    var listed: [Range<Int>] = []
    for table in context.tables {
      let rows = DocumentTableRule.rows(of: table, in: context)
      guard !rows.isEmpty else { continue }
      listed.append(table.range)
      for row in rows {
        result.facts.append(
          Citation(
            id: "", clauseID: context.clauseID(at: row.range.lowerBound), citedTitle: row.title,
            citedDocumentNumber: row.number?.text, relation: row.relation,
            ruleID: DocumentTableRule.identifier, range: row.range,
            quote: context.quote(row.range)))
      }
    }
    for (block, function) in zip(context.blocks, context.functions) {
      if listed.contains(where: { $0.contains(block.range.lowerBound) }) { continue }
      switch function {
      case .title, .documentNumber, .signature, .signingDate: continue
      default: break
      }
      let text = Scalars(context.body[block.range])
      guard text.contains(where: { $0 == "《" || $0 == "号" }) else { continue }
      let (titles, doubtful) = CitedTitleRule.mentions(in: text)
      let numbers = CitedNumberRule.mentions(
        in: text, outside: titles.map(\.range))
      let mentions = (titles + numbers).sorted { $0.range.lowerBound < $1.range.lowerBound }
      let listRelation = RepealListRule.relation(of: block.range.lowerBound, in: context)
      for var mention in mentions {
        let title = mention.title.map { text.string($0) }
        var cited: (title: String?, number: DocumentNumber?) = (title, mention.number)
        if mention.relation == .refers, let listRelation {
          mention.relation = listRelation
          mention.ruleID = RepealListRule.identifier
        }
        if function == .attachmentList || own.issues(mention, in: text)
          || title.map(ownNames.contains) ?? false
        {
          mention.relation = .issues
          if let title { ownNames.insert(title) }
        } else if let title, mention.number == nil, let known = shortNames[title] {
          if let full = known.title {
            cited = (full, known.number)
          } else {
            mention.relation = .issues
          }
        } else if let range = mention.title, mention.number == nil,
          CitedTitle.isBareGenre(text, in: range)
        {
          mention.relation = .issues
        }
        if let shortName = mention.shortName {
          shortNames[text.string(shortName)] = mention.relation == .issues ? (nil, nil) : cited
        }
        let range =
          mention.range.lowerBound + block.range.lowerBound..<mention.range.upperBound
          + block.range.lowerBound
        result.facts.append(
          Citation(
            id: "", clauseID: context.clauseID(at: range.lowerBound), citedTitle: cited.title,
            citedDocumentNumber: cited.number?.text, relation: mention.relation,
            ruleID: mention.ruleID, range: range, quote: context.quote(range)))
      }
      for place in doubtful {
        let range =
          place.lowerBound + block.range.lowerBound..<place.upperBound + block.range.lowerBound
        result.diagnostics.append(
          Diagnostic(
            .note, "name_in_title_marks",
            "\(context.quote(range)) is no document by its name and was left out", place: range))
      }
    }
    result.facts.sort { $0.range.lowerBound < $1.range.lowerBound }
    for index in result.facts.indices {
      result.facts[index].id = "\(context.notice.id)-citation\(index)"
    }
    return result
  }
}
