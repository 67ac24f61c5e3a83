internal import Glibc
internal import RawStore

/// How a file that was named on its own is to be read: archives are told by their bytes, the others
/// by their names, else by their beginning.
enum NamedFileForm {
  case page, jsonLines, manifest
  /// A WARC file, or a list of them.
  case archives

  /// Looks at the regular file at `path`.
  static func of(_ path: String) -> NamedFileForm {
    if WARCReader.isArchive(path) { return .archives }
    let name = CanonicalPath.name(of: path).lowercased()
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") { return .jsonLines }
    if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return .manifest }
    if ArchiveFiles.isList(path) { return .archives }
    if NoticeFileName.isNotice(name) { return .page }
    return beginsWithRecord(path) ? .jsonLines : .page
  }

  /// Whether the first thing in the file is an object with a string key: `{"`.
  private static func beginsWithRecord(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return false }
    let text = bytes.prefix(count).filter { $0 > 0x20 }
    return text.starts(with: [0x7B, 0x22])
  }
}
