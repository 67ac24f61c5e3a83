/// What one check found.
package struct CheckOutcome: Sendable {
  /// How it ended.
  package enum Result: String, Sendable {
    case pass, warn, fail
  }

  /// One failing row: columns and values as text, without those that are NULL.
  package typealias Sample = [(column: String, value: String)]

  /// The check.
  package var check: DataCheck
  /// How many rows fail.
  package var failing: Int
  /// The first of them.
  package var samples: [Sample]
  /// How long it took.
  package var seconds: Double

  /// Makes an outcome.
  package init(check: DataCheck, failing: Int, samples: [Sample], seconds: Double) {
    self.check = check
    self.failing = failing
    self.samples = samples
    self.seconds = seconds
  }

  /// How it ended.
  package var result: Result {
    failing == 0 ? .pass : check.severity == .error ? .fail : .warn
  }

  /// One line for a failing row: `target_id=… quote=…`.
  package static func line(_ sample: Sample) -> String {
    sample.map { "\($0.column)=\($0.value)" }.joined(separator: " ")
  }
}
