internal import PolicyModel
internal import Reporting
internal import Warehouse

/// Lays out an explanation for people.
struct ExplanationPrinter {
  let output: StandardOutput

  /// Prints a row and all that it goes back to.
  func print(_ explanation: Explanation) {
    let description = FactDescription(Words(.english))
    output.line("\(explanation.fact.id)  (\(explanation.fact.table))")
    output.line(DisplayWidth.flattened(description.line(explanation.fact)))
    output.line("")
    for column in description.columns(explanation.fact) {
      pair(column.column, column.value)
    }
    heading("Quote")
    output.line(
      "  \(lead(explanation))\(DisplayWidth.flattened(explanation.before))"
        + "⟦\(DisplayWidth.flattened(explanation.quote))⟧"
        + DisplayWidth.flattened(explanation.after))
    pair("in body", "\(explanation.range.lowerBound)–\(explanation.range.upperBound)")
    if let range = explanation.rangeInClause {
      pair("in clause", "\(range.lowerBound)–\(range.upperBound)")
    }
    for unit in explanation.path {
      pair("clause", [unit.address, unit.heading].compactMap { $0 }.joined(separator: "  "))
    }
    rule(explanation)
    heading("Notice")
    pair("title", explanation.noticeTitle)
    pair("notice", explanation.fact.noticeID)
    pair("source", explanation.source)
    let capture = explanation.capture
    heading("Capture")
    pair("sha256", capture.sha256)
    pair("size", capture.byteCount.map { "\($0) bytes" })
    pair("content type", capture.contentType)
    pair("fetched at", capture.fetchedAt)
    pair("version", "\(capture.version) of \(capture.versionCount)")
    pair("read by", capture.readerKey)
    place(explanation.place)
  }

  private func lead(_ explanation: Explanation) -> String {
    explanation.range.lowerBound > explanation.before.unicodeScalars.count ? "…" : ""
  }

  private func rule(_ explanation: Explanation) {
    heading("Rule")
    guard let rule = explanation.rule else {
      output.line("  \(explanation.fact.text("rule_id") ?? "none: the document's own structure")")
      return
    }
    output.line("  \(rule.identifier): \(rule.summary)")
    for example in rule.examples.prefix(4) {
      output.line(
        "    \(DisplayWidth.flattened(example.text))  →  \(example.reading ?? "(left alone)")")
    }
    if rule.examples.count > 4 {
      output.line("    \(rule.examples.count - 4) more: gongwen rules \(rule.identifier)")
    }
  }

  private func place(_ place: Explanation.PagePlace) {
    heading("In the page")
    switch place {
    case .notFound(let why): output.line("  not found: \(why)")
    case .found(let found, let charset, let bytes, let excerpt):
      pair("characters", "\(found.range.lowerBound)–\(found.range.upperBound), line \(found.line)")
      pair(
        "bytes",
        bytes.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "not to be told in this charset")
      pair("charset", charset)
      if found.candidates > 1 {
        pair("note", "\(found.candidates) places read alike; this is the first")
      }
      output.line("  \(DisplayWidth.flattened(excerpt))")
    }
  }

  private func heading(_ text: String) {
    output.line("")
    output.line(text)
  }

  private func pair(_ name: String, _ value: String?) {
    guard let value else { return }
    output.line("  \(DisplayWidth.padded(name, to: 18)) \(DisplayWidth.flattened(value))")
  }
}
