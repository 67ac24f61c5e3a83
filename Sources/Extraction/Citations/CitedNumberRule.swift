internal import PolicyModel
internal import TextScanning

/// A document number without a title: 按照国办发〔2015〕3号文件.
package enum CitedNumberRule: ReadingRule {
  package static let identifier = "citations.number"
  package static let summary = "A document is named by its number alone."
  package static let matching = [
    RuleExample("要按照某政办发〔2015〕3号文件的规定，", "basis 某政办发〔2015〕3号"),
    RuleExample("某府发[2011]7号文件停止执行。", "repeals 某府发〔2011〕7号"),
  ]
  package static let notMatching = ["见第〔2〕号图纸。", "2015年3号楼"]

  package static func reading(of example: String) -> String? {
    let text = Scalars(example)
    let found = mentions(in: text, outside: []).map {
      "\($0.relation.rawValue) \($0.number?.text ?? "")"
    }
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }

  /// The first number at or after `start`, before `end`, without the words before its code.
  static func first(
    in text: Scalars, from start: Int, to end: Int
  ) -> (number: DocumentNumber, range: Range<Int>)? {
    DocumentNumberScanner.first(in: text, from: start, to: end).map {
      AgencyCodeTrim.trimmed($0, in: text)
    }
  }

  /// The numbers that stand in none of the ranges `taken`, which are in order.
  static func mentions(in text: Scalars, outside taken: [Range<Int>]) -> [CitationMention] {
    var found: [CitationMention] = []
    var gaps: [Range<Int>] = []
    var position = 0
    for range in taken {
      if range.lowerBound > position { gaps.append(position..<range.lowerBound) }
      position = max(position, range.upperBound)
    }
    if position < text.count { gaps.append(position..<text.count) }
    for gap in gaps {
      var index = gap.lowerBound
      while let hit = first(in: text, from: index, to: gap.upperBound) {
        let relation = CitationRelation.relation(
          in: text, head: hit.range.lowerBound, tail: hit.range.upperBound, next: gap.upperBound)
        found.append(
          CitationMention(
            title: nil, number: hit.number, range: hit.range, relation: relation,
            ruleID: identifier, shortName: nil))
        index = hit.range.upperBound
      }
    }
    return found
  }
}
