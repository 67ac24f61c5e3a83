/// What a site answered to the request for its robots.txt.
package struct RobotsRecord: Sendable, Equatable {
  /// The outcome.
  package enum Outcome: String, Sendable {
    /// There is a file; ``RobotsRecord/body`` has its bytes.
    case rules
    /// There is none (4xx): everything may be fetched.
    case open
    /// The site could not answer (5xx, no connection): nothing may be fetched for now.
    case closed
  }

  /// The outcome.
  package var outcome: Outcome
  /// The file, at most 500 KiB of it.
  package var body: [UInt8]
  /// When it was fetched, in seconds since 1970.
  package var fetchedAt: Int

  /// Makes a record.
  package init(outcome: Outcome, body: [UInt8] = [], fetchedAt: Int) {
    self.outcome = outcome
    self.body = body
    self.fetchedAt = fetchedAt
  }
}
