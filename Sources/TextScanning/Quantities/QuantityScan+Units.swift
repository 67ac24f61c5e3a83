/// Units and measure words behind a number.
extension QuantityScan {
  struct UnitHit {
    var start: Int
    var end: Int
    /// As printed, without blanks.
    var unit: String
    var kind: Quantity.Kind
    /// Whether a single Chinese numeral may stand before it.
    var isPlain: Bool
    /// What a number in front of it is multiplied by (两成 = 20 %).
    var factor = 1.0
    /// 半 behind the unit: 3年半.
    var addsHalf = false
  }

  /// The unit that starts at or after `index`; blanks may stand between.
  func unit(at index: Int, of numeral: Numeral) -> UnitHit? {
    let start = skippingBlanks(index)
    guard start - index <= (isBroad ? 8 : 3), start < text.count else { return nil }
    if let percent = percent(at: start, of: numeral) { return percent }
    guard var hit = listedUnit(at: start, of: numeral) ?? openUnit(at: start, of: numeral) else {
      return ratioUnit(at: start)
    }
    if start > index, !isHan(start - 1), hit.end - hit.start == 1, isLetter(start) { return nil }
    hit = withBracket(hit)
    hit = withDenominators(hit)
    if isOne(hit.end, of: "半"), isOne(hit.end - 1, of: "年月时天倍"), !isHan(hit.end + 1) {
      hit.end += 1
      hit.addsHalf = true
    }
    return hit
  }

  private func percent(at index: Int, of numeral: Numeral) -> UnitHit? {
    func hit(_ length: Int, _ unit: String, _ factor: Double = 1) -> UnitHit {
      UnitHit(
        start: index, end: index + length, unit: unit, kind: .percent, isPlain: true, factor: factor
      )
    }
    switch at(index) {
    case 0x25, 0xFF05, 0xFE6A: return hit(1, "%")
    case 0x2030: return hit(1, "‰")
    case 0x4E2A, 0x500B, 0x767E:  // 个百分点, also with blanks inside.
      var position = at(index) == 0x767E ? index : skippingBlanks(index + 1)
      for scalar: UInt32 in [0x767E, 0x5206, 0x70B9] {
        guard at(position) == scalar || (scalar == 0x70B9 && at(position) == 0x9EDE) else {
          return nil
        }
        position = skippingBlanks(position + 1)
      }
      while isBlank(position - 1) { position -= 1 }
      return hit(position - index, "百分点")
    case 0x6210:  // 成
      guard numeral.value <= 10, numeral.high ?? 0 <= 10, numeral.scale == 1,
        !isOne(index + 1, of: "立为员果本长功效熟品都套交绩就分人年型份像因片规语文家批片")
      else { return nil }
      var tenths = hit(1, "%", 10)
      // 三成半
      if isOne(index + 1, of: "半"), !isHan(index + 2) {
        tenths.end += 1
        tenths.addsHalf = true
      }
      return tenths
    case 0x6298:  // 折
      guard !isOne(index + 1, of: "算旧合叠射页线返扣") else { return nil }
      if numeral.value > 10 || numeral.isSequence {
        return numeral.value < 100 ? hit(1, "%") : nil
      }
      return numeral.value < 10 ? hit(1, "%", 10) : nil
    default: return nil
    }
  }

  private func listedUnit(at start: Int, of numeral: Numeral) -> UnitHit? {
    for unit in lexicon.units(startingWith: at(start)) {
      guard matches(unit.scalars, at: start) else { continue }
      let end = start + unit.scalars.count
      if unit.scalars[unit.scalars.count - 1] < 0x250, unit.scalars[0] < 0x250, isLetter(end) {
        continue
      }
      if !unit.blocked.isEmpty, unit.blocked.contains(at(end)),
        !isAllowed(after: unit.scalars[0], at: end)
      {
        continue
      }
      if unit.isCounter, !isCounting(unit, at: start, of: numeral) { continue }
      return UnitHit(
        start: start, end: end, unit: unit.text, kind: unit.kind, isPlain: unit.isPlain,
        factor: unit.factor)
    }
    return nil
  }

  /// Words in which a blocked follower belongs to what is counted: 5项目标, 8支队伍.
  private func isAllowed(after counter: UInt32, at end: Int) -> Bool {
    switch counter {
    case 0x9879: isOne(end + 1, of: "标的录前")  // 项目标
    case 0x652F: isOne(end + 1, of: "伍")  // 支队伍
    case 0x5BB6: isOne(end + 1, of: "府策务") && !isOne(end, of: "庭")  // 家政府
    case 0x4E2A: true
    case 0x4EBA: isOne(end, of: "以") || isOne(end + 1, of: "以")
    default: false
    }
  }

  /// Measure words that are mostly something else count only before a boundary or after Arabic.
  private func isCounting(
    _ unit: QuantityLexicon.Unit, at start: Int, of numeral: Numeral
  ) -> Bool {
    switch unit.scalars[0] {
    case 0x53F7, 0x4EBF: return false  // 号 makes an ordinal, 亿 is a scale.
    case 0x53BF, 0x5E02, 0x533A, 0x9547, 0x4E61, 0x8857, 0x6821, 0x56ED, 0x5E97, 0x5382, 0x9986,
      0x9662, 0x5E93, 0x5BA4, 0x6C60, 0x68DA, 0x680F, 0x8231, 0x673A, 0x8F66, 0x8239, 0x6865,
      0x5854, 0x5C4F, 0x7089, 0x69FD, 0x7F51, 0x5708, 0x65F6, 0x523B, 0x4EE3, 0x5458, 0x6D3E,
      0x8DEF, 0x7EBF, 0x7AD9, 0x8282, 0x7AE0, 0x884C, 0x5B57, 0x8BCD, 0x70B9, 0x65B9, 0x53CC,
      0x6253:
      // 县 市 区 …, 时 刻 代 员, 线 站 …: places and things, not measure words before a noun.
      return isBoundary(start + 1)
    default: return true
    }
  }

  /// Whether a phrase ends here: a mark, the end, or a word of comparison.
  func isBoundary(_ index: Int) -> Bool {
    let scalar = at(index)
    guard isHan(index) else { return !isLetter(index) && arabicDigit(index) == nil }
    if isOne(index, of: "和与及或的等至到占") { return true }
    for bound in lexicon.bounds(startingWith: scalar) where matches(bound.scalars, at: index) {
      return bound.scalars.count > 1
    }
    return false
  }

  /// A unit that is in no list: up to three Chinese characters that end the phrase (500枪，).
  private func openUnit(at start: Int, of numeral: Numeral) -> UnitHit? {
    guard allowsOpenUnits, numeral.isArabic || numeral.placeCount > 0 else { return nil }
    guard isHan(start), kind(start) == QuantityLexicon.Class.none, !isBoundary(start),
      !isOne(
        start,
        of: "以左上下及和与或的至到由为是等之多余来强在将其并则对从被把版级号式型制类届月日后前内外中间起止于共各均需应可能未不已又也即按经占比达增减提升降高低大小新老旧全总同第每同")
    else { return nil }
    var end = start + 1
    while end - start < 3, isHan(end), !isBoundary(end) {
      guard kind(end) == QuantityLexicon.Class.none else { return nil }
      end += 1
    }
    guard isBoundary(end), at(end) != 0x7684, !isOne(end, of: "等占至到") else { return nil }
    // 12345热线: a number that is dialled.
    if end - start > (numeral.wholeDigits > 4 ? 1 : 2) { return nil }
    return UnitHit(
      start: start, end: end, unit: string(start..<end), kind: .quantity, isPlain: false)
  }

  /// A rate without a unit of its own: 8/10万.
  private func ratioUnit(at start: Int) -> UnitHit? {
    guard isOne(start, of: "/／"), let number = numeral(at: start + 1), number.scale > 1 else {
      return nil
    }
    return UnitHit(
      start: start, end: number.end, unit: string(start..<number.end), kind: .quantity,
      isPlain: false)
  }

  /// 台（套）, 头(只): an alternative measure word in brackets.
  private func withBracket(_ hit: UnitHit) -> UnitHit {
    guard isOne(hit.end, of: "（("), hit.kind == .quantity else { return hit }
    for unit in lexicon.units(startingWith: at(hit.end + 1))
    where matches(unit.scalars, at: hit.end + 1) {
      let close = hit.end + 1 + unit.scalars.count
      guard isOne(close, of: "）)") else { continue }
      var wider = hit
      wider.end = close + 1
      wider.unit = string(hit.start..<wider.end)
      return wider
    }
    return hit
  }

  /// 元/人, 件/万人, 度/日·人, 微克/立方米.
  private func withDenominators(_ hit: UnitHit) -> UnitHit {
    var hit = hit
    var isRate = false
    while true {
      var position = hit.end
      if isOne(position, of: "/／") || (isRate && isOne(position, of: "·•．.")) {
        position += 1
      } else {
        return hit
      }
      if let number = numeral(at: position) {
        position = number.end
      } else {
        while isOne(position, of: "万千百亿十"), !isOne(position + 1, of: "瓦米克伏") { position += 1 }
      }
      let start = position
      for unit in lexicon.units(startingWith: at(start)) where matches(unit.scalars, at: start) {
        let end = start + unit.scalars.count
        if isLetter(start), isLetter(end) { continue }
        position = end
        break
      }
      if position == start {
        guard isHan(start) || isLetter(start) else { return hit }
        if isLetter(start) {
          while isLetter(position) { position += 1 }
        } else {
          position += 1
        }
      }
      isRate = true
      hit.unit = string(hit.start..<position)
      hit.end = position
    }
  }
}
