internal import TextScanning

/// A table that a text page prints one cell per line.
///
/// It is seen by its header, several lines that are names of columns, and by what follows: rows
/// numbered 1, 2, 3 …, or columns each of one type.
struct FlattenedTable {
  /// The number of lines of each row; the header's is the first.
  private(set) var rowLengths: [Int]

  /// How many lines the table takes.
  var lineCount: Int { rowLengths.reduce(0, +) }

  private static let endings = WordList([
    "序号", "编号", "名称", "单位", "部门", "地点", "地址", "内容", "规模", "年限", "投资", "备注", "措施", "任务", "领域", "年度",
    "目标", "目标值", "时限", "时间", "进度", "区域", "数量", "标准", "属性", "性质", "类别", "类型", "指标", "项目", "范围", "面积",
    "金额", "电话", "事项", "依据", "对象", "条件", "方式", "期限", "主体", "来源", "等级", "要求", "定位", "布局", "地区", "市县",
    "县区", "区县", "县市", "乡镇", "镇街", "现状", "现值", "基期", "合计", "计划", "联系人", "责任人", "方向", "重点", "工程",
    "建设期", "期", "产品", "企业", "职责", "姓名", "职务", "人数", "状况", "情况", "总量", "产值", "层级", "阶段", "日期", "分工",
    "做法",
    "举措", "成果", "形式", "品种", "产量", "资金", "贷款", "用途", "学校", "专业", "分值", "市", "州", "省", "县", "区", "片区",
  ])
  private static let number = Scalars("序号")
  private static let cellLimit = 400
  private static let mostColumns = 14

  /// The table whose header starts at `start`, if one does; `lines` holds `nil` where something
  /// else than a line stands.
  init?(_ lines: [Scalars?], at start: Int) {
    guard let first = lines[start], Self.isName(first) else { return nil }
    var names = 0
    var index = start
    while index < lines.count, index - start <= Self.mostColumns, let line = lines[index],
      line.count <= 24, Self.isHeaderLine(line)
    {
      if Self.isName(line) { names += 1 }
      index += 1
    }
    guard names >= 2, index - start >= 2 else { return nil }
    let longest = index - start
    if let lengths = Self.numbered(lines, start, longest: longest) {
      rowLengths = lengths
    } else if let lengths = Self.regular(lines, start, longest: longest) {
      rowLengths = lengths
    } else {
      return nil
    }
  }

  /// 项目名称 · 总投资（万元） · 2025年目标: a short name whose head is usual for columns.
  private static func isName(_ line: Scalars) -> Bool {
    guard line.count >= 2, line.count <= 20 else { return false }
    let bare = line.withoutSpaces
    if HeaderRows.isPeriod(bare), bare.count <= 10 { return true }
    var end = bare.count
    if let last = bare.last, last == "）" || last == ")",
      let open = bare.lastIndex(where: { $0 == "（" || $0 == "(" }), open > 1
    {
      end = open
    }
    guard end <= 12 else { return false }
    return endings.matchSuffix(of: bare, endingAt: end) != nil
  }

  private static func isHeaderLine(_ line: Scalars) -> Bool {
    guard line.count(of: ScalarSet.clauseEnds) == 0, let last = line.last,
      !ScalarSet.colons.contains(last), line.count(of: "，,") == 0
    else { return false }
    return !HeaderRows.isNumber(line.withoutSpaces)
  }

  /// Whether a line can be a cell: not the label of a unit of the notice, no end of a notice.
  ///
  /// 一、 and （一） are the notice's own; `1.` may number the parts of a cell.
  private static func isCell(_ line: Scalars, withNumbers: Bool) -> Bool {
    guard line.count <= cellLimit, let first = line.first else { return false }
    if LineReading.startsUnit(line) { return withNumbers && first.digit != nil }
    return notCells.match(in: line, at: 0) == nil
  }

  private static let notCells = WordList(["注：", "注:", "备注：", "附件", "专栏", "——", "说明："])

  // MARK: - Numbered rows

  /// Rows that start with 1, 2, 3 … under 序号; a line between two rows that is too much for the
  /// first is a group.
  private static func numbered(_ lines: [Scalars?], _ start: Int, longest: Int) -> [Int]? {
    guard let first = lines[start], first.withoutSpaces == number else { return nil }
    // The header ends before the line 1; a group may stand between them.
    var width = 0
    for count in 2...max(2, longest + 1) {
      guard start + count < lines.count, let line = lines[start + count] else { break }
      if whole(line) == 1 {
        width = count
        break
      }
    }
    guard width >= 2 else { return nil }
    var lengths: [Int] = []
    if width > longest { return nil }
    // 序号, names, and perhaps 一、… over the first group.
    let hasGroup =
      width > 3 && lines[start + width - 1].map { LineReading.startsUnit($0) } ?? false
    lengths.append(hasGroup ? width - 1 : width)
    if hasGroup { lengths.append(1) }
    let columns = lengths[0]
    var position = start + width
    var expected = 1
    while position < lines.count, let line = lines[position], whole(line) == expected {
      // The row ends where the next number stands, within the columns and one group line.
      var end = position + 1
      var next: Int?
      while end < lines.count, end - position <= columns + 2, let line = lines[end] {
        if whole(line) == expected + 1, end - position >= 2,
          end - position <= columns + 1, isNext(lines, end, expected + 1, columns)
        {
          next = end
          break
        }
        if !isCell(line, withNumbers: true), !(LineReading.startsUnit(line) && end - position >= 2)
        {
          break
        }
        end += 1
      }
      if let next {
        let length = next - position
        if length > columns {
          lengths.append(columns)
          lengths.append(length - columns)
        } else if length > 2, let last = lines[next - 1], LineReading.startsUnit(last) {
          lengths.append(length - 1)
          lengths.append(1)
        } else {
          lengths.append(length)
        }
        position = next
        expected += 1
      } else {
        // The last row: as many cells as there are columns, or up to what is no cell.
        var length = 1
        while length < columns, position + length < lines.count,
          let line = lines[position + length], isCell(line, withNumbers: false), !isProse(line)
        { length += 1 }
        lengths.append(length)
        position += length
        break
      }
    }
    return lengths.count >= 3 ? lengths : nil
  }

  /// Whether the number at `place` opens a row rather than being a figure of the row before: the
  /// row would else be full only further on.
  private static func isNext(
    _ lines: [Scalars?], _ place: Int, _ number: Int, _ columns: Int
  ) -> Bool {
    guard place + 1 < lines.count, let next = lines[place + 1] else { return false }
    return CellType(next) == .text
  }

  private static func whole(_ line: Scalars) -> Int? {
    guard line.count <= 4, let hit = ChineseNumeral.wholeNumber(in: line, at: 0),
      line[0].digit != nil
    else { return nil }
    let end = line.trimmed(0..<line.count, of: ".、．").upperBound
    return hit.end == end ? hit.value : nil
  }

  // MARK: - Regular rows

  /// Rows of one length whose columns are each of one type, or repeat their values.
  private static func regular(_ lines: [Scalars?], _ start: Int, longest: Int) -> [Int]? {
    var end = start
    while end < lines.count, let line = lines[end], isCell(line, withNumbers: false), !isProse(line)
    { end += 1 }
    // Columns that are all words are a table only under its name, or where words come again.
    let isNamed = start > 0 && (lines[start - 1].map(isTableName) ?? false)
    var best: (width: Int, score: Double, rows: Int)?
    for width in 2...max(2, min(longest, mostColumns)) {
      let header = lines[start..<start + width].compactMap { $0 }
      guard header.count(where: { isName($0) }) * 3 >= width * 2 else { continue }
      let rows = (end - start) / width - 1
      guard rows >= 2 else { continue }
      var profiles = [ColumnProfile](repeating: ColumnProfile(), count: width)
      for row in 1...min(rows, 12) {
        for column in 0..<width {
          if let text = lines[start + row * width + column] { profiles[column].add(text) }
        }
      }
      var score = 0.0
      if profiles.allSatisfy(\.isText), !isNamed, !profiles.contains(where: \.repeats) { continue }
      for profile in profiles { score += profile.purity + (profile.repeats ? 0.2 : 0) }
      score /= Double(width)
      // A table fills its last row, has no more names below its header, and figures somewhere.
      if (end - start) % width == 0 { score += 0.15 }
      if let below = lines[start + width], isName(below) { score -= 0.1 }
      if width == 2 { score -= 0.1 }
      if score > best?.score ?? 0 { best = (width, score, rows) }
    }
    guard let best, best.score >= 0.95 else { return nil }
    return [Int](repeating: best.width, count: best.rows + 1)
  }

  /// …布局表 · …清单 · 表2 ….
  private static func isTableName(_ line: Scalars) -> Bool {
    guard line.count <= 60 else { return false }
    if line.first == "表" { return true }
    let end = line.trimmed(0..<line.count, of: "）)").upperBound
    return tableNames.matchSuffix(of: line, endingAt: end) != nil
  }

  private static let tableNames = WordList(["表", "清单", "一览", "目录", "名单", "明细", "分工"])

  /// A sentence of the notice rather than the words of a cell.
  private static func isProse(_ line: Scalars) -> Bool {
    line.count > 60 && line.last.map(ScalarSet.sentenceEnds.contains) ?? false
      || DateScanner.first(in: line).map { $0.range.count == line.count } ?? false
  }
}
