/// Counts of one kind of fact over all notices.
package struct Tally: Sendable, Equatable {
  /// How often an attribute of matched rows was right, of how many that were asked.
  package struct Share: Sendable, Equatable {
    package var right = 0
    package var asked = 0

    /// The part that was right, 1 where nothing was asked.
    package var accuracy: Double { asked == 0 ? 1 : Double(right) / Double(asked) }

    mutating func note(_ isRight: Bool) {
      right += isRight ? 1 : 0
      asked += 1
    }
  }

  package internal(set) var matched = 0
  package internal(set) var spurious = 0
  package internal(set) var missed = 0
  /// By the name of the attribute.
  package internal(set) var attributes: [String: Share] = [:]

  /// The part of the rows that is asked for.
  package var precision: Double { Self.ratio(matched, matched + spurious) }
  /// The part of what is asked for that has a row.
  package var recall: Double { Self.ratio(matched, matched + missed) }
  /// The harmonic mean of both.
  package var f1: Double {
    let precision = precision
    let recall = recall
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  private static func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 1 : Double(part) / Double(whole)
  }

  mutating func add(matched: Int, spurious: Int, missed: Int) {
    self.matched += matched
    self.spurious += spurious
    self.missed += missed
  }
}
