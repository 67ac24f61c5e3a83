package import PolicyModel
package import TextScanning

/// The labels of a page's metadata block (政府信息公开目录), in all their spellings.
package enum HeaderLabels {
  /// A label and the field it names; `nil` where the warehouse has no field for it.
  package struct Hit: Sendable, Equatable {
    package var field: FieldCandidate.Field?
    /// The label without inner spaces.
    package var label: String
    /// Half-open range of the label with its colon.
    package var range: Range<Int>
  }

  private static let spellings: [(FieldCandidate.Field?, [String])] = [
    (.indexNumber, ["索引号", "信息索引号", "索引码", "索取号", "信息索引", "索引编号"]),
    (
      .documentNumber, ["文号", "发文字号", "发文号", "文件编号", "文件号", "公文文号", "发文文号", "文件字号", "发文编号", "公文编号"]
    ),
    (.title, ["标题", "名称", "文件名称", "信息名称", "公文名称", "文件标题", "信息标题", "文件题名", "公文标题"]),
    (
      .issuer,
      [
        "发文机关", "发布机构", "发文单位", "发布单位", "制发机关", "公开责任部门", "发布机关", "制定机关", "发文部门", "成文机关", "发文机构",
        "发布部门", "公布机关", "制发单位", "制发部门",
        "责任部门", "信息公开机构",
      ]
    ),
    (
      .issuedOn,
      [
        "成文日期", "成文时间", "发文日期", "签发日期", "印发日期", "制发日期", "发文时间", "形成日期", "印发时间", "制定日期", "签署日期",
        "落款日期", "签发时间",
      ]
    ),
    (
      .publishedOn,
      [
        "发布日期", "发布时间", "生成日期", "生成时间", "公开日期", "公布日期", "公开时间", "日期", "时间", "上传时间", "信息时间", "公布时间",
        "上网日期", "上网时间", "录入时间", "更新时间",
        "更新日期", "发表时间", "创建时间",
      ]
    ),
    (.effectiveOn, ["生效日期", "实施日期", "施行日期", "生效时间", "实施时间", "施行时间"]),
    (.expiresOn, ["废止日期", "废止时间", "失效日期", "失效时间", "终止日期", "有效期至"]),
    (.subjectCategories, ["主题分类"]),
    (.validity, ["有效性", "时效性", "效力状态", "文件状态", "是否有效", "时效状态", "文件有效性", "时效", "公文时效"]),
    (.disclosure, ["公开方式", "公开形式", "公开类别", "公开属性"]),
    (.contentSource, ["来源", "信息来源", "文章来源", "稿源"]),
    (
      nil,
      [
        "公开时限", "公开范围", "关键词", "主题词", "浏览次数", "访问次数", "点击数", "阅读次数", "字体", "字号", "作者", "责任编辑",
        "体裁分类", "体裁", "服务对象", "服务对象分类", "有效期", "内容概述", "统一登记号", "统一编号", "组配分类", "公开程序", "编辑", "分类",
        "信息分类", "信息类别", "公文种类", "公文类别", "文件类型", "文件分类", "公开目录", "所属目录", "所属栏目",
      ]
    ),
  ]

  private static let table: [(field: FieldCandidate.Field?, label: Scalars)] =
    spellings.flatMap { field, labels in labels.map { (field, Scalars($0)) } }

  /// The labels by what they start with; at most places of a line none does.
  private static let words = WordTable(table.map(\.label), by: .first)

  /// The label that is the whole of a text, in brackets or with a colon or not: 索 引 号：.
  package static func wholeLabel(_ text: Scalars) -> (label: Scalars, field: FieldCandidate.Field?)?
  {
    guard text.count <= 24 else { return nil }
    let range = text.trimmed(0..<text.count, of: "[【［]】］〔〕：:﹕•·*")
    guard !range.isEmpty, words.mayHave(text[range.lowerBound]) else { return nil }
    return words.spread(in: text, at: range.lowerBound) { end, _ in end == range.upperBound }.map {
      (table[$0.source].label, table[$0.source].field)
    }
  }

  /// Whether the label at the start of a text is one of the metadata block alone, not of a table.
  package static func isStrong(_ text: Scalars) -> Bool {
    let field = wholeLabel(text)?.field ?? labels(in: text).first?.field
    switch field {
    case .indexNumber, .documentNumber, .issuer, .issuedOn, .publishedOn, .subjectCategories,
      .disclosure, .validity, .expiresOn:
      return true
    default: return false
    }
  }

  /// The label that stands at `index` followed by a colon; spaces between its characters are
  /// allowed (索 引 号：).
  package static func label(in line: Scalars, at index: Int) -> Hit? {
    guard index < line.count, words.mayHave(line[index]) else { return nil }
    var colon = 0
    let found = words.spread(in: line, at: index) { end, _ in
      colon = line.skippingSpaces(from: end)
      return colon < line.count && ScalarSet.colons.contains(line[colon])
    }
    return found.map { hit($0.source, index..<colon + 1) }
  }

  private static func hit(_ entry: Int, _ range: Range<Int>) -> Hit {
    Hit(field: table[entry].field, label: table[entry].label.string, range: range)
  }

  private static let brackets = ScalarSet("[【［]】］〔〕")
  private static let openings = ScalarSet("[【［")
  private static let labelMarks = ScalarSet.colons.union("[【［")
  /// Words of running text, which need a colon to be labels.
  private static let loose: Set<String> = [
    "日期", "时间", "标题", "名称", "来源", "编辑", "作者", "字体", "字号", "体裁", "有效期",
  ]
  private static let isFirm = table.map { !loose.contains($0.label.string) }

  /// The label that stands at `index` without a colon, parted from its value by a space or a
  /// bracket: 索引号 A0012 · [ 索引号 ] A0012.
  package static func bareLabel(in line: Scalars, at index: Int) -> Hit? {
    guard
      index == 0 || line[index - 1].isSpace || brackets.contains(line[index - 1])
        || (index < line.count && openings.contains(line[index]))
    else { return nil }
    let start =
      index < line.count && brackets.contains(line[index])
      ? line.skippingSpaces(from: index + 1) : index
    var after = 0
    let found = words.spread(in: line, at: start) { end, entry in
      guard start > index || isFirm[entry] else { return false }
      after = line.skippingSpaces(from: end)
      if after < line.count, brackets.contains(line[after]) { after += 1 }
      return after > end || after == line.count
    }
    return found.map { hit($0.source, index..<after) }
  }

  /// The labels of a line in order, where the line starts with one.
  package static func labels(in line: Scalars) -> [Hit] {
    let start = line.first == "•" ? line.skippingSpaces(from: 1) : 0
    guard let first = label(in: line, at: start) ?? bareLabel(in: line, at: start) else {
      return []
    }
    return [first] + labels(in: line, from: first.range.upperBound)
  }

  /// The labels of a line of metadata that starts with something else: a number or the site's name
  /// before 发布时间：2020-03-01.
  package static func labelsInside(_ line: Scalars) -> [Hit] {
    guard line.count <= 160, line.count(of: ScalarSet.clauseEnds) == 0 else { return [] }
    var hits = labels(in: line, from: 1)
    if hits.isEmpty { hits = bareLabels(in: line, from: 1) }
    let isDated = hits.contains { hit in
      hit.field == .publishedOn
        && DateScanner.first(in: line, from: hit.range.upperBound).map {
          $0.range.lowerBound <= hit.range.upperBound + 2
        } ?? false
    }
    guard isDated, let first = hits.first, line[first.range.lowerBound - 1].isSpace else {
      return []
    }
    return hits
  }

  /// The labels behind the gaps of a line that has no colons: 效力 有效 发布日期 2023-10-25.
  private static func bareLabels(in line: Scalars, from start: Int) -> [Hit] {
    guard line.count(of: ScalarSet.colons) == 0 else { return [] }
    var hits: [Hit] = []
    var index = start
    while index < line.count {
      if words.mayHave(line[index]), line[index - 1].isSpace,
        let hit = bareLabel(in: line, at: index)
      {
        hits.append(hit)
        index = hit.range.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  /// A label inside a line stands behind a gap, or right behind a value (来源：… 发布日期：…).
  private static func labels(in line: Scalars, from start: Int) -> [Hit] {
    // Behind the last colon or opening bracket there is no label.
    let marks = labelMarks
    guard let last = line.lastIndex(where: { marks.contains($0) }) else { return [] }
    var hits: [Hit] = []
    var index = start
    while index <= last {
      let bracketed = openings.contains(line[index]) ? bareLabel(in: line, at: index) : nil
      if let hit = bracketed ?? label(in: line, at: index) {
        hits.append(hit)
        index = hit.range.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  /// Whether the values of a field have a form of their own: a number or a date.
  static func hasForm(_ field: FieldCandidate.Field) -> Bool {
    switch field {
    case .indexNumber, .documentNumber, .issuedOn, .publishedOn: true
    default: false
    }
  }

  /// The labels of a line in which every label touches its value (索引号A01/2021-3 发布日期2021-03-04).
  ///
  /// A value with a form of its own has to be among them.
  static func gluedLabels(_ line: Scalars) -> [Hit] {
    guard line.count <= 160, let first = line.first, words.mayHave(first),
      line.count(of: ScalarSet.clauseEnds) == 0
    else { return [] }
    var hits: [Hit] = []
    var start = 0
    var hasForm = false
    while start < line.count {
      // The value ends where the next label begins.
      var end = start + 1
      while end < line.count, !(line[end - 1].isSpace && startsGlued(line, at: end)) { end += 1 }
      let part = Scalars(line[line.trimmed(start..<end)])
      guard let hit = gluedLabel(part), let field = hit.field else { return [] }
      hasForm = hasForm || Self.hasForm(field)
      hits.append(
        Hit(
          field: field, label: hit.label,
          range: start + hit.range.lowerBound..<start + hit.range.upperBound))
      start = end
    }
    return hasForm ? hits : []
  }

  private static func startsGlued(_ line: Scalars, at index: Int) -> Bool {
    guard words.mayHave(line[index]) else { return false }
    return words.spread(in: line, at: index) { _, entry in isFirm[entry] } != nil
  }

  /// The label that a value follows without a gap (发文字号青政发〔2020〕3号), as the elements of a page run
  /// together.
  static func gluedLabel(_ line: Scalars) -> Hit? {
    let found = words.spread(in: line, at: 0) { end, entry in
      guard isFirm[entry], let field = table[entry].field, field != .title,
        table[entry].label.count > 2 || field == .documentNumber, end < line.count
      else { return false }
      return isValue(Scalars(line[end...]), of: field)
    }
    return found.map { hit($0.source, 0..<$0.end) }
  }
}
