internal import Glibc

/// Reads lines from a file or a pipe, one at a time, however many there are.
package struct LineReader {
  /// One line.
  package struct Line {
    /// From 1.
    package var number: Int
    /// The bytes without the newline; of a line over the limit only its beginning.
    package var bytes: [UInt8]
    /// The length of the whole line.
    package var byteCount: Int
  }

  private let descriptor: Int32
  private let limit: Int
  private let wakeDescriptor: Int32?
  private var buffer: [UInt8] = []
  private var position = 0
  private var number = 0
  private var isAtEnd = false

  private static let chunk = 1 << 18
  private static let kept = 1 << 16

  /// Reads from `descriptor`, which stays open; lines of more than `limit` bytes are cut.
  ///
  /// Waiting for input ends, as if it were at its end, when `wakeDescriptor` becomes readable.
  package init(descriptor: Int32, limit: Int, wakeDescriptor: Int32? = nil) {
    self.descriptor = descriptor
    self.limit = limit
    self.wakeDescriptor = wakeDescriptor
  }

  /// Whether bytes are at hand, so that the next line may come without waiting.
  package var hasBytesAtHand: Bool { position < buffer.count }

  /// The next line, or `nil` at the end.
  package mutating func next() throws(SystemFault) -> Line? {
    var line: [UInt8] = []
    var byteCount = 0
    while true {
      if position == buffer.count {
        guard try fill() else {
          if byteCount == 0 { return nil }
          number += 1
          return Line(number: number, bytes: line, byteCount: byteCount)
        }
      }
      let rest = buffer[position...]
      let end = Self.newline(in: rest)
      let piece = rest[..<(end ?? rest.endIndex)]
      byteCount += piece.count
      if byteCount <= limit {
        line += piece
      } else if line.count < Self.kept {
        line += piece.prefix(Self.kept - line.count)
      } else if line.count > Self.kept {
        line = Array(line.prefix(Self.kept))
      }
      position = piece.endIndex
      if end != nil {
        position += 1
        number += 1
        return Line(number: number, bytes: line, byteCount: byteCount)
      }
    }
  }

  private static func newline(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress, let hit = memchr(start, 0x0A, buffer.count) else {
        return nil
      }
      return bytes.startIndex + (UnsafeRawPointer(hit) - start)
    }
  }

  /// Whether there are more bytes.
  private mutating func fill() throws(SystemFault) -> Bool {
    if isAtEnd { return false }
    guard waitForInput() else {
      isAtEnd = true
      return false
    }
    var fault: SystemFault?
    let source = descriptor
    buffer = [UInt8](unsafeUninitializedCapacity: Self.chunk) { space, count in
      while true {
        let result = read(source, space.baseAddress, Self.chunk)
        if result < 0 && errno == EINTR { continue }
        if result < 0 { fault = SystemFault() }
        count = max(result, 0)
        return
      }
    }
    position = 0
    if let fault { throw fault }
    isAtEnd = buffer.isEmpty
    return !isAtEnd
  }

  /// Waits for bytes or the end of the input; `false` when woken to stop.
  private func waitForInput() -> Bool {
    guard let wakeDescriptor else { return true }
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&polled, 2, -1) < 0 && errno == EINTR {}
    return polled[1].revents == 0
  }
}
