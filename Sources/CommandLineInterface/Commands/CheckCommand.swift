internal import ArgumentParser
internal import Checking
internal import Foundation
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Test what stands in the warehouse; changes nothing.",
    discussion: """
      Checks of the program: quotes at their place, references, clause trees, values, periods, dates,
      repetitions, region codes, versions, the ledger, freshness. The pipeline adds its own
      (checks:): queries that give failing rows, or not_null, unique, range, accepted_values,
      references, freshness and row_count; see Documentation/Checks.md. A check that finds rows
      warns, or fails where its severity is error: exit status 4. --verbose lists those that pass.

      Example:
        gongwen check
        gongwen check notices --junit checks.xml --samples 20
      """)

  @Argument(
    help: "A pipeline's name or YAML file (default: the one in Pipelines, if any).",
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  @Option(
    help: ArgumentHelp("Write the outcome as JUnit XML too.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(help: ArgumentHelp("Failing rows to show of each check (default: 5).", valueName: "n"))
  var samples = 5

  @Option(
    help: ArgumentHelp("Carry out this check only (repeatable).", valueName: "name"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp("The day that ages count from (default: today, UTC).", valueName: "date"))
  var asOf: String?

  func validate() throws {
    if samples < 0 { throw ValidationError("--samples is to be at least 0") }
    if let asOf, Timestamp.normalised(asOf) == nil {
      throw ValidationError("--as-of is to be a date such as 2024-05-06, not \(asOf)")
    }
  }

  func run() throws {
    let pipeline =
      try pipeline.map {
        try PipelineReader.read(try PipelineLocator.locate($0), allowsMissingInputs: true)
      } ?? CommonOptions.pipelineAtHand()
    let now = Timestamp.formatted(secondsSince1970: Int(Date().timeIntervalSince1970))
    let today = String((asOf.flatMap { Timestamp.normalised($0) } ?? now).prefix(10))
    let checks = try chosen((pipeline?.checks ?? CheckPlan()).checks(today: today))
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly, pipeline: pipeline)
    let runner = CheckRunner(warehouse: warehouse, sampleCount: samples)
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(["result", "check", "severity", "failing", "found"])
    var outcomes: [CheckOutcome] = []
    for check in checks {
      let outcome = try runner.run(check)
      print(outcome, to: printer)
      outcomes.append(outcome)
    }
    printer.end()
    if let junit {
      let text = JUnitReport.text(
        outcomes, warehouse: warehouse.path,
        timestamp: now.replacing(" ", with: "T"))
      try FileReplacement.write(Array(text.utf8), to: CanonicalPath.absolute(junit))
    }
    try warehouse.close()
    try conclude(outcomes)
  }

  private func chosen(_ checks: [DataCheck]) throws -> [DataCheck] {
    for name in only where !checks.contains(where: { $0.name == name }) {
      throw GongwenError(
        .usage, "there is no check \(name)",
        advice: Suggestion.advice(name, among: checks.map { $0.name }))
    }
    return only.isEmpty ? checks : checks.filter { only.contains($0.name) }
  }

  private func print(_ outcome: CheckOutcome, to printer: RowPrinter) {
    guard outcome.result != .pass || common.verbose || format != .table else { return }
    func row(_ found: String) {
      printer.row([
        .text(outcome.result.rawValue), .text(outcome.check.name),
        .text(outcome.check.severity.rawValue), .integer(Int64(outcome.failing)), .text(found),
      ])
    }
    if outcome.samples.isEmpty { row(outcome.check.summary) }
    for sample in outcome.samples { row(CheckOutcome.line(sample)) }
  }

  private func conclude(_ outcomes: [CheckOutcome]) throws {
    let failed = outcomes.filter { $0.result == .fail }
    let warned = outcomes.filter { $0.result == .warn }
    common.logger().info(
      "\(outcomes.count) checks: \(failed.count) failed, \(warned.count) warned")
    guard failed.isEmpty else {
      StandardError.line(
        "error: failed: \(failed.map { $0.check.name }.joined(separator: ", "))")
      throw ExitCode(4)
    }
  }
}
