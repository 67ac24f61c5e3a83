internal import CZlib

/// Writing of single gzip members (RFC 1952).
enum Gzip {
  /// One member that expands to `pieces` one after the other; a function of them alone, since the
  /// header tells neither a time nor a name.
  static func member(_ pieces: [[UInt8]], level: Int32 = 6) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    // Only memory can run out, which Swift's own allocations do not survive either.
    let status = gongwen_deflate_init(stream, level, 15 + 16)
    precondition(status == Z_OK, "zlib cannot begin a member (\(status))")
    defer { deflateEnd(stream) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    for index in 0...pieces.count {
      var piece = index < pieces.count ? pieces[index] : []
      let flush = index < pieces.count ? Z_NO_FLUSH : Z_FINISH
      piece.withUnsafeMutableBufferPointer { input in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = uInt(input.count)
        var isFull = true
        while isFull {
          chunk.withUnsafeMutableBufferPointer { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = uInt(target.count)
            _ = deflate(stream, flush)
          }
          let count = chunk.count - Int(stream.pointee.avail_out)
          output += chunk[..<count]
          isFull = stream.pointee.avail_out == 0
        }
      }
    }
    return output
  }
}
