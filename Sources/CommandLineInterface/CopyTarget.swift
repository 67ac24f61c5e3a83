internal import Foundation
internal import PipelineRuntime
internal import PolicyModel

/// Where a copy of a warehouse may be written.
enum CopyTarget {
  /// Refuses the warehouse itself, folders, what must not be replaced, and files of other kinds.
  static func check(_ target: String, of source: String, replaces: Bool) throws {
    try checkDiffers(target, from: source)
    guard CanonicalPath.exists(target) else {
      let folder = CanonicalPath.folder(of: target)
      guard isFolder(folder) else { throw GongwenError(.input, "no such folder", place: folder) }
      return
    }
    guard !isFolder(target) else {
      throw GongwenError(.usage, "that is a folder", place: target, advice: "name a file in it")
    }
    guard replaces else {
      throw GongwenError(
        .usage, "the file is there already", place: target, advice: "name another, or a folder")
    }
    guard isWarehouse(target) else {
      throw GongwenError(
        .usage, "the file is no warehouse and is not replaced", place: target,
        advice: "name another, or take it away first")
    }
    guard !CanonicalPath.exists(target + "-wal") else {
      throw GongwenError(
        .usage, "that is a warehouse at work, not a published copy", place: target,
        advice: "name another file; 'gongwen restore' replaces a warehouse")
    }
  }

  /// Refuses one file in both parts.
  static func checkDiffers(_ target: String, from source: String) throws {
    if let same = CanonicalPath.resolve(target), same == CanonicalPath.resolve(source) {
      throw GongwenError(.usage, "that is the file itself", place: target)
    }
  }

  /// Whether a folder stands at `path`.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Whether the file's header has the application id of a warehouse.
  private static func isWarehouse(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    let header = (try? handle.read(upToCount: 72)) ?? Data()
    return header.count == 72 && header.suffix(4) == Data("GNGW".utf8)
  }
}
