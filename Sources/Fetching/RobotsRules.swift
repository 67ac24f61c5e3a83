internal import TextScanning

/// A robots.txt as it concerns one crawler (RFC 9309).
package struct RobotsRules: Sendable, Equatable {
  /// A line `Allow` or `Disallow`.
  struct Rule: Sendable, Equatable {
    var isAllowed: Bool
    /// The pattern in the normal form of paths; `*` and a `$` at the end are special.
    var pattern: [UInt8]
  }

  /// The bytes of a file that are read; what is behind them does not count (section 2.5).
  package static let sizeLimit = 500 << 10

  private(set) var rules: [Rule] = []
  /// The Crawl-delay of the crawler's group in seconds: no part of the standard, but wide-spread.
  package private(set) var crawlDelay: Double?

  /// Reads the groups for `productToken`, or those for `*` where it has none.
  package init(_ bytes: [UInt8], productToken: String) {
    let token = productToken.lowercased()
    var own = Group()
    var common = Group()
    var agents: [String] = []
    var isListOpen = false
    var bytes = bytes.prefix(Self.sizeLimit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let content = line.prefix { $0 != 0x23 }
      guard let colon = content.firstIndex(of: 0x3A) else { continue }
      let key = Self.text(content[..<colon]).lowercased()
      let value = Self.text(content[(colon + 1)...])
      switch key {
      case "user-agent":
        if !isListOpen { agents = [] }
        isListOpen = true
        agents.append(Self.token(value))
      case "allow", "disallow":
        isListOpen = false
        guard !value.isEmpty else { continue }
        let rule = Rule(isAllowed: key == "allow", pattern: Self.normalisedPattern(value))
        if agents.contains(token) { own.rules.append(rule) }
        if agents.contains("*") { common.rules.append(rule) }
      case "crawl-delay":
        // Not a rule of the standard, so it does not end a list of crawlers.
        guard let seconds = Double(value), seconds.isFinite, seconds >= 0 else { continue }
        if agents.contains(token) { own.crawlDelay = max(own.crawlDelay ?? 0, seconds) }
        if agents.contains("*") { common.crawlDelay = max(common.crawlDelay ?? 0, seconds) }
      default: continue
      }
      if agents.contains(token) { own.isThere = true }
    }
    let group = own.isThere ? own : common
    rules = group.rules
    crawlDelay = group.crawlDelay
  }

  private struct Group {
    var isThere = false
    var rules: [Rule] = []
    var crawlDelay: Double?
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The name at the head of a User-agent line: `gongwen` in `Gongwen/2.1`.
  private static func token(_ value: String) -> String {
    if value.hasPrefix("*") { return "*" }
    let name = value.utf8.prefix {
      ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D || $0 == 0x5F
    }
    return String(decoding: Array(name), as: UTF8.self).lowercased()
  }

  // MARK: - Matching

  /// Whether a path with its query may be fetched: the longest matching rule decides, of two that
  /// are as long the one that allows; without one it may.
  package func allows(_ target: String) -> Bool {
    guard target != "/robots.txt" else { return true }
    let path = Self.literal(WebAddress.normalisedPiece(target))
    var best: Rule?
    for rule in rules where Self.matches(rule.pattern, path) {
      guard let longest = best else {
        best = rule
        continue
      }
      let isLonger = rule.pattern.count > longest.pattern.count
      if isLonger || rule.pattern.count == longest.pattern.count && rule.isAllowed { best = rule }
    }
    return best?.isAllowed ?? true
  }

  /// In a path `*` and `$` stand for themselves, which a pattern writes `%2A` and `%24`.
  private static func literal(_ text: String) -> [UInt8] {
    text.utf8.reduce(into: []) { bytes, byte in
      switch byte {
      case 0x2A: bytes += Array("%2A".utf8)
      case 0x24: bytes += Array("%24".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func normalisedPattern(_ value: String) -> [UInt8] {
    let isAnchored = value.hasSuffix("$")
    let pieces = (isAnchored ? String(value.dropLast()) : value)
      .split(separator: "*", omittingEmptySubsequences: false)
    var pattern = Array(
      pieces.map { literal(WebAddress.normalisedPiece(String($0))) }.joined(separator: [0x2A]))
    if isAnchored { pattern.append(0x24) }
    return pattern
  }

  /// In time proportional to pattern times path at worst: every `*` takes as little as it can.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == 0x24
    let end = isAnchored ? pattern.count - 1 : pattern.count
    var (place, index) = (0, 0)
    var lastStar = -1
    var retry = 0
    while index < path.count || place < end {
      if place == end, !isAnchored { return true }
      if place < end, pattern[place] == 0x2A {
        lastStar = place
        retry = index
        place += 1
      } else if place < end, index < path.count, pattern[place] == path[index] {
        place += 1
        index += 1
      } else if lastStar >= 0, retry < path.count {
        retry += 1
        index = retry
        place = lastStar + 1
      } else {
        return false
      }
    }
    return true
  }
}
