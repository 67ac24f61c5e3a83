internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check that this machine can run pipelines.",
    discussion: """
      One line for each check: ok, warn or fail, and what to do. Exit status 1 when one fails.

      Example:
        gongwen doctor
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let examination = Examination(warehousePath: try common.warehousePath())
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(["result", "check", "found", "what_to_do"])
    var hasFailed = false
    for finding in examination.findings() {
      hasFailed = hasFailed || finding.result == .fail
      printer.row([
        .text(finding.result.rawValue), .text(finding.check), .text(finding.found),
        finding.advice.map { .text($0) } ?? .null,
      ])
    }
    printer.end()
    if hasFailed { throw ExitCode(1) }
  }
}
