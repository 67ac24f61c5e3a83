internal import Foundation
internal import Glibc
package import PolicyModel

/// Files that come into being whole: written aside, brought to the disk, renamed.
package enum FileReplacement {
  /// A name beside `target` for this process; what dead processes left there is taken away.
  package static func asideName(for target: String) -> String {
    let url = URL(fileURLWithPath: target)
    let folder = url.deletingLastPathComponent().path
    let start = ".\(url.lastPathComponent).partial-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(start) {
      let digits = name.dropFirst(start.count).prefix { $0.isNumber }
      if let process = Int32(digits), process != getpid(), kill(process, 0) != 0, errno == ESRCH {
        unlink("\(folder)/\(name)")
      }
    }
    let aside = "\(folder)/\(start)\(getpid())"
    unlink(aside)
    return aside
  }

  /// Puts the finished file `aside` in the place of `target`, in one step and for good.
  package static func replace(_ target: String, with aside: String) throws {
    try synchronise(aside)
    guard rename(aside, target) == 0 else {
      throw fault("the file cannot be put in its place", target)
    }
    try? synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
  }

  /// Writes `bytes` to `target`, whole or not at all.
  package static func write(_ bytes: [UInt8], to target: String) throws {
    let aside = asideName(for: target)
    guard FileManager.default.createFile(atPath: aside, contents: Data(bytes)) else {
      throw fault("the file cannot be written", target)
    }
    try replace(target, with: aside)
  }

  /// Has the system bring a file or folder to the disk.
  package static func synchronise(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault("the file cannot be opened", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault("the file cannot be brought to disk", path) }
  }

  private static func fault(_ message: String, _ path: String) -> GongwenError {
    GongwenError(.warehouse, "\(message): \(String(cString: strerror(errno)))", place: path)
  }
}
