internal import Evaluation
internal import Warehouse

/// Prints a scorecard, or what it found, for people or as rows.
struct ScorecardPrinter {
  let output: StandardOutput

  /// The findings, a line each, in three signs: - missed, + spurious, ~ differs.
  func findings(_ card: Scorecard) {
    for finding in card.findings {
      let sign =
        switch finding.kind {
        case .missed: "-"
        case .spurious: "+"
        case .differs: "~"
        }
      let details =
        finding.values.dropFirst().map { "\($0.column)=\($0.value.text)" }
        + finding.differences.map { "\($0.column) \(Self.text($0.gold)) → \(Self.text($0.found))" }
      let line = "  \(sign) \(finding.source) \(finding.fact) \(finding.kind.rawValue): "
      let item = finding.fact == "metadata" ? "" : finding.item + (details.isEmpty ? "" : "  ")
      output.line(line + DisplayWidth.flattened(item + details.joined(separator: "  ")))
    }
  }

  private static func text(_ value: FactValue) -> String {
    value.isEmpty ? "(nothing)" : value.text
  }

  /// The findings as rows: a missed item or a spurious row has one for each of its columns.
  func findingRows(_ card: Scorecard, _ format: RowFormat) {
    let printer = RowPrinter(format: format, output: output)
    printer.begin(["source", "fact", "finding", "item", "column", "gold", "found"])
    for finding in card.findings {
      let head: [RowScalar] = [
        .text(finding.source), .text(finding.fact), .text(finding.kind.rawValue),
        .text(finding.item),
      ]
      for value in finding.values {
        let scalar = Self.scalar(value.value)
        let isGold = finding.kind == .missed
        printer.row(
          head + [.text(value.column), isGold ? scalar : .null, isGold ? .null : scalar])
      }
      for difference in finding.differences {
        printer.row(
          head + [
            .text(difference.column), Self.scalar(difference.gold), Self.scalar(difference.found),
          ])
      }
    }
    printer.end()
  }

  /// The figures as rows: one for each kind of fact, then one for each of its attributes.
  func figureRows(_ card: Scorecard, _ format: RowFormat) {
    let printer = RowPrinter(format: format, output: output)
    printer.begin([
      "fact", "attribute", "precision", "recall", "f1", "matched", "spurious", "missed",
      "accuracy", "right", "asked",
    ])
    func attribute(_ fact: String, _ name: String?, _ share: Tally.Share) {
      printer.row(
        [.text(fact), name.map { .text($0) } ?? .null]
          + [RowScalar](repeating: .null, count: 6)
          + [
            .real(share.accuracy), .integer(Int64(share.right)), .integer(Int64(share.asked)),
          ])
    }
    for (name, tally) in card.facts {
      printer.row(
        [
          .text(name), .null, .real(tally.precision), .real(tally.recall), .real(tally.f1),
          .integer(Int64(tally.matched)), .integer(Int64(tally.spurious)),
          .integer(Int64(tally.missed)), .null, .null, .null,
        ])
      for (name:column, share) in Self.sorted(tally.attributes) { attribute(name, column, share) }
    }
    attribute("metadata", nil, card.allMetadata)
    for (name:field, share) in Self.sorted(card.metadata) { attribute("metadata", field, share) }
    for (table, share) in card.quotes { attribute(table, "quote", share) }
    printer.end()
  }

  private static func sorted(
    _ shares: [String: Tally.Share]
  ) -> [(name: String, share: Tally.Share)] {
    shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func scalar(_ value: FactValue) -> RowScalar {
    switch value {
    case .null: .null
    case .number: .text(value.text)
    case .text(let text): .text(text)
    }
  }
}
