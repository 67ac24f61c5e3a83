/// Units that stand alone, in a column or in brackets: 万亩, 亿千瓦时, %, 件/万人.
package enum UnitText {
  /// The base unit and what a number under it is multiplied by; `nil` for what is no unit.
  ///
  /// 万亩 → 亩 and 10,000; 亿元 → 元 and 100,000,000; 万 → no unit and 10,000.
  package static func parse(_ text: some Sequence<Unicode.Scalar>) -> (
    factor: Double, unit: String?
  )? {
    var scalars: [UInt32] = [0x31]
    for scalar in text where !scalar.isSpace { scalars.append(scalar.value) }
    guard scalars.count > 1 else { return nil }
    // 1/10万, 10万分之一: a rate that is a unit as it stands.
    if scalars[1] >= 0x30, scalars[1] <= 0x39 {
      let rate = String(
        String.UnicodeScalarView(scalars.dropFirst().compactMap(Unicode.Scalar.init)))
      return scalars.contains(0x2F) || scalars.contains(0xFF0F) ? (1, rate) : nil
    }
    return scalars.withUnsafeBufferPointer { buffer in
      var hits: [Quantity] = []
      var scan = QuantityScan(
        text: buffer, base: 0, breadth: .everyNumeral, lexicon: QuantityLexicon.shared)
      scan.allowsOpenUnits = false
      scan.run(into: &hits)
      guard hits.count == 1, let value = hits[0].value, hits[0].range == 0..<scalars.count else {
        return nil
      }
      return (value, hits[0].unit)
    }
  }
}
