internal import RawStore

/// A body as transferred to the bytes that the site means (RFC 9112 section 7.1, RFC 9110 8.4).
enum BodyDecoding {
  /// Why a body cannot be decoded.
  enum Fault: Error, Equatable {
    case tooLarge
    case malformed(String)
  }

  /// Takes chunks and compression off. `isPartial` says that the body was cut at a limit on purpose.
  static func decode(
    _ body: [UInt8], headers: HTTPHeaders, limit: Int, isPartial: Bool = false
  ) throws(Fault) -> [UInt8] {
    var body = body
    for coding in codings("Transfer-Encoding", headers).reversed() {
      guard coding == "chunked" else {
        throw .malformed("it is transferred as \(coding), which nobody asked for")
      }
      body = try dechunked(body, isPartial: isPartial)
    }
    for coding in codings("Content-Encoding", headers).reversed() {
      let outcome: Expansion.Outcome
      switch coding {
      case "gzip", "x-gzip":
        // Some servers say gzip and send plain bytes.
        guard Expansion.isGzip(body) else { continue }
        outcome = Expansion.gzip(body, limit: limit)
      case "deflate": outcome = Expansion.deflate(body, limit: limit)
      default: throw .malformed("it is compressed as \(coding), which nobody asked for")
      }
      switch outcome {
      case .whole(let bytes): body = bytes
      case .cut(let bytes):
        guard isPartial else { throw .malformed("its compressed body ends early") }
        body = bytes
      case .tooLarge: throw .tooLarge
      case .damaged(let words): throw .malformed("its compressed body is damaged: \(words)")
      }
    }
    guard body.count <= limit else { throw .tooLarge }
    return body
  }

  private static func codings(_ name: String, _ headers: HTTPHeaders) -> [String] {
    headers.values(name).flatMap { $0.split(separator: ",") }
      .map { $0.split { $0 == " " || $0 == "\t" || $0 == ";" }.first?.lowercased() ?? "" }
      .filter { !$0.isEmpty && $0 != "identity" }
  }

  private static func dechunked(_ body: [UInt8], isPartial: Bool) throws(Fault) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = 0
    while true {
      guard let lineEnd = body[index...].firstIndex(of: 0x0A) else { break }
      let digits = body[index..<lineEnd].prefix { $0 != 0x3B && $0 != 0x0D && $0 != 0x20 }
      guard !digits.isEmpty, digits.count <= 15,
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
      else { throw .malformed("a chunk has no size") }
      if size == 0 { return output }
      let start = lineEnd + 1
      let end = min(start + size, body.count)
      output += body[start..<end]
      index = end
      // The chunk's own line end.
      if index < body.count, body[index] == 0x0D { index += 1 }
      if index < body.count, body[index] == 0x0A { index += 1 }
    }
    guard isPartial else { throw .malformed("its chunks end early") }
    return output
  }
}
