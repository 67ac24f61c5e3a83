/// What a person decided about an entry of the quarantine. Raw values are stored.
package enum QuarantineState: String, Sendable, Equatable, CaseIterable {
  /// Nothing yet: it is tried again when its bytes or the reader change, or on demand.
  case held
  /// Not wanted: it is not tried again while bytes and reader are the same.
  case dropped
}
