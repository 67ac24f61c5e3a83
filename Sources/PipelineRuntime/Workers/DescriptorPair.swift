internal import Glibc

/// The two ends of a pipe.
struct DescriptorPair {
  /// Where bytes come out.
  var readEnd: Int32
  /// Where bytes go in.
  var writeEnd: Int32

  /// Makes a pipe that no other program inherits.
  ///
  /// The mark is set after the pipe is made, so a thread that starts processes at the same time
  /// must be kept out (``WorkerProcess`` does both under one lock).
  init() throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemFault() }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Closes both ends.
  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }
}
