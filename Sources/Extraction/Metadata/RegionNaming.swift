internal import Dimensions
internal import TextScanning

/// Reads the area out of the name of a body or out of a title.
struct RegionNaming {
  private let table = RegionTable.shared
  /// The day on which names are looked up, as yyyymmdd.
  let day: Int

  private static let partyWords = WordList(["中共", "中国共产党", "共青团", "政协", "中国人民政治协商会议"])
  /// Central bodies, and the beginnings of their names.
  private static let central = WordList([
    "国务院", "中共中央", "中央", "国家", "全国", "最高人民", "中华人民共和国", "中国", "中华全国", "海关总署", "审计署", "新华社", "外交部",
    "国防部",
    "教育部", "科技部", "科学技术部", "工业和信息化部", "工信部", "公安部", "民政部", "司法部", "财政部", "人力资源社会保障部",
    "人力资源和社会保障部", "自然资源部", "生态环境部", "环境保护部", "环保部", "住房城乡建设部", "住房和城乡建设部", "交通运输部", "交通部", "水利部",
    "农业农村部", "农业部", "商务部", "文化和旅游部", "文化部", "卫生部", "退役军人事务部", "应急管理部", "应急部", "铁道部", "信息产业部",
    "国土资源部",
    "建设部", "人事部", "劳动部", "劳动和社会保障部", "监察部", "税务总局", "市场监管总局", "广电总局", "体育总局", "证监会", "银监会", "保监会",
    "银保监会",
    "中科院", "国资委", "国管局", "国铁集团",
  ])
  private static let governing = WordList([
    "人民政府", "政府", "办事处", "党委", "党工委", "委员会", "人大", "人民代表大会", "委", "综合行政", "便民服务",
  ])
  private static let committees = WordList([
    "管委会", "管理委员会", "党工委", "工委", "管理局", "管理办公室", "执行委员会", "开发建设管理委员会",
  ])
  private static let zoneWords = WordList([
    "开发区", "高新区", "新区", "工业园区", "示范区", "保税区", "产业园区", "度假区", "旅游区", "功能区", "管理区", "合作区", "试验区",
    "科学城",
    "经开区", "风景名胜区", "园区", "科技城", "实验区", "新城", "自贸区", "港区", "产业园", "集聚区", "工业园", "风景区", "景区", "保护区",
    "工业区", "新片区", "片区", "生态城", "经济区",
  ])
  private static let townships = WordList(["街道", "镇", "乡"])
  private static let notTownships = WordList([
    "乡镇", "城镇", "村镇", "集镇", "小镇", "强镇", "城乡", "专业镇", "家乡", "外乡", "老乡", "各镇", "各乡", "名镇", "重点镇",
    "中心镇",
  ])
  private static let kinds: [(Scalars, [RegionLevel])] = {
    let kinds: [(String, [RegionLevel])] = [
      ("自治区", [.province]), ("自治州", [.prefecture]), ("省", [.province]),
      ("市", [.prefecture, .county, .province]), ("县", [.county]), ("旗", [.county]),
      ("区", [.county, .zone]), ("州", [.prefecture]), ("盟", [.prefecture]), ("镇", [.township]),
      ("乡", [.township]), ("街道", [.township]),
    ]
    return kinds.map { (Scalars($0.0), $0.1) }
  }()

  /// The area of a body.
  func claim(ofBody name: Scalars) -> RegionClaim? {
    let text = name.withoutSpaces
    let start = Self.partyWords.match(in: text, at: 0) ?? 0
    if text.matches(Self.corps, at: start) { return corpsClaim(text, from: start) }
    // 中国（青禾）自由贸易试验区 is no central body.
    if text.starts(with: "中国（") || text.starts(with: "中国("),
      let zone = zone(in: text, from: 0, needsCommittee: false)
    {
      return .area(.init(name: text.string(zone), level: .zone, unit: nil))
    }
    if let path = table.path(in: text, at: start, on: day) {
      if path.isGeneric {
        return .ambiguous(name: text.string(path.nameStart..<path.end), units: path.units)
      }
      return claim(path, in: text, allowsZones: true)
    }
    // 广西财政厅: provinces go by their short names too.
    if let path = table.path(in: text, at: start, on: day, allowsShort: true),
      path.units.count == 1, table.level(path.units[0]) == .province,
      OrganisationNames.isName(text)
    {
      return claim(path, in: text, allowsZones: true)
    }
    if Self.central.match(in: text, at: 0) != nil { return centralClaim(text) }
    if let kind = Self.kinds.first(where: { text.matches($0.0, at: start) }) {
      return .kind(kind.1)
    }
    if let zone = zone(in: text, from: start, needsCommittee: true) {
      return .area(.init(name: text.string(zone), level: .zone, unit: hint(in: text, at: start)))
    }
    if let township = township(in: text, from: start, needsBody: true) {
      return .area(.init(name: text.string(township), level: .township))
    }
    return unknownArea(text, from: start)
  }

  private static let corps = Scalars("新疆生产建设兵团")

  /// The corps runs areas of its own level without a code; its divisions are cities.
  private func corpsClaim(_ text: Scalars, from start: Int) -> RegionClaim {
    for index in start + Self.corps.count..<max(text.count, start + Self.corps.count) {
      if let path = table.path(in: text, at: index, on: day), !path.isGeneric {
        return claim(path, in: text, allowsZones: true)
      }
    }
    return .area(.init(name: Self.corps.string, level: .province, unit: nil))
  }

  /// The area that a title names, wherever it stands.
  func claim(ofTitle title: Scalars) -> RegionClaim? {
    for index in title.indices where title[index].isHan {
      guard let path = table.path(in: title, at: index, on: day), isFirm(path, in: title, at: index)
      else { continue }
      return claim(path, in: title, allowsZones: false)
    }
    return nil
  }

  /// Every area that a text names in full, with how often.
  func mentions(in text: Scalars) -> [(unit: Int, count: Int)] {
    var counts: [(unit: Int, count: Int)] = []
    var index = 0
    while index < text.count {
      guard text[index].isHan, let path = table.path(in: text, at: index, on: day),
        path.units.count == 1, isFirm(path, in: text, at: index)
      else {
        index += 1
        continue
      }
      if let known = counts.firstIndex(where: { $0.unit == path.units[0] }) {
        counts[known].count += 1
      } else {
        counts.append((path.units[0], 1))
      }
      index = path.end
    }
    return counts
  }

  /// Whether a path in running text is a name and no part of other words (示范县 has 范县 in it).
  private func isFirm(_ path: RegionPath, in text: Scalars, at index: Int) -> Bool {
    if path.isGeneric { return false }
    return path.depth > 1 || path.end - path.nameStart > 2 || index == 0 || !text[index - 1].isHan
  }

  /// The area of a unit of the table.
  func area(_ unit: Int) -> RegionClaim.Area {
    let region = table.region(unit)
    return .init(name: region.name, code: region.code, level: region.level, unit: unit)
  }

  /// The unit of a code on the day.
  func unit(code: Int) -> Int? { table.unit(code: code, on: day) }

  /// What a path of names and the words behind it make up.
  private func claim(_ path: RegionPath, in text: Scalars, allowsZones: Bool) -> RegionClaim {
    if allowsZones, let zone = zone(in: text, from: path.end, needsCommittee: false) {
      // 青禾市经济开发区 is named by its city, 青禾市莲花湖新区 by itself; a short name is part of the
      // zone's own (青禾化学工业区).
      let word = zoneWordStart(in: text, zone)
      let start =
        path.isFull && word - zone.lowerBound >= 2 && !isPlain(text, zone.lowerBound..<word)
        ? zone.lowerBound : path.nameStart
      return .area(
        .init(name: text.string(start..<zone.upperBound), level: .zone, unit: path.units.first))
    }
    if let township = township(in: text, from: path.end, needsBody: allowsZones) {
      return .area(
        .init(name: text.string(township), level: .township, unit: path.units.first))
    }
    guard path.units.count == 1 else {
      return .ambiguous(name: text.string(path.nameStart..<path.end), units: path.units)
    }
    return .area(area(path.units[0]))
  }

  /// A local office of a central body is its region's: 国家税务总局青禾市税务局.
  private func centralClaim(_ text: Scalars) -> RegionClaim {
    for index in text.indices.dropFirst(4) {
      if let path = table.path(in: text, at: index, on: day), !path.isGeneric {
        return claim(path, in: text, allowsZones: false)
      }
      if let path = table.path(in: text, at: index, on: day, allowsShort: true),
        path.units.count == 1,
        ["监管局", "监管分局", "分行", "中心支行", "支行", "调查总队", "调查队", "海关", "专员办", "分局", "办事处", "管理局"]
          .contains(where: {
            text.matches(Scalars($0), at: path.end)
          })
      {
        return .area(area(path.units[0]))
      }
    }
    return .national
  }

  /// A zone that starts at a place: its name runs up to its kind.
  private func zone(in text: Scalars, from start: Int, needsCommittee: Bool) -> Range<Int>? {
    var end = start
    while end < text.count, end - start <= 20 {
      if let length = Self.zoneWords.match(in: text, at: end) {
        let after = end + length
        let hasCommittee = Self.committees.match(in: text, at: after) != nil
        if hasCommittee || (!needsCommittee && end - start <= 12 && isOffice(text, after)) {
          return start..<after
        }
      }
      end += 1
    }
    return nil
  }

  /// Whether the words behind a zone are an office of it, and the zone no mere object of them.
  private func isOffice(_ text: Scalars, _ index: Int) -> Bool {
    let rest = Scalars(text[index...])
    if rest.isEmpty { return true }
    return rest.count <= 14 && OrganisationNames.isName(rest) && !rest.contains("小组")
      && !rest.starts(with: "建设") && !rest.starts(with: "管理中心")
  }

  private func zoneWordStart(in text: Scalars, _ zone: Range<Int>) -> Int {
    for index in zone {
      if let length = Self.zoneWords.match(in: text, at: index), index + length == zone.upperBound {
        return index
      }
    }
    return zone.lowerBound
  }

  /// Whether the words in front of a zone's kind say its kind only: 经济技术, 高新技术产业.
  private func isPlain(_ text: Scalars, _ range: Range<Int>) -> Bool {
    let words = ["经济技术", "高新技术产业", "经济", "高新技术", "高新", "综合", "工业", "现代农业", "生态", "旅游", "国家级", "省级"]
    return words.contains { text[range].elementsEqual(Scalars($0)) }
  }

  private func hint(in text: Scalars, at start: Int) -> Int? {
    guard let path = table.path(in: text, at: start, on: day, allowsShort: true),
      path.units.count == 1
    else { return nil }
    return path.units[0]
  }

  /// A township that starts at a place: at most six characters up to 镇, 乡 or 街道.
  private func township(in text: Scalars, from start: Int, needsBody: Bool) -> Range<Int>? {
    // 青禾市人民政府东门街道办事处 is the street's office.
    let government = Scalars("人民政府")
    let start = text.matches(government, at: start) ? start + government.count : start
    var end = start + 1
    while end < text.count, end - start <= 6, text[end].isHan {
      if let length = Self.townships.match(in: text, at: end) {
        let isWord =
          Self.notTownships.match(in: text, at: end - 1) != nil
          || Self.notTownships.match(in: text, at: end) != nil
          || Self.notTownships.match(in: text, at: max(start, end - 2)) != nil
        let isBody = Self.governing.match(in: text, at: end + length) != nil
        if !isWord, isBody || (!needsBody && end - start >= 2) { return start..<end + length }
        if isWord { return nil }
      }
      end += 1
    }
    return nil
  }

  /// An area that no table has, by the kind in its name: 青禾县人民政府.
  private func unknownArea(_ text: Scalars, from start: Int) -> RegionClaim? {
    for index in text.indices.dropFirst(start + 2).prefix(8) {
      guard Self.governing.match(in: text, at: index + 1) != nil else { continue }
      let level: RegionLevel
      switch text[index] {
      case "省": level = .province
      case "市", "州", "盟": level = .prefecture
      case "县", "区", "旗": level = .county
      default: continue
      }
      return .area(.init(name: text.string(start..<index + 1), level: level))
    }
    return nil
  }
}
