/// The data dictionary as a page: Documentation/Schema.md.
package enum DictionaryMarkdown {
  /// The page of `tables`.
  package static func page(_ tables: [DictionaryTable] = DataDictionary.tables) -> String {
    var page = """
      # The tables of the warehouse 数据字典

      What every table, view and column holds. `gongwen schema` prints it, the table `_columns` holds
      it, and `make docs` makes this page of Sources/Warehouse/Resources/dictionary.yaml.

      | name | 中文名 | what a row is |
      | --- | --- | --- |

      """
    for table in tables {
      page += "| [\(table.name)](#\(table.name)) | \(cell(table.chineseName)) "
      page += "| \(cell(table.description)) |\n"
    }
    for table in tables { page += "\n" + section(table) }
    return page
  }

  private static func section(_ table: DictionaryTable) -> String {
    var section = "## \(table.name)\n\n\(table.chineseName). \(table.description)"
    if table.isView { section += " A view." }
    if !table.key.isEmpty { section += " Key: \(table.key.joined(separator: ", "))." }
    section += "\n\n| column | type | 中文名 | what it holds | unit | example |\n"
    section += "| --- | --- | --- | --- | --- | --- |\n"
    for column in table.columns {
      let unit = column.unit ?? ""
      let example = column.example.map { "`" + $0 + "`" } ?? ""
      let cells = [
        column.name, column.type, column.chineseName, description(column), unit, example,
      ]
      section += "| " + cells.map { cell($0) }.joined(separator: " | ") + " |\n"
    }
    return section
  }

  private static func description(_ column: DictionaryColumn) -> String {
    guard let values = column.enumeration else { return column.description }
    let list = values.map { $0.meaning.isEmpty ? "`\($0.name)`" : "`\($0.name)` \($0.meaning)" }
    return column.description + " Values: " + list.joined(separator: "; ") + "."
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
