internal import Dimensions
internal import PolicyModel
internal import TextScanning

/// Finds the areas that a scope or a location of a notice names.
///
/// A full name counts wherever it stands; a short one (杭州) only where it is all that stands between
/// two marks, and only for areas right below the notice's own. Of areas of one name that of the
/// notice's own area is meant; where several are left, none is certain.
struct RegionScope {
  private let table = RegionTable.shared
  private let day: Int
  /// The code of the notice's area; `nil` for central bodies and unknown areas.
  private let own: Int?
  private let isNational: Bool

  private static let marks = ScalarSet("、，,；;和与及 （）()/。|“”")

  init(_ notice: Notice) {
    day = RegionTable.day(notice.issuedOn ?? notice.publishedOn)
    own = notice.regionCode.flatMap { Int($0) }
    isNational = notice.adminLevel == RegionLevel.national.rawValue
  }

  /// The areas in the order of the text, each once.
  func areas(in text: Scalars) -> [(name: String, code: String)] {
    var areas: [(name: String, code: String)] = []
    var index = 0
    while index < text.count {
      guard let found = area(in: text, at: index) else {
        index += 1
        continue
      }
      if !areas.contains(where: { $0.code == found.code }) {
        areas.append((text.string(index..<found.end), found.code))
      }
      index = found.end
    }
    return areas
  }

  private func area(in text: Scalars, at index: Int) -> (code: String, end: Int)? {
    guard text[index].isHan else { return nil }
    let startsPart = index == 0 || Self.marks.contains(text[index - 1])
    if let path = table.path(in: text, at: index, on: day), !path.isGeneric || own != nil {
      let isFirm = path.depth > 1 || path.end - path.nameStart > 2 || startsPart
      if isFirm, let unit = certain(path.units, isGeneric: path.isGeneric) {
        return (String(table.code(unit)), path.end)
      }
    }
    guard startsPart else { return nil }
    for match in table.matches(in: text, at: index) where !match.isFull {
      guard match.end == text.count || Self.marks.contains(text[match.end]) else { continue }
      let below = match.units.filter { table.isInForce($0, on: day) && isRightBelow($0) }
      if below.count == 1 { return (String(table.code(below[0])), match.end) }
    }
    return nil
  }

  /// The one unit that is meant; development zones have no code.
  private func certain(_ units: [Int], isGeneric: Bool) -> Int? {
    let coded = units.filter { table.code($0) != 0 }
    if let own {
      let inside = coded.filter { table.isWithin($0, code: own) }
      if inside.count == 1 { return inside[0] }
    }
    return coded.count == 1 && !isGeneric ? coded[0] : nil
  }

  private func isRightBelow(_ unit: Int) -> Bool {
    if isNational { return table.level(unit) == .province }
    guard let own, table.code(unit) != own, table.isWithin(unit, code: own) else { return false }
    if own % 10000 == 0 {
      // The counties of a municipality are right below it.
      return table.level(unit) == .prefecture || isMunicipality(own)
    }
    return own % 100 == 0
  }

  private func isMunicipality(_ code: Int) -> Bool {
    [110000, 120000, 310000, 500000].contains(code)
  }
}
