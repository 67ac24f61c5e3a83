package import PolicyModel

/// Reads the targets of a notice.
package enum TargetExtraction {
  /// The targets in document order.
  package static func targets(in context: NoticeContext) -> Facts<Target> {
    let prose = ProseTargets(context).read()
    let tables = IndicatorTables.targets(in: context)
    var targets = prose.facts + tables.facts
    targets.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for index in targets.indices { targets[index].id = "\(context.notice.id)-target\(index)" }
    return Facts(targets, diagnostics: prose.diagnostics + tables.diagnostics)
  }
}
