/// Words of comparison around a number.
extension QuantityScan {
  /// The word of comparison that ends at `end`, a blank or 人民币 between allowed.
  func boundBefore(_ end: Int) -> (start: Int, comparator: Quantity.Comparator)? {
    var end = end
    while isBlank(end - 1) { end -= 1 }
    if end >= 3, matches("人民币", at: end - 3) { end -= 3 }
    if isOne(end - 1, of: "：:（(“"), end > 1 { return nil }
    for bound in lexicon.bounds(endingWith: at(end - 1)) {
      let start = end - bound.scalars.count
      guard start >= lastEnd, matches(bound.scalars, at: start) else { continue }
      if !bound.blocked.isEmpty, bound.blocked.contains(at(start - 1)) { return nil }
      return (start, bound.comparator)
    }
    return nil
  }

  /// The word of comparison that starts at or after `index`.
  func boundAfter(_ index: Int, isPercent: Bool) -> (end: Int, comparator: Quantity.Comparator)? {
    let start = skippingBlanks(index)
    for bound in lexicon.bounds(startingWith: at(start)) where matches(bound.scalars, at: start) {
      let end = start + bound.scalars.count
      if bound.scalars.count == 1 {
        switch bound.scalars[0] {
        case 0x591A:  // 多: 3年多
          guard isOne(start - 1, of: "年月天时倍元里"), !isOne(end, of: "样功媒边方层级数种元") else { return nil }
        default:  // 强, 弱, 许
          guard isPercent, !isHan(end) || isOne(end, of: "的，") else { return nil }
        }
      }
      return (end, bound.comparator)
    }
    return nil
  }

  /// One comparator of what stands before and after.
  static func comparator(
    _ before: Quantity.Comparator?, _ after: Quantity.Comparator?
  ) -> Quantity.Comparator {
    switch (before, after) {
    case (nil, let after): return after ?? .eq
    case (let before?, nil): return before
    case (.gt, _), (.lt, _): return before ?? .eq
    case (.ge, .approx): return .ge
    case (_, let after?): return after
    }
  }
}
