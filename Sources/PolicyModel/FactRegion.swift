/// An area that a column of a fact names, with its code where that is certain.
package struct FactRegion: Sendable, Equatable {
  /// The columns that name areas. Raw values are `table.column`.
  package enum Column: String, Sendable {
    case targetScope = "targets.scope_text"
    case projectLocation = "projects.location"
  }

  /// The id of the target or project.
  package var factID: String
  package var column: Column
  /// Its number among the areas that the column names, from 0.
  package var ordinal: Int
  /// The name as printed.
  package var name: String
  /// The six-digit GB/T 2260 code as of the issue date; `nil` for a local unit (高新区).
  package var code: String?
  /// The code of the unit above, or of that which a local unit lies in; `nil` for provinces.
  package var parentCode: String?

  /// Makes a named area.
  package init(
    factID: String, column: Column, ordinal: Int, name: String, code: String?, parentCode: String?
  ) {
    self.factID = factID
    self.column = column
    self.ordinal = ordinal
    self.name = name
    self.code = code
    self.parentCode = parentCode
  }
}
