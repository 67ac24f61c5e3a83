/// The waits between the attempts for one page.
struct Backoff {
  var base: Duration
  var cap: Duration

  /// The wait behind an attempt, counted from 1: doubled each time, and between three and five
  /// quarters of that by a hash of the address, so that many pages do not come back at once.
  func wait(after attempt: Int, url: String) -> Duration {
    let full = min(base * (1 << min(max(attempt - 1, 0), 20)), cap)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in Array(url.utf8) + [UInt8(truncatingIfNeeded: attempt)] {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return min(full * (0.75 + 0.5 * Double(hash >> 11) / Double(1 << 53)), cap)
  }

  /// What a Retry-After asks for: seconds, or until a date.
  static func retryAfter(_ value: String?, now: Int) -> Duration? {
    guard let value else { return nil }
    if value.utf8.allSatisfy({ $0 &- 0x30 < 10 }), !value.isEmpty {
      return .seconds(Int(value) ?? Int(Int32.max))
    }
    return HTTPDate.seconds(value).map { .seconds(max(0, $0 - now)) }
  }
}
