/// One record of an archive.
package struct WARCRecord: Sendable {
  /// The fields of its head.
  package var fields: HeaderFields
  /// Its block.
  package var block: [UInt8]
  /// Where its gzip member, or in a plain file the record, begins.
  package var offset: Int
  /// How many bytes of the file it takes; 0 where its member holds further records.
  package var length: Int

  /// `WARC-Type`, in lower case: `response`, `request`, `revisit` …
  package var type: String { fields["WARC-Type"]?.lowercased() ?? "" }
  /// `WARC-Record-ID` as written.
  package var id: String? { fields["WARC-Record-ID"] }
  /// `WARC-Date` as written.
  package var date: String? { fields["WARC-Date"] }
  /// `WARC-Target-URI` without the angle brackets that some programs of WARC 1.0 write.
  package var targetURI: String? { fields["WARC-Target-URI"].map { Self.bare($0) } }
  /// The media type of the block.
  package var contentType: String? { fields["Content-Type"] }
  /// `WARC-Payload-Digest` as written.
  package var payloadDigest: String? { fields["WARC-Payload-Digest"] }

  /// The HTTP message in the block; `nil` where there is none.
  package func message() -> HTTPMessage? {
    if let contentType, !contentType.lowercased().hasPrefix("application/http") { return nil }
    return HTTPMessage(block)
  }

  /// What its digests say against it, a line each.
  package func digestFaults() -> [String] {
    var faults: [String] = []
    if let label = fields["WARC-Block-Digest"], WARCDigest.check(label, block[...]) == .other {
      faults.append("WARC-Block-Digest is not that of the block")
    }
    // The payload digest of a revisit is that of the record it refers to.
    guard type != "revisit", let label = payloadDigest else { return faults }
    let message = message()
    let body = message?.body ?? block[...]
    var verdict = WARCDigest.check(label, body)
    if verdict == .other, let message, message.isChunked,
      let bytes = try? message.transferred(limit: block.count)
    {
      // Some programs take the digest of what the chunks hold.
      verdict = WARCDigest.check(label, bytes[...])
    }
    if verdict == .other { faults.append("WARC-Payload-Digest is not that of the payload") }
    return faults
  }

  private static func bare(_ text: String) -> String {
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return text }
    return String(text.dropFirst().dropLast())
  }
}
