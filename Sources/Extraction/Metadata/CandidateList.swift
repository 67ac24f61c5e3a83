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
    entries.enumerated().filter { $0.element.candidate.field == field }
      .sorted {
        $0.element.trust != $1.element.trust
          ? $0.element.trust > $1.element.trust : $0.offset < $1.offset
      }
      .map { $0.element }
  }

  /// The most trusted candidate of a field; one without trust is never taken.
  func best(_ field: FieldCandidate.Field) -> FieldCandidate? {
    ranked(field).first.flatMap { $0.trust > 0 ? $0.candidate : nil }
  }

  /// All candidates, field by field, most trusted first.
  var all: [FieldCandidate] {
    FieldCandidate.Field.allCases.flatMap { ranked($0).map(\.candidate) }
  }
}
