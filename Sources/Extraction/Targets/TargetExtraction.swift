package import PolicyModel

/// Reads the targets of a notice, from running text and from indicator tables.
package enum TargetExtraction {
  /// The targets in document order, each with its indicator's key and with the row that says the
  /// same elsewhere.
  package static func targets(
    in context: NoticeContext, keys: IndicatorKeys = .unaided
  ) -> Facts<Target> {
    let prose = ProseTargets(context).read()
    let tables = IndicatorTables.targets(in: context)
    var targets = prose.facts + withoutBaseColumns(tables.facts, in: context)
    for index in targets.indices where isPast(targets[index], in: context) {
      targets[index].statement = .achievement
    }
    targets.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for index in targets.indices {
      targets[index].id = "\(context.notice.id)-target\(index)"
      targets[index].indicatorKey = keys.key(
        of: targets[index].indicator, region: context.notice.regionName,
        changeMode: targets[index].changeMode)
    }
    SameStatements.link(&targets)
    return Facts(targets, diagnostics: prose.diagnostics + tables.diagnostics)
  }

  /// Whether what reads as an aim lies behind the notice: its period ended before the year of the
  /// issue, or the notice is a communiqué (公报), which reports unless it names a year to come.
  private static func isPast(_ target: Target, in context: NoticeContext) -> Bool {
    guard target.statement == .target else { return false }
    let isReport = context.notice.genre == "公报"
    guard let end = target.periodEndYear, let issued = issueYear(of: context) else {
      return isReport
    }
    return end < issued || (isReport && end == issued)
  }

  /// Rows of a table less those of a base column: a year before the issue beside a later one of
  /// the same indicator, of which it is the baseline.
  private static func withoutBaseColumns(
    _ rows: [Target], in context: NoticeContext
  ) -> [Target] {
    guard let issued = issueYear(of: context) else { return rows }
    let aimed = Set(
      rows.filter { $0.baselineValue != nil && $0.periodEndYear ?? 0 >= issued }.map(\.indicator))
    return rows.filter { $0.periodEndYear ?? issued >= issued || !aimed.contains($0.indicator) }
  }

  private static func issueYear(of context: NoticeContext) -> Int? {
    context.notice.issuedOn.flatMap { Int($0.prefix(4)) }
  }
}
