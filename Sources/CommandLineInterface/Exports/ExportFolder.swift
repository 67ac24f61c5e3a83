internal import Foundation
internal import Glibc
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// A folder of exported files and its manifest.
struct ExportFolder {
  var path: String
  var writer: ExportWriter
  /// What the files are made from, beside their query.
  var state: String

  /// Writes what is not finished, takes away parts that are no more; says what was done.
  func write(_ items: [ExportItem], isPartial: Bool) throws -> String {
    if let fault = CanonicalPath.makeFolder(path) {
      throw GongwenError(.warehouse, "the folder cannot be made: \(fault)", place: path)
    }
    var manifest = ExportManifest(folder: path)
    let before = manifest.entries
    var finished: [String: ExportManifest.Entry] = [:]
    var unchanged = 0
    var lastWrite = ContinuousClock.now
    for item in items {
      let name = "\(item.name).\(writer.format.suffix)"
      let key = Digest.sha256([state, writer.format.rawValue, item.sql].joined(separator: "\n"))
      if let entry = before[name], entry.key == key, isThere(entry) {
        finished[name] = entry
        unchanged += 1
        continue
      }
      let isPart = item.name != item.table.name
      guard
        let written = try writer.write(
          item, to: "\(path)/\(name)", keepsEmpty: !isPart)
      else { continue }
      let entry = ExportManifest.Entry(
        path: name, table: item.table.name, rows: written.rows, byteCount: written.byteCount,
        sha256: written.sha256, key: key)
      if written.isUnchanged { unchanged += 1 }
      finished[name] = entry
      manifest.entries[name] = entry
      // A manifest of thousands of parts is not written thousands of times.
      if lastWrite.duration(to: .now) > .seconds(1) {
        try manifest.write()
        lastWrite = .now
      }
    }
    try removeStale(of: items, finished: finished, from: &manifest)
    try manifest.write()
    if writer.format == .datapackage {
      try describe(items, finished: finished, isPartial: isPartial)
    }
    let rows = finished.values.reduce(0) { $0 + $1.rows }
    return "\(finished.count) files, \(unchanged) of them unchanged, \(rows) rows"
  }

  private func isThere(_ entry: ExportManifest.Entry) -> Bool {
    guard let file = Digest.sha256(file: "\(path)/\(entry.path)") else { return false }
    return file.byteCount == entry.byteCount && file.digest == entry.sha256
  }

  /// Takes away files of the tables just exported that an earlier export wrote in this format.
  private func removeStale(
    of items: [ExportItem], finished: [String: ExportManifest.Entry],
    from manifest: inout ExportManifest
  ) throws {
    let tables = Set(items.map { $0.table.name })
    for entry in manifest.entries.values
    where tables.contains(entry.table) && finished[entry.path] == nil
      && entry.path.hasSuffix(".\(writer.format.suffix)")
    {
      unlink("\(path)/\(entry.path)")
      manifest.entries[entry.path] = nil
    }
  }

  private func describe(
    _ items: [ExportItem], finished: [String: ExportManifest.Entry], isPartial: Bool
  ) throws {
    let tables = Set(items.map { $0.table.name })
    var files: [String: DataPackageDescriptor.File] = [:]
    for item in items {
      guard let entry = finished["\(item.name).\(writer.format.suffix)"] else { continue }
      let keys = try writer.snapshot.foreignKeys(of: item.table.name).filter { key in
        // What a notice says of another may lead out of a selection of notices.
        tables.contains(key.table)
          && !(isPartial && key.table == "notices" && key.columns != ["notice_id"])
      }
      files[item.table.name] = DataPackageDescriptor.File(
        path: entry.path, byteCount: entry.byteCount, sha256: entry.sha256, foreignKeys: keys)
    }
    let text = DataPackageDescriptor.json(items.map { $0.table }, files: files)
    try FileReplacement.write(Array(text.utf8) + [0x0A], to: path + "/datapackage.json")
  }
}
