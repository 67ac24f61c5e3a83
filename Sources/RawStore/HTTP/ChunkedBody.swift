/// The chunked transfer coding (RFC 9112, 7.1).
enum ChunkedBody {
  /// What the chunks of `body` hold; the body itself where it does not begin with a chunk.
  static func read(_ body: ArraySlice<UInt8>, limit: Int) throws(HTTPBodyFault) -> [UInt8] {
    var rest = body
    var bytes: [UInt8] = []
    while true {
      guard let end = rest.firstIndex(of: 0x0A), let size = size(rest[..<end]) else {
        if rest.startIndex == body.startIndex {
          guard body.count <= limit else { throw .tooLarge(limit: limit) }
          return Array(body)
        }
        throw .damaged("the chunks of the body end early, after \(bytes.count) bytes")
      }
      rest = rest[(end + 1)...]
      // Trailer fields say nothing about the bytes.
      if size == 0 { return bytes }
      guard size <= rest.count else {
        throw .damaged("the last chunk of the body has \(rest.count) of \(size) bytes")
      }
      guard bytes.count + size <= limit else { throw .tooLarge(limit: limit) }
      bytes += rest.prefix(size)
      rest = rest.dropFirst(size)
      if rest.first == 0x0D { rest.removeFirst() }
      if rest.first == 0x0A { rest.removeFirst() }
    }
  }

  /// The number of a size line, whose extensions are passed over.
  private static func size(_ line: ArraySlice<UInt8>) -> Int? {
    var size = 0
    var digits = 0
    for byte in line {
      let value: Int
      switch byte {
      case 0x30...0x39: value = Int(byte) - 0x30
      case 0x41...0x46: value = Int(byte) - 0x37
      case 0x61...0x66: value = Int(byte) - 0x57
      case 0x0D, 0x20, 0x09, 0x3B: return digits == 0 ? nil : size
      default: return nil
      }
      digits += 1
      guard digits <= 12 else { return nil }
      size = size << 4 | value
    }
    return digits == 0 ? nil : size
  }
}
