/// Undoes the content codings that pages come in (RFC 9110, 8.4.1).
enum ContentDecoding {
  /// What `bytes` hold under one coding; at most `limit` bytes.
  ///
  /// Bytes that were stored expanded under a head that says gzip are taken as they are.
  static func decode(
    _ bytes: [UInt8], encoding: String, limit: Int
  ) throws(HTTPBodyFault) -> [UInt8] {
    switch encoding {
    case "gzip", "x-gzip":
      guard bytes.starts(with: [0x1F, 0x8B]) else { return bytes }
      return try expand(bytes, .gzip, limit: limit)
    case "deflate":
      // zlib's wrapping by the standard, bare deflate by what some servers do.
      do {
        return try expand(bytes, .zlib, limit: limit)
      } catch .damaged {
        return try expand(bytes, .raw, limit: limit)
      }
    default:
      throw .encoding(encoding)
    }
  }

  private static func expand(
    _ bytes: [UInt8], _ format: Inflater.Format, limit: Int
  ) throws(HTTPBodyFault) -> [UInt8] {
    var output: [UInt8] = []
    var from = 0
    repeat {
      let inflater = Inflater(format)
      while true {
        var step = Inflater.Step(consumed: 0, produced: 0, isAtEnd: false, fault: nil)
        output += [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, count in
          step = bytes.withUnsafeBytes {
            inflater.step(
              UnsafeRawBufferPointer(rebasing: $0[from...]),
              into: UnsafeMutableRawBufferPointer(space))
          }
          count = step.produced
        }
        from += step.consumed
        if let fault = step.fault { throw .damaged("the body does not expand: \(fault)") }
        guard output.count <= limit else { throw .tooLarge(limit: limit) }
        if step.isAtEnd { break }
        guard step.consumed > 0 || step.produced > 0 else {
          throw .damaged("the encoded body ends early, after \(output.count) bytes")
        }
      }
      // A gzip body may have several members; what is no member behind one is passed over.
    } while format == .gzip && bytes[from...].starts(with: [0x1F, 0x8B])
    return output
  }
}
