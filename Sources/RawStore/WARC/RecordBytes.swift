internal import PolicyModel

/// The bytes of records: those of a plain file, or what one gzip member expands to.
///
/// Holds one buffer of 64 KiB beside the file's window, whatever is skipped.
struct RecordBytes {
  private let window: FileWindow
  private let inflater: Inflater?
  /// Where the member, or the reading of a plain file, began.
  private let start: Int
  /// The next byte of the file that was not taken yet.
  private var next: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private static let chunk = 1 << 16

  /// Reads from `offset` of a plain file, or the gzip member that begins there.
  init(_ window: FileWindow, at offset: Int, isMember: Bool) {
    self.window = window
    inflater = isMember ? Inflater(.gzip) : nil
    start = offset
    next = offset
  }

  /// The place in the file behind everything handed out. Of a member only at its end.
  var offset: Int { inflater == nil ? next - (buffer.count - position) : next }

  /// Whether there is another byte; of a member `false` says that its checksum is right.
  mutating func hasMore() throws -> Bool {
    if position < buffer.count { return true }
    while !isAtEnd {
      try fill()
      if !buffer.isEmpty { return true }
    }
    return false
  }

  /// The next byte, which stays the next.
  mutating func peek() throws -> UInt8? {
    try hasMore() ? buffer[position] : nil
  }

  /// Whether the bytes at hand go on with `text`; `nil` where too few are at hand to say.
  func isNext(_ text: [UInt8]) -> Bool? {
    let rest = buffer[position...].prefix(text.count)
    guard text.starts(with: rest) else { return false }
    return rest.count == text.count ? true : nil
  }

  /// A line without its LF or CRLF; `nil` at the end. A line longer than `limit` is a fault.
  mutating func line(limit: Int) throws -> [UInt8]? {
    var line: [UInt8] = []
    guard try hasMore() else { return nil }
    while try hasMore() {
      let rest = buffer[position...]
      let end = rest.firstIndex(of: 0x0A)
      line += rest[..<(end ?? rest.endIndex)]
      position = end.map { $0 + 1 } ?? rest.endIndex
      if line.count > limit {
        throw fault(.malformed, "a line of its head is longer than \(limit) bytes")
      }
      if end != nil {
        if line.last == 0x0D { line.removeLast() }
        return line
      }
    }
    throw endFault()
  }

  /// The next `count` bytes.
  mutating func block(_ count: Int) throws -> [UInt8] {
    var block: [UInt8] = []
    // A length that lies must not take memory.
    block.reserveCapacity(min(count, 1 << 20))
    try take(count) { block += $0 }
    return block
  }

  /// Everything that is at hand without reading on; `nil` where nothing is.
  mutating func takeHand() -> ArraySlice<UInt8>? {
    guard position < buffer.count else { return nil }
    defer { position = buffer.count }
    return buffer[position...]
  }

  /// Passes over `count` bytes.
  mutating func skip(_ count: Int) throws {
    if inflater == nil, count > buffer.count - position {
      guard count <= window.size - offset else { throw endFault() }
      next = offset + count
      buffer = []
      position = 0
      isAtEnd = next >= window.size
    } else {
      try take(count) { _ in }
    }
  }

  /// Passes over line ends.
  mutating func skipLineEnds() throws -> Int {
    var count = 0
    while let byte = try peek(), byte == 0x0D || byte == 0x0A {
      position += 1
      count += 1
    }
    return count
  }

  /// A fault of the record or member that was begun.
  func fault(_ kind: WARCFault.Kind, _ message: String) -> WARCFault {
    WARCFault(kind: kind, offset: start, length: 0, message: message)
  }

  private func endFault() -> WARCFault {
    inflater == nil
      ? fault(.truncated, "the file ends within the record")
      : fault(.malformed, "the record ends before its Content-Length")
  }

  private mutating func take(_ count: Int, _ body: (ArraySlice<UInt8>) -> Void) throws {
    var left = count
    while left > 0 {
      guard try hasMore() else { throw endFault() }
      let piece = buffer[position...].prefix(left)
      body(piece)
      position += piece.count
      left -= piece.count
    }
  }

  private mutating func fill() throws {
    position = 0
    let input = try window.bytes(at: next)
    guard let inflater else {
      buffer = Array(input.prefix(Self.chunk))
      next += buffer.count
      isAtEnd = buffer.isEmpty
      return
    }
    guard !input.isEmpty else {
      buffer = []
      throw fault(.truncated, "the file ends within the member")
    }
    var step = Inflater.Step(consumed: 0, produced: 0, isAtEnd: false, fault: nil)
    buffer = [UInt8](unsafeUninitializedCapacity: Self.chunk) { space, count in
      step = inflater.step(input, into: UnsafeMutableRawBufferPointer(space))
      count = step.produced
    }
    next += step.consumed
    isAtEnd = step.isAtEnd
    if let text = step.fault { throw fault(.damaged, "the member does not expand: \(text)") }
  }
}
