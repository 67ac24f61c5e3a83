package import TextScanning

/// Names of public bodies: where one ends, how a list of them is parted, which is short for which.
package enum OrganisationNames {
  private static let endings = WordList([
    "政府", "办公厅", "办公室", "委员会", "局", "厅", "部", "院", "署", "常委会", "理事会", "协会", "联合会", "总工会",
    "学会", "基金会", "供销合作社", "合作社", "委", "处", "中心", "管委会", "领导小组", "工作小组", "协调小组", "专班",
    "公司", "银行", "分行", "支行", "总队", "支队", "大队", "指挥部", "司令部", "联席会议", "党组", "工委", "党委", "市委",
    "县委", "区委", "省委", "中央", "法院", "检察院", "大学", "学院", "集团", "办", "站", "所", "馆", "司", "行", "社", "组",
    "街道", "推进会", "监会", "总社", "总会", "商会", "促进会", "工委会", "海关", "人大", "政协", "台",
  ])
  /// Endings behind which another name may follow without a gap.
  private static let firmEndings = WordList([
    "政府", "办公厅", "办公室", "委员会", "局", "厅", "委", "部", "署", "院", "银行", "分行", "总队", "中心", "公司", "法院",
    "检察院", "总工会", "联合会", "管委会", "领导小组",
  ])
  /// What a name may start with, beside the name of its region.
  private static let beginnings = WordList([
    "国家", "中国", "中共", "中华", "省", "市", "县", "区", "自治区", "自治州", "全国", "最高人民", "共青团", "国务院",
  ])
  /// Central bodies whose local offices are called by both names: 国家税务总局 + 青禾市税务局.
  private static let parents = WordList(["总局", "总署", "人民银行", "总队", "监察委员会"])
  private static let counts = WordList(["部门", "单位", "部委", "机关", "厅局", "委局", "部", "局", "委"])
  private static let central = Scalars("国家")
  private static let centralBank = Scalars("中国")
  private static let party = Scalars("中共")
  private static let separators = ScalarSet("、，,；;和与")
  private static let notInNames = ScalarSet("。，；：:;,、！？!?《》“”\"%")

  /// Whether the text reads as the name of one body.
  package static func isName(_ text: Scalars) -> Bool {
    text.count >= 2 && text.count <= 45 && text.count(of: notInNames) == 0
      && text[0].isHan && endings.matchSuffix(of: text, endingAt: text.count) != nil
  }

  /// The names in a list (A局 B局, A局、B局, A局B局), as printed; empty where it is no list of names.
  ///
  /// A closing 等六部门 is dropped. Letters spaced out (财 政 厅) are closed up.
  package static func names(in list: Scalars) -> [Scalars] {
    let core = Scalars(list[0..<endWithoutCount(list)])
    if let names = parted(core, at: \.isSpace), names.count > 1 { return names }
    let closed = core.withoutSpaces
    if isName(closed) { return split(closed) }
    if let names = parted(core.withoutSpaces, at: separators.contains) { return names }
    return []
  }

  /// Whether the list ends with a count of further bodies: 科技部等九部门.
  package static func isShortened(_ list: Scalars) -> Bool { endWithoutCount(list) < list.count }

  private static func parted(
    _ list: Scalars, at isSeparator: (Unicode.Scalar) -> Bool
  ) -> [Scalars]? {
    let pieces = list.split(whereSeparator: isSeparator).map(Scalars.init)
    guard pieces.allSatisfy({ $0.count >= 3 }) else { return nil }
    let names = pieces.flatMap { piece -> [Scalars] in
      let inner = piece.split(whereSeparator: separators.contains).map(Scalars.init)
      return inner.count > 1 && inner.allSatisfy(isName) ? inner : [piece]
    }
    return names.allSatisfy(isName) ? names.flatMap(split) : nil
  }

  /// The place where 等…部门 starts at the end of a list, or its end.
  private static func endWithoutCount(_ list: Scalars) -> Int {
    guard let mark = list.lastIndex(where: { $0 == "等" }), mark > 1, list.count - mark <= 8 else {
      return list.count
    }
    let rest = Scalars(list[(mark + 1)...]).withoutSpaces
    let isCount = counts.matchSuffix(of: rest, endingAt: rest.count) != nil
    return rest.isEmpty || isCount ? mark : list.count
  }

  /// Parts names that were printed without a gap, where one ends and the region or another
  /// beginning follows.
  private static func split(_ text: Scalars) -> [Scalars] {
    let region = Scalars(text.dropFirst(text.starts(with: party) ? 2 : 0).prefix(2))
    let isCentral = text.starts(with: central) || text.starts(with: centralBank)
    var names: [Scalars] = []
    var start = 0
    var index = 2
    while index < text.count - 2 {
      defer { index += 1 }
      guard index - start >= 3,
        let ending = firmEndings.matchSuffix(of: text, endingAt: index), index - ending > start
      else { continue }
      let isAgain = !isCentral && text.matches(region, at: index)
      guard isAgain || beginnings.match(in: text, at: index) != nil else { continue }
      let first = Scalars(text[start..<index])
      let rest = Scalars(text[index...])
      // 国家税务总局青禾市税务局 is one office of two names.
      if parents.matchSuffix(of: first, endingAt: first.count) != nil
        || !isName(first) || !isName(rest)
      {
        continue
      }
      names.append(first)
      start = index
    }
    names.append(Scalars(text[start...]))
    return names
  }

  /// Whether `short` is a short form of `full`: 市科技局 of 青禾市科学技术局.
  ///
  /// Its characters stand in the full name in their order, and both name one kind of body.
  package static func isShort(_ short: Scalars, of full: Scalars) -> Bool {
    guard short.count >= 3, full.count > short.count, full.count <= 40 else { return false }
    var position = 0
    for scalar in short {
      while position < full.count, full[position] != scalar { position += 1 }
      guard position < full.count else { return false }
      position += 1
    }
    let last = short[short.count - 1]
    return full.last == last || (last == "委" && full.ends(with: "委员会"))
      || (last == "办" && full.ends(with: "办公室"))
  }

  /// Whether the name says its kind of region only and not which: 省科技厅, 县政府.
  package static func lacksRegion(_ name: Scalars) -> Bool {
    guard let first = name.first, name.count > 2 else { return false }
    return first.isOne(of: "省市县区州盟旗") || name.starts(with: "自治区")
  }
}
