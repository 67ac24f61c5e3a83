/// The names of files that a folder is searched for.
enum NoticeFileName {
  private static let extensions: Set<String> = ["html", "htm", "xml", "txt", "md"]

  /// Whether `name` ends in .html, .htm, .xml, .txt or .md, in any case.
  static func isNotice(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
    return extensions.contains(name[name.utf8.index(after: dot)...].lowercased())
  }

  /// Whether `name` ends in .warc or .warc.gz, in any case.
  static func isArchive(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
  }
}
