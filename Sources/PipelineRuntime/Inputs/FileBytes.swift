internal import Glibc
internal import PolicyModel

/// Reading of whole files within a limit, without ever blocking on what is no file.
enum FileBytes {
  /// The bytes of the regular file at `path`, at most `limit`.
  static func read(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
    // O_NONBLOCK keeps a named pipe that took the place of a file from blocking the lane.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Refusal(.unreadableFile, "cannot be opened: \(SystemFault())")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Refusal(.unreadableFile, "cannot be opened: \(SystemFault())")
    }
    switch FileKind(status) {
    case .regular: break
    case .folder: throw Refusal(.unreadableFile, "a folder, not a file")
    case .link: throw Refusal(.unreadableFile, "a link, not a file")
    case .special(let name): throw Refusal(.unreadableFile, "\(name), not a regular file")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(size, limit: limit) }
    return try read(descriptor, expecting: size, limit: limit)
  }

  /// The refusal of `size` bytes.
  static func tooLarge(_ size: Int, limit: Int) -> Refusal {
    Refusal(
      .tooLarge,
      "\(size) bytes are more than the limit of \(limit); raise max_bytes to read it")
  }

  /// Reads to the end, also of a file that grows meanwhile or, as under /proc, tells no size.
  private static func read(
    _ descriptor: Int32, expecting size: Int, limit: Int
  ) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    var fault: SystemFault?
    var capacity = size + 1
    while true {
      let base = bytes.count
      let room = capacity - base
      var isAtEnd = false
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          guard let start = buffer.baseAddress else { break }
          let result = Glibc.read(descriptor, start + count, room - count)
          if result > 0 {
            count += result
          } else if result == 0 {
            isAtEnd = true
            break
          } else if errno != EINTR {
            fault = SystemFault()
            break
          }
        }
      }
      if let fault { throw Refusal(.unreadableFile, "cannot be read: \(fault)") }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw tooLarge(bytes.count, limit: limit) }
      if isAtEnd { return bytes }
      capacity = min(max(capacity * 2, 1 << 16), limit + 1)
    }
  }
}
