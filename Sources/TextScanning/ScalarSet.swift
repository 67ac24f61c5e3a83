/// A set of Unicode scalars of the basic plane with constant-time membership.
///
/// Sets are constants of rules: the table is never freed and not counted. Make none while reading a
/// text; `Unicode.Scalar.isOne(of:)` looks among a handful.
package struct ScalarSet: @unchecked Sendable {
  // Safe to share: filled by the initialiser and never changed.
  /// A bit for each remainder of 512, which fits in one line of the cache, and behind these eight
  /// words a bit for each scalar.
  @usableFromInline let bits: UnsafeMutablePointer<UInt64>

  /// Makes a set of the scalars of `members`.
  package init(_ members: String) {
    self.init(members, basis: nil)
  }

  private init(_ members: String, basis: ScalarSet?) {
    bits = .allocate(capacity: 8 + 1024)
    if let basis {
      bits.initialize(from: basis.bits, count: 8 + 1024)
    } else {
      bits.initialize(repeating: 0, count: 8 + 1024)
    }
    for scalar in members.unicodeScalars where scalar.value < 0x10000 {
      let bit: UInt64 = 1 << UInt64(scalar.value & 63)
      bits[Int(scalar.value >> 6 & 7)] |= bit
      bits[8 + Int(scalar.value >> 6)] |= bit
    }
  }

  /// Makes the union of this set and the scalars of `members`.
  package func union(_ members: String) -> ScalarSet {
    ScalarSet(members, basis: self)
  }

  /// Whether `scalar` is a member; scalars beyond the basic plane never are.
  @inlinable
  @inline(__always)
  package func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    let bit: UInt64 = 1 << UInt64(value & 63)
    guard bits[Int(value >> 6 & 7)] & bit != 0, value < 0x10000 else { return false }
    return bits[8 + Int(value >> 6)] & bit != 0
  }
}
