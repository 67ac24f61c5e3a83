package import PolicyModel

/// Compression of captured bytes in the block format of LZ4.
///
/// Every page of every run is compressed once, so speed decides: zlib's fastest level takes about
/// as long over a page as reading it (Documentation/Performance.md), this a tenth of that for
/// twice the size. Source: LZ4 Block Format Description, lz4/doc/lz4_Block_format.md. A block is a
/// row of sequences: a token with two lengths of four bits, literals, and a distance of two bytes
/// back to a match of at least four bytes; the last sequence has literals only.
package enum BlockCompression {
  /// The name of the format, stored beside the bytes.
  package static let codec = "lz4"

  /// The shortest match.
  private static let least = 4
  /// A match neither starts in the last twelve bytes nor reaches into the last five.
  private static let tail = 12
  private static let literalTail = 5
  private static let farthest = 65_535
  private static let hashBits: UInt64 = 13

  /// Compresses `bytes`; the result is a function of the bytes alone.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    let capacity = bytes.count + bytes.count / 255 + 16
    return [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      guard let output = target.baseAddress else { return }
      count = bytes.withUnsafeBytes { source in
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << Int(hashBits)) { table in
          table.initialize(repeating: 0)
          var writer = Writer(output: output)
          compress(source, table: table, writer: &writer)
          return writer.count
        }
      }
    }
  }

  private static func compress(
    _ source: UnsafeRawBufferPointer, table: UnsafeMutableBufferPointer<UInt32>,
    writer: inout Writer
  ) {
    guard let start = source.baseAddress, source.count > tail else {
      writer.finish(source.baseAddress ?? UnsafeRawPointer(writer.output), source.count)
      return
    }
    let limit = source.count - tail
    let matchLimit = source.count - literalTail
    var anchor = 0
    var position = 1
    var misses = 0
    while position <= limit {
      let word = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      // Five bytes decide: four find too many matches that are not worth their token.
      let slot = Int(((word << 24) &* 889_523_592_379) >> (64 - hashBits))
      let candidate = Int(table[slot])
      table[slot] = UInt32(truncatingIfNeeded: position)
      guard candidate > 0, position - candidate <= farthest,
        start.loadUnaligned(fromByteOffset: candidate, as: UInt32.self)
          == UInt32(truncatingIfNeeded: word)
      else {
        // The longer nothing matches, the larger the steps.
        misses += 1
        position += 1 + misses >> 6
        continue
      }
      misses = 0
      var first = position
      var match = candidate
      while first > anchor, match > 0,
        start.load(fromByteOffset: first - 1, as: UInt8.self)
          == start.load(fromByteOffset: match - 1, as: UInt8.self)
      {
        first -= 1
        match -= 1
      }
      let end = matchEnd(start, match + least, first + least, matchLimit)
      writer.sequence(
        start + anchor, literals: first - anchor, distance: first - match,
        length: end - first - least)
      anchor = end
      position = end
    }
    writer.finish(start + anchor, source.count - anchor)
  }

  /// Where two equal runs end: the place in the later one.
  private static func matchEnd(
    _ start: UnsafeRawPointer, _ early: Int, _ late: Int, _ limit: Int
  ) -> Int {
    var early = early
    var late = late
    while late + 8 <= limit {
      let difference =
        start.loadUnaligned(fromByteOffset: early, as: UInt64.self)
        ^ start.loadUnaligned(fromByteOffset: late, as: UInt64.self)
      if difference != 0 { return late + difference.trailingZeroBitCount >> 3 }
      early += 8
      late += 8
    }
    while late < limit,
      start.load(fromByteOffset: early, as: UInt8.self)
        == start.load(fromByteOffset: late, as: UInt8.self)
    {
      early += 1
      late += 1
    }
    return late
  }

  /// Writes sequences into a buffer that is large enough for any input.
  private struct Writer {
    let output: UnsafeMutablePointer<UInt8>
    var count = 0

    init(output: UnsafeMutablePointer<UInt8>) { self.output = output }

    mutating func sequence(
      _ literal: UnsafeRawPointer, literals: Int, distance: Int, length: Int
    ) {
      output[count] = UInt8(min(literals, 15) << 4 | min(length, 15))
      count += 1
      literalRun(literal, literals)
      output[count] = UInt8(truncatingIfNeeded: distance)
      output[count + 1] = UInt8(truncatingIfNeeded: distance >> 8)
      count += 2
      if length >= 15 { rest(length - 15) }
    }

    mutating func finish(_ literal: UnsafeRawPointer, _ literals: Int) {
      output[count] = UInt8(min(literals, 15) << 4)
      count += 1
      literalRun(literal, literals)
    }

    private mutating func literalRun(_ literal: UnsafeRawPointer, _ literals: Int) {
      if literals >= 15 { rest(literals - 15) }
      UnsafeMutableRawPointer(output + count).copyMemory(from: literal, byteCount: literals)
      count += literals
    }

    private mutating func rest(_ length: Int) {
      var length = length
      while length >= 255 {
        output[count] = 255
        count += 1
        length -= 255
      }
      output[count] = UInt8(length)
      count += 1
    }
  }
}

extension BlockCompression {
  /// Expands what ``compress(_:)`` made of `byteCount` bytes.
  ///
  /// Throws a ``GongwenError`` when the block is damaged or holds another number of bytes.
  package static func expand(_ bytes: [UInt8], byteCount: Int) throws(GongwenError) -> [UInt8] {
    guard byteCount >= 0 else { throw damaged("a negative size of \(byteCount) bytes") }
    var isSound = false
    let expanded = [UInt8](unsafeUninitializedCapacity: byteCount + 1) { target, count in
      isSound = bytes.withUnsafeBufferPointer { expand($0, into: target, byteCount) }
      count = isSound ? byteCount : 0
    }
    guard isSound else { throw damaged("it does not hold \(byteCount) bytes") }
    return expanded
  }

  /// Whether the whole block was read and filled exactly `size` bytes.
  private static func expand(
    _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>,
    _ size: Int
  ) -> Bool {
    guard let output = target.baseAddress, let input = source.baseAddress else { return false }
    var from = 0
    var to = 0
    /// Adds the bytes that follow a length of fifteen; `nil` past the end.
    func length(_ first: Int) -> Int? {
      guard first == 15 else { return first }
      var length = 15
      while from < source.count {
        let byte = Int(input[from])
        from += 1
        length += byte
        if byte < 255 { return length }
      }
      return nil
    }
    while from < source.count {
      let token = Int(input[from])
      from += 1
      guard let literals = length(token >> 4), literals <= source.count - from,
        literals <= size - to
      else { return false }
      (output + to).update(from: input + from, count: literals)
      from += literals
      to += literals
      if from == source.count { return to == size }
      guard from + 2 <= source.count else { return false }
      let distance = Int(input[from]) | Int(input[from + 1]) << 8
      from += 2
      guard let more = length(token & 15), distance > 0, distance <= to,
        more + least <= size - to
      else { return false }
      let end = to + more + least
      if distance >= more + least {
        (output + to).update(from: output + (to - distance), count: more + least)
        to = end
      } else {
        // The match runs into itself: byte after byte.
        while to < end {
          output[to] = output[to - distance]
          to += 1
        }
      }
    }
    return false
  }

  private static func damaged(_ what: String) -> GongwenError {
    GongwenError(
      .warehouse, "a stored capture is damaged (\(what))",
      advice: "restore the warehouse from a copy, or take the page in again")
  }
}
