internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads one table whose rows are indicators or places and whose columns are years.
struct IndicatorTableReader {
  private let grid: TableGrid
  private let context: NoticeContext
  private var columns: [IndicatorColumn] = []
  private var bodyRows: Range<Int>
  private var label: Int
  /// Whether the rows are places and the header says what is measured.
  private var rowsArePlaces = false
  /// The unit printed over the table.
  private var tableUnit: (factor: Double, unit: String?)?
  private var bracketsAreAnnual = false
  private var groups = 0

  private var table: NoticeTable { grid.table }

  /// `nil` for a table of another kind.
  init?(_ table: NoticeTable, in context: NoticeContext) {
    guard let grid = TableGrid(table), table.columnCount >= 2, table.headerRowCount >= 1,
      table.rowCount > table.headerRowCount
    else { return nil }
    self.grid = grid
    self.context = context
    bodyRows = table.headerRowCount..<table.rowCount
    label = -1
    for column in 0..<table.columnCount {
      columns.append(Self.column(column, of: grid, rows: bodyRows))
    }
    let words = IndicatorHeaderWords.self
    for column in columns where words.contains(words.foreign, in: column.path) { return nil }
    guard findLabel() else { return nil }
    tableUnit = Self.unitOverTable(table, in: context)
    settleYears()
    guard columns.contains(where: { $0.role == .target }) else { return nil }
    bracketsAreAnnual = Self.noteSaysAnnual(table, in: context)
  }

  // MARK: - Columns

  private static func column(_ index: Int, of grid: TableGrid, rows: Range<Int>) -> IndicatorColumn
  {
    var headers: [Scalars] = []
    var last: Int?
    for row in 0..<rows.lowerBound {
      let cell = grid.index(row, index)
      if cell == nil || cell == last { continue }
      last = cell
      let text = grid.text(row, index).withoutSpaces
      if !text.isEmpty { headers.append(text) }
    }
    var column = IndicatorColumn(index: index, role: .other, headers: headers)
    let words = IndicatorHeaderWords.self
    let leaf = headers.last ?? []
    let path = column.path
    for header in headers.reversed() {
      let name = IndicatorNameRule.name(of: header)
      if let factor = name.factor {
        column.unit = name.unit
        column.factor = factor
        break
      }
    }
    let bare = IndicatorNameRule.name(of: leaf).text
    if words.equals(words.ordinal, bare) {
      column.role = .ordinal
    } else if words.equals(words.unit, bare), isUnitColumn(index, of: grid, rows: rows) {
      column.role = .unit
    } else if words.contains(words.binding, in: bare)
      || isBindingColumn(index, of: grid, rows: rows)
    {
      column.role = .binding
    } else if words.equals(words.group, bare) {
      column.role = .group
    } else if words.contains(words.partial, in: path) {
      column.role = .other
    } else if words.contains(words.growth, in: path), holdsValues(index, of: grid, rows: rows) {
      column.role = .growth
    } else if holdsValues(index, of: grid, rows: rows) {
      column.period = period(of: headers)
      let hasDifference = words.contains(words.difference, in: path)
      column.isMarkedTarget =
        words.contains(words.target, in: path) && !words.contains(words.base, in: path)
      if words.contains(words.base, in: path) {
        column.role = .base
      } else if hasDifference, column.period == nil {
        column.role = .difference
      } else {
        column.role = .target
      }
      column.name = measured(headers)
    } else if words.contains(words.other, in: path) {
      column.role = .other
    }
    return column
  }

  /// The year nearest to the leaf decides.
  private static func period(of headers: [Scalars]) -> IndicatorPeriod? {
    var found: IndicatorPeriod?
    for header in headers.reversed() {
      guard let period = IndicatorPeriod.reading(header) else { continue }
      if period.isYear { return period }
      found = found ?? period
    }
    return found
  }

  /// What a header measures: its words without period, unit and general words.
  private static func measured(_ headers: [Scalars]) -> Scalars {
    var parts: [Scalars] = []
    for header in headers {
      var text = IndicatorNameRule.name(of: header).text
      for hit in QuantityScanner.quantities(in: text).reversed()
      where hit.kind == .date || hit.kind == .period { text.removeSubrange(hit.range) }
      if text.allSatisfy({ $0.digit != nil }) { text = [] }
      let words = IndicatorHeaderWords.self
      while let lead = words.leads.first(where: { text.starts(with: $0) }) {
        text.removeFirst(lead.count)
      }
      while let end = words.ends.first(where: { text.ends(with: $0) }) {
        text.removeLast(end.count)
      }
      if words.empty.contains(text) { text = [] }
      if !text.isEmpty, !parts.contains(text) { parts.append(text) }
    }
    return parts.flatMap { $0 }
  }

  private static func holdsValues(_ index: Int, of grid: TableGrid, rows: Range<Int>) -> Bool {
    var filled = 0
    var values = 0
    for row in rows {
      let text = grid.text(row, index)
      if text.isEmpty || isDash(text) { continue }
      // A cell over the whole row is a group.
      if let cell = grid.cell(row, index), cell.columnSpan > 2 { continue }
      filled += 1
      if text.count <= 16, !IndicatorCellRule.values(in: text).isEmpty { values += 1 }
    }
    return values > 0 && values * 10 >= filled * 6
  }

  private static func isDash(_ text: Scalars) -> Bool {
    text.allSatisfy { $0.isOne(of: "—-–－/、~") }
  }

  private static func isUnitColumn(_ index: Int, of grid: TableGrid, rows: Range<Int>) -> Bool {
    var filled = 0
    var units = 0
    for row in rows {
      let text = grid.text(row, index)
      if text.isEmpty || isDash(text) { continue }
      filled += 1
      if UnitText.parse(text) != nil { units += 1 }
    }
    return units > 0 && units * 2 >= filled
  }

  private static let binding = Scalars("约束性")
  private static let expected = Scalars("预期性")

  private static func isBindingColumn(_ index: Int, of grid: TableGrid, rows: Range<Int>) -> Bool {
    var filled = 0
    var marked = 0
    for row in rows {
      let text = grid.text(row, index)
      if text.isEmpty { continue }
      filled += 1
      if text.contains(binding) || text.contains(expected) || text == Scalars("约束")
        || text == Scalars("预期")
      {
        marked += 1
      }
    }
    return marked > 0 && marked * 2 >= filled
  }

  /// The column of names: the last before the first column of values.
  private mutating func findLabel() -> Bool {
    let words = IndicatorHeaderWords.self
    guard
      let firstValue = columns.firstIndex(where: {
        [.base, .target, .growth, .difference].contains($0.role)
      })
    else { return false }
    var candidates: [Int] = []
    for column in columns[..<firstValue] where column.role == .other || column.role == .group {
      candidates.append(column.index)
    }
    guard var chosen = candidates.last(where: { columns[$0].role != .group }) ?? candidates.last
    else {
      return false
    }
    // A column that repeats its neighbour or is empty gives way.
    if columns[chosen].path.isEmpty,
      let other = candidates.first(where: {
        !columns[$0].path.isEmpty && columns[$0].role != .group
      })
    {
      if isMostlyEmpty(chosen) { chosen = other }
    }
    label = chosen
    let header = IndicatorNameRule.name(of: columns[chosen].headers.last ?? []).text
    let isIndicator =
      words.equals(words.label, header) || words.contains([Scalars("指标")], in: header)
    rowsArePlaces = !isIndicator && (words.equals(words.place, header) || namesPlaces(chosen))
    let hasYear = columns.contains { $0.role == .target && ($0.period != nil || $0.isMarkedTarget) }
    if rowsArePlaces {
      // The header must say what is measured.
      return hasYear
        || columns.contains { $0.role == .target && !$0.name.isEmpty } && captionIsPlan()
    }
    return isIndicator ? hasYear || captionIsPlan() : hasYear
  }

  private func captionIsPlan() -> Bool {
    let words = ["目标", "任务", "计划", "规划", "指标", "分解"].map { Scalars($0) }
    let caption = Scalars(table.caption ?? "")
    return words.contains { caption.contains($0) }
  }

  private func isMostlyEmpty(_ column: Int) -> Bool {
    var empty = 0
    for row in bodyRows where grid.text(row, column).isEmpty { empty += 1 }
    return empty * 2 > bodyRows.count
  }

  private static let placeEnds = ScalarSet("省市区县州盟旗镇乡街道村园")
  private static let provinces: Set<String> = [
    "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东",
    "河南", "湖北", "湖南",
    "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "兵团", "全国",
  ]

  private func namesPlaces(_ column: Int) -> Bool {
    var filled = 0
    var places = 0
    for row in bodyRows {
      let text = grid.text(row, column).withoutSpaces
      guard let last = text.last else { continue }
      filled += 1
      if text.count <= 8, Self.placeEnds.contains(last) || Self.provinces.contains(text.string) {
        places += 1
      }
    }
    return filled > 1 && places * 10 >= filled * 6
  }

  // MARK: - Years

  /// Tells base years from target years where no word does.
  private mutating func settleYears() {
    let issued = context.notice.issuedOn.flatMap { Int($0.prefix(4)) }
    // What a year came to is not known before it nears its end.
    let isLate = context.notice.issuedOn.flatMap { Int($0.dropFirst(5).prefix(2)) } ?? 12 >= 10
    let caption = Scalars(table.caption ?? "")
    let years = columns.filter { $0.role == .target || $0.role == .base }
      .compactMap { $0.period?.endYear }
    for index in columns.indices
    where columns[index].role == .target && !columns[index].isMarkedTarget {
      guard let year = columns[index].period?.endYear, columns[index].period?.isYear == true else {
        continue
      }
      let hasLater = years.contains { $0 > year }
      let hasEarlier = years.contains { $0 < year }
      if let issued {
        if year < issued || (isLate && year == issued && hasLater && !hasEarlier && years.count > 1)
        {
          columns[index].role = .base
        }
      } else if hasLater, !hasEarlier {
        columns[index].role = .base
      }
    }
    // A column of values without a year beside columns with years.
    let hasYears = columns.contains { $0.role == .target && $0.period != nil }
    let general = IndicatorPeriod.reading(caption) ?? titlePeriod()
    for index in columns.indices
    where columns[index].role == .target && columns[index].period == nil {
      if hasYears, !rowsArePlaces, !columns[index].isMarkedTarget {
        columns[index].role = .other
      } else if !hasYears, general.map({ $0.isYear || !rowsArePlaces }) ?? false {
        columns[index].period = general
      }
    }
  }

  private func titlePeriod() -> IndicatorPeriod? {
    context.notice.title.flatMap { IndicatorPeriod.reading(Scalars($0)) }
  }

  // MARK: - Around the table

  private static let unitLabels = ["单位：", "单位:", "计量单位：", "计量单位:", "单位"].map { Scalars($0) }

  /// 单位：万亩 in the caption or in the lines over the table.
  private static func unitOverTable(
    _ table: NoticeTable, in context: NoticeContext
  ) -> (factor: Double, unit: String?)? {
    let start = max(0, table.range.lowerBound - 60)
    let before = Scalars(context.body[start..<min(table.range.lowerBound, context.body.count)])
    for text in [before, Scalars(table.caption ?? "")] {
      for mark in unitLabels {
        guard let place = text.lastIndex(of: mark) else { continue }
        var end = place + mark.count
        while end < text.count, !text[end].isOne(of: "\n）)；;，, ，。") { end += 1 }
        if let unit = UnitText.parse(text[place + mark.count..<end]) { return unit }
      }
    }
    return nil
  }

  /// Whether the note under the table says that 〔〕 are yearly averages.
  private static func noteSaysAnnual(_ table: NoticeTable, in context: NoticeContext) -> Bool {
    let end = min(context.body.count, table.range.upperBound + 160)
    guard table.range.upperBound < end else { return false }
    let after = Scalars(context.body[table.range.upperBound..<end])
    guard
      after.contains("〔") || after.contains("[") || after.contains("［")
    else { return false }
    return after.contains("年均") && !after.contains("累计")
  }

  // MARK: - Rows

  mutating func read() -> [Target] {
    var targets: [Target] = []
    for row in bodyRows {
      guard grid.soleCell(ofRow: row, columns: 0..<table.columnCount) == nil,
        !repeatsHeader(row)
      else { continue }
      let text = labelText(row)
      guard !text.isEmpty else { continue }
      let name = IndicatorNameRule.name(of: text)
      for column in columns where column.role == .target || column.role == .growth {
        targets += read(row, column, name)
      }
    }
    return targets
  }

  private func repeatsHeader(_ row: Int) -> Bool {
    grid.text(row, label).withoutSpaces == columns[label].headers.last
  }

  private func labelText(_ row: Int) -> Scalars {
    let text = grid.text(row, label).withoutSpaces
    if !text.isEmpty { return text }
    // A name that spans two columns stands in the first.
    return label > 0 && columns[label - 1].role == .group ? [] : text
  }

  private static let totals = [
    "合计", "总计", "全省", "全市", "全县", "全区", "全州", "全国", "小计", "总数", "全盟", "全旗", "合 计",
  ].map { Scalars($0) }
  private static let newWords = ["新增", "新建", "新开", "新引进", "新改建", "新认定", "新培育"].map { Scalars($0) }
  private static let cumulative = Scalars("累计")
  private static let annual = ["年均增长", "年均增速", "年均增幅", "年均提高"].map { Scalars($0) }
  private static let growthEnds = ["增长", "增速", "增长率", "增幅", "增长速度"].map { Scalars($0) }
  private static let fallEnds = ["降低", "下降", "下降率", "减少", "降低率"].map { Scalars($0) }

  private mutating func read(
    _ row: Int, _ column: IndicatorColumn, _ rowName: IndicatorNameRule.Name
  ) -> [Target] {
    guard let cell = grid.cell(row, column.index), !cell.text.isEmpty else { return [] }
    let values = IndicatorCellRule.values(in: Scalars(cell.text))
    guard !values.isEmpty else { return [] }
    let indicator = rowsArePlaces ? column.name : rowName.text
    guard !indicator.isEmpty else { return [] }
    let unit = unit(row, column, rowName)
    let base = baseline(row, before: column.period?.endYear, unit)
    var targets: [Target] = []
    let groupID = values.count > 1 ? "\(table.id)-g\(groups)" : nil
    if values.count > 1 { groups += 1 }
    for (index, value) in values.enumerated() {
      var number = value.value
      var high = value.high
      var targetUnit = value.unit
      if value.changeMode == .level {
        // 30件 under 件/万人 is short for it.
        let isShort = value.unit.map { unit.unit?.hasPrefix($0) ?? false } ?? true
        if isShort {
          number = number.map { $0 * unit.factor }
          high = high.map { $0 * unit.factor }
          targetUnit = unit.unit
        }
      }
      var target = Target(
        id: "", clauseID: table.clauseID, statement: .target, indicator: indicator.string,
        value: number, valueText: cell.text, unit: targetUnit, ruleID: IndicatorCellRule.identifier,
        range: cell.range, quote: context.quote(cell.range))
      target.valueHigh = high
      target.comparator = value.comparator
      target.changeMode = value.changeMode
      target.firmness = value.firmness
      target.periodStartYear = column.period?.startYear
      target.periodEndYear = column.period?.endYear
      target.periodText = column.period?.text
      target.accrual = accrual(value, column, indicator)
      if column.role == .growth {
        target.changeMode = .annualGrowth
        target.accrual = .average
        target.unit = value.unit ?? column.unit ?? "%"
        target.value = value.value
        target.periodEndYear = columns.compactMap { $0.role == .target ? $0.period?.endYear : nil }
          .max()
      } else if value.changeMode == .level {
        changeByName(&target, indicator)
        if value.isCumulative, bracketsAreAnnual, target.unit == "%" || value.unit == "%" {
          target.changeMode = .annualGrowth
          target.accrual = .average
        }
      }
      if target.changeMode == .annualGrowth || target.changeMode == .annualDecline {
        target.accrual = .average
      }
      if column.role == .target, let base {
        target.baselineValue = base.value
        target.baselineYear = base.year
      }
      target.binding = binding(row)
      if rowsArePlaces {
        let place = rowName.text
        if !Self.totals.contains(place) { target.scopeText = place.string }
      }
      if values.count > 1 {
        target.groupID = groupID
        target.tier = index == 0 ? .floor : .stretch
      }
      targets.append(target)
    }
    return targets
  }

  private func accrual(
    _ value: IndicatorCellRule.Value, _ column: IndicatorColumn, _ indicator: Scalars
  ) -> Target.Accrual {
    if value.isCumulative || column.path.contains(Self.cumulative)
      || indicator.contains(Self.cumulative)
    {
      return .cumulative
    }
    if Self.newWords.contains(where: { indicator.starts(with: $0) || column.path.contains($0) }) {
      return .newInPeriod
    }
    return .byEnd
  }

  private func changeByName(_ target: inout Target, _ indicator: Scalars) {
    guard target.unit == "%" || target.unit == "百分点" else { return }
    if Self.annual.contains(where: { indicator.contains($0) }) {
      target.changeMode = .annualGrowth
      target.accrual = .average
    } else if Self.growthEnds.contains(where: { indicator.ends(with: $0) }) {
      target.changeMode = .annualGrowth
    } else if Self.fallEnds.contains(where: { indicator.ends(with: $0) }) {
      target.changeMode = target.unit == "%" ? .totalDecline : .decreaseBy
    }
  }

  private func binding(_ row: Int) -> Target.Binding? {
    guard let column = columns.first(where: { $0.role == .binding }) else { return nil }
    let text = grid.text(row, column.index)
    if text.contains("约束") { return .binding }
    if text.contains("预期") || text.contains("预测") { return .expected }
    return nil
  }

  /// The unit of a row's values: name, unit column, header, over the table.
  private func unit(
    _ row: Int, _ column: IndicatorColumn, _ name: IndicatorNameRule.Name
  ) -> (factor: Double, unit: String?) {
    if !rowsArePlaces, let factor = name.factor { return (factor, name.unit) }
    if let unitColumn = columns.first(where: { $0.role == .unit }) {
      let text = grid.text(row, unitColumn.index).withoutSpaces
      if let unit = UnitText.parse(text) { return unit }
      if !text.isEmpty, !Self.isDash(text) { return (1, text.string) }
    }
    if let factor = column.factor { return (factor, column.unit) }
    if !rowsArePlaces, let labelFactor = columns[label].factor {
      return (labelFactor, columns[label].unit)
    }
    if let tableUnit { return tableUnit }
    // 招生人数 counts 人.
    if column.path.ends(with: "人数")
      || (!rowsArePlaces && name.text.ends(with: "人数"))
    {
      return (1, "人")
    }
    return (1, nil)
  }

  private func baseline(
    _ row: Int, before year: Int?, _ unit: (factor: Double, unit: String?)
  ) -> (value: Double, year: Int?)? {
    var best: (value: Double, year: Int?)?
    for column in columns where column.role == .base {
      if let year, let base = column.period?.endYear, base >= year { continue }
      let values = IndicatorCellRule.values(in: grid.text(row, column.index))
      guard let value = values.first, let number = value.value, value.changeMode == .level else {
        continue
      }
      if let bestYear = best?.year, let baseYear = column.period?.endYear, baseYear < bestYear {
        continue
      }
      let isShort = value.unit.map { unit.unit?.hasPrefix($0) ?? false } ?? true
      best = (isShort ? number * unit.factor : number, column.period?.endYear)
    }
    return best
  }
}
