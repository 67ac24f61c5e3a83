internal import Glibc
internal import PolicyModel

/// A file seen through one buffer, from any place: memory stays the same whatever its size.
final class FileWindow {
  private let descriptor: Int32
  private let path: String
  private let buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var count = 0
  /// The size when it was opened; what is appended later is not looked at.
  let size: Int

  /// Opens the regular file at `path`.
  init(_ path: String, capacity: Int = 1 << 17) throws(GongwenError) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Self.fault("cannot be opened", path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw GongwenError(.input, "the archive is no regular file", place: path)
    }
    self.descriptor = descriptor
    size = Int(status.st_size)
    buffer = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    close(descriptor)
    buffer.deallocate()
  }

  /// Bytes from `offset` on: at least one, or none at the end of the file.
  func bytes(at offset: Int) throws(GongwenError) -> UnsafeRawBufferPointer {
    if offset < start || offset >= start + count {
      start = offset
      count = 0
      let room = min(buffer.count, size - offset)
      while count < room {
        let result = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, room - count, off_t(offset + count))
        if result < 0 && errno == EINTR { continue }
        if result < 0 { throw Self.fault("cannot be read", path) }
        if result == 0 { break }
        count += result
      }
    }
    return UnsafeRawBufferPointer(rebasing: buffer[(offset - start)..<count])
  }

  /// Up to `length` bytes at `offset`, as an array; fewer at the end of the file.
  func copy(at offset: Int, length: Int) throws(GongwenError) -> [UInt8] {
    var copy: [UInt8] = []
    while copy.count < length {
      let piece = try bytes(at: offset + copy.count)
      if piece.isEmpty { break }
      copy += piece.prefix(length - copy.count)
    }
    return copy
  }

  /// The first place from `offset` on at which `first` stands; the size where it does not.
  func find(_ first: UInt8, from offset: Int) throws(GongwenError) -> Int {
    var offset = offset
    while offset < size {
      let piece = try bytes(at: offset)
      guard let base = piece.baseAddress, !piece.isEmpty else { return size }
      if let hit = memchr(base, Int32(first), piece.count) {
        return offset + (UnsafeRawPointer(hit) - base)
      }
      offset += piece.count
    }
    return size
  }

  private static func fault(_ what: String, _ path: String) -> GongwenError {
    GongwenError(
      .input, "the archive \(what): \(String(cString: strerror(errno)))", place: path)
  }
}
