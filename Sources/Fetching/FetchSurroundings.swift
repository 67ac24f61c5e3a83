internal import Glibc

/// What a ``Fetcher`` takes from the system, so that tests can put something else in its place.
package struct FetchSurroundings: Sendable {
  /// A time that never goes back.
  package var uptime: @Sendable () -> Duration
  /// The seconds since 1970.
  package var now: @Sendable () -> Int
  /// Waits for a time, or until the second argument says stop.
  package var wait: @Sendable (Duration, @Sendable () -> Bool) -> Void
  /// The addresses of a host; `nil` leaves it to the system.
  package var resolve: (@Sendable (String) -> [String])?
  /// The environment, for proxies (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`) and for
  /// certificates (`SSL_CERT_FILE`).
  package var environment: [String: String]
  /// Becomes readable when what waits shall end at once; -1 for none.
  package var stopDescriptor: Int32

  /// The system itself. `stopDescriptor` becomes readable when a wait shall end at once.
  package static func system(
    environment: [String: String], stopDescriptor: Int32 = -1
  ) -> FetchSurroundings {
    FetchSurroundings(
      uptime: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
      },
      now: { time(nil) },
      wait: { duration, isStopped in
        wait(for: duration, stopDescriptor: stopDescriptor, isStopped: isStopped)
      },
      resolve: nil, environment: environment, stopDescriptor: stopDescriptor)
  }

  private static func wait(
    for duration: Duration, stopDescriptor: Int32, isStopped: () -> Bool
  ) {
    let end = ContinuousClock.now + duration
    while !isStopped() {
      let left = end - ContinuousClock.now
      guard left > .zero else { return }
      // Without a descriptor to wake us the question is asked again every 50 ms.
      let slice = stopDescriptor >= 0 ? left : min(left, .milliseconds(50))
      let milliseconds = slice / .milliseconds(1)
      var descriptor = pollfd(fd: stopDescriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, Int32(min(milliseconds.rounded(.up), 3_600_000)))
      if descriptor.revents != 0 { return }
    }
  }
}
