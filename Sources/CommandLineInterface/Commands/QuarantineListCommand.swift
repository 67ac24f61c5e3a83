internal import ArgumentParser
internal import PolicyModel
internal import Warehouse

/// `gongwen quarantine list`
struct QuarantineListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is held, and why.",
    discussion: """
      Example:
        gongwen quarantine list --format csv
      """)

  @Flag(help: "Include what was dropped.")
  var all = false

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(["quarantine_id", "state", "reason", "stage", "bytes", "source_uri", "message"])
    for entry in try warehouse.quarantined(state: all ? nil : .held) {
      printer.row([
        .text(entry.id), .text(entry.state.rawValue), .text(entry.reason.rawValue),
        .text(entry.stage.rawValue), entry.byteCount.map { .integer(Int64($0)) } ?? .null,
        .text(entry.source), .text(entry.message),
      ])
    }
    printer.end()
    try warehouse.close()
  }
}
