internal import Glibc

/// Standard output for data: buffered, and quiet when nobody reads it any more; or another
/// descriptor, which says what went wrong.
final class StandardOutput {
  /// The `errno` of the first write that failed, after which nothing is written.
  private(set) var fault: Int32?
  private var buffer: [UInt8] = []
  private let descriptor: Int32

  /// Makes an output; 1 is standard output.
  init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
  }

  deinit { flush() }

  /// Writes `text` and a newline.
  func line(_ text: String) {
    write(text)
    write("\n")
  }

  /// Writes `text`.
  func write(_ text: String) {
    buffer += text.utf8
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes raw bytes.
  func write(bytes: [UInt8]) {
    buffer += bytes
    if buffer.count > 1 << 16 { flush() }
  }

  /// Hands everything on; a closed pipe (`| head`) ends the program without a word.
  func flush() {
    var done = fault == nil ? 0 : buffer.count
    buffer.withUnsafeBytes { bytes in
      while done < bytes.count, let start = bytes.baseAddress {
        let result = Glibc.write(descriptor, start + done, bytes.count - done)
        if result > 0 {
          done += result
        } else if errno == EPIPE, descriptor == 1 {
          exit(0)
        } else if errno != EINTR && errno != EAGAIN {
          fault = errno
          break
        }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
