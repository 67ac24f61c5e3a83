/// One entry of a pipeline's inputs or one argument of `ingest`.
package enum InputSource: Sendable, Equatable {
  /// A file or a folder.
  case path(String)
  /// A table of files and their URLs; see ``ManifestProducer``.
  case manifest(String)
  /// A file of JSON lines.
  case jsonLines(String)
  /// WARC: a file, a folder of them, or a list of their paths, which count from `root` or from the
  /// folder of the list.
  case archive(String, root: String?)
  /// JSON lines on standard input.
  case standardInput

  /// The path, or `-`.
  package var path: String {
    switch self {
    case .path(let path), .manifest(let path), .jsonLines(let path): path
    case .archive(let path, _): path
    case .standardInput: "-"
    }
  }

  /// Whether the file at `path` is a list of archives.
  package static func isArchiveList(_ path: String) -> Bool { ArchiveFiles.isList(path) }
}
