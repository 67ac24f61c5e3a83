internal import TextScanning

/// What a column of an indicator table holds.
struct IndicatorColumn {
  enum Role {
    case ordinal, group, label, unit, binding, base, target, growth, difference, other
  }

  var index: Int
  var role: Role
  /// The header's texts from top to bottom, each once.
  var headers: [Scalars]
  var period: IndicatorPeriod?
  /// The unit that the header prints.
  var unit: String?
  var factor: Double?
  /// The header without period, unit and general words: what it says is measured.
  var name: Scalars = []
  /// Whether a word of the header says that the column is a target.
  var isMarkedTarget = false

  /// The header in one piece.
  var path: Scalars { headers.flatMap { $0 } }
}
