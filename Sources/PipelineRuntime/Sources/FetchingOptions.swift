/// How a pipeline fetches: who asks, how fast, and where captures are kept.
package struct FetchingOptions: Sendable, Equatable {
  /// An address under which whoever runs a site reaches whoever runs the pipeline; stands in the
  /// User-Agent.
  package var contact: String
  /// Hosts that may have private addresses (`archive.example:8080`).
  package var allowedHosts: [String] = []
  /// Milliseconds from the end of one request to a host to the start of the next.
  package var delayMilliseconds = 1_000
  /// Seconds of one transfer.
  package var timeoutSeconds = 60
  /// Attempts for one page.
  package var attempts = 4
  /// Bytes after which an archive file is followed by the next.
  package var archiveBytes = 1_000_000_000

  /// Makes options.
  package init(contact: String) {
    self.contact = contact
  }

  /// The User-Agent.
  var userAgent: String { "gongwen/\(CodeVersion.release) (+\(contact))" }
}
