internal import ArgumentParser
internal import Extraction
internal import Warehouse

/// `gongwen rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Print every reading rule with examples that it reads and that it leaves alone.",
    discussion: """
      Rows of the warehouse name the rule that read them in the column rule_id.
      Printed is a row for each example; as_read is a short notation, empty where
      the rule leaves the text alone.

      Example:
        gongwen rules targets.level incentives
        gongwen rules --format markdown > Documentation/Rules.md
      """)

  /// How the reference is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, jsonl, markdown
  }

  @Argument(help: "Only these rules: ids, or their beginnings such as targets.")
  var rules: [String] = []

  @Option(help: "How the rules are printed: table, csv, json, jsonl or markdown.")
  var format: Format = .table

  func validate() throws {
    if format == .markdown, !rules.isEmpty {
      throw ValidationError("--format markdown prints every rule: leave out the ids")
    }
    for rule in rules where !RuleReference.rows.contains(where: { $0.identifier.hasPrefix(rule) }) {
      throw ValidationError("no rule is called \(rule)")
    }
  }

  func run() throws {
    let output = StandardOutput()
    guard let rowFormat = RowFormat(rawValue: format.rawValue) else {
      output.write(RuleReference.markdown)
      output.flush()
      return
    }
    let printer = RowPrinter(format: rowFormat, output: output)
    printer.begin(["rule_id", "text", "as_read", "summary"])
    for row in RuleReference.rows
    where rules.isEmpty || rules.contains(where: { row.identifier.hasPrefix($0) }) {
      printer.row([
        .text(row.identifier), .text(row.text), row.reading.map { .text($0) } ?? .null,
        .text(row.summary),
      ])
    }
    printer.end()
  }
}
