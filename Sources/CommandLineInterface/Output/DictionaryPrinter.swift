internal import Warehouse

/// Prints the data dictionary for people.
struct DictionaryPrinter {
  let output: StandardOutput

  /// A line for each table.
  func list(_ tables: [DictionaryTable]) {
    let width = tables.map { $0.name.utf8.count }.max() ?? 0
    let chineseWidth = tables.map { DisplayWidth.of($0.chineseName) }.max() ?? 0
    for table in tables {
      output.line(
        DisplayWidth.padded(table.name, to: width + 2)
          + DisplayWidth.padded(table.chineseName, to: chineseWidth + 2) + table.description)
    }
  }

  /// Each table with its columns.
  func describe(_ tables: [DictionaryTable]) {
    for (index, table) in tables.enumerated() {
      if index > 0 { output.line("") }
      output.line("\(table.name) \(table.chineseName)\(table.isView ? " (view)" : "")")
      output.line(table.description)
      if !table.key.isEmpty { output.line("Key: \(table.key.joined(separator: ", "))") }
      for column in table.columns { describe(column) }
    }
  }

  private func describe(_ column: DictionaryColumn) {
    let unit = column.unit.map { "  [\($0)]" } ?? ""
    output.line("")
    output.line("  \(column.name)  \(column.type)  \(column.chineseName)\(unit)")
    output.line("    \(column.description)")
    if let values = column.enumeration {
      let width = values.map { DisplayWidth.of($0.name) }.max() ?? 0
      if values.allSatisfy({ $0.meaning.isEmpty }) {
        output.line("      " + values.map { $0.name }.joined(separator: " "))
      } else {
        for value in values {
          output.line("      \(DisplayWidth.padded(value.name, to: width + 2))\(value.meaning)")
        }
      }
    }
    if let example = column.example { output.line("    Example: \(example)") }
  }
}
