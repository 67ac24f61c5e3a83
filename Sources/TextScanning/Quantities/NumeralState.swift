/// The sums of a numeral that is being read.
struct NumeralState {
  /// What the closed scales hold.
  private var closed = 0.0
  /// What the places since the last scale hold.
  private var section = 0.0
  /// The digits since the last place; decimals included.
  private(set) var pending = 0.0
  private(set) var hasPending = false
  private(set) var pendingIsArabic = false
  /// Decimal digits of ``pending``.
  private(set) var decimals = 0
  /// Chinese digits side by side, now and at most.
  private(set) var sequence = 0
  private(set) var maximumSequence = 0
  /// The last place or scale, and whether 零 follows it.
  private var lastPower = 0.0
  private var hasZero = false
  private var lastClosed = 0.0
  private var lastScale = 0.0
  private var hasPlace = false
  /// The product of the scales at the end.
  private(set) var finalScale = 1.0
  /// Whether the last token is a place or scale.
  private(set) var isAfterPlace = false

  var isEmpty: Bool { !hasPending && section == 0 && closed == 0 }

  mutating func add(_ literal: QuantityScan.Literal) {
    pending = literal.mantissa
    decimals = literal.decimals
    hasPending = true
    pendingIsArabic = true
    finalScale = 1
    isAfterPlace = false
  }

  mutating func add(digit: Double) {
    if hasPending {
      pending = pending * 10 + digit
      sequence += 1
    } else {
      // 零 after a place holds an empty place, elsewhere it is a digit.
      if digit == 0, isAfterPlace {
        hasZero = true
        isAfterPlace = true
        return
      }
      pending = digit
      sequence = 1
      hasPending = true
    }
    pendingIsArabic = false
    maximumSequence = max(maximumSequence, sequence)
    finalScale = 1
    isAfterPlace = false
  }

  mutating func add(place: Double) -> Bool {
    if !hasPending, lastPower >= 10, lastPower < 1e4, !hasZero { return false }
    if hasPending, sequence > 2 { return false }
    section += hasPending ? scaled(place) : place
    clearPending()
    lastPower = place
    hasZero = false
    hasPlace = true
    finalScale = 1
    isAfterPlace = true
    return true
  }

  mutating func add(scale: Double) -> Bool {
    if !hasPending, section == 0 {
      guard closed != 0 else { return false }
      // 万亿, 万万: the scale before is scaled again.
      let grown = lastClosed * scale
      closed += grown - lastClosed
      lastClosed = grown
    } else {
      let value = section == 0 ? scaled(scale) : (section + scaled(1)) * scale
      if lastScale != 0, scale > lastScale {
        lastClosed = closed * scale + value
        closed = lastClosed
      } else {
        closed += value
        lastClosed = value
      }
      finalScale = 1
    }
    finalScale *= scale
    lastScale = scale
    section = 0
    clearPending()
    lastPower = scale
    hasZero = false
    isAfterPlace = true
    return true
  }

  mutating func add(decimals digits: Double, count: Int) {
    let whole = total()
    pending = whole * QuantityScan.power(count) + digits
    decimals = count
    closed = 0
    section = 0
    lastPower = 0
    hasPending = true
    pendingIsArabic = false
    finalScale = 1
    isAfterPlace = false
  }

  mutating func multiply(_ factor: Double) {
    pending = scaled(factor)
    decimals = 0
  }

  mutating func raise(to exponent: Double) {
    var result = 1.0
    let base = scaled(1)
    for _ in 0..<Int(exponent.magnitude) { result *= base }
    pending = exponent < 0 ? 1 / result : result
    decimals = 0
  }

  /// The value; a last digit right after 百 or more stands for the next place (两百五 = 250).
  func total() -> Double {
    var last = scaled(1)
    if hasPending, !pendingIsArabic, sequence == 1, decimals == 0, !hasZero, lastPower >= 100 {
      last = pending * lastPower / 10
    }
    return closed + section + last
  }

  private mutating func clearPending() {
    pending = 0
    hasPending = false
    decimals = 0
    sequence = 0
  }

  /// The pending number times a power of ten, rounded once.
  private func scaled(_ power: Double) -> Double {
    guard decimals > 0 else { return pending * power }
    let divisor = QuantityScan.power(decimals)
    return power >= divisor ? pending * (power / divisor) : pending / (divisor / power)
  }
}
