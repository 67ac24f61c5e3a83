internal import Glibc

/// An open file that closes itself.
final class OpenFile {
  let descriptor: Int32

  /// Opens a regular file or a pipe for reading; workers do not inherit it.
  init(_ path: String) throws(SystemFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    if descriptor < 0 { throw SystemFault() }
  }

  deinit { close(descriptor) }
}
