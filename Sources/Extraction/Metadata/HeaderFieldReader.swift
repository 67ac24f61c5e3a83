internal import DocumentParsing
internal import PolicyModel
package import TextScanning

/// Parts a line of the metadata block into labels and values.
///
/// 索引号：330000/2020-1 主题分类：科技、教育 文号： is three fields, the last without a value.
package enum HeaderFieldReader {
  /// The fields of a line that have a value, in order; ranges are moved up by `offset`.
  package static func fields(of line: Scalars, offset: Int = 0) -> [HeaderField] {
    var hits = labels(of: line) { HeaderLabels.label(in: line, at: $0) }
    if hits.isEmpty { hits = labels(of: line) { HeaderLabels.bareLabel(in: line, at: $0) } }
    var fields: [HeaderField] = []
    for (index, hit) in hits.enumerated() {
      let end = index + 1 < hits.count ? hits[index + 1].range.lowerBound : line.count
      let whole = hit.range.upperBound..<end
      let bounds = line.trimmed(whole.lowerBound..<foreignLabel(line, whole), of: bars)
      guard let range = MissingValue.value(in: line, bounds) else { continue }
      fields.append(
        HeaderField(
          field: hit.field, label: hit.label,
          range: range.lowerBound + offset..<range.upperBound + offset))
    }
    return fields
  }

  private static let bars = ScalarSet("|丨｜")

  /// The labels of a line, wherever they stand: at its start, behind a gap or a mark, or, if long
  /// enough to be no part of a word, right behind a value.
  private static func labels(
    of line: Scalars, at find: (Int) -> HeaderLabels.Hit?
  ) -> [HeaderLabels.Hit] {
    var hits: [HeaderLabels.Hit] = []
    var index = 0
    while index < line.count {
      if let hit = find(index),
        index == 0 || !line[index - 1].isHan || hit.range.count > 4
      {
        hits.append(hit)
        index = hit.range.upperBound
      } else {
        index += 1
      }
    }
    return hits
  }

  /// Where a label that the lexicon does not know starts inside a value (` 信息分类：`), or its end.
  private static func foreignLabel(_ line: Scalars, _ value: Range<Int>) -> Int {
    var index = value.lowerBound + 1
    while index < value.upperBound {
      if line[index - 1].isSpace, line[index].isHan {
        var end = index
        var letters = 0
        while end < value.upperBound, line[end].isHan {
          letters += 1
          end += 1
          // 分 类： with its letters spaced out.
          let next = line.skippingSpaces(from: end)
          if letters == 1 || line[end - 2].isSpace, next < value.upperBound { end = next }
        }
        if end < value.upperBound, ScalarSet.colons.contains(line[end]), (2...8) ~= letters {
          return index
        }
      }
      index += 1
    }
    return value.upperBound
  }
}
