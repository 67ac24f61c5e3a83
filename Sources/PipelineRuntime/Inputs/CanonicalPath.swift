internal import Glibc

/// Absolute paths without links: the identity of a file.
package enum CanonicalPath {
  /// The path with every link resolved, or `nil` where nothing stands there.
  package static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// `path` as seen from `folder`, without `.` and `..`; nothing needs to stand there.
  package static func absolute(_ path: String, from folder: String = currentFolder) -> String {
    var parts: [Substring] = []
    let full = path.utf8.first == 0x2F ? path : folder + "/" + path
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The folder the process stands in.
  package static var currentFolder: String {
    resolve(".") ?? "/"
  }

  /// The folder a path stands in.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }
}

/// What stands at a path.
extension CanonicalPath {
  /// Whether anything stands there, be it a broken link.
  package static func exists(_ path: String) -> Bool {
    (try? FileKind.of(path, followingLinks: false)) != nil
  }

  /// Makes the folder `path` and those over it; returns what went wrong.
  package static func makeFolder(_ path: String) -> String? {
    if exists(path) { return nil }
    if let fault = makeFolder(folder(of: path)) { return fault }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { return "\(SystemFault())" }
    return nil
  }
}
