internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the targets of indicator tables and of tables of places.
enum IndicatorTables {
  /// The rules, for the reference.
  static let rules: [any ReadingRule.Type] = [
    IndicatorCellRule.self, IndicatorNameRule.self, TaskCellRule.self,
  ]

  /// The targets in document order, whose ids are set by the caller, and the ids of the tables that
  /// hold indicators.
  static func read(_ context: NoticeContext) -> (facts: Facts<Target>, tables: Set<String>) {
    var result = Facts<Target>()
    var tables: Set<String> = []
    for table in context.tables {
      guard var reader = IndicatorTableReader(table, in: context) else { continue }
      result.facts += reader.read()
      tables.insert(table.id)
    }
    return (result, tables)
  }
}
