internal import TextScanning

/// All that quantifies in a sentence, in order and without overlaps.
enum MeasureScanner {
  static func measures(in sentence: Sentence, phrases: [PeriodPhrase]) -> [Measure] {
    let text = sentence.text
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
      let overlaps =
        found.contains { $0.range.overlaps(quantity.core) }
        || phrases.contains { $0.range.overlaps(quantity.core) }
      if overlaps { continue }
      found.append(
        Measure(
          kind: .quantity, range: quantity.range, core: quantity.core, value: quantity.value,
          valueHigh: quantity.valueHigh, unit: quantity.unit, comparator: quantity.comparator,
          isPercent: quantity.kind == .percent, isMoney: quantity.kind == .money))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
