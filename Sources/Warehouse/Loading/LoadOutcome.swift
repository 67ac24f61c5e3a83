/// What the loader did with one item.
package enum LoadOutcome: Sendable, Equatable {
  /// The capture waits to be read.
  case captured
  /// A notice seen for the first time.
  case new
  /// The text changed; the number of the new version.
  case newVersion(Int)
  /// The rows were replaced in place.
  case updated
  /// The text is that of the stored version; only the ledger learnt the bytes.
  case unchanged
  /// Held in quarantine.
  case quarantined
  /// Rejected again after a person dropped the same bytes; stays dropped.
  case dropped

  /// The word that the ledger keeps.
  package var name: String {
    switch self {
    case .captured: "captured"
    case .new: "new"
    case .newVersion: "new_version"
    case .updated: "updated"
    case .unchanged: "same_text"
    case .quarantined: "quarantined"
    case .dropped: "dropped"
    }
  }
}
