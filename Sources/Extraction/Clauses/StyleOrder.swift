/// In which order the styles of one document nest.
///
/// The usual order holds unless the numbering shows another: where （一） starts anew under several
/// items of a list 1、2、3 that itself runs through, （一） stands under 1、.
package enum StyleOrder {
  /// The rank of every style; a lower rank stands further out.
  package static func order(of labels: [ClauseLabel]) -> [LabelStyle: Int] {
    var ranks: [LabelStyle: Int] = [:]
    for style in LabelStyle.allCases { ranks[style] = style.rawValue * 10 }
    var runs: [LabelStyle: Int] = [:]
    for label in labels where label.number == 1 { runs[label.style, default: 0] += 1 }
    for outer in [LabelStyle.arabic] {
      for inner in [LabelStyle.chineseInBrackets] {
        guard runs[outer, default: 0] == 1, runs[inner, default: 0] >= 2,
          startsUnder(inner, outer, labels)
        else { continue }
        ranks[outer] = inner.rawValue * 10 - 5
      }
    }
    return ranks
  }

  /// Whether every run of `inner` starts after a label of `outer`.
  private static func startsUnder(
    _ inner: LabelStyle, _ outer: LabelStyle, _ labels: [ClauseLabel]
  ) -> Bool {
    var seesOuter = false
    for label in labels {
      if label.style == outer { seesOuter = true }
      if label.style == inner, label.number == 1, !seesOuter { return false }
    }
    return true
  }
}
