internal import PolicyModel
package import Warehouse

/// One fact at its place in a notice.
package struct NoticeMark: Sendable {
  /// What a fact is.
  package enum Kind: String, Sendable, CaseIterable {
    case target = "targets"
    case project = "projects"
    case incentive = "incentives"
    case duty = "responsibilities"
    case citation = "citations"

    /// The letter that stands for it in the text.
    package var letter: String {
      switch self {
      case .target: "T"
      case .project: "P"
      case .incentive: "I"
      case .duty: "D"
      case .citation: "C"
      }
    }
  }

  /// What it is.
  package var kind: Kind
  /// Its letter and its number among its kind in this notice, in the order of the text: T3.
  package var label: String
  /// Its row.
  package var fact: FactRow
  /// Its place in the body, in Unicode scalars.
  package var range: Range<Int>

  /// The marks of a notice, in the order of the text, the longer first where two begin together.
  package static func all(of detail: NoticeDetail) -> [NoticeMark] {
    var marks: [NoticeMark] = []
    for facts in detail.facts {
      guard let kind = Kind(rawValue: facts.table) else { continue }
      for row in facts.rows {
        var fact = FactRow(
          table: facts.table, id: "", noticeID: detail.reading.notice.id, columns: facts.columns,
          values: row)
        fact.id = fact.text(facts.columns[0]) ?? ""
        guard let start = fact.integer("char_start"), let end = fact.integer("char_end"),
          start <= end
        else { continue }
        marks.append(NoticeMark(kind: kind, label: "", fact: fact, range: start..<end))
      }
    }
    marks = marks.enumerated().sorted {
      ($0.element.range.lowerBound, -$0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, -$1.element.range.upperBound, $1.offset)
    }.map { $0.element }
    var counts: [Kind: Int] = [:]
    for index in marks.indices {
      let number = counts[marks[index].kind, default: 0] + 1
      counts[marks[index].kind] = number
      marks[index].label = "\(marks[index].kind.letter)\(number)"
    }
    return marks
  }
}
