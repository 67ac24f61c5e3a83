internal import Glibc
internal import PolicyModel
internal import Reporting
internal import Warehouse

/// Lays out one notice for people.
struct NoticePrinter {
  let output: StandardOutput
  private let colours = MarkColours(isOn: isatty(1) == 1)

  init(output: StandardOutput) {
    self.output = output
  }

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
    text(NoticeLayout(detail))
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

  /// The text with its marks, each block with the address of the unit that begins there, and what
  /// was read in it below.
  private func text(_ layout: NoticeLayout) {
    let units = layout.detail.reading.clauses.count
    heading("Clauses (\(units)), facts (\(layout.marks.count))")
    let names = NoticeMark.Kind.allCases.map { kind in
      "\(colours.marked(kind.letter, as: kind)) \(Words(.english).name(of: kind))"
    }
    output.line("  ⟦T1 …⟧ marks what was read as: " + names.joined(separator: ", "))
    for block in layout.blocks {
      output.line("")
      if let clause = block.clause {
        let role = clause.role.map { "  [\($0.rawValue)]" } ?? ""
        output.line(colours.quiet("  \(clause.address)\(role)"))
      }
      if let table = block.table {
        self.table(table, layout)
      } else {
        output.line("  " + marked(block.range, layout))
      }
      for index in layout.text.beginning(in: block.range) { fact(layout.marks[index]) }
    }
  }

  /// A stretch of text with its marks. A mark that another one begins in and outlasts says its
  /// name again where it ends.
  private func marked(_ range: Range<Int>, _ layout: NoticeLayout) -> String {
    var text = ""
    var open: [Int] = []
    for piece in layout.text.pieces(of: range) {
      for index in piece.covering where !open.contains(index) {
        let mark = layout.marks[index]
        let isContinued = mark.range.lowerBound < piece.range.lowerBound
        text += colours.marked("⟦\(mark.label)\(isContinued ? "…" : "") ", as: mark.kind)
        open.append(index)
      }
      text += DisplayWidth.flattened(layout.string(piece.range))
      for index in piece.closing {
        let isInnermost = open.last == index
        open.removeAll { $0 == index }
        let mark = layout.marks[index]
        text += colours.marked(isInnermost ? "⟧" : "⟧\(mark.label) ", as: mark.kind)
      }
    }
    for index in open.reversed() {
      text += colours.marked("…⟧", as: layout.marks[index].kind)
    }
    return text
  }

  private func fact(_ mark: NoticeMark) {
    let line = FactDescription(Words(.english)).line(mark.fact)
    output.line(
      "    \(colours.marked(mark.label, as: mark.kind)) \(DisplayWidth.flattened(line))")
    output.line(
      colours.quiet(
        "       \(mark.fact.id) at \(mark.range.lowerBound)–\(mark.range.upperBound)"
          + (mark.fact.text("rule_id").map { " by \($0)" } ?? "")))
  }

  private func table(_ table: NoticeTable, _ layout: NoticeLayout) {
    let size = "\(table.rowCount) × \(table.columnCount)"
    output.line(
      colours.quiet(
        "  Table \(table.ordinal + 1) (\(size), \(table.origin.rawValue)) \(table.caption ?? "")"))
    guard table.rowCount > 0, table.columnCount > 0 else { return }
    var grid = [[(text: String, columns: Int)]](
      repeating: .init(repeating: ("", 0), count: table.columnCount), count: table.rowCount)
    for cell in table.cells where cell.row < table.rowCount && cell.column < table.columnCount {
      let plain = DisplayWidth.flattened(cell.text)
      let text = cell.isInferred ? "(\(plain))" : marked(cell.range, layout)
      let shown = colours.width(of: text)
      grid[cell.row][cell.column] = (text, shown)
    }
    let widths = (0..<table.columnCount).map { column in grid.map { $0[column].columns }.max() ?? 0
    }
    let loose = layout.looseLines(of: table)
    for (number, row) in grid.enumerated() {
      for line in loose where line.beforeRow == number {
        output.line("  " + marked(line.range, layout))
      }
      let cells = zip(row, widths).map { cell, width in
        cell.text
          + String(repeating: " ", count: min(40, width) - min(min(40, width), cell.columns))
      }
      output.line("  " + cells.joined(separator: " | "))
    }
    for line in loose where line.beforeRow >= grid.count {
      output.line("  " + marked(line.range, layout))
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
