/// A stretch of text cut where marks begin and end, so that marks may overlap as they like.
package struct MarkedText: Sendable {
  /// A piece that the same marks cover from end to end.
  package struct Piece: Sendable, Equatable {
    /// Its place in the body.
    package var range: Range<Int>
    /// The marks over it, by index, the outer first.
    package var covering: [Int]
    /// The marks that begin with it.
    package var opening: [Int]
    /// The marks that end with it, the inner first.
    package var closing: [Int]
  }

  private let marks: [NoticeMark]
  /// The end furthest on of a mark and those before it, to know which may reach a place.
  private let reach: [Int]

  /// Cuts text that `marks`, in the order of the text, lie on.
  package init(_ marks: [NoticeMark]) {
    self.marks = marks
    var furthest = 0
    reach = marks.map {
      furthest = max(furthest, $0.range.upperBound)
      return furthest
    }
  }

  /// The marks that begin in `range`.
  package func beginning(in range: Range<Int>) -> [Int] {
    let first = firstIndex(from: range.lowerBound)
    let last = firstIndex(from: range.upperBound)
    return Array(first..<last)
  }

  /// The pieces of `range`, in order and without a gap.
  package func pieces(of range: Range<Int>) -> [Piece] {
    guard !range.isEmpty else { return [] }
    let over = touching(range)
    var cuts: Set = [range.lowerBound, range.upperBound]
    for index in over {
      for place in [marks[index].range.lowerBound, marks[index].range.upperBound]
      where range.contains(place) { cuts.insert(place) }
    }
    let places = cuts.sorted()
    return zip(places, places.dropFirst()).map { start, end in
      let covering = over.filter {
        marks[$0].range.lowerBound <= start && end <= marks[$0].range.upperBound
      }
      return Piece(
        range: start..<end, covering: covering,
        opening: covering.filter { marks[$0].range.lowerBound == start },
        closing: covering.filter { marks[$0].range.upperBound == end }.reversed())
    }
  }

  /// The marks that have a scalar in `range`, in their order.
  private func touching(_ range: Range<Int>) -> [Int] {
    var index = firstIndex(from: range.upperBound)
    var found: [Int] = []
    while index > 0, reach[index - 1] > range.lowerBound {
      index -= 1
      if marks[index].range.overlaps(range) { found.append(index) }
    }
    return found.reversed()
  }

  /// The index of the first mark that begins at `place` or behind it.
  private func firstIndex(from place: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
