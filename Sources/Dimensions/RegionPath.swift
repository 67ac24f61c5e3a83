package import TextScanning

/// The areas that a name starts with, from the outermost in: 浙江省 + 磐安县 in 浙江省磐安县水利局.
package struct RegionPath: Sendable, Equatable {
  /// The units that the innermost name may mean; one, unless the name is ambiguous.
  package var units: [Int]
  /// Where the innermost name starts.
  package var nameStart: Int
  /// Where the path ends.
  package var end: Int
  /// How many names it has.
  package var depth: Int
  /// Whether every name is a full one.
  package var isFull: Bool
  /// Whether the only name is one that many cities have a district of: 郊区, 新区.
  package var isGeneric: Bool
}

extension RegionTable {
  private static let generic: Set<Scalars> = Set(
    [
      "城区", "郊区", "矿区", "东区", "西区", "南区", "北区", "新区", "市区", "港区", "镇区", "老城区", "新城区", "新市区", "城关区",
      "解放区",
    ].map { Scalars($0) })
  private static let tolerance = 4

  /// The longest path of names that starts at a place of a text, on a day (yyyymmdd).
  ///
  /// A short name counts inside a path (广西南宁市) and, if `allowsShort`, as its end.
  package func path(
    in text: Scalars, at index: Int, on day: Int, allowsShort: Bool = false
  ) -> RegionPath? {
    path(in: text, at: index, on: day, above: [], depth: 0, isFull: true, allowsShort: allowsShort)
  }

  private func path(
    in text: Scalars, at index: Int, on day: Int, above: [Int], depth: Int, isFull: Bool,
    allowsShort: Bool
  ) -> RegionPath? {
    var best: RegionPath?
    for match in matches(in: text, at: index) {
      let candidates = match.units.filter { unit in
        above.isEmpty || above.contains { isBelow(unit, $0) }
      }
      let units = nearest(candidates, to: day)
      guard !units.isEmpty else { continue }
      let isGeneric = depth == 0 && Self.generic.contains(Scalars(text[index..<match.end]))
      if depth < 3,
        let inner = path(
          in: text, at: match.end, on: day, above: units, depth: depth + 1,
          isFull: isFull && match.isFull, allowsShort: false),
        inner.end > best?.end ?? 0
      {
        best = inner
      }
      guard match.isFull || (allowsShort && depth == 0), match.end > best?.end ?? 0 else {
        continue
      }
      best = RegionPath(
        units: units, nameStart: index, end: match.end, depth: depth + 1,
        isFull: isFull && match.isFull, isGeneric: isGeneric)
    }
    return best
  }

  /// Those in force on the day, or else those that ended shortly before it: a change is dated by the
  /// first table that has it, and bodies keep their names for a while. No unit is meant before it
  /// was made.
  package func nearest(_ units: [Int], to day: Int) -> [Int] {
    let inForce = units.filter { isInForce($0, on: day) }
    if !inForce.isEmpty { return distinct(inForce) }
    let ended = units.filter { hasEnded($0, by: day) }
    guard let least = ended.map({ yearsAway($0, from: day) }).min() else { return [] }
    // A text without a date may be old.
    guard least <= Self.tolerance || day >= 9999_00_00 else { return [] }
    return distinct(ended.filter { yearsAway($0, from: day) == least })
  }

  /// One for each code.
  private func distinct(_ units: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return units.filter { code($0) == 0 || seen.insert(code($0)).inserted }
  }

  private func isBelow(_ unit: Int, _ above: Int) -> Bool {
    let upper = code(above)
    return upper != 0 && level(unit) > level(above) && isWithin(unit, code: upper)
  }
}
