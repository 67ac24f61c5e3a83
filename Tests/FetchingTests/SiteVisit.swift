import Fetching
import Synchronization
import TestSupport

/// A fetcher against the site of the tests, with a clock that only waits move.
final class SiteVisit: Sendable {
  let site: LoopbackSite
  let fetcher: Fetcher
  let clock: TestClock

  /// Starts a site and a fetcher that may go there; `names` stands for the name system.
  init(
    environment: [String: String] = [:], names: [String: [String]]? = nil,
    cache: (any RobotsCache)? = nil, isStopped: Bool = false,
    policy change: (inout FetchPolicy) -> Void = { _ in }
  ) throws {
    let site = try LoopbackSite()
    let clock = TestClock()
    var policy = FetchPolicy(userAgent: "Gongwen-Test/1.0 (+https://gongwen.example/bot)")
    policy.allowedHosts = ["127.0.0.1:\(site.port)"]
    policy.totalTimeout = .seconds(20)
    change(&policy)
    self.site = site
    self.clock = clock
    var surroundings = clock.surroundings
    surroundings.environment = environment
    if let names { surroundings.resolve = { names[$0] ?? [] } }
    fetcher = Fetcher(
      policy: policy, surroundings: surroundings, robotsCache: cache, stop: { isStopped })
  }

  /// Fetches a path of the site, or an address.
  func get(_ target: String) throws(FetchFault) -> FetchResult {
    try fetcher.fetch(FetchRequest(url: target.hasPrefix("/") ? site.base + target : target))
  }

  /// The body as text.
  func text(_ target: String) throws -> String {
    String(decoding: try get(target).body, as: UTF8.self)
  }

  /// The fault of a fetch; `nil` if there is none.
  func fault(_ target: String) -> FetchFault? {
    do throws(FetchFault) {
      _ = try get(target)
      return nil
    } catch {
      return error
    }
  }

  /// The paths that were asked for, without robots.txt.
  func paths() throws -> [String] { try site.paths().filter { $0 != "/robots.txt" } }
}

/// A clock that only waits move, and what they were for.
final class TestClock: Sendable {
  private let state = Mutex<(time: Duration, waits: [Duration])>((.seconds(1_000), []))

  /// A wall clock reads this at the start: 2026-01-01.
  static let start = 1_767_225_600

  /// The waits so far, in seconds.
  var waits: [Double] { state.withLock { $0.waits.map { $0 / .seconds(1) } } }

  /// Lets time pass.
  func advance(_ duration: Duration) { state.withLock { $0.time += duration } }

  /// Surroundings that use this clock.
  var surroundings: FetchSurroundings {
    var surroundings = FetchSurroundings.system(environment: [:])
    surroundings.uptime = { self.state.withLock { $0.time } }
    surroundings.now = {
      Self.start + Int(self.state.withLock { $0.time }.components.seconds) - 1_000
    }
    surroundings.wait = { duration, isStopped in
      guard !isStopped() else { return }
      self.state.withLock {
        $0.time += duration
        $0.waits.append(duration)
      }
    }
    return surroundings
  }
}
