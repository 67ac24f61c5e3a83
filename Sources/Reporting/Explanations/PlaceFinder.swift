/// Where a quote of a body stands in the page that the body was read from.
///
/// Markup, white space and the bars that a body puts between cells are passed over on both sides;
/// the words around the quote tell apart places that read alike.
package struct PlaceFinder {
  /// A place in the decoded page.
  package struct Place: Sendable, Equatable {
    /// In Unicode scalars of the page, half open, with the markup inside.
    package var range: Range<Int>
    /// The line, from 1.
    package var line: Int
    /// How many places read like it, 1 where it is certain.
    package var candidates: Int
  }

  private let page: [Unicode.Scalar]
  /// What a reader sees of the page, without white space, and where each scalar stands.
  private var seen: [Unicode.Scalar] = []
  private var places: [Range<Int>] = []

  /// Prepares a decoded page.
  package init(page: [Unicode.Scalar]) {
    self.page = page
    seen.reserveCapacity(page.count)
    places.reserveCapacity(page.count)
    var index = 0
    while index < page.count {
      if page[index] == "<", let end = endOfTag(at: index) {
        index = end
      } else if page[index] == "&", let (scalar, end) = PageReference.read(page, at: index) {
        add(scalar, index..<end)
        index = end
      } else {
        add(page[index], index..<index + 1)
        index += 1
      }
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ range: Range<Int>) {
    guard !Self.isPassedOver(scalar) else { return }
    seen.append(scalar)
    places.append(range)
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar.properties.isWhitespace
      || scalar.properties.generalCategory == .format || scalar.value < 0x20
  }

  /// The place of `quote`, which stands between `before` and `after` in the body; `nil` where the
  /// page does not read like it anywhere.
  package func place(
    of quote: [Unicode.Scalar], before: [Unicode.Scalar], after: [Unicode.Scalar]
  ) -> Place? {
    let quote = quote.filter { !Self.isPassedOver($0) }
    let before = before.filter { !Self.isPassedOver($0) }
    let after = after.filter { !Self.isPassedOver($0) }
    guard !quote.isEmpty else { return nil }
    for context in [32, 12, 4, 0] {
      let head = before.suffix(context)
      let found = indices(of: head + quote + after.prefix(context))
      guard let first = found.first else { continue }
      let start = first + head.count
      let range = places[start].lowerBound..<places[start + quote.count - 1].upperBound
      let line = page[..<range.lowerBound].reduce(1) { $1 == "\n" ? $0 + 1 : $0 }
      return Place(range: range, line: line, candidates: found.count)
    }
    return nil
  }

  private func indices(of words: [Unicode.Scalar]) -> [Int] {
    guard words.count <= seen.count else { return [] }
    return (0...(seen.count - words.count)).filter { start in
      seen[start] == words[0]
        && !words.indices.contains { seen[start + $0] != words[$0] }
    }
  }

  /// The end of the tag, comment or script at `index`, or `nil` where a mere `<` stands there.
  private func endOfTag(at index: Int) -> Int? {
    guard index + 1 < page.count else { return nil }
    if matches("<!--", index) { return end(after: "-->", from: index) }
    for name in ["script", "style"] where matches("<" + name, index) {
      return end(after: "</" + name + ">", from: index)
    }
    let next = page[index + 1]
    guard next == "/" || next == "!" || next == "?" || next.isASCII && next.properties.isAlphabetic
    else { return nil }
    var place = index + 1
    while place < page.count, page[place] != ">" {
      // A value in quotes may hold what ends a tag elsewhere.
      if page[place] == "=", place + 1 < page.count,
        page[place + 1] == "\"" || page[place + 1] == "'",
        let close = page[(place + 2)...].firstIndex(of: page[place + 1])
      {
        place = close
      }
      place += 1
    }
    return place < page.count ? place + 1 : nil
  }

  private func end(after word: String, from index: Int) -> Int {
    var place = index
    while place < page.count, !matches(word, place) { place += 1 }
    return min(page.count, place + word.unicodeScalars.count)
  }

  /// Whether `word`, in small letters, stands at `index`, in whichever.
  private func matches(_ word: String, _ index: Int) -> Bool {
    var place = index
    for scalar in word.unicodeScalars {
      guard place < page.count,
        page[place] == scalar
          || page[place].isASCII && page[place].properties.lowercaseMapping == String(scalar)
      else { return false }
      place += 1
    }
    return true
  }
}
