/// A set of Unicode scalars of the basic plane with constant-time membership.
package struct ScalarSet: Sendable {
  private var bits: [UInt64] = .init(repeating: 0, count: 1024)

  /// Makes a set of the scalars of `members`.
  package init(_ members: String) {
    for scalar in members.unicodeScalars { insert(scalar) }
  }

  /// Makes the union of this set and the scalars of `members`.
  package func union(_ members: String) -> ScalarSet {
    var copy = self
    for scalar in members.unicodeScalars { copy.insert(scalar) }
    return copy
  }

  /// Whether `scalar` is a member; scalars beyond the basic plane never are.
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return false }
    return bits[value >> 6] & (1 << UInt64(value & 63)) != 0
  }

  private mutating func insert(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    guard value < 0x10000 else { return }
    bits[value >> 6] |= 1 << UInt64(value & 63)
  }
}
