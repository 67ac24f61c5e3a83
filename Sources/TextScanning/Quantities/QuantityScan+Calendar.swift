/// Dates and periods.
extension QuantityScan {
  /// A year of four digits, Arabic or Chinese, and where it ends.
  private func year(at index: Int) -> (value: Int, end: Int)? {
    var value = 0
    var position = index
    if arabicDigit(index) != nil {
      while let digit = arabicDigit(position), position - index < 5 {
        value = value * 10 + digit
        position += 1
      }
    } else {
      while kind(position) == Class.digit, position - index < 5 {
        value = value * 10 + Int(lexicon.value(at(position)))
        position += 1
      }
    }
    guard position - index == 4, value >= 1900, value < 2200 else { return nil }
    return (value, position)
  }

  /// A month or day, and where it ends.
  private func small(at index: Int, upTo most: Int) -> (value: Int, end: Int)? {
    let start = skippingBlanks(index)
    guard start - index <= 1, isNumeral(start), let numeral = numeral(at: start),
      numeral.value >= 1, numeral.value <= Double(most), !numeral.hasDecimals, numeral.scale == 1
    else { return nil }
    return (Int(numeral.value), numeral.end)
  }

  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func put(_ value: Int, _ place: Int, _ width: Int) {
        var value = value
        for offset in (0..<width).reversed() {
          bytes[place + offset] = UInt8(0x30 + value % 10)
          value /= 10
        }
      }
      put(year, 0, 4)
      bytes[4] = 0x2D
      put(month, 5, 2)
      bytes[7] = 0x2D
      put(day, 8, 2)
      return 10
    }
  }

  static func lastDay(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  /// Whether 到, 至, 截至 stands before, and where it starts.
  private func until(_ index: Int) -> Int? {
    let end = isBlank(index - 1) ? index - 1 : index
    guard end > lastEnd, isOne(end - 1, of: "到至止于") else { return nil }
    if end - 2 >= lastEnd, isOne(end - 2, of: "截直") { return end - 2 }
    if isOne(end - 1, of: "止于") { return nil }
    return end - 1
  }

  /// A date or a period of years that starts at `index`.
  mutating func calendar(at index: Int) -> Int? {
    guard let first = year(at: index) else { return month(at: index) }
    var position = skippingBlanks(first.end)
    let mark = at(position)
    if isOne(position, of: "-/.－．"),
      let end = plainDate(first.value, at: index, mark: mark, position)
    {
      return end
    }
    let hasYear = mark == 0x5E74 && !isOne(position + 1, of: "代")
    if hasYear { position += 1 }
    if hasYear || isOne(position, of: "—–-－~～〜―─﹣至到"),
      let next = bar(at: position), let second = year(at: next), second.value > first.value
    {
      let after = skippingBlanks(second.end)
      let closes = isOne(after, of: "年") || matches("学年", at: after)
      if closes || (!hasYear && isOne(after, of: "）)")) {
        var end = closes ? (isOne(after, of: "年") ? after + 1 : after + 2) : second.end
        end = skippingTail(end)
        return keepPeriod(
          index..<end, number: index..<second.end, Self.iso(first.value, 1, 1),
          Self.iso(second.value, 12, 31))
      }
    }
    guard hasYear else { return nil }
    if let month = small(at: position, upTo: 12), at(skippingBlanks(month.end)) == 0x6708 {
      let monthEnd = skippingBlanks(month.end) + 1
      return dateInMonth(first.value, month.value, index, monthEnd)
    }
    var end = position
    if let half = halfYear(at: position) {
      return keepPeriod(
        index..<half.end, number: index..<first.end, Self.iso(first.value, half.first, 1),
        Self.iso(first.value, half.last, Self.lastDay(half.last, first.value)))
    }
    let closing = skippingTail(position)
    let start = until(index)
    if closing > position, isOne(position, of: "底末前之以年") {
      end = closing
      return keepPeriod(
        (start ?? index)..<end, number: index..<first.end, nil, Self.iso(first.value, 12, 31))
    }
    if let start {
      return keepPeriod(
        start..<closing, number: index..<first.end, nil, Self.iso(first.value, 12, 31))
    }
    end = closing
    return keep(
      Quantity(
        kind: .date, range: index..<end, core: index..<end, number: index..<first.end,
        startDate: Self.iso(first.value, 1, 1), endDate: Self.iso(first.value, 12, 31)))
  }

  /// 2019-02-21, 2019/2/21, 2019.02.21.
  private mutating func plainDate(
    _ year: Int, at index: Int, mark: UInt32, _ position: Int
  ) -> Int? {
    guard let month = small(at: position + 1, upTo: 12), at(month.end) == mark,
      let day = small(at: month.end + 1, upTo: Self.lastDay(month.value, year)),
      arabicDigit(day.end) == nil
    else { return nil }
    return keepDay(year, month.value, day.value, index..<day.end)
  }

  private mutating func dateInMonth(
    _ year: Int, _ month: Int, _ index: Int, _ monthEnd: Int
  ) -> Int {
    if let day = small(at: monthEnd, upTo: Self.lastDay(month, year)),
      isOne(skippingBlanks(day.end), of: "日号")
    {
      return keepDay(year, month, day.value, index..<skippingBlanks(day.end) + 1)
    }
    let end = skippingTail(monthEnd)
    let last = Self.iso(year, month, Self.lastDay(month, year))
    if end > monthEnd || until(index) != nil {
      return keepPeriod((until(index) ?? index)..<end, number: index..<monthEnd, nil, last)
    }
    return keep(
      Quantity(
        kind: .date, range: index..<end, core: index..<end, number: index..<monthEnd - 1,
        startDate: Self.iso(year, month, 1), endDate: last))
  }

  private mutating func keepDay(
    _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>
  ) -> Int {
    let date = Self.iso(year, month, day)
    return keep(
      Quantity(
        kind: .date, range: range, core: range, number: range, startDate: date, endDate: date))
  }

  mutating func keepPeriod(
    _ range: Range<Int>, number: Range<Int>, _ start: String?, _ end: String?
  ) -> Int {
    keep(
      Quantity(
        kind: .period, range: range, core: range, number: number, startDate: start, endDate: end))
  }

  /// 底, 末, 底前, 期间, 度 … behind a year or month.
  private func skippingTail(_ index: Int) -> Int {
    for tail in Self.tails where matches(tail, at: index) { return index + tail.count }
    return index
  }

  private static let tails: [[UInt32]] = [
    "年底前", "底以前", "底之前", "末之前", "年度", "底前", "末前", "年底", "年末", "以前", "之前", "期间", "之内", "全年",
    "以内", "份底前", "份底", "份前", "份", "底", "末", "前", "度", "内",
  ].map { $0.unicodeScalars.map(\.value) }

  private func halfYear(at index: Int) -> (first: Int, last: Int, end: Int)? {
    if matches("上半年", at: index) { return (1, 6, index + 3) }
    if matches("下半年", at: index) { return (7, 12, index + 3) }
    let start = isOne(index, of: "第") ? index + 1 : index
    if let quarter = small(at: start, upTo: 4), matches("季度", at: quarter.end) {
      return (quarter.value * 3 - 2, quarter.value * 3, quarter.end + 2)
    }
    return nil
  }

  /// 12月31日, 6月底前, 3月: no year is given.
  private mutating func month(at index: Int) -> Int? {
    guard let month = small(at: index, upTo: 12), index == skippingBlanks(index) else { return nil }
    let mark = skippingBlanks(month.end)
    if matches("季度", at: mark), month.value <= 4 {
      return keepPeriod(index..<mark + 2, number: index..<month.end, nil, nil)
    }
    guard at(mark) == 0x6708, !isOne(mark + 1, of: "龄嫂光饼亮球经") else { return nil }
    if let day = small(at: mark + 1, upTo: 31), isOne(skippingBlanks(day.end), of: "日号") {
      let end = skippingBlanks(day.end) + 1
      return keep(
        Quantity(kind: .date, range: index..<end, core: index..<end, number: index..<day.end))
    }
    let end = skippingTail(mark + 1)
    if end > mark + 1 { return keepPeriod(index..<end, number: index..<month.end, nil, nil) }
    return keep(
      Quantity(kind: .date, range: index..<end, core: index..<end, number: index..<month.end))
  }

  // MARK: - Five-year plans

  /// “十四五”期间, 十三五末, “九五”计划: 一五 1953–57, 二五 1958–62, 三五 1966–70 and every five years on.
  mutating func planPeriod(at index: Int) -> Int? {
    var position = index
    while position - index < 3, isOne(position, of: "一二三四五六七八九十") { position += 1 }
    let length = position - index
    guard length >= 2, at(position - 1) == 0x4E94, !isNumeral(position) else { return nil }
    var plan = 0
    if at(index) == 0x5341 {
      plan = 10
      if length == 3 {
        let digit = lexicon.value(at(index + 1))
        guard digit >= 1, digit <= 9 else { return nil }
        plan += Int(digit)
      }
    } else {
      guard length == 2 else { return nil }
      plan = Int(lexicon.value(at(index)))
    }
    let isQuoted = isOne(index - 1, of: "“\"‘「”＂") && isOne(position, of: "”\"’」“＂")
    let tailStart = isQuoted ? position + 1 : position
    let tail = planTail(at: tailStart)
    guard isQuoted || length == 3 || tail != nil else { return nil }
    if isQuoted, tail == nil, isNumeral(index - 2) { return nil }
    let startYear = plan == 1 ? 1953 : plan == 2 ? 1958 : 1951 + 5 * plan
    let start = isQuoted ? index - 1 : index
    let end = tail?.end ?? tailStart
    return keepPeriod(
      start..<end, number: index..<position,
      tail?.isEnd == true ? nil : Self.iso(startYear, 1, 1), Self.iso(startYear + 4, 12, 31))
  }

  private func planTail(at index: Int) -> (end: Int, isEnd: Bool)? {
    for (word, isEnd) in Self.planTails where matches(word, at: index) {
      return (index + word.count, isEnd)
    }
    return nil
  }

  private static let planTails: [([UInt32], Bool)] = [
    ("规划期末", true), ("规划期间", false), ("规划期内", false), ("规划期", false), ("规划末", true), ("时期末", true),
    ("期末", true), ("末期", true), ("期间", false), ("时期", false), ("以来", false), ("规划", false),
    ("计划", false), ("期内", false), ("末", true), ("初", false),
  ].map { ($0.0.unicodeScalars.map(\.value), $0.1) }

  // MARK: - Durations

  /// 未来五年, 近三年, 三年内, 五年来: a stretch of time without dates.
  mutating func duration(_ numeral: Numeral, _ unit: UnitHit, _ core: Range<Int>) -> Int? {
    guard numeral.value < 100, !numeral.hasDecimals else { return nil }
    var start = core.lowerBound
    for word in Self.durationLeads
    where start - word.count >= lastEnd && matches(word, at: start - word.count) {
      start -= word.count
      break
    }
    var end = core.upperBound
    if isOne(end, of: "内来"), !isOne(end + 1, of: "自源容部") { end += 1 }
    guard start < core.lowerBound || end > core.upperBound else { return nil }
    return keepPeriod(start..<end, number: numeral.start..<numeral.end, nil, nil)
  }

  private static let durationLeads: [[UInt32]] = [
    "今后一段", "接下来", "未来", "今后", "过去", "最近", "近",
  ].map { $0.unicodeScalars.map(\.value) }
}
