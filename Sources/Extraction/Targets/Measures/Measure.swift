package import TextScanning

/// Something that quantifies: a number with its unit, a coverage, a multiple, a rank or a peg.
package struct Measure: Sendable {
  /// What it is.
  package enum Kind: Sendable, Equatable {
    case quantity
    /// 全覆盖
    case coverage
    /// 翻番, 倍增
    case multiple
    /// 前10位, 第7位
    case rank
    /// 与经济增长同步
    case peg
  }

  package var kind: Kind
  /// Half-open range in the sentence, with the words of comparison that touch it.
  package var range: Range<Int>
  /// The number and its unit alone.
  package var core: Range<Int>
  package var value: Double?
  package var valueHigh: Double?
  package var unit: String?
  package var comparator: Quantity.Comparator
  package var isPercent: Bool
  package var isMoney: Bool

  /// Makes a measure.
  package init(
    kind: Kind, range: Range<Int>, core: Range<Int>, value: Double?, valueHigh: Double? = nil,
    unit: String?, comparator: Quantity.Comparator = .eq, isPercent: Bool = false,
    isMoney: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.core = core
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
    self.comparator = comparator
    self.isPercent = isPercent
    self.isMoney = isMoney
  }
}
