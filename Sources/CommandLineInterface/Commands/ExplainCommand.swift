internal import ArgumentParser
internal import Extraction
internal import Markup
internal import PolicyModel
internal import Reporting
internal import Warehouse

/// `gongwen explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one row: its rule, its quote, its page and its bytes.",
    discussion: """
      FACT_ID is the id of a target, project, incentive, duty, citation, clause or
      table, as every table, view and report prints it. The place in the page
      counts characters of the decoded page with its markup, and bytes where the
      charset lets them be told.

      Example:
        gongwen explain 3f2a91c0b7d8e6f5-target0
        gongwen explain 3f2a91c0b7d8e6f5-target0 --format json
      """)

  /// How it is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("Which row.", valueName: "fact-id"))
  var factID: String

  @OptionGroup var common: CommonOptions

  @Option(help: "How it is printed: text or json.")
  var format: Format = .text

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let rows = try warehouse.facts(id: factID)
    guard !rows.isEmpty else { throw try unknown(in: warehouse) }
    let output = StandardOutput()
    for (index, row) in rows.enumerated() {
      let explanation = try explanation(of: row, in: warehouse)
      switch format {
      case .json: output.write(bytes: ExplanationJSON.bytes(of: explanation))
      case .text:
        if index > 0 { output.line("") }
        ExplanationPrinter(output: output).print(explanation)
      }
    }
    output.flush()
    try warehouse.close()
  }

  private func explanation(of row: FactRow, in warehouse: Warehouse) throws -> Explanation {
    guard let detail = try warehouse.noticeDetail(id: row.noticeID) else {
      throw GongwenError(.warehouse, "notice \(row.noticeID) is gone", place: warehouse.path)
    }
    let type = try warehouse.contentType(noticeID: row.noticeID)
    let raw = try warehouse.captureBytes(sha256: detail.captureSHA256)
    let page = raw.map { TextDecoder.decode($0, contentType: type) }
    return Explanation(
      row, in: detail, rule: row.text("rule_id").flatMap { Self.rule($0) },
      capture: Explanation.Capture(
        detail, byteCount: try warehouse.captureSize(sha256: detail.captureSHA256),
        contentType: type),
      page: page.map { ($0.bytes, $0.charset) }, raw: raw)
  }

  private static func rule(_ identifier: String) -> Explanation.Rule? {
    let rows = RuleReference.rows.filter { $0.identifier == identifier }
    guard let first = rows.first else { return nil }
    return Explanation.Rule(
      identifier: identifier, summary: first.summary,
      examples: rows.map { ($0.text, $0.reading) })
  }

  /// What is wrong with an id that no row has.
  private func unknown(in warehouse: Warehouse) throws -> GongwenError {
    let near = try warehouse.factIDs(beginningWith: factID, limit: 4)
    guard near.isEmpty else {
      return GongwenError(
        .usage, "no row has the id \(factID)",
        advice: "ids that begin so: \(near.joined(separator: ", "))")
    }
    return GongwenError(
      .usage, "no row has the id \(factID)",
      advice: "see the ids of a notice with: gongwen show NOTICE")
  }
}
