/// The label that opens a numbered or bulleted block.
package struct ClauseLabel: Sendable, Equatable {
  /// Its style.
  package var style: LabelStyle
  /// Its number; 0 for a bullet and for 附件 without a number.
  package var number: Int
  /// The normal form that stands in an address: 一, (一), 1, (1), ①, 第一条, 专栏1, 附件1.
  package var normalised: String
  /// The mark that follows the number; tells 1. from 1、 where both occur.
  package var mark: Unicode.Scalar?
  /// Where the label ends in the block, following white space included.
  package var end: Int
  /// Whether it might as well be part of a number (1.3个): a label only where the numbering goes on.
  package var isDoubtful: Bool

  /// Makes a label.
  package init(
    style: LabelStyle, number: Int, normalised: String, mark: Unicode.Scalar? = nil, end: Int,
    isDoubtful: Bool = false
  ) {
    self.style = style
    self.number = number
    self.normalised = normalised
    self.mark = mark
    self.end = end
    self.isDoubtful = isDoubtful
  }
}
