/// The known word that a mistyped one was meant to be.
package enum Suggestion {
  /// The nearest of `words`, if it is near enough to be meant.
  package static func nearest(_ word: String, among words: [String]) -> String? {
    let distances = words.map { (word: $0, distance: distance(word.lowercased(), $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, word.count / 3) ? best.word : nil
  }

  /// `did you mean …?`, or the list of what there is.
  package static func advice(_ word: String, among words: [String]) -> String {
    if let nearest = nearest(word, among: words) { return "did you mean \(nearest)?" }
    return "known are \(words.joined(separator: ", "))"
  }

  /// Insertions, deletions, replacements and swaps of neighbours between two words.
  private static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first.unicodeScalars)
    let second = Array(second.unicodeScalars)
    var before: [Int] = []
    var previous = Array(0...second.count)
    for (row, scalar) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var best = min(
          previous[column] + (scalar == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, scalar == second[column - 1], first[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
    }
    return previous[second.count]
  }
}
