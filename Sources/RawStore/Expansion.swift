internal import CZlib

/// Expands what sites compress: gzip (RFC 1952), zlib (RFC 1950) or bare deflate (RFC 1951).
package enum Expansion {
  /// What became of a body.
  package enum Outcome: Sendable, Equatable {
    /// All of it.
    case whole([UInt8])
    /// What there was of a stream that ends early.
    case cut([UInt8])
    /// It would be more than the limit.
    case tooLarge
    /// It is no such stream or damaged; zlib's words.
    case damaged(String)
  }

  /// Whether bytes begin as a gzip member does.
  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Expands a gzip file, also one of several members; what stands behind the last is dropped.
  package static func gzip(_ bytes: [UInt8], limit: Int) -> Outcome {
    run(bytes, windowBits: 15 + 16, limit: limit)
  }

  /// Expands what HTTP calls `deflate`: zlib by the standard, bare deflate by some servers.
  package static func deflate(_ bytes: [UInt8], limit: Int) -> Outcome {
    let isZlib =
      bytes.count > 1 && bytes[0] & 15 == 8
      && (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31)
    return run(bytes, windowBits: isZlib ? 15 : -15, limit: limit)
  }

  private static func run(_ bytes: [UInt8], windowBits: Int32, limit: Int) -> Outcome {
    // zlib remembers where the stream stands.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard gongwen_inflate_init(stream, windowBits) == Z_OK else {
      return .damaged("zlib has no memory")
    }
    defer { inflateEnd(stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = uInt(input.count)
      while true {
        let status = chunk.withUnsafeMutableBufferPointer { target in
          stream.pointee.next_out = target.baseAddress
          stream.pointee.avail_out = uInt(target.count)
          return inflate(stream, Z_NO_FLUSH)
        }
        let count = chunk.count - Int(stream.pointee.avail_out)
        guard output.count + count <= limit else { return .tooLarge }
        output += chunk[..<count]
        switch status {
        case Z_STREAM_END:
          let rest = Int(stream.pointee.avail_in)
          guard windowBits > 15, rest > 2,
            input[input.count - rest] == 0x1F, input[input.count - rest + 1] == 0x8B,
            inflateReset(stream) == Z_OK
          else { return .whole(output) }
        case Z_OK where stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0: continue
        case Z_OK, Z_BUF_ERROR: return .cut(output)
        default: return .damaged(stream.pointee.msg.map { String(cString: $0) } ?? "zlib \(status)")
        }
      }
    }
  }
}
