internal import CZlib
package import PolicyModel

/// Compression of captured bytes in the zlib format (RFC 1950).
package enum Deflate {
  /// Compresses `bytes`; any input, also an empty one, gives a stream that ``expand(_:byteCount:)``
  /// reads.
  ///
  /// Level 1 is the default because a capture is written once, on the path of every notice, and
  /// level 6 takes three times as long for a tenth of the size. The result is a function of the
  /// bytes and the level alone.
  package static func compress(_ bytes: [UInt8], level: Int = 1) -> [UInt8] {
    let bound = Int(compressBound(uLong(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      var length = uLongf(bound)
      let status = bytes.withUnsafeBufferPointer {
        compress2(target.baseAddress, &length, $0.baseAddress, uLong($0.count), Int32(level))
      }
      // `compressBound` leaves room for any input and only memory can run out, which Swift's own
      // allocations do not survive either.
      precondition(status == Z_OK, "zlib cannot compress \(bytes.count) bytes (\(status))")
      count = Int(length)
    }
  }

  /// Expands what ``compress(_:level:)`` made of `byteCount` bytes.
  ///
  /// Throws a ``GongwenError`` when the stream is damaged or holds another number of bytes.
  package static func expand(_ bytes: [UInt8], byteCount: Int) throws(GongwenError) -> [UInt8] {
    guard byteCount >= 0 else { throw damaged("a negative size of \(byteCount) bytes") }
    // zlib refuses a target without an address; one byte more also shows a longer stream.
    let capacity = byteCount + 1
    var status = Z_OK
    let expanded = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      var length = uLongf(capacity)
      status = bytes.withUnsafeBufferPointer {
        uncompress(target.baseAddress, &length, $0.baseAddress, uLong($0.count))
      }
      count = status == Z_OK ? Int(length) : 0
    }
    guard status == Z_OK else { throw damaged("zlib status \(status)") }
    guard expanded.count == byteCount else {
      throw damaged("\(expanded.count) bytes instead of \(byteCount)")
    }
    return expanded
  }

  private static func damaged(_ what: String) -> GongwenError {
    GongwenError(
      .warehouse, "a stored capture is damaged (\(what))",
      advice: "restore the warehouse from a copy, or take the page in again")
  }
}
