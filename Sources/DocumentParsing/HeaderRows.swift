internal import PolicyModel
internal import TextScanning

/// Tells how many rows at the top of a table are headers.
enum HeaderRows {
  private static let words = WordList([
    "序号", "编号", "项目", "名称", "单位", "责任", "牵头", "配合", "指标", "类别", "类型", "地点", "内容", "规模", "年限", "投资",
    "备注", "措施", "任务", "领域", "年度", "目标", "时限", "时间", "进度", "部门", "地区", "区域", "数量", "标准", "属性", "性质",
    "分类", "布局", "范围", "面积", "人数", "金额", "现状", "基期", "现值", "合计", "计划", "联系人", "电话", "方向", "重点", "工程",
    "市（州）", "州（市）", "市州", "盟市", "旗县", "县区", "县市", "区县", "镇街", "乡镇", "事项", "依据", "对象", "条件", "方式",
    "期限", "层级", "实施", "主体", "来源", "学校",
    "专业",
    "等级", "分值", "评分", "要求", "阶段", "工作", "用途", "去向", "产品", "企业", "职责", "姓名", "职务",
  ])
  private static let textLimit = 30

  /// The number of header rows of a grid of texts; 0 where no row reads as one.
  ///
  /// `isHeader` says which rows are made of `th` cells alone.
  static func count(
    _ cells: [NoticeTable.Cell], texts: [Scalars], rowCount: Int, columnCount: Int,
    isHeader: [Bool]
  ) -> Int {
    guard rowCount > 1 else { return 0 }
    var marked = 0
    while marked < rowCount - 1, marked < isHeader.count, isHeader[marked] { marked += 1 }
    if marked > 0 { return marked }
    let first = cells.indices.prefix { cells[$0].row == 0 }
    guard first.count >= 2 else { return 0 }
    let names = first.map { texts[$0] }
    guard
      reads(names) || contrasts(cells, texts, rowCount: rowCount, columnCount: columnCount)
        || spansParts(cells, texts, columnCount: columnCount)
    else { return 0 }
    // A cell that spans columns over others of its own is the upper level of two.
    var depth = 1
    var row = 0
    while row < depth, row < min(3, rowCount - 1) {
      let spanning = cells.filter { $0.row == row && $0.columnSpan > 1 }
      let tall = cells.filter { $0.row == row }.map { $0.rowSpan }.max() ?? 1
      if !spanning.isEmpty, tall > 1 {
        depth = max(depth, row + tall)
      } else if !spanning.isEmpty, row + 1 < rowCount - 1 {
        let below = cells.indices.filter { cells[$0].row == row + 1 }.map { texts[$0] }
        if readsAsSecondLevel(below) { depth = max(depth, row + 2) }
      }
      row += 1
    }
    return min(depth, rowCount - 1)
  }

  /// Whether a row of texts reads as a header: short names, of which some are usual in headers.
  static func reads(_ texts: [Scalars]) -> Bool {
    var named = 0
    var filled = 0
    for text in texts {
      let bare = text.withoutSpaces
      if bare.isEmpty { continue }
      filled += 1
      if bare.count > textLimit || bare.count(of: ScalarSet.clauseEnds) > 0 { return false }
      if isNumber(bare) { return false }
      if words.occurs(in: bare) || isPeriod(bare) { named += 1 }
    }
    return filled >= 2 && named * 2 >= filled
  }

  /// Whether the first row is short words over a column of figures.
  private static func contrasts(
    _ cells: [NoticeTable.Cell], _ texts: [Scalars], rowCount: Int, columnCount: Int
  ) -> Bool {
    var figures = [Int](repeating: 0, count: columnCount)
    var filled = [Int](repeating: 0, count: columnCount)
    for (cell, text) in zip(cells, texts) where cell.columnSpan == 1 && !text.isEmpty {
      if cell.row == 0 {
        guard text.count <= textLimit, text.count(of: ScalarSet.clauseEnds) == 0 else {
          return false
        }
        if text.contains(where: { $0.digit != nil }), !isPeriod(text.withoutSpaces) {
          return false
        }
      } else {
        filled[cell.column] += 1
        if text.contains(where: { $0.digit != nil }) { figures[cell.column] += 1 }
      }
    }
    guard cells.filter({ $0.row == 0 }).count >= 2 else { return false }
    for (cell, text) in zip(cells, texts) where cell.row == 0 && cell.columnSpan == 1 {
      if !text.isEmpty, filled[cell.column] >= 2,
        figures[cell.column] * 4 >= filled[cell.column] * 3
      {
        return true
      }
    }
    return false
  }

  /// Whether cells of the first row span columns that the second row names, and the others go
  /// down beside them.
  private static func spansParts(
    _ cells: [NoticeTable.Cell], _ texts: [Scalars], columnCount: Int
  ) -> Bool {
    let upper = cells.filter { $0.row == 0 }
    guard upper.contains(where: { $0.columnSpan > 1 && $0.columnSpan < columnCount }),
      upper.allSatisfy({ $0.columnSpan > 1 || $0.rowSpan == 2 })
    else { return false }
    return readsAsSecondLevel(cells.indices.filter { cells[$0].row == 1 }.map { texts[$0] })
  }

  private static func readsAsSecondLevel(_ texts: [Scalars]) -> Bool {
    let filled = texts.map(\.withoutSpaces).filter { !$0.isEmpty }
    guard filled.count >= 2 else { return false }
    return filled.allSatisfy { text in
      text.count <= 16 && !isNumber(text) && text.count(of: ScalarSet.clauseEnds) == 0
    } && filled.contains { isPeriod($0) || words.occurs(in: $0) }
  }

  /// 2025年, 2020, “十四五”期末: a year heads a column of figures.
  static func isPeriod(_ text: Scalars) -> Bool {
    if text.count <= 14, text.contains("年"), text.contains(where: { $0.digit != nil }) {
      return true
    }
    return text.count <= 14 && text.contains("十") && text.contains("五")
  }

  /// Whether the text is a figure, with its sign, marks and a short unit: 1,200.5, 30%, ≥85.
  static func isNumber(_ text: Scalars) -> Bool {
    guard !isPeriod(text) else { return false }
    // 1/10万 is a unit.
    if text.contains("/"), text.contains(where: \.isHan) { return false }
    var digits = 0
    for scalar in text {
      if scalar.digit != nil { digits += 1 }
    }
    return digits > 0 && digits * 2 >= text.count
  }
}
