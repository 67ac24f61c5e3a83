internal import DocumentParsing
package import PolicyModel
internal import TextScanning

/// Reads the targets of a notice, from running text and from indicator tables.
package enum TargetExtraction {
  /// The targets in document order, each with its indicator's key and with the row that says the
  /// same elsewhere.
  ///
  /// - Parameter incentives: What the notice promises, whose amounts are no targets.
  package static func targets(
    in context: NoticeContext, keys: IndicatorKeys = .unaided,
    besides incentives: [Incentive] = []
  ) -> Facts<Target> {
    let indicators = IndicatorTables.read(context)
    let tables = indicators.facts
    let title = title(of: context)
    var clock = DocumentClock(of: context.notice, title: title)
    if clock.planEnd == nil { clock.inferPlan(from: context.body) }
    let prose = ProseTargets(context, title: title, clock: clock).read(besides: indicators.tables)
    var targets = prose.facts + withoutBaseColumns(tables.facts, in: context)
    let isReport = context.notice.genre == "公报" && title.contains("公报")
    for index in targets.indices where isPast(targets[index], clock, isReport: isReport) {
      targets[index].statement = .achievement
    }
    if !incentives.isEmpty {
      let amounts = Dictionary(grouping: incentives) { $0.amount ?? -1 }
      targets.removeAll { target in
        amounts[target.value ?? -1]?.contains { isPromise($0, target) } ?? false
      }
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

  /// Whether an amount is promised and not aimed at; a date of its own makes it an aim.
  private static func isPromise(_ incentive: Incentive, _ target: Target) -> Bool {
    // Vouchers and loans are given out by a plan, and counted by it; funds are set aside for years.
    target.statement != .achievement && target.changeMode == .level
      && (target.periodText == nil || incentive.kind == .fund)
      && incentive.kind != .voucher && incentive.kind != .guarantee
      && target.firmness == .plain && incentive.amount == target.value
      && incentive.unit == target.unit && incentive.range.overlaps(target.range)
  }

  /// The title with its lines in the body, which may say more.
  private static func title(of context: NoticeContext) -> Scalars {
    var title = Scalars(context.notice.title ?? "")
    for (block, function) in zip(context.blocks, context.functions) where function == .title {
      title.append(" ")
      title += block.text
    }
    return title
  }

  /// Whether what reads as an aim lies behind the notice: its period ended before the year in which
  /// the notice speaks, or the notice is a communiqué (公报), which reports unless it names a year
  /// to come.
  private static func isPast(_ target: Target, _ clock: DocumentClock, isReport: Bool) -> Bool {
    guard target.statement == .target else { return false }
    guard let end = target.periodEndYear, let year = clock.year else { return isReport }
    return end < year || (isReport && end == year)
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
