/// One entry of a pipeline's inputs or one argument of `ingest`.
package enum InputSource: Sendable, Equatable {
  /// A file or a folder.
  case path(String)
  /// A table of files and their URLs; see ``ManifestProducer``.
  case manifest(String)
  /// A file of JSON lines.
  case jsonLines(String)
  /// JSON lines on standard input.
  case standardInput

  /// The path, or `-`.
  package var path: String {
    switch self {
    case .path(let path), .manifest(let path), .jsonLines(let path): path
    case .standardInput: "-"
    }
  }
}
