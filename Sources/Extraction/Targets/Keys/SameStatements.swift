internal import PolicyModel

/// Links what a notice says both in running text and in a table (contract, `same_as`).
///
/// The first row of the two stands for both, the later ones name it, so that `same_as IS NULL` counts
/// each promise once. Rows are the same where indicator key, value, unit, period, change mode and
/// scope are; how firm a promise is and how its bound is worded may differ.
enum SameStatements {
  private struct Content: Hashable {
    var key: String
    var value: Double
    var valueHigh: Double?
    var unit: String?
    var changeMode: Target.ChangeMode
    var statement: Target.Statement
    var year: Int?
    var scope: String?
  }

  /// Sets the links of `targets`, which stand in document order and have their ids and keys.
  static func link(_ targets: inout [Target]) {
    guard targets.contains(where: isOfTable), !targets.allSatisfy(isOfTable) else { return }
    var first: [Content: Int] = [:]
    for index in targets.indices {
      guard let content = content(of: targets[index]) else { continue }
      guard let other = first[content] else {
        first[content] = index
        continue
      }
      if isOfTable(targets[other]) != isOfTable(targets[index]) {
        targets[index].sameAs = targets[other].id
      }
    }
  }

  private static func isOfTable(_ target: Target) -> Bool {
    target.ruleID == IndicatorCellRule.identifier
  }

  private static func content(of target: Target) -> Content? {
    guard let key = target.indicatorKey, let value = target.value else { return nil }
    return Content(
      key: key, value: value, valueHigh: target.valueHigh, unit: target.unit,
      changeMode: target.changeMode, statement: target.statement, year: target.periodEndYear,
      scope: target.scopeText)
  }
}
