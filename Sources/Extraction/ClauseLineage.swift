package import PolicyModel

/// The units that each clause of a notice stands in.
package struct ClauseLineage: Sendable {
  private let parents: [Int]
  private let boxes: [Int]

  /// Reads the parents of all clauses in one pass.
  package init(_ clauses: [Clause]) {
    var parents: [Int] = []
    var boxes: [Int] = []
    for (index, clause) in clauses.enumerated() {
      // A unit's parent is the unit before or one that this stands in.
      var parent = clause.parentID == nil ? -1 : index - 1
      while parent >= 0, clauses[parent].id != clause.parentID { parent = parents[parent] }
      parents.append(parent)
      let isBox = clause.address.split(separator: "/").last?.hasPrefix("专栏") ?? false
      boxes.append(isBox ? index : parent >= 0 ? boxes[parent] : -1)
    }
    self.parents = parents
    self.boxes = boxes
  }

  /// The clause and the units it stands in, innermost first.
  package func path(of clause: Int) -> [Int] {
    var path = [clause]
    while let last = path.last, parents[last] >= 0 { path.append(parents[last]) }
    return path
  }

  /// The innermost box (专栏) that the clause is or stands in.
  package func box(of clause: Int) -> Int? { boxes[clause] < 0 ? nil : boxes[clause] }
}
