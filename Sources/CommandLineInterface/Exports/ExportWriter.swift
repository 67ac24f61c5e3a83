internal import Foundation
internal import Glibc
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// Writes the files of an export, each whole or not at all.
struct ExportWriter {
  var format: ExportFormat
  var style: CSVStyle
  var snapshot: ExportSnapshot

  /// A file as it was written, and whether it was there already with this content.
  struct Written {
    var rows: Int
    var byteCount: Int
    var sha256: String
    var isUnchanged: Bool
  }

  /// Writes `item` to `target`; what stands there stays where it has the same content. A part without
  /// rows is not written where `keepsEmpty` is false.
  func write(_ item: ExportItem, to target: String, keepsEmpty: Bool = true) throws -> Written? {
    let folder = CanonicalPath.folder(of: target)
    if let fault = CanonicalPath.makeFolder(folder) {
      throw GongwenError(.warehouse, "the folder cannot be made: \(fault)", place: folder)
    }
    let aside = FileReplacement.asideName(for: target)
    do {
      let rows = try writeAside(item, aside, target: target)
      guard rows > 0 || keepsEmpty else {
        unlink(aside)
        return nil
      }
      guard let made = Digest.sha256(file: aside) else {
        throw GongwenError(.warehouse, "the file cannot be read again", place: aside)
      }
      let isUnchanged = Digest.sha256(file: target).map { $0 == made } ?? false
      if isUnchanged { unlink(aside) } else { try FileReplacement.replace(target, with: aside) }
      return Written(
        rows: rows, byteCount: made.byteCount, sha256: made.digest, isUnchanged: isUnchanged)
    } catch {
      unlink(aside)
      throw error
    }
  }

  private func writeAside(_ item: ExportItem, _ aside: String, target: String) throws -> Int {
    if format == .parquet {
      let script = try ParquetScript(
        file: aside, columns: item.table.columns.map { ($0.name, Self.parquetType(of: $0)) })
      let output = StandardOutput(descriptor: script.descriptor)
      var rows = 0
      do {
        rows = try printRows(of: item, format: .jsonl, to: output)
      } catch {
        try? script.finish()
        throw error
      }
      try script.finish()
      return rows
    }
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw GongwenError(
        .warehouse, "the file cannot be made: \(String(cString: strerror(errno)))", place: target)
    }
    defer { close(descriptor) }
    let output = StandardOutput(descriptor: descriptor)
    let rows = try printRows(of: item, format: format == .jsonl ? .jsonl : .csv, to: output)
    if let fault = output.fault {
      throw GongwenError(
        .warehouse, "the file cannot be written: \(String(cString: strerror(fault)))",
        place: target)
    }
    return rows
  }

  private func printRows(
    of item: ExportItem, format: RowFormat, to output: StandardOutput
  ) throws -> Int {
    let printer = RowPrinter(format: format, output: output, style: style)
    var rows = 0
    try snapshot.query(
      item.sql, columns: { printer.begin($0) },
      row: {
        // A full disk or a script that gave up ends the query too.
        guard output.fault == nil else { return }
        printer.row($0)
        rows += 1
      })
    printer.end()
    return rows
  }

  private static func parquetType(of column: DictionaryColumn) -> String {
    guard column.type == "TEXT" else { return column.type }
    if column.name.hasSuffix("_on") { return "DATE" }
    return column.name.hasSuffix("_at") ? "TIMESTAMP" : "TEXT"
  }
}
