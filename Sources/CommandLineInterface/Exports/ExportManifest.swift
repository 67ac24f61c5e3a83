internal import Foundation
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// The file `manifest.json` of an exported folder: what stands in it, and from what it was made.
struct ExportManifest {
  /// One finished file.
  struct Entry: Equatable {
    var path: String
    var table: String
    var rows: Int
    var byteCount: Int
    var sha256: String
    /// Digest of the state of the warehouse, the query and the options that it was made from.
    var key: String
  }

  /// By the path below the folder.
  var entries: [String: Entry] = [:]
  private let path: String

  /// Reads the manifest of `folder`; one that is not there or not understood is empty.
  init(folder: String) {
    path = folder + "/manifest.json"
    guard let data = FileManager.default.contents(atPath: path),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let files = object["files"] as? [[String: Any]]
    else { return }
    for file in files {
      guard let path = file["path"] as? String, let table = file["table"] as? String,
        let rows = file["rows"] as? Int, let bytes = file["bytes"] as? Int,
        let sha256 = file["sha256"] as? String, let key = file["key"] as? String
      else { continue }
      entries[path] = Entry(
        path: path, table: table, rows: rows, byteCount: bytes, sha256: sha256, key: key)
    }
  }

  /// Writes it, whole or not at all.
  func write() throws {
    var writer = RowWriter()
    writer.beginObject()
    writer.key("format")
    writer.integer(1)
    writer.key("files")
    writer.beginArray()
    for entry in entries.values.sorted(by: { $0.path < $1.path }) {
      writer.beginObject()
      for (key, text) in [
        ("path", entry.path), ("table", entry.table), ("sha256", entry.sha256), ("key", entry.key),
      ] {
        writer.key(text: key)
        writer.text(text)
      }
      writer.key("rows")
      writer.integer(entry.rows)
      writer.key("bytes")
      writer.integer(entry.byteCount)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    try FileReplacement.write(writer.bytes + [0x0A], to: path)
  }
}
