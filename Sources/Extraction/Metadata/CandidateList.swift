internal import PolicyModel

/// The candidates of all fields, each with how far it is to be trusted.
struct CandidateList {
  private var entries: [(candidate: FieldCandidate, trust: Int)] = []

  /// Adds a candidate; the same value from the same label is kept once.
  mutating func add(_ candidate: FieldCandidate, trust: Int) {
    let isKnown = entries.contains {
      $0.candidate.field == candidate.field && $0.candidate.value == candidate.value
        && $0.candidate.place == candidate.place && $0.candidate.label == candidate.label
    }
    if !isKnown { entries.append((candidate, trust)) }
  }

  /// The candidates of a field, most trusted first; equals in the order they were added.
  func ranked(_ field: FieldCandidate.Field) -> [(candidate: FieldCandidate, trust: Int)] {
    // Places rather than candidates are moved about: a candidate is six strings.
    entries.indices.filter { entries[$0].candidate.field == field }
      .sorted { (-entries[$0].trust, $0) < (-entries[$1].trust, $1) }
      .map { entries[$0] }
  }

  /// The most trusted candidate of a field; one without trust is never taken.
  func best(_ field: FieldCandidate.Field) -> FieldCandidate? {
    var best: Int?
    for index in entries.indices where entries[index].candidate.field == field {
      if entries[index].trust > best.map({ entries[$0].trust }) ?? 0 { best = index }
    }
    return best.map { entries[$0].candidate }
  }

  /// All candidates, field by field, most trusted first.
  var all: [FieldCandidate] {
    FieldCandidate.Field.allCases.flatMap { ranked($0).map(\.candidate) }
  }
}
