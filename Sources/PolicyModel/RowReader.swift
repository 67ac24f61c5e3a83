/// Reads what ``RowWriter`` wrote, value by value, without building a tree.
///
/// It reads any JSON of objects, arrays, strings, numbers and nulls, or their packed form
/// (``RowForm``); a caller walks it in the order in which it was written. A malformed text throws ``Malformed`` with the byte offset.
package struct RowReader: ~Copyable {
  /// One scalar of a row.
  package enum Value {
    case null
    case integer(Int64)
    case real(Double)
    /// UTF-8 text; the bytes are valid until the next call on the reader.
    case text(UnsafeRawBufferPointer)
  }

  /// The text is not of the expected form at `offset`.
  package struct Malformed: Error, CustomStringConvertible {
    /// Bytes from the start of the text.
    package var offset: Int
    /// One line.
    package var description: String { "malformed reply at byte \(offset)" }
  }

  private let bytes: UnsafeRawBufferPointer
  private let isPacked: Bool
  /// Holds the last unescaped text, which is never longer than its source.
  private var scratch: UnsafeMutableRawBufferPointer
  private var scratchCount = 0
  /// The place of the next byte.
  package private(set) var offset = 0

  /// Makes a reader over `bytes`, which must outlive it, from `offset` on.
  package init(_ bytes: UnsafeRawBufferPointer, form: RowForm = .json, offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    isPacked = form == .packed
    scratch = .allocate(byteCount: 0, alignment: 1)
  }

  deinit { scratch.deallocate() }

  /// Moves past `{`.
  package mutating func beginObject() throws(Malformed) { try expect(0x7B) }
  /// Moves past `[`.
  package mutating func beginArray() throws(Malformed) { try expect(0x5B) }

  /// Whether the current array has another element; moves past its comma, or its `]`.
  package mutating func nextElement() throws(Malformed) -> Bool { try next(end: 0x5D) }

  /// The next key of the current object, or `nil` past its `}`.
  package mutating func nextKey() throws(Malformed) -> String? {
    guard try next(end: 0x7D) else { return nil }
    let key = try string()
    if !isPacked { try expect(0x3A) }
    return key
  }

  /// Reads a string.
  package mutating func string() throws(Malformed) -> String {
    guard case .text(let text) = try value() else { throw Malformed(offset: offset) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads a string or null.
  package mutating func optionalString() throws(Malformed) -> String? {
    switch try value() {
    case .text(let text): String(decoding: text, as: UTF8.self)
    case .null: nil
    default: throw Malformed(offset: offset)
    }
  }

  /// Reads one scalar.
  package mutating func value() throws(Malformed) -> Value {
    if isPacked { return try packedValue() }
    skipSpace()
    guard offset < bytes.count else { throw Malformed(offset: offset) }
    switch bytes[offset] {
    case 0x22: return .text(try text())
    case 0x6E: return try literal("null", .null)
    case 0x74: return try literal("true", .integer(1))
    case 0x66: return try literal("false", .integer(0))
    default: return try number()
    }
  }

  /// What was read since `start`.
  package func bytes(from start: Int) -> [UInt8] { Array(bytes[start..<offset]) }

  /// Moves past `known`, if that is what comes next.
  package mutating func skip(_ known: [UInt8]) -> Bool {
    guard !known.isEmpty, known.count <= bytes.count - offset else { return false }
    let isNext = known.withUnsafeBytes { $0.elementsEqual(bytes[offset..<offset + known.count]) }
    if isNext { offset += known.count }
    return isNext
  }

  /// Moves past one value of any kind.
  package mutating func skip() throws(Malformed) {
    skipSpace()
    guard offset < bytes.count else { throw Malformed(offset: offset) }
    switch bytes[offset] {
    case 0x7B:
      try beginObject()
      while try nextKey() != nil { try skip() }
    case 0x5B:
      try beginArray()
      while try nextElement() { try skip() }
    default:
      _ = try value()
    }
  }

  @inline(__always)
  private mutating func packedValue() throws(Malformed) -> Value {
    guard offset < bytes.count else { throw Malformed(offset: offset) }
    switch bytes[offset] {
    case 0x6E:
      offset += 1
      return .null
    case 0x73:
      guard bytes.count - offset >= 5 else { throw Malformed(offset: offset) }
      let length = bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt32.self)
      let start = offset + 5
      let end = start + Int(UInt32(littleEndian: length))
      guard end <= bytes.count else { throw Malformed(offset: offset) }
      offset = end
      return .text(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    case 0x69: return .integer(Int64(bitPattern: try packedNumber()))
    case 0x72: return .real(Double(bitPattern: try packedNumber()))
    default: throw Malformed(offset: offset)
    }
  }

  private mutating func packedNumber() throws(Malformed) -> UInt64 {
    guard bytes.count - offset >= 9 else { throw Malformed(offset: offset) }
    let number = bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self)
    offset += 9
    return UInt64(littleEndian: number)
  }

  private mutating func next(end: UInt8) throws(Malformed) -> Bool {
    if isPacked {
      guard offset < bytes.count else { throw Malformed(offset: offset) }
      if bytes[offset] != end { return true }
      offset += 1
      return false
    }
    skipSpace()
    guard offset < bytes.count else { throw Malformed(offset: offset) }
    if bytes[offset] == end {
      offset += 1
      return false
    }
    if bytes[offset] == 0x2C { offset += 1 }
    skipSpace()
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(Malformed) {
    skipSpace()
    guard offset < bytes.count, bytes[offset] == byte else { throw Malformed(offset: offset) }
    offset += 1
  }

  private mutating func skipSpace() {
    if isPacked { return }
    while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
  }

  private mutating func literal(
    _ word: StaticString, _ value: Value
  ) throws(Malformed) -> Value {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count else { throw Malformed(offset: offset) }
    for index in 0..<word.utf8CodeUnitCount where bytes[offset + index] != word.utf8Start[index] {
      throw Malformed(offset: offset)
    }
    offset = end
    return value
  }

  private mutating func number() throws(Malformed) -> Value {
    let start = offset
    if let value = shortInteger() { return .integer(value) }
    offset = start
    var isInteger = true
    scan: while offset < bytes.count {
      switch bytes[offset] {
      case 0x30...0x39, 0x2D: break
      case 0x2B, 0x2E, 0x45, 0x65: isInteger = false
      default: break scan
      }
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isInteger, let value = Int64(text) { return .integer(value) }
    guard let value = Double(text) else { throw Malformed(offset: start) }
    return .real(value)
  }

  /// A whole number of up to 18 digits, which most numbers of a row are; `nil` for any other.
  private mutating func shortInteger() -> Int64? {
    let isNegative = bytes[offset] == 0x2D
    if isNegative { offset += 1 }
    let start = offset
    var value: Int64 = 0
    while offset < bytes.count, bytes[offset] &- 0x30 < 10 {
      guard offset - start < 18 else { return nil }
      value = value * 10 + Int64(bytes[offset] &- 0x30)
      offset += 1
    }
    guard offset > start else { return nil }
    if offset < bytes.count {
      switch bytes[offset] {
      case 0x2B, 0x2D, 0x2E, 0x45, 0x65: return nil
      default: break
      }
    }
    return isNegative ? -value : value
  }

  private mutating func text() throws(Malformed) -> UnsafeRawBufferPointer {
    let start = offset + 1
    offset = JSONSpecials.quoteOrBackslash(in: bytes, from: start)
    guard offset < bytes.count else { throw Malformed(offset: start) }
    if bytes[offset] == 0x5C { return try escapedText(from: start) }
    defer { offset += 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
  }

  /// Continues at the first backslash of a string that began at `start`, into `scratch`.
  private mutating func escapedText(from start: Int) throws(Malformed) -> UnsafeRawBufferPointer {
    // No text is longer than what stands for it.
    let end = try endOfText(from: offset)
    if scratch.count < end - start {
      scratch.deallocate()
      scratch = .allocate(byteCount: max(end - start, 1 << 14), alignment: 1)
    }
    scratchCount = 0
    copy(from: start, to: offset)
    while offset < end {
      offset += 1
      try escape()
      let next = JSONSpecials.quoteOrBackslash(in: bytes, from: offset)
      copy(from: offset, to: next)
      offset = next
    }
    offset += 1
    return UnsafeRawBufferPointer(rebasing: scratch[0..<scratchCount])
  }

  /// The place of the quotation mark that ends the string in which `start` stands.
  private func endOfText(from start: Int) throws(Malformed) -> Int {
    var index = start
    while true {
      index = JSONSpecials.quoteOrBackslash(in: bytes, from: index)
      guard index < bytes.count else { throw Malformed(offset: start) }
      if bytes[index] == 0x22 { return index }
      index += 2
    }
  }

  private mutating func copy(from start: Int, to end: Int) {
    guard end > start, let source = bytes.baseAddress, let target = scratch.baseAddress else {
      return
    }
    (target + scratchCount).copyMemory(from: source + start, byteCount: end - start)
    scratchCount += end - start
  }

  private mutating func escape() throws(Malformed) {
    guard offset < bytes.count else { throw Malformed(offset: offset) }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case 0x6E: append(0x0A)
    case 0x74: append(0x09)
    case 0x72: append(0x0D)
    case 0x62: append(0x08)
    case 0x66: append(0x0C)
    case 0x75:
      var scalar = try hexadecimal()
      if (0xD800..<0xDC00).contains(scalar), offset + 1 < bytes.count, bytes[offset] == 0x5C,
        bytes[offset + 1] == 0x75
      {
        offset += 2
        let low = try hexadecimal()
        scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low &- 0xDC00)
      }
      for unit in String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8 { append(unit) }
    default: append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    scratch[scratchCount] = byte
    scratchCount += 1
  }

  private mutating func hexadecimal() throws(Malformed) -> UInt32 {
    guard offset + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
    else { throw Malformed(offset: offset) }
    offset += 4
    return value
  }
}
