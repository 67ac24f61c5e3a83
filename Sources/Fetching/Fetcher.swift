internal import Synchronization
internal import TextScanning

/// Fetches pages politely and safely; blocks its caller and may be called from any thread.
///
/// One fetcher serves all sources of a run, since it keeps the pauses of each host.
package final class Fetcher: Sendable {
  private let policy: FetchPolicy
  private let surroundings: FetchSurroundings
  private let robotsCache: (any RobotsCache)?
  private let stop: @Sendable () -> Bool
  private let proxies: Proxies
  private let backoff: Backoff
  private let lanes = Mutex<[String: Gate<HostLane>]>([:])
  private let robots = Mutex<[String: Gate<SiteRobots?>]>([:])
  /// What the robots.txt files ask for; apart from them, which are held while they are fetched.
  private let crawlDelays = Mutex<[String: Duration]>([:])

  /// Makes a fetcher; `stop` is asked while it waits, and what it has in hand ends when it is true.
  package init(
    policy: FetchPolicy, surroundings: FetchSurroundings, robotsCache: (any RobotsCache)? = nil,
    stop: @escaping @Sendable () -> Bool
  ) {
    self.policy = policy
    self.surroundings = surroundings
    self.robotsCache = robotsCache
    self.stop = stop
    proxies = Proxies(environment: surroundings.environment)
    backoff = Backoff(base: policy.backoffBase, cap: policy.backoffCap)
  }

  /// Fetches a page, over redirects and several attempts where need be.
  ///
  /// A result is a page (2xx) or 304; every other answer of the site is a ``FetchFault`` with its
  /// status.
  package func fetch(_ request: FetchRequest) throws(FetchFault) -> FetchResult {
    var exchanges: [FetchExchange] = []
    do throws(FetchFault) {
      return try follow(request, &exchanges)
    } catch {
      var fault = error
      fault.exchanges = exchanges
      throw fault
    }
  }

  private func follow(
    _ request: FetchRequest, _ exchanges: inout [FetchExchange]
  ) throws(FetchFault) -> FetchResult {
    guard var address = WebAddress(request.url) else { throw refusal(ofAddress: request.url) }
    let validated = WebAddress(request.validatedURL ?? request.url)
    var seen: Set<WebAddress> = []
    while true {
      try check(address)
      guard seen.insert(address).inserted else {
        throw FetchFault(.tooManyRedirects, url: address.text, "the redirects go in a circle")
      }
      try checkRobots(address)
      let isConditional =
        address == validated && (request.etag != nil || request.lastModified != nil)
      let (exchange, body) = try attempts(
        address, headers: headers(request, isConditional: isConditional), request: request)
      exchanges.append(exchange)
      switch exchange.status {
      case 304 where isConditional, 200...205, 207...299:
        return FetchResult(
          exchanges: exchanges, finalURL: address.text, status: exchange.status, body: body,
          contentType: exchange.headers["Content-Type"], etag: exchange.headers["ETag"],
          lastModified: exchange.headers["Last-Modified"])
      case 301, 302, 303, 307, 308:
        guard seen.count <= policy.maxRedirects else {
          throw FetchFault(
            .tooManyRedirects, url: address.text, "more than \(policy.maxRedirects) redirects")
        }
        guard let location = exchange.headers["Location"] else {
          throw FetchFault(.malformed, url: address.text, "the redirect does not say where to")
        }
        guard let next = address.resolving(location) else {
          throw refusal(ofAddress: location)
        }
        address = next
      default:
        throw FetchFault(
          .badStatus, url: address.text, "the site answers with status \(exchange.status)",
          status: exchange.status)
      }
    }
  }

  // MARK: - Addresses

  private func refusal(ofAddress text: String) -> FetchFault {
    let scheme = text.prefix { $0 != ":" && $0 != "/" }
    let isWeb = ["http", "https"].contains(scheme.lowercased())
    if text.dropFirst(scheme.count).first == ":", !isWeb {
      return FetchFault(.refusedScheme, url: text, "only http and https are fetched, not \(scheme)")
    }
    return FetchFault(.badAddress, url: text, "this is no address of a page")
  }

  private func isAllowed(_ address: WebAddress) -> Bool {
    policy.allowedHosts.contains { allowed in
      let allowed = allowed.lowercased()
      return allowed == address.host || allowed == "\(address.host):\(address.effectivePort)"
    }
  }

  /// What can be said before a connection is made; libcurl's sockets are checked again.
  private func check(_ address: WebAddress) throws(FetchFault) {
    guard address.scheme == "http" || address.scheme == "https" else {
      throw refusal(ofAddress: address.text)
    }
    guard address.userInfo == nil else {
      throw FetchFault(
        .badAddress, url: address.site, "addresses with a name or password are not fetched")
    }
    if let literal = NetworkAddress(address.host), !literal.isPublic, !isAllowed(address) {
      throw FetchFault(
        .refusedAddress, url: address.text,
        TransferState.refusal(address.host, [literal.description]))
    }
    guard proxies.proxy(for: address) != nil, !isAllowed(address),
      NetworkAddress(address.host) == nil
    else { return }
    // Behind a proxy no socket of ours goes to the host, so its name is looked up here.
    let addresses = surroundings.resolve?(address.host) ?? SystemResolver.addresses(address.host)
    guard !addresses.isEmpty else {
      throw FetchFault(
        .unknownHost, url: address.text,
        "the name \(address.host) has no address here, so it cannot be checked before the proxy "
          + "is asked; name the host under allow_hosts if this is meant")
    }
    let refused = addresses.filter { NetworkAddress($0)?.isPublic != true }
    guard refused.isEmpty else {
      throw FetchFault(
        .refusedAddress, url: address.text, TransferState.refusal(address.host, refused))
    }
  }

  private func headers(_ request: FetchRequest, isConditional: Bool) -> [String] {
    var headers = [
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
      "Accept-Language: zh-CN,zh;q=0.9", "Accept-Encoding: gzip",
    ]
    guard isConditional else { return headers }
    // What a site sent may hold no line end, or it would be a header of its own.
    for (name, value) in [
      ("If-None-Match", request.etag), ("If-Modified-Since", request.lastModified),
    ] {
      guard let value, !value.isEmpty, !value.utf8.contains(where: { $0 < 0x20 }) else { continue }
      headers.append("\(name): \(value)")
    }
    return headers
  }

  // MARK: - Requests

  /// Asks until there is an answer that another attempt would not change.
  private func attempts(
    _ address: WebAddress, headers: [String], request: FetchRequest, isRobots: Bool = false
  ) throws(FetchFault) -> (FetchExchange, body: [UInt8]) {
    let maxBytes = isRobots ? RobotsRules.sizeLimit : request.maxBytes ?? policy.maxBytes
    let order = Transfer.Order(
      address: address, headers: headers, maxBytes: maxBytes, isCutAtLimit: isRobots,
      isPrivateAllowed: isAllowed(address), proxy: proxies.proxy(for: address),
      addresses: try resolved(address))
    var attempt = 1
    while true {
      let (outcome, startedAt) = try onLane(order, delay: request.delay)
      if outcome.fault?.code == .interrupted { throw interruption(address) }
      var fault = outcome.fault.map { FetchFault($0.code, url: address.text, $0.message) }
      var isWorthRetrying = outcome.isWorthRetrying
      var exchange: FetchExchange?
      var body: [UInt8] = []
      if fault == nil {
        let whole = FetchExchange(
          url: address.text, startedAt: startedAt, remoteAddress: outcome.remoteAddress,
          requestHead: outcome.requestHead, responseHead: outcome.responseHead,
          body: outcome.body, status: outcome.status,
          headers: ResponseHead.headers(outcome.responseHead))
        do throws(BodyDecoding.Fault) {
          body = try BodyDecoding.decode(
            outcome.body, headers: whole.headers, limit: maxBytes, isPartial: outcome.isCut)
          exchange = whole
          isWorthRetrying = Self.isPassing(outcome.status)
        } catch {
          switch error {
          case .tooLarge:
            fault = FetchFault(
              .tooLarge, url: address.text, "the body is over the limit of \(maxBytes) bytes",
              status: outcome.status)
          case .malformed(let words):
            fault = FetchFault(.malformed, url: address.text, words, status: outcome.status)
            isWorthRetrying = true
          }
        }
      }
      let asked = Backoff.retryAfter(exchange?.headers["Retry-After"], now: surroundings.now())
      let pause = pause(address, outcome.status, isPassing: isWorthRetrying, asked: asked)
      guard isWorthRetrying, attempt < policy.maxAttempts,
        asked ?? .zero <= policy.retryAfterCap
      else {
        if let exchange { return (exchange, body) }
        throw fault ?? FetchFault(.connection, url: address.text, "no answer")
      }
      let wait = pause ?? backoff.wait(after: attempt, url: address.text)
      surroundings.wait(wait, stop)
      guard !stop() else { throw interruption(address) }
      attempt += 1
    }
  }

  private static func isPassing(_ status: Int) -> Bool {
    // 501, 505 and their like are final: the site cannot do it, now or later.
    [408, 425, 429, 500, 502, 503, 504].contains(status) || (520...599).contains(status)
  }

  private func interruption(_ address: WebAddress) -> FetchFault {
    FetchFault(.interrupted, url: address.text, "stopped")
  }

  private func resolved(_ address: WebAddress) throws(FetchFault) -> [String]? {
    guard let resolve = surroundings.resolve, NetworkAddress(address.host) == nil else {
      return nil
    }
    let addresses = resolve(address.host)
    guard !addresses.isEmpty else {
      throw FetchFault(
        .unknownHost, url: address.text, "the name \(address.host) has no address")
    }
    return addresses
  }

  // MARK: - Lanes

  private func lane(_ host: String) -> Gate<HostLane> {
    lanes.withLock { lanes in
      if let lane = lanes[host] { return lane }
      let lane = Gate(HostLane())
      lanes[host] = lane
      return lane
    }
  }

  /// Runs a transfer when the host is free and has had its pause.
  private func onLane(
    _ order: Transfer.Order, delay: Duration?
  ) throws(FetchFault) -> (Transfer.Outcome, startedAt: String) {
    let address = order.address
    let delay = max(delay ?? .zero, policy.delay, crawlDelay(address))
    return try lane(address.host).run { lane throws(FetchFault) in
      let left = lane.nextStart - surroundings.uptime()
      if let status = lane.pausedBy, left > policy.retryAfterCap {
        throw FetchFault(
          .badStatus, url: address.text,
          "the site asked with status \(status) to come back in \(left.components.seconds) s",
          status: status)
      }
      lane.pausedBy = nil
      if left > .zero { surroundings.wait(left, stop) }
      guard !stop() else { throw interruption(address) }
      if lane.handle == nil {
        lane.handle = CurlHandle(
          policy: policy, certificateFile: surroundings.environment["SSL_CERT_FILE"],
          stopDescriptor: surroundings.stopDescriptor)
      }
      guard let handle = lane.handle else {
        throw FetchFault(.connection, url: address.text, "libcurl has no memory")
      }
      let startedAt = HTTPDate.timestamp(secondsSince1970: surroundings.now())
      let outcome = handle.run(order, stop: stop)
      lane.nextStart = surroundings.uptime() + delay
      return (outcome, startedAt)
    }
  }

  /// Lets the whole host rest that asks for it (429, 503, Retry-After); the wait that it asked for.
  private func pause(
    _ address: WebAddress, _ status: Int, isPassing: Bool, asked: Duration?
  ) -> Duration? {
    guard isPassing, let asked else { return nil }
    lane(address.host).run { lane in
      lane.nextStart = max(lane.nextStart, surroundings.uptime() + asked)
      lane.pausedBy = status
    }
    return asked
  }

  // MARK: - robots.txt

  private func crawlDelay(_ address: WebAddress) -> Duration {
    crawlDelays.withLock { $0[address.site] ?? .zero }
  }

  private func checkRobots(_ address: WebAddress) throws(FetchFault) {
    let gate = robots.withLock { robots in
      if let gate = robots[address.site] { return gate }
      let gate = Gate<SiteRobots?>(nil)
      robots[address.site] = gate
      return gate
    }
    let site = try gate.run { site throws(FetchFault) in
      if let site, site.isFresh(surroundings.now()) { return site }
      if let kept = robotsCache?.robots(of: address.site) {
        let kept = SiteRobots(kept, productToken: policy.productToken)
        if kept.isFresh(surroundings.now()) {
          site = kept
          return kept
        }
      }
      let record = try fetchRobots(address)
      robotsCache?.keep(record, of: address.site)
      let fetched = SiteRobots(record, productToken: policy.productToken)
      site = fetched
      return fetched
    }
    if let seconds = site.rules?.crawlDelay {
      let delay = min(.seconds(seconds), policy.maxCrawlDelay)
      crawlDelays.withLock { $0[address.site] = delay }
    }
    guard site.outcome != .closed else {
      throw FetchFault(
        .closedByRobots, url: address.text,
        "the robots.txt of \(address.site) could not be had, so nothing is fetched there for now")
    }
    guard site.rules?.allows(address.target) ?? true else {
      throw FetchFault(
        .closedByRobots, url: address.text, "the site's robots.txt does not allow this path")
    }
  }

  /// Asks a site for its robots.txt, over at most five redirects (RFC 9309, section 2.3.1).
  private func fetchRobots(_ page: WebAddress) throws(FetchFault) -> RobotsRecord {
    guard var address = page.resolving("/robots.txt") else {
      return RobotsRecord(outcome: .closed, fetchedAt: surroundings.now())
    }
    let request = FetchRequest(url: address.text)
    for _ in 0...5 {
      let exchange: FetchExchange
      let body: [UInt8]
      do throws(FetchFault) {
        try check(address)
        (exchange, body) = try attempts(
          address, headers: ["Accept: text/plain,*/*;q=0.8", "Accept-Encoding: gzip"],
          request: request, isRobots: true)
      } catch {
        switch error.code {
        // The page itself says better what is wrong.
        case .interrupted, .refusedAddress, .refusedScheme, .unknownHost, .tls, .badStatus:
          throw FetchFault(error.code, url: page.text, error.message, status: error.status)
        default: return RobotsRecord(outcome: .closed, fetchedAt: surroundings.now())
        }
      }
      switch exchange.status {
      case 200...299:
        return RobotsRecord(
          outcome: .rules, body: Array(body.prefix(RobotsRules.sizeLimit)),
          fetchedAt: surroundings.now())
      case 301, 302, 303, 307, 308:
        guard let next = exchange.headers["Location"].flatMap(address.resolving) else {
          return RobotsRecord(outcome: .open, fetchedAt: surroundings.now())
        }
        address = next
      // A site that is asked too often has not said that there is no file.
      case 400...499 where exchange.status != 429:
        return RobotsRecord(outcome: .open, fetchedAt: surroundings.now())
      default:
        return RobotsRecord(outcome: .closed, fetchedAt: surroundings.now())
      }
    }
    return RobotsRecord(outcome: .open, fetchedAt: surroundings.now())
  }
}
