/// One section of a report.
struct ReportSection {
  /// A part of a section.
  enum Block {
    case table(ReportTable)
    case bars(ReportChart)
    case columns(ReportChart)
    case ladders([ReportChart], levels: [(level: String, name: String)])
    case sentence(String)
  }

  var anchor: String
  var heading: String
  /// What the numbers mean, a paragraph each.
  var lead: [String] = []
  var blocks: [Block] = []

  /// The section for the template.
  var values: [String: Any] {
    [
      "anchor": anchor, "heading": heading, "lead": lead.map { ["line": $0] },
      "blocks": blocks.map { block -> [String: Any] in
        switch block {
        case .table(let table): ["table": table.values]
        case .bars(let chart): ["bars": chart.rowValues]
        case .columns(let chart): ["yearColumns": chart.columnValues]
        case .ladders(let charts, let levels):
          [
            "ladders": ["charts": charts.map { $0.rowValues }],
            "legend": ["levels": levels.map { ["level": $0.level, "name": $0.name] }],
          ]
        case .sentence(let text): ["sentence": text]
        }
      },
    ]
  }
}
