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
      guard var reader = IndicatorTableReader(table, in: context) else {
        if let place = unreadPlace(of: table) {
          result.diagnostics.append(
            Diagnostic(
              .note, "unread_indicator_table",
              "a table that names indicators has no column that reads as their values; "
                + "no target was read from it", place: place))
        }
        continue
      }
      result.facts += reader.read()
      tables.insert(table.id)
    }
    return (result, tables)
  }

  /// Where a table stands whose header names indicators and whose rows have numbers.
  private static func unreadPlace(of table: NoticeTable) -> Range<Int>? {
    let header = max(table.headerRowCount, 1)
    let names = table.cells.contains { cell in
      cell.row < header && cell.text.count <= 12 && Scalars(cell.text).contains("指标")
    }
    let hasNumbers = table.cells.contains { cell in
      cell.row >= header && cell.column > 0 && Scalars(cell.text).contains { $0.digit != nil }
    }
    return names && hasNumbers ? table.range : nil
  }
}
