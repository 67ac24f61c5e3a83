/// The rows of the facts of a reading.
extension NoticeReading {
  /// Writes the tables of facts that have rows.
  func writeFacts(to writer: inout RowWriter) {
    writeTargets(to: &writer)
    writeProjects(to: &writer)
    writeIncentives(to: &writer)
    writeResponsibilities(to: &writer)
    writeCitations(to: &writer)
    writeSubjects(to: &writer)
    writeRegions(to: &writer)
    writeAgencies(to: &writer)
  }

  private func writeAgencies(to writer: inout RowWriter) {
    guard !agencies.isEmpty else { return }
    writer.beginTable(
      "notice_agencies",
      columns: [
        "notice_id", "name", "source", "issuer_ordinal", "area", "core", "core_key",
      ])
    for agency in agencies {
      writer.beginArray()
      writer.text(notice.id)
      writer.text(agency.name)
      writer.text(agency.source.rawValue)
      writer.integer(agency.issuerOrdinal)
      writer.text(agency.area)
      writer.text(agency.core)
      writer.text(agency.key)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeSubjects(to writer: inout RowWriter) {
    guard !subjects.isEmpty else { return }
    writer.beginTable("notice_subjects", columns: ["notice_id", "subject_id", "value_text"])
    for subject in subjects {
      writer.beginArray()
      writer.text(notice.id)
      writer.text(subject.subjectID)
      writer.text(subject.text)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeRegions(to writer: inout RowWriter) {
    guard !regions.isEmpty else { return }
    writer.beginTable(
      "fact_regions",
      columns: [
        "notice_id", "fact_id", "column_name", "ordinal", "name", "region_code", "parent_code",
      ])
    for region in regions {
      writer.beginArray()
      writer.text(notice.id)
      writer.text(region.factID)
      writer.text(region.column.rawValue)
      writer.integer(region.ordinal)
      writer.text(region.name)
      writer.text(region.code)
      writer.text(region.parentCode)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeTargets(to writer: inout RowWriter) {
    guard !targets.isEmpty else { return }
    writer.beginTable(
      "targets",
      columns: [
        "target_id", "notice_id", "clause_id", "statement", "indicator", "indicator_key",
        "comparator", "value", "value_high", "value_text", "unit", "change_mode", "firmness",
        "tier", "accrual", "binding", "period_start_year", "period_end_year", "period_text",
        "scope_text", "baseline_value", "baseline_year", "group_id", "same_as", "rule_id",
        "char_start", "char_end", "quote",
      ])
    for target in targets {
      writer.beginArray()
      writer.text(target.id)
      writer.text(notice.id)
      writer.text(target.clauseID)
      writer.text(target.statement.rawValue)
      writer.text(target.indicator)
      writer.text(target.indicatorKey)
      writer.text(target.comparator.rawValue)
      writer.real(target.value)
      writer.real(target.valueHigh)
      writer.text(target.valueText)
      writer.text(target.unit)
      writer.text(target.changeMode.rawValue)
      writer.text(target.firmness.rawValue)
      writer.text(target.tier.rawValue)
      writer.text(target.accrual.rawValue)
      writer.text(target.binding?.rawValue)
      writer.integer(target.periodStartYear)
      writer.integer(target.periodEndYear)
      writer.text(target.periodText)
      writer.text(target.scopeText)
      writer.real(target.baselineValue)
      writer.integer(target.baselineYear)
      writer.text(target.groupID)
      writer.text(target.sameAs)
      writePlace(target.ruleID, target.range, target.quote, to: &writer)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeProjects(to writer: inout RowWriter) {
    guard !projects.isEmpty else { return }
    writer.beginTable(
      "projects",
      columns: [
        "project_id", "notice_id", "clause_id", "list_title", "list_kind", "ordinal", "name",
        "category", "location", "lead_agency", "investment_yuan", "period_start_year",
        "period_end_year", "phase", "description", "attributes", "rule_id", "char_start",
        "char_end", "quote",
      ])
    for project in projects {
      writer.beginArray()
      writer.text(project.id)
      writer.text(notice.id)
      writer.text(project.clauseID)
      writer.text(project.listTitle)
      writer.text(project.listKind.rawValue)
      writer.integer(project.ordinal)
      writer.text(project.name)
      writer.text(project.category)
      writer.text(project.location)
      writer.text(project.leadAgency)
      writer.real(project.investmentYuan)
      writer.integer(project.periodStartYear)
      writer.integer(project.periodEndYear)
      writer.text(project.phase?.rawValue)
      writer.text(project.description)
      writer.text(Self.json(project.attributes))
      writePlace(project.ruleID, project.range, project.quote, to: &writer)
      writer.endArray()
    }
    writer.endTable()
  }

  /// A JSON object of the attributes; a header that occurs twice gets ` (2)`.
  private static func json(_ attributes: [Project.Attribute]) -> String? {
    guard !attributes.isEmpty else { return nil }
    var writer = RowWriter()
    var seen: [String: Int] = [:]
    writer.beginObject()
    for attribute in attributes {
      let count = seen[attribute.header, default: 0] + 1
      seen[attribute.header] = count
      writer.key(text: count == 1 ? attribute.header : "\(attribute.header) (\(count))")
      writer.text(attribute.text)
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writeIncentives(to writer: inout RowWriter) {
    guard !incentives.isEmpty else { return }
    writer.beginTable(
      "incentives",
      columns: [
        "incentive_id", "notice_id", "clause_id", "kind", "polarity", "amount_form", "amount",
        "amount_high", "unit", "frequency", "beneficiary", "condition", "payer", "rule_id",
        "char_start", "char_end", "quote",
      ])
    for incentive in incentives {
      writer.beginArray()
      writer.text(incentive.id)
      writer.text(notice.id)
      writer.text(incentive.clauseID)
      writer.text(incentive.kind.rawValue)
      writer.text(incentive.polarity.rawValue)
      writer.text(incentive.amountForm?.rawValue)
      writer.real(incentive.amount)
      writer.real(incentive.amountHigh)
      writer.text(incentive.unit)
      writer.text(incentive.frequency)
      writer.text(incentive.beneficiary)
      writer.text(incentive.condition)
      writer.text(incentive.payer)
      writePlace(incentive.ruleID, incentive.range, incentive.quote, to: &writer)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeResponsibilities(to writer: inout RowWriter) {
    guard !responsibilities.isEmpty else { return }
    writer.beginTable(
      "responsibilities",
      columns: [
        "responsibility_id", "notice_id", "clause_id", "agency", "role", "marker", "rule_id",
        "char_start", "char_end", "quote",
      ])
    for responsibility in responsibilities {
      writer.beginArray()
      writer.text(responsibility.id)
      writer.text(notice.id)
      writer.text(responsibility.clauseID)
      writer.text(responsibility.agency)
      writer.text(responsibility.role.rawValue)
      writer.text(responsibility.marker)
      writePlace(responsibility.ruleID, responsibility.range, responsibility.quote, to: &writer)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writeCitations(to writer: inout RowWriter) {
    guard !citations.isEmpty else { return }
    writer.beginTable(
      "citations",
      columns: [
        "citation_id", "notice_id", "clause_id", "cited_title", "cited_title_key",
        "cited_doc_number", "relation", "resolution", "rule_id", "char_start", "char_end", "quote",
      ])
    for citation in citations {
      writer.beginArray()
      writer.text(citation.id)
      writer.text(notice.id)
      writer.text(citation.clauseID)
      writer.text(citation.citedTitle)
      writer.text(citation.citedTitle.flatMap { TitleKey.shortKey($0) })
      writer.text(citation.citedDocumentNumber)
      writer.text(citation.relation.rawValue)
      // Until the loader finds it: most documents are not held.
      writer.text(citation.relation == .issues ? nil : "absent")
      writePlace(citation.ruleID, citation.range, citation.quote, to: &writer)
      writer.endArray()
    }
    writer.endTable()
  }

  private func writePlace(
    _ rule: String, _ range: Range<Int>, _ quote: String, to writer: inout RowWriter
  ) {
    writer.text(rule)
    writer.integer(range.lowerBound)
    writer.integer(range.upperBound)
    writer.text(quote)
  }
}
