internal import TextScanning

/// A glob over addresses, as pipelines write them: `/art/**/art_*.html`.
///
/// `*` stands for anything within a segment, `**` for anything, `{n}` for a number; all else for
/// itself. A glob with a scheme is held against the whole address, one that begins with `/` against
/// path and query, any other against the end of the path from the beginning of a segment on. The
/// query counts where the glob has a `?`.
package struct AddressGlob: Sendable, Equatable {
  private enum Part: Equatable {
    case byte(UInt8)
    case withinSegment
    case anything
    case number
  }

  private let parts: [Part]
  private let hasScheme: Bool
  private let isRooted: Bool
  private let hasQuery: Bool

  /// Reads a glob; every text is one.
  package init(_ text: String) {
    hasScheme = text.contains("://")
    isRooted = text.hasPrefix("/")
    hasQuery = text.contains("?")
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "**".utf8) {
        parts.append(.anything)
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "{n}".utf8) {
        parts.append(.number)
        rest = rest.dropFirst(3)
      } else if byte == 0x2A {
        parts.append(.withinSegment)
        rest = rest.dropFirst()
      } else {
        let end = rest.firstIndex { $0 == 0x2A || $0 == 0x7B } ?? rest.endIndex
        let plain = rest[..<max(end, rest.startIndex + 1)]
        let normal = Self.normalised(String(decoding: plain, as: UTF8.self))
        parts += normal.utf8.map { .byte($0) }
        rest = rest[plain.endIndex...]
      }
    }
    // A glob of a query alone has no segment to begin with.
    if text.hasPrefix("?") {
      parts.insert(.anything, at: 0)
    } else if !hasScheme, !isRooted {
      parts.insert(contentsOf: [.anything, .byte(0x2F)], at: 0)
    }
    self.parts = parts
  }

  /// Addresses are held in their normal form, so globs are too: escapes for what is not ASCII.
  private static func normalised(_ text: String) -> String {
    text.utf8.contains { $0 >= 0x80 || $0 == 0x25 || $0 == 0x20 }
      ? WebAddress.normalisedPiece(text) : text
  }

  /// Whether an address is meant.
  package func matches(url: String) -> Bool { WebAddress(url).map(matches) ?? false }

  /// Whether an address is meant.
  func matches(_ address: WebAddress) -> Bool { match(address) != nil }

  /// The number that `{n}` stands for in an address; `nil` where the glob has none or does not fit.
  func number(in address: WebAddress) -> Int? {
    guard let range = match(address) else { return nil }
    return range.isEmpty ? nil : Int(String(decoding: bytes(of: address)[range], as: UTF8.self))
  }

  private func bytes(of address: WebAddress) -> [UInt8] {
    var text = hasScheme ? address.site : ""
    text += hasQuery ? address.target : address.path
    return Array(text.utf8)
  }

  /// The place of the number, empty without one; `nil` where the glob does not fit.
  private func match(_ address: WebAddress) -> Range<Int>? {
    let bytes = bytes(of: address)
    // Every place that the parts so far can end at, with the number on the way there; as many as an
    // address has bytes at most, whatever the glob.
    var places: [Int: Range<Int>] = [0: 0..<0]
    for part in parts {
      var next: [Int: Range<Int>] = [:]
      for (place, found) in places {
        switch part {
        case .byte(let byte):
          if place < bytes.count, bytes[place] == byte { next[place + 1] = found }
        case .withinSegment:
          var end = place
          next[end] = next[end] ?? found
          while end < bytes.count, bytes[end] != 0x2F {
            end += 1
            next[end] = next[end] ?? found
          }
        case .anything:
          for end in place...bytes.count { next[end] = next[end] ?? found }
        case .number:
          var end = place
          while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
          let isWhole = place == 0 || bytes[place - 1] &- 0x30 >= 10
          if end > place, end - place < 10, isWhole { next[end] = place..<end }
        }
      }
      places = next
      if places.isEmpty { return nil }
    }
    return places[bytes.count]
  }

  /// The address in which the number of this one is another.
  func replacing(_ address: WebAddress, with number: Int) -> WebAddress? {
    guard let range = match(address), !range.isEmpty else { return nil }
    var bytes = bytes(of: address)
    bytes.replaceSubrange(range, with: Array(String(number).utf8))
    let text = String(decoding: bytes, as: UTF8.self)
    return hasScheme ? WebAddress(text) : address.resolving(text)
  }
}
