internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the targets of indicator tables and of tables of places.
enum IndicatorTables {
  /// The rules, for the reference.
  static let rules: [any ReadingRule.Type] = [IndicatorCellRule.self, IndicatorNameRule.self]

  /// The targets in document order; ids are set by the caller.
  static func targets(in context: NoticeContext) -> Facts<Target> {
    var result = Facts<Target>()
    for table in context.tables {
      guard var reader = IndicatorTableReader(table, in: context) else { continue }
      result.facts += reader.read()
    }
    return result
  }
}
