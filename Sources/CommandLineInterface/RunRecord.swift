internal import Foundation
internal import Glibc
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// What a run leaves beside the warehouse for other programs: `runs/<id>/run_results.json`,
/// `events.ndjson` and `quarantine.ndjson`, as Documentation/RunResults.md has them.
///
/// Everything in it stands in the warehouse too; a folder that cannot be written is a warning. A run
/// that found nothing to do has no number in the ledger and leaves no folder.
final class RunRecord {
  /// The version of the form of run_results.json: a new one when a key changes or goes.
  private static let formVersion = 1

  /// What the run did; `nil` as long as it has not come to its end.
  var report: RunReport?
  private let warehousePath: String
  private let startedAt: String

  /// Makes the record of a run that starts.
  init(warehousePath: String, startedAt: String) {
    self.warehousePath = warehousePath
    self.startedAt = startedAt
  }

  /// The folder of all runs: `runs` for a warehouse.sqlite, `<name>.runs` for others.
  private var parent: String {
    let folder = CanonicalPath.folder(of: warehousePath)
    let name = CanonicalPath.name(of: warehousePath)
    let stem = name.hasSuffix(".sqlite") ? String(name.dropLast(7)) : name
    return folder + "/" + (stem == "warehouse" ? "runs" : stem + ".runs")
  }

  /// Writes the folder, if the run entered the ledger.
  func write(logger: Logger) {
    if let report, report.runID == nil { return }
    do {
      let warehouse = try Warehouse(path: warehousePath, access: .readOnly)
      defer { try? warehouse.close() }
      guard let run = try runID(warehouse) else { return }
      let folder = parent + "/" + run
      if let fault = CanonicalPath.makeFolder(folder) {
        throw GongwenError(.input, "cannot be made: \(fault)", place: folder)
      }
      try rows(
        """
        SELECT item, source_uri, slot, notice_id, input_sha256, stage, outcome, detail
        FROM run_items WHERE run_id = ? ORDER BY item
        """, run, of: warehouse, to: folder + "/events.ndjson")
      try rows(
        """
        SELECT q.quarantine_id, i.source_uri, i.slot, i.notice_id, i.input_sha256, i.stage,
          i.detail AS reason, q.message, q.state
        FROM run_items i LEFT JOIN quarantine q USING (source_uri, slot)
        WHERE i.run_id = ? AND i.outcome = 'quarantined' ORDER BY i.item
        """, run, of: warehouse, to: folder + "/quarantine.ndjson")
      let text = try results(run, of: warehouse)
      try Data(text.utf8).write(
        to: URL(filePath: folder + "/run_results.json"), options: .atomic)
    } catch {
      logger.warning("the folder of the run cannot be written: \(error)")
    }
  }

  /// The number of this run, also of one that ended with a fault.
  private func runID(_ warehouse: Warehouse) throws -> String? {
    if let id = report?.runID { return "\(id)" }
    var id: String?
    try warehouse.query(
      "SELECT max(run_id) FROM runs WHERE started_at = ? AND status <> 'done'",
      arguments: [startedAt]
    ) { row in id = row.first.flatMap { RowPrinter.text($0) } }
    return id
  }

  private func rows(
    _ sql: String, _ run: String, of warehouse: Warehouse, to path: String
  ) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GongwenError(
        .input, "cannot be written: \(String(cString: strerror(errno)))", place: path)
    }
    defer { close(descriptor) }
    let printer = RowPrinter(format: .jsonl, output: StandardOutput(descriptor: descriptor))
    try warehouse.query(sql, arguments: [run], columns: { printer.begin($0) }) { printer.row($0) }
    printer.end()
  }

  private func results(_ run: String, of warehouse: Warehouse) throws -> String {
    let texts: Set = [
      "started_at", "finished_at", "status", "command", "pipeline", "code_version",
      "configuration_sha256",
    ]
    var head = ["\"form\":\(Self.formVersion)", "\"run_id\":\(run)"]
    var counts: [String] = []
    var names: [String] = []
    try warehouse.query(
      "SELECT * FROM runs WHERE run_id = ?", arguments: [run], columns: { names = $0 }
    ) { row in
      for (name, value) in zip(names, row) where name != "run_id" {
        let text = RowPrinter.text(value)
        if texts.contains(name) {
          head.append("\"\(name)\":\(text.map { JSONText.quoted($0) } ?? "null")")
        } else {
          counts.append("\"\(name)\":\(text ?? "null")")
        }
      }
    }
    head.append("\"warehouse\":\(JSONText.quoted(warehousePath))")
    let reasons = (report?.quarantined ?? [:]).map { ($0.key.rawValue, $0.value) }
    let parts =
      head + [
        "\"counts\":{\(counts.joined(separator: ","))}",
        "\"quarantined_by_reason\":\(Self.object(reasons))",
        "\"passed_over\":{\"files\":\(report?.skippedFiles ?? 0),"
          + "\"records\":\(Self.object((report?.passedOverRecords ?? [:]).map { ($0, $1) }))}",
        "\"held\":\(report?.held ?? 0)",
        "\"warnings\":[\((report?.warnings ?? []).map { JSONText.quoted($0) }.joined(separator: ","))]",
      ]
    return "{\n  " + parts.joined(separator: ",\n  ") + "\n}\n"
  }

  private static func object(_ numbers: [(String, Int)]) -> String {
    let fields = numbers.sorted { $0.0 < $1.0 }.map { "\(JSONText.quoted($0.0)):\($0.1)" }
    return "{\(fields.joined(separator: ","))}"
  }
}
