package import TextScanning

/// Parts a list of bodies into names as printed: 市发改委、市科技局，各县（市、区）政府.
package enum AgencyList {
  private static let separators = ScalarSet("、，,；;/／")
  private static let spaces = ScalarSet(" 　\u{A0}\n\t")
  private static let openers = ScalarSet("（([［〔〈＜")
  private static let closers = ScalarSet("）)]］〕〉＞")
  private static let tails = SuffixList([
    "等", "等部门", "等单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "等部门和单位", "等按职责分工负责", "按职责分工负责",
    "按职责分工分别负责",
    "分别负责", "按职能分工负责", "按照职责分工负责", "按职责负责", "按职责分工", "按各自职责分工负责", "按照各自职责分工负责", "按分工负责", "等按职责分工",
    "等市级部门", "等省级部门", "等省直部门", "等市直部门", "等区级部门", "等县级部门", "等部门配合", "等负责", "等市直单位", "等省有关部门",
    "等市有关部门",
    "等共同负责", "共同负责", "具体负责", "负责", "等职能部门", "等多部门", "等机构", "等国家部委", "等区有关部门", "等县有关部门", "等中央部门",
    "等县直部门",
  ])
  private static let heads = WordList([
    "由", "请", "以及", "及", "和", "与", "会同", "并", "其中", "各责任单位：", "商", "联合", "主要由", "主要是",
  ])
  /// What makes a body of the areas before it: 各市、县（市、区）人民政府.
  private static let areaBodies: Set<String> = [
    "", "政府", "人民政府", "党委", "管委会", "办事处", "党委政府", "党委、政府", "人民政府办公室", "管理委员会", "行政公署",
  ]
  private static let areaKinds = WordList([
    "设区市", "区市", "市", "县", "区", "旗", "镇", "乡镇", "乡", "街道", "州", "盟", "园区", "开发区", "新区", "高新区", "街镇",
    "功能区",
    "管委会", "师", "团场", "地区", "自治州", "市直", "村", "社区",
  ])
  private static let zones = SuffixList([
    "开发区", "高新区", "新区", "经开区", "园区", "度假区", "示范区", "保税区", "工业区", "管理区", "集聚区",
  ])

  /// The names in `range`, in order. With `lenient`, what the list holds is taken for a name even
  /// where it does not end like one (a marked list: 责任单位：中国移动).
  package static func names(
    in text: Scalars, _ range: Range<Int>, lenient: Bool
  ) -> [Range<Int>] {
    var pieces = self.pieces(in: text, range)
    pieces = joined(pieces, in: text)
    var names: [Range<Int>] = []
    for piece in pieces {
      let name = stripped(piece, in: text)
      guard name.count >= 2, isName(name, in: text, lenient: lenient) else { continue }
      names.append(name)
    }
    return names
  }

  /// The parts of a list, joined and stripped, whatever they are.
  static func parts(in text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
    joined(pieces(in: text, range), in: text).map { stripped($0, in: text) }
      .filter { !$0.isEmpty }
  }

  /// Where 各市、县（市、区）人民政府 or 各区 ends that starts at `start`.
  static func areaNameEnd(in text: Scalars, from start: Int, limit: Int) -> Int? {
    guard start < limit, text[start] == "各", var end = areaEnd(in: text, from: start + 1, to: limit)
    else { return nil }
    while end < limit, text[end] == "、", let next = areaEnd(in: text, from: end + 1, to: limit) {
      end = next
    }
    for body in ["人民政府", "政府", "管委会", "办事处", "党委"] where text.matches(Scalars(body), at: end) {
      return end + body.unicodeScalars.count
    }
    return end
  }

  /// Whether everything in `range` is names of bodies, at least one.
  package static func isAllNames(in text: Scalars, _ range: Range<Int>) -> Bool {
    let pieces = joined(pieces(in: text, range), in: text).map { stripped($0, in: text) }
      .filter { !$0.isEmpty }
    guard !pieces.isEmpty else { return false }
    return pieces.allSatisfy {
      $0.count >= 2 && $0.count <= 30
        && (AgencyName.isComplete(text, $0) || isArea($0, in: text) || isCollective($0, in: text))
        && isClean($0, in: text)
    }
  }

  private static func isName(_ name: Range<Int>, in text: Scalars, lenient: Bool) -> Bool {
    guard name.count <= 40, isClean(name, in: text) else { return false }
    if AgencyName.isComplete(text, name) || isArea(name, in: text) { return true }
    if isCollective(name, in: text) { return true }
    return lenient && name.contains { text[$0].isHan }
  }

  private static let unclean = WordList([
    "完成时限", "完成时间", "时限", "长期", "持续", "年底", "月底", "季度", "首位", "第一位", "排名", "列第", "以下", "按职责", "分工",
    "不含", "略",
    "年", "同上", "无",
  ])

  private static func isClean(_ name: Range<Int>, in text: Scalars) -> Bool {
    for index in name {
      if text[index].isOne(of: "。：:《》|“”") { return false }
      if unclean.match(in: text, at: index) != nil { return false }
    }
    return true
  }

  /// 各区, 各县（市、区）, 各镇: areas that stand for their governments.
  static func isArea(_ name: Range<Int>, in text: Scalars) -> Bool {
    guard text[name.lowerBound] == "各" else { return false }
    let bare = withoutBracket(name, in: text)
    return areaEnd(in: text, from: bare.lowerBound + 1, to: bare.upperBound) == bare.upperBound
  }

  private static let collectives = SuffixList([
    "企业", "高校", "医院", "院校", "学校", "村", "社区", "单位", "机构", "园区", "公司", "银行", "运营商", "团体", "组织", "站所",
    "国企", "央企",
  ])
  private static let collectiveOpenings = WordList([
    "各", "有关", "相关", "市属", "区属", "县属", "省属", "市直", "区内", "驻",
  ])

  /// 各发电企业, 有关高校: bodies that are named together.
  private static func isCollective(_ name: Range<Int>, in text: Scalars) -> Bool {
    collectiveOpenings.match(in: text, at: name.lowerBound) != nil
      && collectives.match(in: text, endingAt: name.upperBound, from: name.lowerBound) != nil
  }

  /// Where a run of kinds of area ends (市、县（市、区）): `nil` where none starts.
  private static func areaEnd(in text: Scalars, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end, let length = areaKinds.match(in: text, at: index) {
      index += length
      if index < end, openers.contains(text[index]),
        let close = (index..<end).first(where: { closers.contains(text[$0]) })
      {
        index = close + 1
      }
    }
    return index > start ? min(index, end) : nil
  }

  /// Parts at marks outside brackets, and at 和, 与, 及 between complete names.
  private static func pieces(in text: Scalars, _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = text[index]
      if openers.contains(scalar) { depth += 1 }
      if closers.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0 {
        if separators.contains(scalar) || spaces.contains(scalar) {
          // A space inside a name parts nothing: 市 发改委.
          let isBreak = separators.contains(scalar) || AgencyName.isComplete(text, start..<index)
          if isBreak {
            pieces.append(start..<index)
            start = index + 1
          }
        } else if scalar.isOne(of: "和与及"),
          index - start >= 2, index + 2 < range.upperBound,
          AgencyName.isComplete(text, start..<index) || isArea(start..<index, in: text)
        {
          pieces.append(start..<index)
          start = index + 1
        } else if text.matches("以及", at: index), index > start {
          pieces.append(start..<index)
          start = index + 2
        }
      }
      index += 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces.map { text.trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Joins areas that share one body: 各市、县（市、区）政府; 开发区、某某新区管委会.
  private static func joined(_ pieces: [Range<Int>], in text: Scalars) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for piece in pieces {
      if let last = joined.last, sharesBody(last, piece, in: text) {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private static func sharesBody(
    _ first: Range<Int>, _ second: Range<Int>, in text: Scalars
  ) -> Bool {
    let start = first.lowerBound
    if text[start] == "各", endsAsArea(first, in: text),
      let end = areaEnd(in: text, from: second.lowerBound, to: second.upperBound),
      areaBodies.contains(text.string(end..<second.upperBound))
    {
      return true
    }
    // 开发区、某某新区管委会, but 各区政府、高新区管委会 are two.
    if zones.match(in: text, endingAt: first.upperBound, from: start) != nil,
      text[start] != "各", text.matches("管委会", at: second.upperBound - 3)
    {
      return true
    }
    return false
  }

  private static func endsAsArea(_ name: Range<Int>, in text: Scalars) -> Bool {
    let bare = withoutBracket(name, in: text)
    guard bare.count >= 2 else { return false }
    return text[bare.upperBound - 1].isOne(of: "市县区旗镇乡州盟道")
  }

  /// The name without a bracket at its end.
  static func withoutBracket(_ name: Range<Int>, in text: Scalars) -> Range<Int> {
    guard name.count > 2, closers.contains(text[name.upperBound - 1]) else { return name }
    var index = name.upperBound - 1
    while index > name.lowerBound, !openers.contains(text[index]) { index -= 1 }
    return index > name.lowerBound ? name.lowerBound..<index : name
  }

  /// Without 由 and 等部门, and without a bracket that says more about the body.
  static func stripped(_ piece: Range<Int>, in text: Scalars) -> Range<Int> {
    var start = piece.lowerBound
    var end = piece.upperBound
    while let length = heads.match(in: text, at: start), start + length < end { start += length }
    var changed = true
    while changed, end > start {
      changed = false
      if let length = tails.match(in: text, endingAt: end, from: start), end - length >= start {
        end -= length
        changed = true
      } else if text[end - 1].isOne(of: "。．.；;，,、：: 　") {
        end -= 1
        changed = true
      }
    }
    let name = text.trimmed(start..<end)
    // （市、区） belongs to the name, （设在市科技局） does not.
    guard name.count > 2, closers.contains(text[name.upperBound - 1]) else { return name }
    let bare = withoutBracket(name, in: text)
    guard bare != name else { return name }
    let inside = text.string(bare.upperBound + 1..<name.upperBound - 1)
    return bracketsOfNames.contains(inside) ? name : bare
  }

  private static let bracketsOfNames: Set<String> = [
    "市、区", "市、 区", "区", "市", "县", "市区", "区、市", "县、区", "县、市、区", "县、市", "市、县", "街道", "旗、市、区", "市、区、旗",
    "旗", "区县",
    "区、县", "州", "自治州", "镇", "乡", "集团", "园区", "办", "街", "场", "乡镇", "市、旗", "市、旗、区", "开发区", "市,区",
    "县市区", "市、特区",
    "市、特区、区", "特区", "直辖市", "区、直辖市", "自治区、直辖市", "功能区", "管委会", "市、开发区", "部门", "县级市", "林区", "区、管委会",
    "市、管委会",
  ]
}
