package import Warehouse

/// One thing to take in, before any of its bytes are looked at.
package struct InputItem: Sendable {
  /// Where the bytes are.
  package enum Content: Sendable {
    /// A regular file, or what claimed to be one when its folder was listed.
    case file(path: String, fetchedAt: String?)
    /// One line of JSON lines, without its newline, and where it stands (`a.jsonl:7`).
    case record(line: [UInt8], place: String)
    /// A record of an archive.
    case archived(ArchivedPage)
    /// A capture that the warehouse holds.
    case stored(StoredCapture)
    /// A page that was fetched.
    case fetched(FetchedPage)
    /// An answer that brought no page.
    case visit(SourceVisit)
    /// The end of a walk over a source.
    case sourceEnd(SourceEnd)
    /// Nothing that can be read: the reason, and the raw bytes where there are some.
    case refused(Refusal)
  }

  /// Position in the stream of the run, from 0, without gaps.
  package var sequence: Int
  /// Absolute path without links, or the URL that the input gives.
  package var source: String
  /// How many times the source came before in this stream.
  package var slot: Int
  /// Where the bytes are.
  package var content: Content
}
