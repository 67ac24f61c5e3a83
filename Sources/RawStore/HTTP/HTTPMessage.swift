/// A stored HTTP response: its status line, fields and body (RFC 9112).
package struct HTTPMessage: Sendable {
  /// The status code.
  package var status: Int
  /// The fields of its head.
  package var fields: HeaderFields
  /// The head as it came, with the empty line.
  package var head: ArraySlice<UInt8>
  /// The body as it was transferred.
  package var body: ArraySlice<UInt8>

  /// Reads the message in `block`; `nil` where no status line begins it.
  ///
  /// Lines that are no field are passed over, as browsers do.
  package init?(_ block: [UInt8]) {
    var rest = block[...]
    guard let first = Self.line(&rest), let status = Self.status(first) else { return nil }
    self.status = status
    fields = HeaderFields()
    while let line = Self.line(&rest), !line.isEmpty { _ = fields.add(line) }
    head = block[..<rest.startIndex]
    body = rest
  }

  /// `Content-Type` as it came.
  package var contentType: String? {
    fields["Content-Type"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the body came in chunks.
  package var isChunked: Bool {
    fields.values("Transfer-Encoding").contains { $0.lowercased().contains("chunked") }
  }

  /// `Content-Encoding` in the order of application, without `identity`.
  package var contentEncodings: [String] {
    fields.values("Content-Encoding")
      .flatMap { $0.split(separator: ",").map { HeaderFields.text(Array($0.utf8)[...]) } }
      .map { $0.lowercased() }
      .filter { !$0.isEmpty && $0 != "identity" && $0 != "none" && $0 != "utf-8" }
  }

  /// The body without the framing of its transfer; at most `limit` bytes.
  ///
  /// A body that was stored without its chunks although the head tells of them is taken as it is.
  package func transferred(limit: Int) throws(HTTPBodyFault) -> [UInt8] {
    guard isChunked else {
      if let text = fields["Content-Length"], let length = Int(text), length > body.count {
        // The length of an encoded body that was stored expanded says nothing.
        if contentEncodings.isEmpty || isEncoded {
          throw .damaged("the body ends after \(body.count) of \(length) bytes")
        }
      }
      guard body.count <= limit else { throw .tooLarge(limit: limit) }
      return Array(body)
    }
    return try ChunkedBody.read(body, limit: limit)
  }

  /// The bytes of the page: the body without framing and encodings; at most `limit` bytes.
  package func decoded(limit: Int) throws(HTTPBodyFault) -> [UInt8] {
    var bytes = try transferred(limit: limit)
    for encoding in contentEncodings.reversed() where !bytes.isEmpty {
      bytes = try ContentDecoding.decode(bytes, encoding: encoding, limit: limit)
    }
    return bytes
  }

  /// Whether the body begins as its last encoding would have it.
  private var isEncoded: Bool {
    switch contentEncodings.last {
    case "gzip", "x-gzip": body.starts(with: [0x1F, 0x8B])
    default: true
    }
  }

  private static func status(_ line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: Array("HTTP/".utf8)) else { return nil }
    let parts = line.split(separator: 0x20, maxSplits: 2)
    guard parts.count >= 2, parts[1].count == 3 else { return nil }
    return Int(String(decoding: parts[1], as: UTF8.self))
  }

  /// The next line without its end.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    var line = rest[..<end]
    rest = rest[(end == rest.endIndex ? end : end + 1)...]
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}
