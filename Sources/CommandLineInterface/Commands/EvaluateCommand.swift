internal import ArgumentParser
internal import Evaluation
internal import Logging
internal import PolicyModel
internal import Warehouse

/// `gongwen evaluate`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a warehouse against gold readings: what a careful reader finds in a notice.",
    discussion: """
      GOLD_DIR holds a JSON file for each notice:
        {"source": "a.html", "metadata": {"title": "…"},
         "targets": [{"indicator": "充电桩", "value": 500, "unit": "个",
                      "comparator": "eq", "period_end_year": 2025}],
         "clauses": […], "projects": […], "incentives": […],
         "responsibilities": […], "citations": […]}
      source is the end of the notice's source_uri; the fields are columns of the
      tables. A list that is left out is not asked for; an item with "optional":
      true is neither asked for nor counted against. Printed are precision, recall
      and F1 of each kind of fact over all notices, and how often the attributes
      of matched rows are right. Documentation/Evaluation.md says how rows match.

      Example:
        gongwen ingest ~/pages --warehouse trial.sqlite
        gongwen evaluate ~/gold --warehouse trial.sqlite --detail
      """)

  @Argument(help: ArgumentHelp("The folder of gold readings.", valueName: "gold-dir"))
  var goldFolder: String

  @Flag(
    help: """
      List what is missed (-), spurious (+) or different (~: gold → found) before the figures; as \
      csv, json or jsonl instead of them.
      """)
  var detail = false

  @Option(help: ArgumentHelp("Only readings whose file name contains this.", valueName: "text"))
  var only: String?

  @OptionGroup var common: CommonOptions

  @Option(help: "How figures are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let card = try Evaluator.score(warehouse, gold: goldFolder, only: only)
    try warehouse.close()
    let logger = common.logger()
    for source in card.absent { logger.warning("\(source): not in the warehouse") }
    let output = StandardOutput()
    let printer = ScorecardPrinter(output: output)
    switch (format, detail) {
    case (.table, _):
      if detail { printer.findings(card) }
      for line in card.lines { output.line(line) }
    case (_, true): printer.findingRows(card, format)
    case (_, false): printer.figureRows(card, format)
    }
    output.flush()
  }
}
