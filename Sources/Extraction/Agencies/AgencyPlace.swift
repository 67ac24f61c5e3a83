internal import Dimensions
internal import PolicyModel
internal import TextScanning

/// Says whose body a name is: 市发改委 in a notice of a county is that of the city above.
///
/// A name with an area of its own is that area's; one that says the kind of its area only is that of
/// the notice's area or of one above it; a department without either is that of the government that
/// speaks. What is left is not certain and gets no place.
struct AgencyPlace {
  /// A body in its area.
  struct Placed {
    var area: String
    /// The name without that of its area.
    var core: Scalars
    /// The normal form of the name.
    var key: Scalars

    init(area: String, core: Scalars, key: Scalars? = nil) {
      self.area = area
      self.core = core
      self.key = key ?? AgencyKey.key(core)
    }
  }

  private let table = RegionTable.shared
  private let naming: RegionNaming
  private let day: Int
  /// The unit that the notice's area is or lies in.
  private let unit: Int?
  private let ownArea: String?
  private let ownName: Scalars
  private let level: RegionLevel?
  private let isOfGovernment: Bool

  init(_ notice: Notice) {
    day = RegionTable.day(notice.issuedOn ?? notice.publishedOn)
    naming = RegionNaming(day: day)
    level = notice.adminLevel.flatMap { RegionLevel(rawValue: $0) }
    ownName = Scalars(notice.regionName ?? "")
    let code = notice.regionCode ?? notice.regionParentCode
    unit = code.flatMap { Int($0) }.flatMap { [day] in RegionTable.shared.unit(code: $0, on: day) }
    if let own = notice.regionCode {
      ownArea = own
    } else if level == .national {
      ownArea = Self.country
    } else if let name = notice.regionName, notice.regionParentCode != nil || Self.isUnknown(name) {
      ownArea = Self.area(under: notice.regionParentCode, name: name)
    } else {
      ownArea = nil
    }
    let issuer = Scalars(notice.issuer ?? "")
    isOfGovernment =
      issuer.isEmpty || Self.governments.match(in: issuer, endingAt: issuer.count) != nil
  }

  /// The area of central bodies.
  static let country = "000000"

  private static let governments = SuffixList(["政府", "政府办公室", "政府办公厅", "管理委员会", "管委会"])
  private static let openings = WordList([
    "各", "有关", "相关", "其他", "所有", "全", "本", "该", "市容", "市级", "县级", "省级", "区级", "州级", "乡镇",
    "镇街",
    "区域", "县域", "市域", "省域", "市区", "市县", "县市", "县区", "州市", "省市", "县乡", "区块", "市政公用", "市政设施", "市政工程",
    "市政管理", "市局", "省局", "县局", "区局", "区属", "市属", "县属", "区内", "市内", "县内",
  ])
  /// 县市场监管局 is the county's.
  private static let market = Scalars("市场")
  private static let collective = SuffixList([
    "部门", "单位", "机构", "机关", "企业", "方面", "各县区", "科", "股", "处",
  ])
  private static let marks = ScalarSet("，,。；;：:、（()）/|《》“”")
  private static let party = WordList(["中共", "中国共产党"])
  private static let state = Scalars("中华人民共和国")
  private static let national = Scalars("国家")
  private static let bank = Scalars("中国人民银行")
  private static let league = Scalars("团")
  private static let committee = Scalars("委")
  private static let leagueCore = Scalars("团委")
  /// Bodies whose names are theirs alone in the whole country.
  private static let customs = SuffixList(["海关"])
  private static let zoneBody = SuffixList(["管委会", "管理委员会"])

  private static let kinds: [Scalars] =
    ["自治区", "自治州", "街道", "省", "市", "县", "旗", "区", "州", "盟", "镇", "乡"].map { Scalars($0) }

  /// An area that has no code of its own.
  static func area(under code: String?, name: String) -> String { "\(code ?? "")-\(name)" }

  /// Whether no unit of the table bears the name: two areas of one name are not told apart by it.
  private static func isUnknown(_ name: String) -> Bool {
    let name = Scalars(name)
    return !RegionTable.shared.matches(in: name, at: 0).contains { $0.end == name.count }
  }

  /// The body that a name means.
  func place(_ printed: Scalars) -> Placed? {
    let printed = printed.withoutSpaces
    guard printed.count >= 2, printed.count <= 40, printed.count(of: Self.marks) == 0,
      Self.openings.match(in: printed, at: 0) == nil || printed.matches(Self.market, at: 1),
      Self.collective.match(in: printed, endingAt: printed.count) == nil
    else { return nil }
    if Self.customs.match(in: printed, endingAt: printed.count) != nil, printed.count >= 4 {
      return Placed(area: Self.country, core: printed)
    }
    let text =
      Self.party.match(in: printed, at: 0).map { Scalars(printed.dropFirst($0)) } ?? printed
    return named(text) ?? central(text) ?? ofKind(text) ?? ofOwn(text)
  }

  /// 青禾市财政局.
  private func named(_ text: Scalars) -> Placed? {
    if !ownName.isEmpty, text.starts(with: ownName), let ownArea {
      return placed(ownArea, rest(text, ownName.count))
    }
    guard
      let path = table.path(in: text, at: 0, on: day) ?? shortProvince(in: text),
      let unit = certain(path)
    else { return nil }
    return placed(unit, rest(text, path.end))
  }

  /// 广西财政厅: provinces go by their short names too.
  private func shortProvince(in text: Scalars) -> RegionPath? {
    guard let path = table.path(in: text, at: 0, on: day, allowsShort: true),
      path.units.count == 1, table.level(path.units[0]) == .province,
      AgencyKey.isDepartment(AgencyKey.key(rest(text, path.end)))
    else { return nil }
    return path
  }

  private func certain(_ path: RegionPath) -> Int? {
    let coded = path.units.filter { table.code($0) != 0 }
    if let unit {
      let inside = coded.filter { table.isWithin($0, code: table.code(unit)) }
      if inside.count == 1 { return inside[0] }
    }
    return coded.count == 1 && !path.isGeneric ? coded[0] : nil
  }

  /// 国务院办公厅; 国家税务总局青禾市税务局 is the city's.
  private func central(_ text: Scalars) -> Placed? {
    switch naming.claim(ofBody: text) {
    case .national:
      let core = text.starts(with: Self.state) ? Scalars(text.dropFirst(Self.state.count)) : text
      let short = core.starts(with: Self.national) ? Scalars(core.dropFirst(2)) : core
      let key = AgencyKey.key(short)
      // 国家发展改革委 and 发展改革委 are one.
      return Placed(
        area: Self.country, core: core, key: AgencyKey.isDepartment(key) ? key : nil)
    case .area(let area):
      guard Self.national(text), let own = area.unit, area.code != nil else { return nil }
      for index in text.indices.dropFirst(4) {
        guard let path = table.path(in: text, at: index, on: day), path.units.contains(own) else {
          continue
        }
        return placed(own, rest(text, path.end))
      }
      // 国家金融监督管理总局青禾监管分局
      return Placed(area: Self.country, core: text)
    default: return nil
    }
  }

  private static func national(_ text: Scalars) -> Bool {
    text.starts(with: national) || text.starts(with: bank)
  }

  /// 市财政局, 团市委.
  private func ofKind(_ text: Scalars) -> Placed? {
    let start = text.starts(with: Self.league) ? 1 : 0
    guard !text.starts(with: Self.market),
      let kind = Self.kinds.first(where: { text.matches($0, at: start) })
    else { return nil }
    let core = rest(text, start + kind.count)
    if start == 1, core != Self.committee { return nil }
    let body = start == 1 ? Self.leagueCore : core
    if isKind(kind, of: ownName), let ownArea { return placed(ownArea, body) }
    guard let unit else { return nil }
    for level in [RegionLevel.county, .prefecture, .province] {
      guard let above = table.ancestor(of: unit, at: level, on: day),
        isKind(kind, of: Scalars(table.region(above).name))
      else { continue }
      return placed(above, body)
    }
    return nil
  }

  /// Whether an area is called by the kind: 市 by the cities, 区 by districts and autonomous regions.
  private func isKind(_ kind: Scalars, of name: Scalars) -> Bool { name.ends(with: kind) }

  /// 财政局 of the government that speaks; 青禾科技局, 青禾高新区管委会.
  private func ofOwn(_ text: Scalars) -> Placed? {
    guard let ownArea, level != .national else { return nil }
    if let unit, let short = table.region(unit).shortName.map({ Scalars($0) }),
      text.count > short.count, text.starts(with: short)
    {
      let core = rest(text, short.count)
      let isZone = Self.zoneBody.match(in: core, endingAt: core.count) != nil
      if isZone || AgencyKey.isDepartment(AgencyKey.key(core)) { return placed(unit, core) }
    }
    let isZone = Self.zoneBody.match(in: text, endingAt: text.count) != nil && text.count > 3
    guard isZone || (isOfGovernment && AgencyKey.isDepartment(AgencyKey.key(text))) else {
      return nil
    }
    return placed(ownArea, text)
  }

  private func placed(_ unit: Int, _ core: Scalars) -> Placed? {
    table.region(unit).code.flatMap { placed($0, core) }
  }

  private func placed(_ area: String, _ core: Scalars) -> Placed? {
    core.isEmpty ? nil : Placed(area: area, core: core)
  }

  private func rest(_ text: Scalars, _ start: Int) -> Scalars { Scalars(text[start...]) }
}
