/// The years of a chart: those in a row that hold the most, so that gaps are seen as gaps.
struct YearWindow {
  /// A year and its number; 0 where there is nothing.
  struct Entry {
    var year: Int
    var count: Int
  }

  /// The years shown, without a gap.
  let entries: [Entry]
  /// What lies before and behind them.
  let earlier: Int
  let later: Int

  /// Chooses at most `length` years of `counts`.
  init(_ counts: [Int: Int], length: Int = ReportLimits.years) {
    let years = counts.keys.sorted()
    guard let first = years.first, let last = years.last else {
      (entries, earlier, later) = ([], 0, 0)
      return
    }
    func sum(_ range: ClosedRange<Int>) -> Int {
      years.reduce(0) { range.contains($1) ? $0 + (counts[$1] ?? 0) : $0 }
    }
    var best = first...min(last, first + length - 1)
    for start in years {
      let range = start...min(last, start + length - 1)
      if sum(range) >= sum(best) { best = range }
    }
    // A shorter window at the end is filled up with the years before it.
    let room = max(first, min(best.lowerBound, best.upperBound - length + 1))
    let lower = years.first { $0 >= room } ?? room
    let shown = lower...best.upperBound
    entries = shown.map { Entry(year: $0, count: counts[$0] ?? 0) }
    earlier = years.reduce(0) { $1 < lower ? $0 + (counts[$1] ?? 0) : $0 }
    later = years.reduce(0) { $1 > shown.upperBound ? $0 + (counts[$1] ?? 0) : $0 }
  }

  /// What is not shown, in words.
  func notes(without: Int, _ words: Words, _ figures: Figures) -> String? {
    guard let first = entries.first?.year, let last = entries.last?.year else { return nil }
    let notes = [
      earlier > 0
        ? words(
          "\(first)年以前另有 \(figures.count(earlier))", "\(figures.count(earlier)) before \(first)")
        : nil,
      later > 0
        ? words("\(last)年以后另有 \(figures.count(later))", "\(figures.count(later)) after \(last)")
        : nil,
      without > 0
        ? words("\(figures.count(without)) 个没有年份", "\(figures.count(without)) without a year")
        : nil,
    ].compactMap { $0 }
    return notes.isEmpty ? nil : notes.joined(separator: words("；", "; "))
  }
}
