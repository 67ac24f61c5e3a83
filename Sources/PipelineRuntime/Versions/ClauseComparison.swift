/// Compares the clauses of two versions of a notice.
///
/// Equal clauses are matched in order by Myers' algorithm (An O(ND) Difference Algorithm, 1986). Of the
/// rest a removed and an added clause between the same matches are one changed clause where they
/// have the same label and heading or share half of their neighbouring characters (Dice, 1945).
package enum ClauseComparison {
  /// The changes in the order of the later version; what is gone stands where it stood.
  package static func changes(
    from before: [VersionClause], to after: [VersionClause]
  ) -> [ClauseChange] {
    let difference = after.map(\.quote).difference(from: before.map(\.quote))
    var isRemoved = [Bool](repeating: false, count: before.count)
    var isAdded = [Bool](repeating: false, count: after.count)
    for change in difference {
      switch change {
      case .remove(let offset, _, _): isRemoved[offset] = true
      case .insert(let offset, _, _): isAdded[offset] = true
      }
    }
    var changes: [ClauseChange] = []
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      var removed: [VersionClause] = []
      var added: [VersionClause] = []
      while old < before.count, isRemoved[old] {
        removed.append(before[old])
        old += 1
      }
      while new < after.count, isAdded[new] {
        added.append(after[new])
        new += 1
      }
      changes += gap(removed, added)
      old += 1
      new += 1
    }
    return changes
  }

  /// The changes between two matches.
  private static func gap(
    _ removed: [VersionClause], _ added: [VersionClause]
  ) -> [ClauseChange] {
    var changes: [ClauseChange] = []
    var rest = removed[...]
    var new: [ClauseChange] = []
    for clause in added {
      // In order: a clause that was passed over is gone.
      guard let index = rest.firstIndex(where: { isSame($0, clause) }) else {
        new.append(ClauseChange(kind: .added, after: clause))
        continue
      }
      changes += rest[..<index].map { ClauseChange(kind: .removed, before: $0) } + new
      changes.append(ClauseChange(kind: .changed, before: rest[index], after: clause))
      new = []
      rest = rest[(index + 1)...]
    }
    return changes + rest.map { ClauseChange(kind: .removed, before: $0) } + new
  }

  private static func isSame(_ first: VersionClause, _ second: VersionClause) -> Bool {
    if let heading = first.heading, heading == second.heading { return true }
    return similarity(first.quote, second.quote) >= 0.5
  }

  /// The share of neighbouring characters that two texts have in common, 0 to 1.
  static func similarity(_ first: String, _ second: String) -> Double {
    let pairs = bigrams(first)
    let others = bigrams(second)
    let total = pairs.count + others.count
    guard total > 0 else { return first == second ? 1 : 0 }
    var counts: [UInt64: Int] = [:]
    for pair in pairs { counts[pair, default: 0] += 1 }
    var common = 0
    for pair in others {
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      common += 1
    }
    return Double(2 * common) / Double(total)
  }

  private static func bigrams(_ text: String) -> [UInt64] {
    let scalars = Array(text.unicodeScalars)
    return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
  }
}
