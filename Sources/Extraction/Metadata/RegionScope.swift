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
  /// 市 of 青禾市.
  private let ownKind: Unicode.Scalar?
  private let isNational: Bool

  private static let numerals = ScalarSet("两二三四五六七八九十0123456789")
  private static let kinds = ScalarSet("省市县区州盟旗地")
  private static let marks = ScalarSet("、，,；;和与及 （）()/。|“”")

  init(_ notice: Notice) {
    day = RegionTable.day(notice.issuedOn ?? notice.publishedOn)
    own = notice.regionCode.flatMap { Int($0) }
    ownKind = Scalars(notice.regionName ?? "").last
    isNational = notice.adminLevel == RegionLevel.national.rawValue
  }

  /// An area that is named; a local unit has no code.
  struct Named {
    var name: String
    var code: String?
    var parentCode: String?
  }

  /// The areas in the order of the text, each once.
  func areas(in text: Scalars) -> [Named] {
    var areas: [Named] = []
    var index = 0
    while index < text.count {
      guard let found = area(in: text, at: index) else {
        index += 1
        continue
      }
      let name = text.string(index..<found.end)
      if !areas.contains(where: {
        $0.code == found.code && $0.parentCode == found.parent
          && ($0.code != nil || $0.name == name)
      }) {
        areas.append(Named(name: name, code: found.code, parentCode: found.parent))
      }
      index = found.end
    }
    return areas
  }

  private typealias Found = (code: String?, parent: String?, end: Int)

  private func area(in text: Scalars, at index: Int) -> Found? {
    guard text[index].isHan else { return nil }
    let startsPart = index == 0 || Self.marks.contains(text[index - 1])
    if startsPart, let whole = wholeArea(in: text, at: index) { return whole }
    if let path = table.path(in: text, at: index, on: day),
      !path.isGeneric || own != nil, !isOtherWord(text, endingAt: path.end)
    {
      let isFirm = path.depth > 1 || path.end - path.nameStart > 2 || startsPart
      if isFirm, let unit = certain(path.units, isGeneric: path.isGeneric) {
        if let end = LocalUnit.end(in: text, from: path.end, isNamed: true) {
          return (nil, String(table.code(unit)), end)
        }
        return found(unit, path.end)
      }
      // A zone of the table.
      if isFirm, path.units.count == 1 { return found(path.units[0], path.end) }
    }
    guard startsPart else { return nil }
    for match in table.matches(in: text, at: index) where !match.isFull {
      let below = match.units.filter { table.isInForce($0, on: day) && isRightBelow($0) }
      guard below.count == 1 else { continue }
      if match.end == text.count || Self.marks.contains(text[match.end])
        || isCount(text, from: match.end)
      {
        return found(below[0], match.end)
      }
      // 青禾高新区 lies in 青禾市.
      if let end = LocalUnit.end(in: text, from: match.end, isNamed: true) {
        return (nil, String(table.code(below[0])), end)
      }
    }
    // A province has many zones of one name, a city many townships.
    guard let own else { return nil }
    if own % 10000 != 0 || isMunicipality(own),
      let end = LocalUnit.end(in: text, from: index, isNamed: false)
    {
      return (nil, String(own), end)
    }
    guard own % 100 != 0, let end = LocalUnit.townshipEnd(in: text, from: index) else {
      return nil
    }
    return (nil, String(own), end)
  }

  /// 全市 in a notice of a city.
  private func wholeArea(in text: Scalars, at index: Int) -> Found? {
    guard text[index] == "全", index + 1 < text.count, text[index + 1] == ownKind, let own,
      let unit = table.unit(code: own, on: day),
      index + 2 == text.count || Self.marks.contains(text[index + 2])
    else { return nil }
    return found(unit, index + 2)
  }

  /// 江北区域 and 义乌市场 hold names of areas that are not meant.
  private func isOtherWord(_ text: Scalars, endingAt end: Int) -> Bool {
    guard end < text.count else { return false }
    switch text[end - 1] {
    case "区": return "域间块位".unicodeScalars.contains(text[end])
    case "市": return text[end] == "场"
    default: return false
    }
  }

  /// 青禾、云溪、石门三县
  private func isCount(_ text: Scalars, from start: Int) -> Bool {
    var index = start
    while index < text.count, Self.numerals.contains(text[index]) { index += 1 }
    if index > start, index < text.count, text[index] == "个" { index += 1 }
    guard index > start, index < text.count, Self.kinds.contains(text[index]) else { return false }
    return index + 1 == text.count || !text[index + 1].isHan
  }

  private func found(_ unit: Int, _ end: Int) -> Found {
    let code = table.code(unit)
    return (code == 0 ? nil : String(code), table.region(unit).parentCode, end)
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
      // So are those under no prefecture: 济源市.
      return table.level(unit) == .prefecture || isMunicipality(own)
        || (table.level(unit) == .county && table.code(unit) / 100 % 100 == 90)
    }
    return own % 100 == 0
  }

  private func isMunicipality(_ code: Int) -> Bool {
    [110000, 120000, 310000, 500000].contains(code)
  }
}
