/// From a numeral to a hit.
extension QuantityScan {
  // MARK: - Starts

  mutating func arabic(at index: Int) -> Int {
    if isLetter(index - 1) || (isOne(index - 1, of: "-_") && isLetter(index - 2)) {
      if !isMeasuredAbbreviation(index) {
        return isBroad ? broadAfterLetters(index) : skippingCode(index)
      }
    }
    if let end = calendar(at: index) { return end }
    guard let numeral = numeral(at: index) else { return skippingCode(index) }
    if !isBroad {
      // 1+X, 3+2
      if isOne(numeral.end, of: "+＋") || (index > 0 && isOne(index - 1, of: "+＋")) {
        var end = numeral.end
        while isOne(end, of: "+＋") || isLetter(end) || arabicDigit(end) != nil { end += 1 }
        return end
      }
      // 9:30, 1∶1
      if isOne(numeral.end, of: ":：∶"), arabicDigit(numeral.end + 1) != nil {
        var end = numeral.end
        while isOne(end, of: ":：∶.") || arabicDigit(end) != nil { end += 1 }
        return end
      }
      if isOne(numeral.end, of: "×*·"), arabicDigit(numeral.end + 1) != nil {
        return numeral.end + 1
      }
    }
    if let end = numbered(numeral) { return end }
    return place(signed(numeral))
  }

  mutating func chinese(at index: Int) -> Int {
    if let end = planPeriod(at: index) { return end }
    if let end = calendar(at: index) { return end }
    if let end = perHundred(at: index) { return end }
    guard let numeral = numeral(at: index) else { return index + 1 }
    if at(index) == 0x4E00, at(index + 1) == 0x534A, !isOne(index - 1, of: "另") {
      let unit = UnitHit(start: index + 2, end: index + 2, unit: "%", kind: .percent, isPlain: true)
      return emit(numeral, unit: unit, value: 50, core: index..<index + 2)
    }
    let before = at(index - 1)
    if !isBroad, isOne(index - 1, of: "几数幾好") { return numeral.end }
    if numeral.isSingle, lexicon.isDeterminer(before), !isFraction(numeral.end) {
      return numeral.end
    }
    if numeral.isSingle || numeral.characters == 2 {
      for word in lexicon.words(startingWith: at(index)) where matches(word, at: index) {
        if !(isBroad && numeral.characters == 2) { return max(numeral.end, index + 1) }
      }
    }
    // 一企一策, 一事一议: a slogan.
    if numeral.isSingle, at(index) == 0x4E00, at(index + 2) == 0x4E00 { return index + 4 }
    if let end = numbered(numeral) { return end }
    return place(signed(numeral))
  }

  /// 万分之三, 万亿级, 亿元以上; a scale alone counts nothing.
  mutating func leadingScale(at index: Int) -> Int {
    if let end = perHundred(at: index) { return end }
    var value = lexicon.value(at(index))
    var end = index + 1
    while kind(end) == Class.scale {
      value *= lexicon.value(at(end))
      end += 1
    }
    if isNumeral(index - 1) || isOne(index - 1, of: "几数每幾") { return end }
    var numeral = Numeral(start: index, end: end, value: value)
    numeral.scale = value
    numeral.characters = end - index
    numeral.isPlaceLed = true
    numeral.placeCount = end - index
    if value >= 1e8, isOne(end, of: "元级") { return place(numeral) }
    if isOne(index - 1, of: "上超过近逾破") { return place(numeral) }
    return end
  }

  /// 第三, 第11号: the whole is an ordinal.
  mutating func ordinal(at index: Int) -> Int {
    let start = skippingBlanks(index + 1)
    guard start - index <= 2, let numeral = numeral(at: start) else { return index + 1 }
    return keep(
      Quantity(
        kind: .ordinal, range: index..<numeral.end, core: index..<numeral.end,
        number: start..<numeral.end, value: numeral.value))
  }

  /// 一半 is met at 一; here 半数, 过半, 半年, 半百.
  mutating func half(at index: Int) -> Int {
    var numeral = Numeral(start: index, end: index + 1, value: 0.5)
    numeral.characters = 1
    if isOne(index + 1, of: "成折") {
      guard isBroad, let unit = unit(at: index + 1, of: numeral) else { return index + 1 }
      // 半成 is half a tenth, 半折 half the price.
      let value = at(index + 1) == 0x6210 ? 0.5 * unit.factor : 50
      return emit(numeral, unit: unit, value: value, core: index..<unit.end)
    }
    if isBroad, at(index + 1) == 0x767E {
      return emit(numeral, unit: nil, value: 50, core: index..<index + 2)
    }
    if at(index + 1) == 0x6570 || isOne(index - 1, of: "过") {
      let end = at(index + 1) == 0x6570 ? index + 2 : index + 1
      let unit = UnitHit(start: end, end: end, unit: "%", kind: .percent, isPlain: true)
      return emit(numeral, unit: unit, value: 50, core: index..<end)
    }
    guard !isHan(index - 1) || isOne(index - 1, of: "每为达过需约近"), !isOne(index - 1, of: "每"),
      let unit = unit(at: index + 1, of: numeral), isOne(unit.start, of: "年小天个"),
      unit.unit != "个", at(unit.end) != 0x4EE5
    else { return index + 1 }
    return emit(numeral, unit: unit, value: 0.5, core: index..<unit.end)
  }

  /// 翻番, 翻两番, 倍增.
  mutating func multiple(at index: Int) -> Int {
    var end = index + 1
    var value = 2.0
    if kind(index) == Class.times {
      guard at(end) == 0x589E, !isNumeral(index - 1), !isOne(index - 1, of: "双数几") else {
        return index + 1
      }
      end += 1
    } else {
      if let numeral = numeral(at: end) {
        guard numeral.value >= 1, numeral.value < 10 else { return index + 1 }
        value = 1
        for _ in 0..<Int(numeral.value) { value *= 2 }
        end = numeral.end
        // 翻一倍 is twice, 翻两倍 three times the value.
        if at(end) == 0x500D { value = numeral.value + 1 }
        guard isOne(end, of: "番倍") else { return index + 1 }
      } else if at(end) != 0x756A {
        return index + 1
      }
      end += 1
    }
    for name in Self.multipleNames where matches(name, at: end) { return end }
    let unit = UnitHit(start: end, end: end, unit: "倍", kind: .quantity, isPlain: true)
    var numeral = Numeral(start: index, end: end, value: value)
    numeral.characters = 2
    return emit(numeral, unit: unit, value: value, core: index..<end)
  }

  /// What 倍增 makes a name with (市场主体倍增计划).
  private static let multipleNames: [[UInt32]] = [
    "计划", "行动", "工程", "培育", "战略", "专项", "方案", "目标", "提质", "政策", "企业", "效应", "器", "式", "性",
  ].map { $0.unicodeScalars.map(\.value) }

  /// ¥100, $5000.
  mutating func currency(at index: Int) -> Int {
    let start = skippingBlanks(index + 1)
    guard arabicDigit(start) != nil, let numeral = numeral(at: start) else { return index + 1 }
    let name =
      switch at(index) {
      case 0x24, 0xFF04: "美元"
      case 0x20AC: "欧元"
      case 0xA3: "英镑"
      default: "元"
      }
    let printed = unit(at: numeral.end, of: numeral)
    let end = printed?.kind == .money ? printed?.end ?? numeral.end : numeral.end
    let unit = UnitHit(start: end, end: end, unit: name, kind: .money, isPlain: true)
    return emit(numeral, unit: unit, value: numeral.value, core: index..<end)
  }

  /// .5 where every numeral is sought.
  mutating func point(at index: Int) -> Int {
    guard isBroad, let digits = literal(at: index + 1), digits.decimals == 0,
      arabicDigit(index - 1) == nil, !isOne(index - 1, of: ".．")
    else { return index + 1 }
    var numeral = Numeral(
      start: index, end: digits.end, value: digits.mantissa / Self.power(digits.wholeDigits))
    numeral.isArabic = true
    numeral.hasDecimals = true
    numeral.characters = digits.end - index
    return place(signed(numeral))
  }

  // MARK: - Rejections

  /// GDP5000亿元: an abbreviation may touch an amount or a rate.
  private func isMeasuredAbbreviation(_ index: Int) -> Bool {
    var start = index
    while isLetter(start - 1) { start -= 1 }
    guard index - start >= 3, let numeral = numeral(at: index),
      let unit = unit(at: numeral.end, of: numeral)
    else { return false }
    return unit.kind != .quantity || numeral.scale > 1
  }

  /// Past letters, digits and marks of a code (5G, G60, PM2.5, 12345).
  private func skippingCode(_ index: Int) -> Int {
    var end = index
    while arabicDigit(end) != nil || isLetter(end)
      || (isOne(end, of: ".．-_/") && (arabicDigit(end + 1) != nil || isLetter(end + 1)))
    {
      end += 1
    }
    return end
  }

  private mutating func broadAfterLetters(_ index: Int) -> Int {
    guard let numeral = numeral(at: index) else { return index + 1 }
    return numeral.end
  }

  /// 11号, 3号线: an ordinal; 500强, 2.0版, 4级, 90年代: part of a name.
  private mutating func numbered(_ numeral: Numeral) -> Int? {
    let end = skippingBlanks(numeral.end)
    if at(end) == 0x53F7, !numeral.hasDecimals {
      return keep(
        Quantity(
          kind: .ordinal, range: numeral.start..<end + 1, core: numeral.start..<end + 1,
          number: numeral.start..<numeral.end, value: numeral.value))
    }
    if isBroad { return nil }
    switch at(end) {
    case 0x5F3A: return numeral.end + 1  // 强
    case 0x7248 where numeral.isArabic: return numeral.end + 1  // 版
    case 0x7EA7:  // 级; 千亿级 is a size
      return numeral.scale >= 1e8 ? nil : numeral.end + 1
    case 0x5E74:  // 年代, 年级
      return isOne(end + 1, of: "代级") ? end + 2 : nil
    case 0x5927 where !numeral.isArabic: return numeral.end + 1  // 十大
    default: break
    }
    // 5G, 4A: letters that are no unit.
    if numeral.isArabic, isLetter(numeral.end), unit(at: numeral.end, of: numeral) == nil {
      return skippingCode(numeral.start)
    }
    return nil
  }

  /// The numeral with a sign before it.
  private func signed(_ numeral: Numeral) -> Numeral {
    let before = numeral.start - 1
    var numeral = numeral
    if isOne(before, of: "负負") {
      numeral.value = -numeral.value
      numeral.start = before
    } else if isOne(before, of: "-－−"), before >= lastEnd, numeral.isArabic {
      let previous = before - 1
      let isFree =
        previous < 0 || isBlank(previous) || isOne(previous, of: "（(,，:：、|=\n\t")
        || (isHan(previous) && isOne(skippingBlanks(numeral.end), of: "%％"))
      if isFree {
        numeral.value = -numeral.value
        numeral.start = before
      }
    }
    return numeral
  }

  // MARK: - Fractions

  func isFraction(_ index: Int) -> Bool {
    var position = isBroad ? skippingBlanks(index) : index
    guard at(position) == 0x5206 else { return false }
    position = isBroad ? skippingBlanks(position + 1) : position + 1
    return at(position) == 0x4E4B
  }

  /// Behind 分之.
  private func afterFractionMark(_ index: Int) -> Int {
    let position = skippingBlanks(skippingBlanks(index) + 1) + 1
    return skippingBlanks(position)
  }

  /// 百分之十五, 千分之三, 百分之五至八, 百分之百.
  private mutating func perHundred(at index: Int) -> Int? {
    let unit: String
    switch at(index) {
    case 0x767E, 0x4F70: unit = "%"
    case 0x5343, 0x4EDF: unit = "‰"
    case 0x4E07, 0x842C: unit = "‱"
    default: return nil
    }
    guard isFraction(index + 1), !isNumeral(index - 1) else { return nil }
    let start = afterFractionMark(index + 1)
    guard let first = percentage(at: start) else { return start }
    // 百分之二三十 says no figure that could be kept.
    if first.high != nil { return first.end }
    var value = first.value
    var high: Double?
    var end = first.end
    if let bar = bar(at: end) {
      var next = bar
      if kind(next) == kind(index), isFraction(next + 1) { next = afterFractionMark(next + 1) }
      if let second = percentage(at: next), second.value > first.value {
        high = second.value
        end = second.end
      }
    }
    if unit == "‱" {
      value /= 100
      high = high.map { $0 / 100 }
    }
    let hit = UnitHit(
      start: end, end: end, unit: unit == "‱" ? "%" : unit, kind: .percent, isPlain: true)
    var numeral = Numeral(start: index, end: end, value: value)
    if isOne(index - 1, of: "负負"), high == nil {
      numeral.start = index - 1
      numeral.value = -value
    }
    return emit(
      numeral, unit: hit, value: numeral.value, high: high, core: numeral.start..<end)
  }

  private func percentage(at index: Int) -> Numeral? {
    if isOne(index, of: "负負-－"), let numeral = numeral(at: index + 1) {
      var negative = numeral
      negative.value = -numeral.value
      return negative
    }
    return numeral(at: index)
  }

  /// 三分之一, 3又5分之2; `nil` where none follows.
  private mutating func fraction(_ first: Numeral) -> Int? {
    var whole = 0.0
    var denominator = first
    if isBroad, isOne(skippingBlanks(first.end), of: "又") {
      let next = skippingBlanks(skippingBlanks(first.end) + 1)
      guard let numeral = numeral(at: next), isFraction(numeral.end) else { return nil }
      whole = first.value.magnitude
      denominator = numeral
    }
    guard isFraction(denominator.end) else { return nil }
    let start = afterFractionMark(denominator.end)
    guard let numerator = percentage(at: start), denominator.value != 0 else { return nil }
    var ratio = numerator.value / denominator.value.magnitude + whole
    if first.value < 0 { ratio = -ratio }
    var numeral = first
    numeral.end = numerator.end
    if isBroad {
      return emit(numeral, unit: nil, value: ratio, core: numeral.start..<numeral.end)
    }
    guard denominator.value > 1, numerator.high == nil else { return numerator.end }
    let unit = UnitHit(
      start: numeral.end, end: numeral.end, unit: "%", kind: .percent, isPlain: true)
    // A third is 33.333333 %.
    let value = (ratio * 1e8).rounded() / 1e6
    return emit(numeral, unit: unit, value: value, core: numeral.start..<numeral.end)
  }

  /// 3/5, 1 3/5 where every numeral is sought.
  private mutating func slash(_ first: Numeral) -> Int? {
    guard isBroad, first.isArabic else { return nil }
    func parts(_ numerator: Numeral) -> Numeral? {
      guard isOne(numerator.end, of: "/／"), arabicDigit(numerator.end + 1) != nil,
        let denominator = numeral(at: numerator.end + 1), denominator.value != 0,
        denominator.scale == 1
      else { return nil }
      var result = numerator
      result.value = numerator.value / denominator.value
      result.end = denominator.end
      return result
    }
    if let result = parts(first) {
      return emit(result, unit: nil, value: result.value, core: result.start..<result.end)
    }
    let next = skippingBlanks(first.end)
    guard next > first.end, arabicDigit(next) != nil, let second = numeral(at: next),
      let part = parts(second)
    else { return nil }
    return emit(
      first, unit: nil, value: first.value + (first.value < 0 ? -part.value : part.value),
      core: first.start..<part.end)
  }

  // MARK: - Ranges

  /// Behind a bar that joins two numbers.
  func bar(at index: Int) -> Int? {
    var position = skippingBlanks(index)
    // 3000（含）—5000
    if isOne(position, of: "（("), isOne(position + 1, of: "含不") {
      var close = position + 2
      while close < position + 5, !isOne(close, of: "）)") { close += 1 }
      if isOne(close, of: "）)") { position = skippingBlanks(close + 1) }
    }
    let start = position
    while position - start < 2, isOne(position, of: "—–-－~～〜―─﹣") { position += 1 }
    if position == start {
      guard isOne(position, of: "至到") else { return nil }
      position += 1
    }
    return skippingBlanks(position)
  }

  private struct Span {
    var value: Double
    var high: Double
    var unit: UnitHit?
    var end: Int
    var numberEnd: Int
  }

  private func span(_ first: Numeral, _ unit1: UnitHit?) -> Span? {
    guard first.high == nil, let next = bar(at: unit1?.end ?? first.end),
      isNumeral(next), kind(next) != Class.scale, let second = numeral(at: next),
      second.high == nil
    else { return nil }
    let unit2 = unit(at: second.end, of: second)
    // 2025年 is no end of a range of years.
    if isOne(skippingBlanks(second.end), of: "年"), second.value >= 1900, first.value < 1900 {
      return nil
    }
    if let unit1, let unit2, unit1.unit != unit2.unit { return nil }
    if unit1 != nil, unit2 == nil { return nil }
    if unit1 == nil, unit2 == nil, !isBroad, second.scale == 1, !second.isArabic { return nil }
    var low = first.value
    var high = second.value
    // 2-3万家: the scale holds for both.
    if unit1 == nil, first.scale == 1, second.scale > 1, low < high / second.scale {
      low *= second.scale
    }
    if let unit1 { low *= unit1.factor }
    if let unit2 {
      if unit1 == nil { low *= unit2.factor }
      high *= unit2.factor
    }
    guard high > low else { return nil }
    return Span(
      value: low, high: high, unit: unit2 ?? unit1, end: unit2?.end ?? second.end,
      numberEnd: second.end)
  }

  // MARK: - Emission

  /// Makes the hit of a numeral with its unit and bounds, if it is one.
  mutating func place(_ first: Numeral) -> Int {
    if let end = fraction(first) ?? slash(first) { return end }
    if !isBroad, first.isOpen || isOne(first.start - 1, of: "每") { return first.end }
    let unit1 = unit(at: first.end, of: first)
    if let span = span(first, unit1), isCounted(first, span.unit) {
      var numeral = first
      numeral.end = span.numberEnd
      return emit(
        numeral, unit: span.unit, value: span.value, high: span.high,
        core: first.start..<span.end)
    }
    // 千亿级规模
    if first.scale >= 1e8, unit1 == nil || unit1?.kind == .money {
      let end = unit1?.end ?? first.end
      if at(end) == 0x7EA7 {
        let unit = UnitHit(start: end, end: end + 1, unit: "元", kind: .money, isPlain: false)
        return emit(
          first, unit: unit, value: first.value, core: first.start..<end + 1, inherent: .approx)
      }
    }
    if isBroad, let unit1, unit1.factor == 10, unit1.unit == "%", first.characters == 1,
      kind(skippingBlanks(unit1.end)) == Class.digit,
      !isNumeral(skippingBlanks(unit1.end) + 1)
    {
      return emitTenths(first, unit1)
    }
    if let unit1, unit1.factor == 10, unit1.unit == "%", at(unit1.end - 1) == 0x6210,
      kind(unit1.end) == Class.digit, unit(at: unit1.end + 1, of: first) == nil
    {
      return emitTenths(first, unit1)
    }
    guard isCounted(first, unit1) else {
      return isBroad && isBare(first)
        ? emit(
          first, unit: nil, value: first.value, high: first.high, core: first.start..<first.end)
        : first.end
    }
    guard let unit1 else {
      return emit(
        first, unit: nil, value: first.value, high: first.high, core: first.start..<first.end)
    }
    if let end = smallChange(first, unit1) { return end }
    var value = first.value * unit1.factor
    if unit1.addsHalf { value += 0.5 * unit1.factor }
    return emit(
      first, unit: unit1, value: value, high: first.high.map { $0 * unit1.factor },
      core: first.start..<unit1.end)
  }

  /// 5元3角, 三元零五分, 三块五毛: one amount; `nil` where no 角 or 分 follows.
  private mutating func smallChange(_ first: Numeral, _ unit: UnitHit) -> Int? {
    guard isNumeral(unit.end), unit.unit == "元" || unit.unit == "块", first.high == nil,
      first.value < 1e12, var number = numeral(at: unit.end)
    else { return nil }
    var cents = 0.0
    var end = 0
    if number.value < 10, !number.hasDecimals, isOne(number.end, of: "角毛") {
      cents = number.value * 10
      end = number.end + 1
      if isNumeral(end), let next = numeral(at: end) { number = next }
    }
    if number.start == max(end, unit.end), number.value < (end == 0 ? 100 : 10),
      !number.hasDecimals, isOne(number.end, of: "分"), !isOne(number.end + 1, of: "之钟")
    {
      cents += number.value
      end = number.end + 1
    }
    guard end > 0 else { return nil }
    let value = ((first.value * 100).rounded() + cents) / 100
    let yuan = UnitHit(start: end, end: end, unit: "元", kind: .money, isPlain: true)
    return emit(first, unit: yuan, value: value, core: first.start..<end)
  }

  /// 六成五 = 65 %.
  private mutating func emitTenths(_ first: Numeral, _ unit: UnitHit) -> Int {
    let digit = skippingBlanks(unit.end)
    return emit(
      first, unit: unit, value: first.value * 10 + lexicon.value(at(digit)),
      core: first.start..<digit + 1)
  }

  /// Whether the numeral with this unit quantifies.
  private func isCounted(_ numeral: Numeral, _ unit: UnitHit?) -> Bool {
    guard let unit else {
      guard numeral.isArabic || numeral.placeCount > 0, !numeral.isPlaceLed else { return false }
      if isBroad { return true }
      if numeral.vague != nil || numeral.scale > 1 {
        return !isHan(numeral.end) || isBoundary(numeral.end)
          || numeral.scale > 1 && numeral.isArabic
      }
      // A bare number counts only where a word says that it is a value.
      guard numeral.isArabic, !isYear(numeral), !isHan(numeral.end) || isBoundary(numeral.end)
      else { return false }
      if isOne(numeral.start - 1, of: "＞≥＜≤><≈") { return true }
      return boundBefore(numeral.start) != nil
        || boundAfter(numeral.end, isPercent: false) != nil
        || lexicon.isLead(at(numeral.start - 1))
    }
    // 5万吨级, 10万千瓦级: a class of things.
    if unit.kind != .percent, at(unit.end) == 0x7EA7 { return false }
    if isYear(numeral), unit.kind == .quantity, isOne(unit.start, of: "年届版") { return false }
    if numeral.isArabic { return true }
    if isOne(unit.start, of: "位"), matches("一体", at: unit.end) { return false }
    if isOne(unit.end - 1, of: "个"), at(unit.end) == 0x4E00, numeral.isSingle { return false }
    if numeral.isPlaceLed {
      // 百亿元 is an amount, 百家 a figure of speech; 上千家 says about how many.
      if numeral.placeCount > 1 || isBroad { return true }
      guard let bound = boundBefore(numeral.start) else { return false }
      return bound.comparator != .le
    }
    if numeral.isSequence, numeral.high == nil, numeral.placeCount == 0, unit.kind != .percent {
      return isBroad || unit.unit.hasPrefix("元")
    }
    if numeral.characters == 1 || (numeral.placeCount == 0 && !numeral.hasDecimals) {
      return unit.isPlain
    }
    return true
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.isArabic && numeral.wholeDigits == 4 && !numeral.hasDecimals && numeral.scale == 1
      && numeral.value >= 1900 && numeral.value < 2200
  }

  /// Whether a bare numeral is one where every numeral is sought.
  private func isBare(_ numeral: Numeral) -> Bool {
    if numeral.isArabic { return true }
    if numeral.isPlaceLed, numeral.characters == 1 { return false }
    if numeral.isSingle {
      if at(numeral.start) == 0x4E00 || at(numeral.start) == 0x58F9 {
        if isOne(
          numeral.end, of: "切些样般定直起同致旦向律经味旁带边面心下共再体流贯概股脑并则时刻晃举连看听想说瞧闻见提")
        {
          return false
        }
      }
      for (digit, followers) in Self.wordFollowers
      where at(numeral.start) == digit && followers.contains(at(numeral.end)) {
        return false
      }
      if isOne(numeral.start - 1, of: "星周礼拜期") { return false }
    }
    return true
  }

  /// What makes a word or a place of a single numeral: 四川, 四周, 十分, 三角, 五金, 陆地.
  private static let wordFollowers: [(digit: UInt32, followers: [UInt32])] = [
    ("十", "分足堰"), ("两", "岸广会侧翼"), ("三", "角峡亚明沙"), ("四", "川周面处海季邻肢壁"), ("五", "金谷湖岳脏官"),
    ("六", "盘"), ("七", "夕"), ("八", "卦"), ("九", "江寨"), ("陆", "地续军上路域运"), ("伍", "家"),
  ].map { word in
    (word.0.unicodeScalars.first?.value ?? 0, word.1.unicodeScalars.map(\.value))
  }

  /// Keeps the hit with its words of comparison.
  mutating func emit(
    _ numeral: Numeral, unit: UnitHit?, value: Double, high: Double? = nil, core: Range<Int>,
    inherent: Quantity.Comparator? = nil
  ) -> Int {
    let before = boundBefore(core.lowerBound)
    let after = boundAfter(core.upperBound, isPercent: unit?.kind == .percent)
    var comparator = Self.comparator(before?.comparator, after?.comparator)
    if comparator == .eq { comparator = inherent ?? numeral.vague ?? .eq }
    if high != nil { comparator = .range }
    if let inherent, before == nil { comparator = inherent }
    // 近三年, 约五年: a period looks back.
    if let unit, unit.end == unit.start + 1, at(unit.start) == 0x5E74,  // 年
      let period = duration(numeral, unit, core)
    {
      return period
    }
    let start = before?.start ?? core.lowerBound
    let end = after?.end ?? core.upperBound
    return keep(
      Quantity(
        kind: unit?.kind ?? .number, range: start..<end, core: core,
        number: numeral.start..<numeral.end, value: value, valueHigh: high, unit: unit?.unit,
        comparator: comparator))
  }
}
