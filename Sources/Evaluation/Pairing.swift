/// Greedy one-to-one pairing of gold items and rows, the best score first.
enum Pairing {
  struct Pair: Sendable {
    var gold: Int
    var row: Int
  }

  private struct Candidate {
    var score: Double
    var isRequired: Bool
    var gold: Int
    var row: Int

    /// Whether it comes before `other`: the better score, then an item that is asked for, then
    /// the order of the lists.
    func precedes(_ other: Candidate) -> Bool {
      if score != other.score { return score > other.score }
      if isRequired != other.isRequired { return isRequired }
      return (gold, row) < (other.gold, other.row)
    }
  }

  /// The pairs that score at least the kind's floor.
  static func pairs(_ gold: [GoldItem], _ rows: [FactRecord], _ kind: FactKind) -> [Pair] {
    var candidates: [Candidate] = []
    for (goldIndex, item) in gold.enumerated() {
      for (rowIndex, row) in rows.enumerated() {
        let score = kind.score(item.record, row)
        guard score >= kind.floor else { continue }
        candidates.append(
          Candidate(
            score: score, isRequired: !item.isOptional, gold: goldIndex, row: rowIndex))
      }
    }
    candidates.sort { $0.precedes($1) }
    var isUsed = (
      gold: [Bool](repeating: false, count: gold.count),
      rows: [Bool](repeating: false, count: rows.count)
    )
    var pairs: [Pair] = []
    for candidate in candidates
    where !isUsed.gold[candidate.gold] && !isUsed.rows[candidate.row] {
      isUsed.gold[candidate.gold] = true
      isUsed.rows[candidate.row] = true
      pairs.append(Pair(gold: candidate.gold, row: candidate.row))
    }
    return pairs
  }
}
