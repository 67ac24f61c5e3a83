/// The styles of numbering in notices, in their usual order of nesting (GB/T 9704—2012, 7.3.3).
package enum LabelStyle: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// 附件, 附件1.
  case attachment
  /// 第一编.
  case part
  /// 第一章.
  case chapter
  /// 第一节.
  case section
  /// 第一条.
  case article
  /// 一、
  case chinese
  /// （一）
  case chineseInBrackets
  /// 1. and 1、
  case arabic
  /// （1） and 1）
  case arabicInBrackets
  /// ①
  case circled
  /// ——, ●, ◆
  case bullet
  /// 专栏1.
  case box

  package static func < (left: LabelStyle, right: LabelStyle) -> Bool {
    left.rawValue < right.rawValue
  }
}
