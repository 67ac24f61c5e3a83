internal import Glibc

/// What stands at a path, and its identity on the file system.
enum FileKind: Equatable {
  case regular
  case folder(FileIdentity)
  case link
  /// A named pipe, device or socket, by its name.
  case special(String)

  /// Looks at `path` itself or, with `followingLinks`, at what it points to.
  ///
  /// Never opens anything, so that a named pipe cannot block. Throws the `errno`.
  static func of(_ path: String, followingLinks: Bool) throws(SystemFault) -> FileKind {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw SystemFault() }
    return FileKind(status)
  }

  /// The kind that `status` tells.
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR:
      self = .folder(FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
    case S_IFLNK: self = .link
    case S_IFIFO: self = .special("a named pipe")
    case S_IFSOCK: self = .special("a socket")
    case S_IFCHR, S_IFBLK: self = .special("a device")
    default: self = .special("no regular file")
    }
  }
}
