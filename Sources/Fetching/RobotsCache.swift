/// Where robots.txt files are kept between runs; a run has its own copy in memory in any case.
package protocol RobotsCache: Sendable {
  /// What is kept for a site (`https://example.cn`, with a port that is not the scheme's own).
  func robots(of site: String) -> RobotsRecord?
  /// Keeps what a site answered.
  func keep(_ record: RobotsRecord, of site: String)
}
