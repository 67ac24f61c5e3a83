/// The robots.txt of a site as it is obeyed.
struct SiteRobots: Sendable {
  /// What the site answered.
  let outcome: RobotsRecord.Outcome
  /// The rules, where there are some.
  let rules: RobotsRules?
  private let fetchedAt: Int

  init(_ record: RobotsRecord, productToken: String) {
    outcome = record.outcome
    rules =
      record.outcome == .rules ? RobotsRules(record.body, productToken: productToken) : nil
    fetchedAt = record.fetchedAt
  }

  /// Whether it need not be asked for again: for 24 hours (RFC 9309, section 2.4), and for one
  /// where the site could not answer.
  func isFresh(_ now: Int) -> Bool {
    let lifetime = outcome == .closed ? 3_600 : 86_400
    return now >= fetchedAt && now - fetchedAt < lifetime
  }
}
