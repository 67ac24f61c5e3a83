package import RawStore

/// What is known of the bytes of one page.
package struct CaptureDetail: Sendable, Equatable {
  /// One thing that was made of the bytes.
  package struct Use: Sendable, Equatable {
    /// The file or address they came from.
    package var source: String
    /// The notice they are.
    package var noticeID: String
    /// The version of the notice that was read from them; `nil` where they were captured only, held
    /// back or found to say the same.
    package var version: Int?
    /// What became of them last: loaded, captured, quarantined or dropped.
    package var outcome: String?
    /// The `Content-Type` that came with them.
    package var contentType: String?
    /// When they were fetched, where the input said so.
    package var fetchedAt: String?
  }

  /// SHA-256 of the bytes, in hexadecimal.
  package var sha256: String
  /// How many there are.
  package var byteCount: Int
  /// The format in which they are stored.
  package var codec: String
  /// How many bytes they take in the warehouse.
  package var storedByteCount: Int
  /// Where they stand in the archives; `nil` for those that stand in the warehouse.
  package var place: WARCPlace?
  /// Versions of notices first, then inputs.
  package var uses: [Use]
}
