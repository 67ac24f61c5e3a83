internal import CZlib

/// Expands one stream piece by piece; whatever its size, it holds no more than zlib's window.
final class Inflater {
  /// What the bytes are wrapped in.
  enum Format: Int32 {
    /// A gzip member (RFC 1952).
    case gzip = 31
    /// zlib's own (RFC 1950).
    case zlib = 15
    /// Nothing: bare deflate (RFC 1951).
    case raw = -15
  }

  /// What one step brought.
  struct Step {
    /// How many bytes of the input were used.
    var consumed: Int
    /// How many bytes were written.
    var produced: Int
    /// Whether the stream came to its end, and its checksum is right.
    var isAtEnd: Bool
    /// What is wrong with the stream, in zlib's words.
    var fault: String?
  }

  private let stream: UnsafeMutablePointer<z_stream>

  /// Begins a stream.
  init(_ format: Format) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = gongwen_inflate_init(stream, format.rawValue)
    precondition(status == Z_OK, "zlib cannot begin to expand (\(status))")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Expands as much of `input` as `output` has room for.
  func step(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
    guard !output.isEmpty else {
      return Step(consumed: 0, produced: 0, isAtEnd: false, fault: nil)
    }
    let bytes = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.next_in = bytes
    stream.pointee.avail_in = uInt(input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = uInt(output.count)
    let status = inflate(stream, Z_NO_FLUSH)
    var fault: String?
    if status != Z_OK, status != Z_STREAM_END, status != Z_BUF_ERROR {
      fault = stream.pointee.msg.map { String(cString: $0) } ?? "zlib status \(status)"
    }
    return Step(
      consumed: input.count - Int(stream.pointee.avail_in),
      produced: output.count - Int(stream.pointee.avail_out), isAtEnd: status == Z_STREAM_END,
      fault: fault)
  }
}
