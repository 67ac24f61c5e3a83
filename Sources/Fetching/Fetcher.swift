/// Fetches pages politely and safely; blocks its caller and may be called from any thread.
package final class Fetcher: Sendable {
  private let policy: FetchPolicy
  private let surroundings: FetchSurroundings
  private let robotsCache: (any RobotsCache)?
  private let stop: @Sendable () -> Bool

  /// Makes a fetcher; `stop` is asked while it waits, and what it has in hand ends when it is true.
  package init(
    policy: FetchPolicy, surroundings: FetchSurroundings, robotsCache: (any RobotsCache)? = nil,
    stop: @escaping @Sendable () -> Bool
  ) {
    self.policy = policy
    self.surroundings = surroundings
    self.robotsCache = robotsCache
    self.stop = stop
  }

  /// Fetches a page.
  package func fetch(_ request: FetchRequest) throws(FetchFault) -> FetchResult {
    throw FetchFault(.connection, url: request.url, "not built")
  }
}
