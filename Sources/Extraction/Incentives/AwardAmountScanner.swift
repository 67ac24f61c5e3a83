internal import TextScanning

/// Finds amounts of money and rates: 1.5万元, 三十万元, 30%, 百分之二十, 三成, 50万元至80万元.
///
/// Points of percentage, basis points and numbers of other things are passed over.
enum AwardAmountScanner {
  private struct Number {
    var value: Double
    var end: Int
  }

  private static let segmentMarks = ScalarSet("，,。；;：:")
  private static let dashes = ScalarSet("-—–―~～－至到")
  private static let money: [(word: Scalars, unit: String)] = [
    ("元人民币", "元"), ("人民币元", "元"), ("美元", "美元"), ("欧元", "欧元"), ("港元", "港元"), ("日元", "日元"),
    ("英镑", "英镑"),
    ("元", "元"),
  ].map { (Scalars($0.0), $0.1) }
  private static let notMoney = ScalarSet("旦件宇月素首老帅宝")
  private static let percentWords: [(word: Scalars, unit: String)] = [
    (Scalars("百分之"), "%"), (Scalars("千分之"), "‰"),
  ]

  /// The amounts in `range` in order, lists and ranges resolved.
  static func amounts(in text: Scalars, _ range: Range<Int>) -> [AwardAmount] {
    var amounts: [AwardAmount] = []
    // Numbers without unit that a list may give one: 100、50、20万元.
    var pending: [(value: Double, range: Range<Int>)] = []
    var index = range.lowerBound
    let starts = ScalarSet.numerals
    while index < range.upperBound {
      guard starts.contains(text[index]) else {
        pending.removeAll()
        index += 1
        continue
      }
      guard let found = amount(in: text, at: index, limit: range.upperBound) else {
        if let number = plainNumber(in: text, at: index, limit: range.upperBound),
          number.end < range.upperBound, text[number.end] == "、" || text[number.end] == "和"
        {
          pending.append((number.value, index..<number.end))
          index = number.end + 1
          continue
        }
        if !pending.isEmpty { pending = [] }
        index += 1
        while index < range.upperBound, text[index].digit != nil, text[index - 1].digit != nil {
          index += 1
        }
        continue
      }
      for (value, place) in pending {
        amounts.append(
          AwardAmount(range: place, value: value * found.scale, unit: found.amount.unit))
      }
      let count = pending.count
      pending = []
      amounts.append(found.amount)
      if count > 0 {
        for position in amounts.count - count..<amounts.count {
          amounts[position].continuesList = true
        }
      }
      index = found.amount.range.upperBound
    }
    setBounds(of: &amounts, in: text, range)
    return amounts
  }

  // MARK: - Numbers

  private static func plainNumber(in text: Scalars, at index: Int, limit: Int) -> Number? {
    if text[index].digit != nil {
      if index > 0 {
        let before = text[index - 1]
        if before.digit != nil || before == "." || before.isLatin { return nil }
      }
      var value = 0.0
      var fraction = 0.0
      var place = 0.1
      var isFraction = false
      var position = index
      while position < limit {
        if let digit = text[position].digit {
          if isFraction {
            fraction += Double(digit) * place
            place /= 10
          } else {
            value = value * 10 + Double(digit)
          }
        } else if text[position] == "," || text[position] == "，" {
          guard !isFraction, position + 3 < limit,
            (1...3).allSatisfy({ text[position + $0].digit != nil }),
            position + 4 >= limit || text[position + 4].digit == nil
          else { break }
        } else if text[position] == "." || text[position] == "．" {
          guard !isFraction, position + 1 < limit, text[position + 1].digit != nil else { break }
          isFraction = true
        } else {
          break
        }
        position += 1
      }
      // Rounded to what is printed, so that 0.1 + 0.02 is 0.12.
      let digits = (value + fraction)
      return Number(value: isFraction ? (digits * 1e6).rounded() / 1e6 : digits, end: position)
    }
    guard ChineseNumeral.digit(text[index]) != nil || ChineseNumeral.place(text[index]) != nil,
      index == 0 || ChineseNumeral.digit(text[index - 1]) == nil,
      let whole = ChineseNumeral.wholeNumber(in: text, at: index), whole.end <= limit
    else { return nil }
    return Number(value: Double(whole.value), end: whole.end)
  }

  /// 十, 百, 千, 万, 亿 behind a number.
  private static func scale(in text: Scalars, at index: Int, limit: Int) -> (Double, Int) {
    var scale = 1.0
    var position = index
    while position < limit {
      switch text[position] {
      case "十": scale *= 10
      case "百": scale *= 100
      case "千": scale *= 1000
      case "万": scale *= 10000
      case "亿": scale *= 1e8
      case "多", "余": break
      default: return (scale, position)
      }
      position += 1
    }
    return (scale, position)
  }

  private static func skippingSpaces(_ text: Scalars, _ index: Int, _ limit: Int) -> Int {
    min(text.skippingSpaces(from: index), limit)
  }

  private struct Single {
    var value: Double
    var scale: Double
    var unit: String
    var end: Int
  }

  private static let gifts = SuffixList(["奖励", "补助", "补贴", "资助", "奖补", "一次性给予", "最高奖励"])

  private static func endsAmount(_ text: Scalars, _ index: Int) -> Bool {
    index >= text.count || text[index].isOne(of: "，,。；;、）)")
  }

  private static func single(in text: Scalars, at index: Int, limit: Int) -> Single? {
    for (word, unit) in percentWords where text.matches(word, at: index) {
      guard let number = plainNumber(in: text, at: index + word.count, limit: limit) else {
        return nil
      }
      return Single(value: number.value, scale: 1, unit: unit, end: number.end)
    }
    guard let number = plainNumber(in: text, at: index, limit: limit) else { return nil }
    var position = skippingSpaces(text, number.end, limit)
    let (factor, scaled) = scale(in: text, at: position, limit: limit)
    position = skippingSpaces(text, scaled, limit)
    for (word, unit) in money where position < limit && text.matches(word, at: position) {
      let end = position + word.count
      if word.count == 1, end < text.count, notMoney.contains(text[end]) { return nil }
      return Single(
        value: (number.value * factor * 1e4).rounded() / 1e4, scale: factor, unit: unit, end: end)
    }
    if factor >= 10000, endsAmount(text, position), gifts.match(in: text, endingAt: index) != nil {
      // 奖励20万。
      return Single(
        value: (number.value * factor * 1e4).rounded() / 1e4, scale: factor, unit: "元", end: scaled)
    }
    guard position < limit else { return nil }
    switch text[position] {
    case "%", "％", "﹪":
      return Single(value: number.value * factor, scale: factor, unit: "%", end: position + 1)
    case "‰":
      return Single(value: number.value * factor, scale: factor, unit: "‰", end: position + 1)
    case "成" where factor == 1 && number.value <= 10:
      if position + 1 < text.count, text[position + 1].isOne(of: "立为果员本功品长") {
        return nil
      }
      return Single(value: number.value * 10, scale: 10, unit: "%", end: position + 1)
    case "倍": return Single(value: number.value, scale: 1, unit: "倍", end: position + 1)
    default: return nil
    }
  }

  private static func amount(
    in text: Scalars, at index: Int, limit: Int
  ) -> (amount: AwardAmount, scale: Double)? {
    if let first = single(in: text, at: index, limit: limit) {
      var amount = AwardAmount(range: index..<first.end, value: first.value, unit: first.unit)
      if let high = rangeEnd(in: text, after: first.end, limit: limit), high.unit == first.unit,
        high.value > first.value
      {
        amount.high = high.value
        amount.range = index..<high.end
      }
      return (amount, first.scale)
    }
    // 5—10万元: the unit stands once.
    guard let number = plainNumber(in: text, at: index, limit: limit), number.end < limit else {
      return nil
    }
    let (factor, position) = scale(in: text, at: number.end, limit: limit)
    guard position < limit, dashes.contains(text[position]),
      let high = single(in: text, at: skippingSpaces(text, position + 1, limit), limit: limit),
      high.unit != "倍"
    else { return nil }
    let low = number.value * (factor == 1 ? high.scale : factor)
    guard low < high.value else { return nil }
    return (
      AwardAmount(range: index..<high.end, value: low, high: high.value, unit: high.unit),
      high.scale
    )
  }

  private static let between = [
    Scalars("以上至"), Scalars("以上、"), Scalars("以上，"), Scalars("以上"), Scalars("—"), Scalars("-"),
    Scalars("–"),
    Scalars("至"), Scalars("到"), Scalars("~"), Scalars("～"), Scalars("－"), Scalars("——"),
  ]

  private static func rangeEnd(in text: Scalars, after end: Int, limit: Int) -> Single? {
    let start = skippingSpaces(text, end, limit)
    for word in between where text.matches(word, at: start) {
      let next = skippingSpaces(text, start + word.count, limit)
      guard next < limit, let high = single(in: text, at: next, limit: limit) else { continue }
      if word.first == "以" {
        guard text.matches("以下", at: high.end) else { continue }
        return Single(value: high.value, scale: high.scale, unit: high.unit, end: high.end + 2)
      }
      return high
    }
    return nil
  }

  // MARK: - Bounds

  private static let capWords = WordList([
    "最高", "不超过", "不高于", "不得超过", "不得高于", "上限", "封顶", "限额", "最多", "至多", "控制在", "不多于", "不大于",
  ])
  private static let floorWords = WordList(["不低于", "不少于", "不得低于", "不得少于", "至少", "最低", "超过", "高于"])
  private static let capsAfter = WordList(["以内", "封顶", "为上限", "为限", "以下", "之内"])
  private static let floorsAfter = WordList(["以上", "起", "及以上"])

  private static func setBounds(
    of amounts: inout [AwardAmount], in text: Scalars, _ range: Range<Int>
  ) {
    for index in amounts.indices {
      let start = amounts[index].range.lowerBound
      let end = amounts[index].range.upperBound
      let previous = index > 0 ? amounts[index - 1].range.upperBound : range.lowerBound
      if index > 0, amounts[index].continuesList || isListMark(text, previous..<start) {
        if amounts[index - 1].unit == amounts[index].unit {
          amounts[index].continuesList = true
          amounts[index].bound = amounts[index - 1].bound
          amounts[index].per = amounts[index - 1].per
          continue
        }
      }
      amounts[index].continuesList = false
      var left = start
      while left > previous, !segmentMarks.contains(text[left - 1]) { left -= 1 }
      amounts[index].bound = bound(in: text, left..<start, after: end)
      amounts[index].per = per(in: text, left..<start, after: end)
    }
  }

  private static func isListMark(_ text: Scalars, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 3 else { return false }
    return range.allSatisfy { text[$0].isOne(of: "、和与及，, ") || text[$0].isSpace }
  }

  private static func bound(
    in text: Scalars, _ left: Range<Int>, after end: Int
  ) -> AwardAmount.Bound {
    var found = AwardAmount.Bound.plain
    var index = left.lowerBound
    while index < left.upperBound {
      if let length = capWords.match(in: text, at: index) {
        found = .upTo
        index += length
      } else if let length = floorWords.match(in: text, at: index) {
        found = .atLeast
        index += length
      } else {
        index += 1
      }
    }
    if found != .plain { return found }
    if capsAfter.match(in: text, at: end) != nil { return .upTo }
    if floorsAfter.match(in: text, at: end) != nil { return .atLeast }
    return .plain
  }

  private static let everyYear = Scalars("每年")
  private static let nothing = WordList(["每年", "每年度", "每届", "每批", "每次性"])
  private static let perEnds = WordList([
    "给予", "奖励", "补助", "补贴", "资助", "奖补", "最高", "不超过", "不低于", "不少于", "不高于", "不得", "增发", "发放", "按",
    "一次性", "再", "可",
    "分别", "的", "最多", "至多", "累计", "上限", "奖", "补", "享受", "核定", "安排", "减免", "每年",
  ])
  private static let wholes: Set<String> = [
    "每人", "每名", "每户", "每家", "每个", "每位", "每家企业", "每个企业", "每户企业", "每个项目", "每个单位", "每个机构", "每个平台",
    "每个团队", "每所",
    "每项", "每支", "每个主体", "每家单位", "每家机构", "每个村", "每村", "每县", "每镇", "每个县", "每个镇", "每个基地", "每个园区",
    "每支团队", "每对",
  ]

  /// 每亩 before the amount or /亩 behind it; 每人 and 每家企业 name the beneficiary.
  private static func per(in text: Scalars, _ left: Range<Int>, after end: Int) -> Range<Int>? {
    let next = text.skippingSpaces(from: end)
    if next < text.count, text[next] == "/" || text[next] == "／" || text[next] == "每" {
      var stop = next + 1
      while stop < text.count, stop - next < 8,
        text[stop].isHan || text[stop] == "/" || text[stop] == "·",
        perEnds.match(in: text, at: stop) == nil
      {
        stop += 1
      }
      return stop > next + 1 ? next..<stop : nil
    }
    guard
      let start = left.last(where: {
        text[$0] == "每" && nothing.match(in: text, at: $0) == nil
      })
    else { return nil }
    // 每人每月 is one phrase.
    var first = start
    while first - 2 >= left.lowerBound,
      let earlier = (left.lowerBound..<first).last(where: {
        text[$0] == "每"
      }), first - earlier <= 3, nothing.match(in: text, at: earlier) == nil
    {
      first = earlier
    }
    var stop = first + 1
    while stop < left.upperBound, perEnds.match(in: text, at: stop) == nil, !text[stop].isSpace {
      stop += 1
    }
    guard stop > first + 1 else { return nil }
    // 按每人…, 每人每年… count by the head; 每人, 每家企业 alone are those who are given to.
    let isRate =
      (first > left.lowerBound && text[first - 1] == "按") || text.matches(everyYear, at: stop)
    return !isRate && wholes.contains(text.string(first..<stop)) ? nil : first..<stop
  }
}
