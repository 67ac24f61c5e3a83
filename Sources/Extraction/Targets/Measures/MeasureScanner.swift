internal import TextScanning

/// All that quantifies in a sentence, in order and without overlaps.
enum MeasureScanner {
  /// What may quantify; rules' measures come first.
  static func candidates(in text: Scalars) -> [Measure] {
    var found: [Measure] = []
    found += CoverageRule.measures(in: text)
    found += MultipleRule.measures(in: text)
    found += RankRule.measures(in: text)
    found += PegRule.measures(in: text)
    for quantity in QuantityScanner.quantities(in: text) {
      switch quantity.kind {
      case .date, .period, .ordinal: continue
      case .number, .percent, .money, .quantity: break
      }
      if found.contains(where: { $0.range.overlaps(quantity.core) }) { continue }
      found.append(
        Measure(
          kind: .quantity, range: quantity.range, core: quantity.core, value: quantity.value,
          valueHigh: quantity.valueHigh, unit: quantity.unit, comparator: quantity.comparator,
          isPercent: quantity.kind == .percent, isMoney: quantity.kind == .money))
    }
    return found
  }

  /// The candidates in order, without the quantities that belong to a period.
  static func measures(of candidates: [Measure], phrases: [PeriodPhrase]) -> [Measure] {
    candidates.filter { candidate in
      candidate.kind != .quantity || !phrases.contains { $0.range.overlaps(candidate.core) }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
