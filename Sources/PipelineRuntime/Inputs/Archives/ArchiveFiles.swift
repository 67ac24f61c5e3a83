internal import PolicyModel
internal import RawStore

/// The archives that one input names: a file, those of a folder, or those of a list of paths.
enum ArchiveFiles {
  /// What stands for one archive.
  enum Entry: Equatable {
    case file(String)
    case refused(source: String, message: String)
  }

  /// A list of paths is read whole; that of a month of Common Crawl has 12 MB.
  private static let listLimit = 1 << 27

  /// The archives of `path`, an absolute path; paths of a list count from `root`, else from its
  /// folder.
  static func entries(_ path: String, root: String?) throws(GongwenError) -> [Entry] {
    if let kind = try? FileKind.of(path, followingLinks: true), case .folder = kind {
      var visited: Set<FileIdentity> = []
      return folder(CanonicalPath.resolve(path) ?? path, visited: &visited)
    }
    if WARCReader.isArchive(path) { return [.file(CanonicalPath.resolve(path) ?? path)] }
    guard let lines = try list(path) else {
      throw GongwenError(
        .input, "neither a WARC file nor a list of them", place: path,
        advice: "name a .warc or .warc.gz file, a folder of them, or a text of their paths")
    }
    return lines.map { entry($0, root: root ?? CanonicalPath.folder(of: path)) }
  }

  /// Whether the file at `path` is a list of archives: a text, or gzip of one, of which the first
  /// lines all end in .warc or .warc.gz.
  static func isList(_ path: String) -> Bool {
    guard let head = try? TextLines.head(path, limit: 1 << 12) else { return false }
    // The last line may be cut.
    return isList(head.lines.count > 1 && head.isCut ? head.lines.dropLast() : head.lines[...])
  }

  private static func isList(_ lines: ArraySlice<String>) -> Bool {
    let names = lines.filter { !$0.hasPrefix("#") }
    return !names.isEmpty
      && names.prefix(20).allSatisfy { line in
        let name = line.lowercased()
        return name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
      }
  }

  private static func list(_ path: String) throws(GongwenError) -> [String]? {
    let text: TextLines
    do {
      text = try TextLines.head(path, limit: listLimit)
    } catch {
      throw GongwenError(.input, error.message, place: path)
    }
    guard isList(text.lines[...]) else { return nil }
    if text.isCut {
      throw GongwenError(
        .input, "the list has more than \(listLimit) bytes", place: path, advice: "divide it")
    }
    return text.lines.filter { !$0.hasPrefix("#") }
  }

  private static func entry(_ line: String, root: String) -> Entry {
    if line.contains("://") {
      return .refused(
        source: line, message: "archives are not fetched; get it and list its path instead")
    }
    let path = CanonicalPath.absolute(line, from: root)
    guard let resolved = CanonicalPath.resolve(path) else {
      return .refused(source: path, message: "no such file")
    }
    return .file(resolved)
  }

  /// The archives in a folder and its subfolders, by name; told by their bytes.
  private static func folder(_ path: String, visited: inout Set<FileIdentity>) -> [Entry] {
    guard let kind = try? FileKind.of(path, followingLinks: true),
      case .folder(let identity) = kind,
      visited.insert(identity).inserted
    else { return [] }
    let names: [String]
    do {
      names = try FolderEntry.list(path).map(\.name).sorted()
    } catch {
      return [.refused(source: path, message: "the folder cannot be listed: \(error)")]
    }
    var entries: [Entry] = []
    for name in names {
      let place = path == "/" ? "/" + name : path + "/" + name
      switch try? FileKind.of(place, followingLinks: true) {
      case .folder: entries += folder(CanonicalPath.resolve(place) ?? place, visited: &visited)
      case .regular where WARCReader.isArchive(place):
        entries.append(.file(CanonicalPath.resolve(place) ?? place))
      default: break
      }
    }
    return entries
  }
}
