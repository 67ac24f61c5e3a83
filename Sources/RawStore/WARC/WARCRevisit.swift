/// The earlier capture that a revisit record points to (WARC 1.1, 6.7).
package struct WARCRevisit: Sendable, Equatable {
  /// How the two are known to be the same.
  package enum Profile: String, Sendable {
    /// The same bytes came again.
    case identicalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    /// The server said so (304).
    case notModified = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
  }

  /// How the two are known to be the same.
  package var profile: Profile
  /// The address of the earlier capture.
  package var url: String
  /// When it was made, UTC, in either form of ``WARCExchange/date``.
  package var date: String
  /// The `WARC-Payload-Digest` of the earlier capture, where it is known; of an identical payload it
  /// is computed from the body otherwise.
  package var payloadDigest: String?

  /// Makes a reference.
  package init(profile: Profile, url: String, date: String, payloadDigest: String? = nil) {
    self.profile = profile
    self.url = url
    self.date = date
    self.payloadDigest = payloadDigest
  }
}
