/// Parsing of numerals: Arabic, full-width, Chinese, financial and mixed.
extension QuantityScan {
  /// 10 to the power of `exponent`, exact up to 22.
  static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(exponent, 308) { result *= 10 }
    return result
  }

  /// The digit of an Arabic scalar, half or full width.
  func arabicDigit(_ index: Int) -> Int? {
    let scalar = at(index)
    if scalar >= 0x30, scalar <= 0x39 { return Int(scalar) - 0x30 }
    if scalar >= 0xFF10, scalar <= 0xFF19 { return Int(scalar) - 0xFF10 }
    return nil
  }

  /// An Arabic literal with groups of three and decimals.
  struct Literal {
    var mantissa: Double
    var decimals: Int
    var wholeDigits: Int
    var end: Int
  }

  func literal(at index: Int) -> Literal? {
    var position = index
    var mantissa = 0.0
    var digits = 0
    while let digit = arabicDigit(position) {
      mantissa = mantissa * 10 + Double(digit)
      position += 1
      digits += 1
    }
    guard digits > 0 else { return nil }
    // 1,200 · ４，５６５; after half-width digits a full-width comma separates.
    if digits <= 3 {
      let isWide = at(index) >= 0xFF10
      while at(position) == 0x2C || (isWide && at(position) == 0xFF0C),
        let first = arabicDigit(position + 1), let second = arabicDigit(position + 2),
        let third = arabicDigit(position + 3), arabicDigit(position + 4) == nil
      {
        mantissa = mantissa * 1000 + Double(first * 100 + second * 10 + third)
        position += 4
        digits += 3
      }
    }
    var decimals = 0
    if isOne(position, of: ".．"), arabicDigit(position + 1) != nil {
      var end = position + 1
      var whole = mantissa
      while let digit = arabicDigit(end) {
        if decimals < 15 {
          whole = whole * 10 + Double(digit)
          decimals += 1
        }
        end += 1
      }
      // 1.2.3 is no number.
      if isOne(end, of: ".．"), arabicDigit(end + 1) != nil {
        return isBroad
          ? Literal(mantissa: mantissa, decimals: 0, wholeDigits: digits, end: position) : nil
      }
      mantissa = whole
      position = end
    }
    return Literal(mantissa: mantissa, decimals: decimals, wholeDigits: digits, end: position)
  }

  /// The numeral at an index; `skipping` leaves one scalar out (the other of 七八).
  func numeral(at start: Int, skipping: Int = -1) -> Numeral? {
    var state = NumeralState()
    var result = Numeral(start: start, end: start, value: 0)
    var index = start
    var pair = -1
    loop: while true {
      if index == skipping { index += 1 }
      var next = index
      if index > start, isBlank(index) {
        next = skippingBlanks(index)
        let kind = kind(next)
        // Blanks inside a number: before a scale always, elsewhere only where numerals are sought.
        let joins =
          kind == Class.scale
          || (isBroad
            && (kind == Class.place || (kind == Class.digit && !result.isArabic)
              || (kind == Class.arabic && state.isAfterPlace)
              || isOne(next, of: "多余几餘幾点點")))
        guard joins else { break loop }
      }
      switch kind(next) {
      case Class.arabic:
        guard !state.hasPending, let literal = literal(at: next) else { break loop }
        state.add(literal)
        result.isArabic = true
        result.wholeDigits = literal.wholeDigits
        result.hasDecimals = literal.decimals > 0
        result.characters += literal.end - next
        index = literal.end
        if isBroad { index = exponent(at: index, &state, &result) }
      case Class.digit:
        guard !state.pendingIsArabic || !state.hasPending else { break loop }
        let value = lexicon.value(at(next))
        if state.hasPending, state.sequence == 1, pair < 0, skipping < 0,
          state.pending > 0, value == state.pending + 1
        {
          pair = next
        }
        state.add(digit: value)
        result.characters += 1
        index = next + 1
      case Class.place:
        if isUnitStart(next) { break loop }
        // 2021十大, 2021百强: the number before counts no tens.
        if state.hasPending, state.pendingIsArabic, !isBroad,
          lexicon.value(at(next)) < 100 || result.wholeDigits > 3
        {
          break loop
        }
        guard state.add(place: lexicon.value(at(next))) else { break loop }
        if result.characters == 0, lexicon.value(at(next)) >= 100 { result.isPlaceLed = true }
        result.characters += 1
        result.placeCount += 1
        index = next + 1
      case Class.scale:
        if at(next) == 0x5146, !isBroad || isOne(next + 1, of: "瓦赫帕") { break loop }
        guard state.add(scale: lexicon.value(at(next))) else { break loop }
        result.characters += 1
        result.placeCount += 1
        index = next + 1
      default:
        if let decimals = decimals(at: next, state) {
          state.add(decimals: decimals.digits, count: decimals.count)
          result.characters += 1 + decimals.count
          result.hasDecimals = true
          index = decimals.end
        } else if result.vague == nil, next > start, let vague = vague(at: next, state) {
          result.vague = vague
          result.isOpen = isOne(next, of: "几幾")
          index = next + 1
          // 多 ends the number unless a scale follows.
          if kind(skippingBlanks(index)) != Class.scale {
            break loop
          }
        } else {
          break loop
        }
      }
    }
    guard result.characters > 0, index > start else { return nil }
    result.end = index
    result.scale = state.finalScale
    result.isSequence = state.maximumSequence > 1
    result.value = state.total()
    if pair >= 0, state.maximumSequence == 2, !result.hasDecimals,
      let low = numeral(at: start, skipping: pair),
      let high = numeral(at: start, skipping: pair - 1),
      low.end == result.end, high.value > low.value
    {
      result.value = low.value
      result.high = high.value
      result.isSequence = false
    }
    return result
  }

  /// A place that starts a unit instead: 千瓦, 千米, 百分点, 十分.
  private func isUnitStart(_ index: Int) -> Bool {
    switch at(index) {
    case 0x5343:  // 千
      if isOne(index + 1, of: "瓦伏克卡焦帕赫乏") { return true }
      return at(index + 1) == 0x7C73 && !isOne(index + 2, of: "粮")  // 千米
    case 0x767E: return matches("分点", at: index + 1)  // 百分点
    default: return false
    }
  }

  /// 多, 余, 来, 几 after a place, a scale or an Arabic number.
  private func vague(at index: Int, _ state: NumeralState) -> Quantity.Comparator? {
    guard state.isAfterPlace || state.pendingIsArabic else { return nil }
    switch at(index) {
    case 0x591A, 0x4F59, 0x9918:  // 多 余 餘
      return isOne(index + 1, of: "样功媒边方层级数") ? nil : .gt
    case 0x6765:  // 来
      return isOne(index + 1, of: "个家名人项岁亿万天") ? .approx : nil
    case 0x51E0, 0x5E7E: return .approx  // 几 幾
    default: return nil
    }
  }

  /// 点 and Chinese digits after a whole Chinese number.
  private func decimals(
    at index: Int, _ state: NumeralState
  ) -> (digits: Double, count: Int, end: Int)? {
    guard isOne(index, of: "点點"), !state.pendingIsArabic, state.decimals == 0, !state.isEmpty
    else { return nil }
    var position = isBroad ? skippingBlanks(index + 1) : index + 1
    var digits = 0.0
    var count = 0
    while kind(position) == Class.digit, !isOne(position, of: "两兩俩倆") {
      digits = digits * 10 + lexicon.value(at(position))
      count += 1
      position += 1
    }
    // 八点三十分 is a time of day.
    guard count > 0, count < 15, kind(position) != Class.place else { return nil }
    if !isBroad, isOne(position, of: "线滴是要") { return nil }
    return (digits, count, position)
  }

  /// 2e5, 40k, 2.5 M, 2^5: only where every numeral is sought.
  private func exponent(
    at index: Int, _ state: inout NumeralState, _ result: inout Numeral
  ) -> Int {
    let mark = at(index)
    if isOne(index, of: "eE") || mark == 0x5E {
      var position = index + 1
      var isNegative = false
      while isOne(position, of: "+-－＋") {
        if isOne(position, of: "-－") { isNegative.toggle() }
        position += 1
      }
      guard let literal = literal(at: position), literal.mantissa <= 300, !isLetter(literal.end)
      else { return index }
      let exponent = literal.mantissa / Self.power(literal.decimals)
      if mark == 0x5E {
        state.raise(to: isNegative ? -exponent : exponent)
      } else {
        let factor = Self.power(Int(exponent))
        state.multiply(isNegative ? 1 / factor : factor)
      }
      return literal.end
    }
    let letter = skippingBlanks(index)
    if letter - index <= 1, isOne(letter, of: "kKMmGTＫＭkＫ"), !isLetter(letter + 1),
      arabicDigit(letter + 1) == nil
    {
      switch at(letter) {
      case 0x6B, 0x4B, 0xFF2B: state.multiply(1e3)
      case 0x4D, 0xFF2D: state.multiply(1e6)
      case 0x47: state.multiply(1e9)
      case 0x54: state.multiply(1e12)
      default: return index
      }
      return letter + 1
    }
    return index
  }
}
