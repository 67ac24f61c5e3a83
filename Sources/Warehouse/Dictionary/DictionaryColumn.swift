/// One column of a table or view, as the data dictionary describes it.
package struct DictionaryColumn: Sendable, Equatable {
  /// Its name in the schema.
  package var name: String
  /// `TEXT`, `INTEGER`, `REAL` or `BLOB`; of computed columns of views what their values have.
  package var type: String
  /// Its name in Chinese.
  package var chineseName: String
  /// What it holds.
  package var description: String
  /// The unit of the numbers, where they have one.
  package var unit: String?
  /// A value as it may stand there.
  package var example: String?
  /// Every value that can stand there, with its meaning in Chinese, which is empty where the value
  /// says it; `nil` where values are open.
  package var enumeration: [Value]?

  /// One value of an enumeration.
  package struct Value: Sendable, Equatable {
    /// As it is stored.
    package var name: String
    /// In Chinese.
    package var meaning: String
  }
}
