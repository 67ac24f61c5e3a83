internal import ArgumentParser
internal import PolicyModel
internal import Warehouse

/// `gongwen status`
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say what the warehouse holds.",
    discussion: """
      Example:
        gongwen status --format json
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let status = try warehouse.status()
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin(["what", "name", "value"])
    func row(_ what: String, _ name: String, _ value: RowScalar) {
      printer.row([.text(what), .text(name), value])
    }
    row("file", "path", .text(status.path))
    row("file", "bytes", .integer(status.fileSize))
    row("file", "schema version", .integer(Int64(status.schemaVersion)))
    for table in status.tables { row("rows", table.name, .integer(Int64(table.count))) }
    for reason in status.quarantined {
      row("quarantine", reason.name, .integer(Int64(reason.count)))
    }
    if status.dropped > 0 { row("quarantine", "dropped", .integer(Int64(status.dropped))) }
    if status.waiting > 0 {
      row("captures", "waiting to be read", .integer(Int64(status.waiting)))
    }
    for key in status.readerKeys { row("read by", key.name, .integer(Int64(key.count))) }
    if let run = status.lastRun {
      row("last run", "number", .integer(run.id))
      row("last run", "command", .text(run.command))
      row("last run", "status", .text(run.status.rawValue))
      row("last run", "started", .text(run.startedAt))
      row("last run", "finished", run.finishedAt.map { .text($0) } ?? .null)
      row("last run", "items", .integer(Int64(run.counts.seen)))
      row("last run", "new", .integer(Int64(run.counts.new)))
      row("last run", "new versions", .integer(Int64(run.counts.newVersions)))
      row("last run", "updated", .integer(Int64(run.counts.updated)))
      row("last run", "unchanged", .integer(Int64(run.counts.unchanged)))
      row("last run", "quarantined", .integer(Int64(run.counts.quarantined)))
    }
    printer.end()
    try warehouse.close()
  }
}
