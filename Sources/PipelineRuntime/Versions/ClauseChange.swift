/// What became of a clause from one version to another.
package struct ClauseChange: Sendable, Equatable {
  /// What kind of change it is. Raw values are printed.
  package enum Kind: String, Sendable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It says something else.
    case changed
  }

  /// What kind of change it is.
  package var kind: Kind
  /// The clause of the earlier version.
  package var before: VersionClause?
  /// The clause of the later version.
  package var after: VersionClause?
}
