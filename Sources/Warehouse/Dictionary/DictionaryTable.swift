/// A table or a view, as the data dictionary describes it.
package struct DictionaryTable: Sendable, Equatable {
  /// Its name in the schema.
  package var name: String
  /// Whether it is a view, which has no key.
  package var isView: Bool
  /// Its name in Chinese.
  package var chineseName: String
  /// What a row of it is.
  package var description: String
  /// The columns of the primary key.
  package var key: [String]
  /// The columns in the order of the schema.
  package var columns: [DictionaryColumn]

  /// What is known of the rows of a query: the names and types of its columns.
  package static func ofQuery(columns: [(name: String, type: String)]) -> DictionaryTable {
    DictionaryTable(
      name: "query", isView: true, chineseName: "查询结果", description: "The rows of a query.",
      key: [],
      columns: columns.map {
        DictionaryColumn(
          name: $0.name, type: $0.type, chineseName: $0.name, description: "A column of the query.")
      })
  }
}
