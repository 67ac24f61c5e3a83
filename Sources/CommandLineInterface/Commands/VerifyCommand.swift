internal import ArgumentParser
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that a warehouse file is whole.",
    discussion: """
      Looks at the application id and version, the structure (integrity_check), the foreign keys, and
      expands and hashes every capture again. Exit status 1 when something is not sound. What the
      rows say is looked at by 'gongwen check'.

      Example:
        gongwen verify
        gongwen verify /srv/www/notices.sqlite --format json
      """)

  @Argument(help: "The file (default: the warehouse).", completion: .file())
  var file: String?

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    if file != nil, common.warehouse != nil {
      throw ValidationError("name the file once: FILE or --warehouse")
    }
    let path =
      try file.map { CanonicalPath.absolute($0) } ?? ExistingWarehouse.path(common)
    guard CanonicalPath.exists(path) else {
      throw GongwenError(.warehouse, "no such file", place: path)
    }
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(["result", "check", "found"])
    var count = 0
    for finding in try FileExamination.findings(path) {
      count += finding.faultCount
      if finding.faultCount == 0 {
        printer.row([.text("ok"), .text(finding.check), .text(finding.found)])
      }
      for fault in finding.faults {
        printer.row([.text("fail"), .text(finding.check), .text(fault)])
      }
      if finding.faultCount > finding.faults.count {
        printer.row([
          .text("fail"), .text(finding.check),
          .text("and \(finding.faultCount - finding.faults.count) more"),
        ])
      }
    }
    printer.end()
    if count > 0 {
      throw GongwenError(
        .warehouse, "the file is not sound: \(count) faults", place: path,
        advice: "restore a backup with 'gongwen restore'")
    }
  }
}
