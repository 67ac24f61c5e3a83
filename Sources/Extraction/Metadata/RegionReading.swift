internal import Dimensions
internal import TextScanning

/// Weighs what the parts of a page say of its area: issuer, title, signature, index number, site.
struct RegionReading {
  /// The area as resolved.
  private(set) var area: RegionClaim.Area?
  /// Whether the notice is a central body's.
  private(set) var isNational = false
  /// The kinds of area that a body without a name of its region allows (市科技局).
  private var kinds: [RegionLevel] = []
  private var ambiguous: (name: String, units: [Int])?
  /// Units that the page names elsewhere, for telling areas of one name apart.
  private var hints: [Int] = []
  private let naming: RegionNaming
  private let table = RegionTable.shared

  init(on day: String?) {
    naming = RegionNaming(day: RegionTable.day(day))
  }

  /// Whether nothing further needs to be weighed.
  var isSettled: Bool { area != nil || isNational }

  mutating func weigh(body name: Scalars) {
    if !isSettled { weigh(naming.claim(ofBody: name)) }
  }

  mutating func weigh(title: Scalars) {
    if !isSettled { weigh(naming.claim(ofTitle: title)) }
  }

  /// 330727000000/2018-24118, or a unified credit code (11 and six digits of a region).
  mutating func weigh(indexNumber: Scalars) {
    var digits: [Int] = []
    for scalar in indexNumber {
      guard let digit = scalar.digit else { break }
      digits.append(digit)
    }
    let isCreditCode = digits.count >= 8 && digits.count <= 18 && digits[0] == 1 && digits[1] == 1
    let six = isCreditCode ? digits.dropFirst(2).prefix(6) : digits.prefix(6)
    guard isCreditCode || digits.count >= 12 else { return }
    weigh(code: six.reduce(0) { $0 * 10 + $1 })
  }

  /// 网站标识码: six digits of a region and four of a site; ministries have `bm`.
  mutating func weigh(siteCode: Scalars) {
    let digits = siteCode.prefix(6).compactMap(\.digit)
    if siteCode.count == 10, digits.count == 6 {
      weigh(code: digits.reduce(0) { $0 * 10 + $1 })
    } else if siteCode.starts(with: "bm") {
      weigh(.national)
    }
  }

  /// The region of a site's host: nyj.nmg.gov.cn.
  mutating func weigh(host: String) {
    guard let province = ProvinceDomains.code(ofHost: host) else { return }
    weigh(code: province)
  }

  /// The first character of a document number: 浙政办发.
  mutating func weigh(agencyCode: Scalars) {
    guard let first = agencyCode.first, let province = ProvinceDomains.code(ofAbbreviation: first)
    else { return }
    weigh(code: province)
  }

  private mutating func weigh(code: Int) {
    guard !isSettled, let unit = naming.unit(code: code) else { return }
    weigh(.area(naming.area(unit)))
  }

  private mutating func weigh(_ claim: RegionClaim?) {
    guard let claim else { return }
    switch claim {
    case .national:
      if kinds.isEmpty, ambiguous == nil, area == nil { isNational = true }
    case .kind(let levels):
      if !isSettled, kinds.isEmpty, ambiguous == nil { kinds = levels }
    case .ambiguous(let name, let units):
      if !isSettled, ambiguous == nil { ambiguous = (name, units) }
    case .area(let named):
      if let unit = named.unit { hints.append(unit) }
      if isSettled || ambiguous != nil { return }
      if kinds.isEmpty || kinds.contains(named.level) {
        area = named
      } else if let unit = named.unit,
        let above = kinds.compactMap({ table.ancestor(of: unit, at: $0, on: naming.day) }).first
      {
        // 省科技厅 on a city's site speaks for the province.
        area = naming.area(above)
      }
    }
  }

  /// Weighs the text itself: which area it names most, and whom it means by 我县 or 全市.
  mutating func weigh(text: [Scalars]) {
    let mentions = text.flatMap { naming.mentions(in: $0) }
    if let ambiguous {
      hints += mentions.map(\.unit)
      resolve(ambiguous.name, ambiguous.units)
      return
    }
    if isSettled { return }
    let own = Self.ownLevels(in: text)
    var counts: [Int: Int] = [:]
    for (unit, count) in mentions { counts[unit, default: 0] += count }
    func best(_ levels: [RegionLevel]) -> Int? {
      counts.filter { levels.contains(table.level($0.key)) }
        .max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }?.key
    }
    for levels in [kinds.isEmpty ? own : kinds.filter { own.isEmpty || own.contains($0) }, kinds]
    where !levels.isEmpty {
      if let unit = best(levels) {
        area = naming.area(unit)
        return
      }
    }
  }

  /// Takes the one of several areas of a name that lies where the page's other names lie.
  private mutating func resolve(_ name: String, _ units: [Int]) {
    for hint in hints where table.code(hint) != 0 {
      let inside = units.filter {
        table.isWithin($0, code: table.code(hint)) || table.isWithin(hint, code: table.code($0))
      }
      if inside.count == 1 {
        area = naming.area(inside[0])
        return
      }
    }
    let levels = Set(units.map { table.level($0) })
    area = .init(name: name, level: levels.count == 1 ? levels.first ?? .county : .county)
  }

  /// The level that is left where no part of the page names the area.
  var levelAlone: RegionLevel? {
    isNational ? .national : area?.level ?? (kinds.count == 1 ? kinds.first : nil)
  }

  /// The code of the unit above the area, or of that which an area without a code lies in.
  var parentCode: String? {
    guard let area, let unit = area.unit else { return nil }
    let region = table.region(unit)
    return area.code == nil ? region.code ?? region.parentCode : region.parentCode
  }

  /// The levels that the text means by 我县, 全市 and the like, where one outweighs the others.
  private static func ownLevels(in text: [Scalars]) -> [RegionLevel] {
    var counts: [Unicode.Scalar: Int] = [:]
    for block in text {
      for index in block.indices.dropLast() where block[index] == "我" || block[index] == "全" {
        let next = block[index + 1]
        if next.isOne(of: "省市县区州旗") { counts[next, default: 0] += 1 }
      }
    }
    guard
      let most = counts.max(by: { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key })
    else { return [] }
    switch most.key {
    case "省": return [.province]
    case "县", "旗": return [.county]
    case "州": return [.prefecture]
    case "区": return [.county, .province]
    default: return [.prefecture, .county, .province]
    }
  }
}
