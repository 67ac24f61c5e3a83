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
}
