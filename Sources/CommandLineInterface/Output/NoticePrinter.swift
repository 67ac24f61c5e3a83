internal import PolicyModel
internal import Warehouse

/// Lays out one notice for people.
struct NoticePrinter {
  let output: StandardOutput

  /// Prints everything that is known of the notice.
  func print(_ detail: NoticeDetail) {
    let notice = detail.reading.notice
    output.line(notice.title ?? "(no title)")
    output.line("")
    pairs([
      ("notice", notice.id), ("source", notice.source),
      ("document number", notice.documentNumber?.text), ("index number", notice.indexNumber),
      ("issuer", notice.issuer), ("issued on", notice.issuedOn),
      ("published on", notice.publishedOn), ("effective on", notice.effectiveOn),
      ("expires on", notice.expiresOn), ("genre", notice.genre),
      ("carrier", notice.carrierGenre), ("subjects", notice.subjectCategories),
      ("region", region(notice)), ("recipients", notice.recipients),
      ("version", "\(detail.version) of \(detail.versions.count)"),
      ("fetched at", detail.fetchedAt), ("capture", detail.captureSHA256),
      ("read by", detail.readerKey),
    ])
    fields(detail.reading.fields)
    clauses(detail.reading.clauses)
    for table in detail.reading.tables { self.table(table) }
    for facts in detail.facts { self.facts(facts) }
    attachments(detail.reading.attachments)
    diagnostics(detail.reading.diagnostics, detail.reading.clauses)
    history(detail)
  }

  private func region(_ notice: Notice) -> String? {
    let parts = [notice.regionName, notice.regionCode, notice.adminLevel].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func pairs(_ pairs: [(name: String, value: String?)]) {
    for (name, value) in pairs {
      guard let value else { continue }
      output.line("\(DisplayWidth.padded(name, to: 16)) \(DisplayWidth.flattened(value))")
    }
  }

  private func heading(_ text: String) {
    output.line("")
    output.line(text)
  }

  private func fields(_ fields: [FieldCandidate]) {
    guard !fields.isEmpty else { return }
    heading("Where each value was read (rank, value, place)")
    var ranks: [FieldCandidate.Field: Int] = [:]
    for candidate in fields {
      let rank = ranks[candidate.field, default: 0] + 1
      ranks[candidate.field] = rank
      let name = DisplayWidth.padded(candidate.field.rawValue, to: 18)
      let value = DisplayWidth.cut(DisplayWidth.flattened(candidate.value), to: 48)
      let range = candidate.range.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""
      output.line(
        "  \(name) \(rank)  \(DisplayWidth.padded(value, to: 48))  "
          + "\(candidate.place.rawValue)\(range) \(candidate.label)")
    }
  }

  private func clauses(_ clauses: [Clause]) {
    guard !clauses.isEmpty else { return }
    heading("Clauses (\(clauses.count))")
    // Runs inside paragraphs stand with the unit that they are part of.
    let inOrder = clauses.sorted {
      ($0.range.lowerBound, $0.depth, $0.ordinal) < ($1.range.lowerBound, $1.depth, $1.ordinal)
    }
    for clause in inOrder {
      let indent = String(repeating: "  ", count: clause.depth + 1)
      let label = clause.label ?? "(preamble)"
      let text = clause.heading ?? clause.text
      let line = DisplayWidth.cut("\(indent)\(label) \(DisplayWidth.flattened(text))", to: 76)
      let role = clause.role.map { "  [\($0.rawValue)]" } ?? ""
      output.line("\(DisplayWidth.padded(line, to: 76))  \(clause.address)\(role)")
    }
  }

  private func table(_ table: NoticeTable) {
    let size = "\(table.rowCount) × \(table.columnCount)"
    heading("Table \(table.ordinal + 1) (\(size), \(table.origin.rawValue)) \(table.caption ?? "")")
    guard table.rowCount > 0, table.columnCount > 0 else { return }
    var grid = [[String]](
      repeating: [String](repeating: "", count: table.columnCount), count: table.rowCount)
    for cell in table.cells where cell.row < table.rowCount && cell.column < table.columnCount {
      let text = DisplayWidth.flattened(cell.text)
      grid[cell.row][cell.column] = cell.isInferred ? "(\(text))" : text
    }
    let widths = (0..<table.columnCount).map { column in
      min(24, grid.map { DisplayWidth.of($0[column]) }.max() ?? 0)
    }
    for row in grid {
      let cells = zip(row, widths).map { text, width in
        DisplayWidth.padded(DisplayWidth.cut(text, to: width), to: width)
      }
      output.line("  " + cells.joined(separator: " | "))
    }
  }

  /// Each fact with the columns that have a value, and where it was read.
  private func facts(_ facts: FactRows) {
    heading("\(facts.table.prefix(1).uppercased())\(facts.table.dropFirst()) (\(facts.rows.count))")
    let hidden: Set = ["notice_id", "clause_id", "char_start", "char_end", "quote"]
    for row in facts.rows {
      let values = Dictionary(zip(facts.columns, row)) { first, _ in first }
      var parts: [String] = []
      for (column, value) in zip(facts.columns.dropFirst(), row.dropFirst()) {
        guard !hidden.contains(column), let text = RowPrinter.text(value) else { continue }
        parts.append("\(column)=\(DisplayWidth.flattened(text))")
      }
      output.line("  " + parts.joined(separator: "  "))
      let place = ["char_start", "char_end"].compactMap { values[$0].flatMap(RowPrinter.text) }
      let quote = values["quote"].flatMap(RowPrinter.text) ?? ""
      output.line(
        "    at \(place.joined(separator: "–")) "
          + DisplayWidth.cut(DisplayWidth.flattened(quote), to: 70))
    }
  }

  private func attachments(_ attachments: [Attachment]) {
    guard !attachments.isEmpty else { return }
    heading("Attachments and images")
    for attachment in attachments {
      output.line(
        "  \(DisplayWidth.padded(attachment.kind.rawValue, to: 5)) "
          + "\(DisplayWidth.flattened(attachment.text))  \(DisplayWidth.flattened(attachment.href))"
      )
    }
  }

  /// What was repaired, left out or could not be placed, in which clause.
  private func diagnostics(_ diagnostics: [Diagnostic], _ clauses: [Clause]) {
    guard !diagnostics.isEmpty else { return }
    heading("Diagnostics (\(diagnostics.count))")
    for diagnostic in diagnostics {
      var place = diagnostic.place.map { " at \($0.lowerBound)–\($0.upperBound)" } ?? ""
      let clause = clauses.last {
        $0.range.contains(diagnostic.place?.lowerBound ?? -1)
      }
      if let clause { place += " in \(clause.address)" }
      output.line(
        "  \(DisplayWidth.padded(diagnostic.severity.rawValue, to: 8)) "
          + "\(diagnostic.code)\(place): \(DisplayWidth.flattened(diagnostic.message))")
    }
  }

  private func history(_ detail: NoticeDetail) {
    if detail.versions.count > 1 {
      heading("Versions")
      for version in detail.versions {
        output.line(
          "  \(version.version)  \(version.captureSHA256.prefix(12))  \(version.title ?? "")")
      }
    }
    if !detail.history.isEmpty {
      heading("Runs")
      for item in detail.history {
        let extra = item.detail.map { " (\($0))" } ?? ""
        output.line(
          "  run \(item.runID)  \(item.startedAt)  \(item.stage)  \(item.outcome)\(extra)")
      }
    }
    if !detail.quarantined.isEmpty {
      heading("In quarantine")
      for entry in detail.quarantined {
        output.line(
          "  \(entry.id)  \(entry.reason.rawValue): \(DisplayWidth.flattened(entry.message))")
      }
    }
  }
}
