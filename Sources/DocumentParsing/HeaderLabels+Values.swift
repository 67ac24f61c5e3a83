internal import PolicyModel
package import TextScanning

extension HeaderLabels {
  /// The lines of a page with each label that stands alone joined to the value on the line below.
  ///
  /// 成文日期： over 2020年3月1日 is one line of metadata. Only what the label asks for is taken as
  /// its value, so that a title below an empty label stays where it is.
  package static func joiningValues(_ lines: [Scalars]) -> [Scalars] {
    var joined: [Scalars] = []
    var index = 0
    while index < lines.count {
      var line = lines[index]
      index += 1
      if index < 40, index < lines.count, let last = line.last, ScalarSet.colons.contains(last),
        let label = labels(in: line).last, label.range.upperBound == line.count,
        let field = label.field, isValue(lines[index], of: field)
      {
        line.append(contentsOf: lines[index])
        index += 1
      }
      joined.append(line)
    }
    return joined
  }

  /// Whether a line is what a label of the field asks for.
  static func isValue(_ line: Scalars, of field: FieldCandidate.Field) -> Bool {
    guard line.count <= 80, labels(in: line).isEmpty, let first = line.first else { return false }
    switch field {
    case .issuedOn, .publishedOn, .effectiveOn, .expiresOn:
      guard let date = DateScanner.first(in: line) else { return false }
      return date.range.count + 10 >= line.count
    case .documentNumber:
      return DocumentNumberScanner.first(in: line).map { $0.range.count + 2 >= line.count } ?? false
    case .indexNumber:
      return (first.isLatin || first.digit != nil) && line.count <= 40
    case .title:
      return line.count >= 6
    default:
      return line.count <= 24 && first.isHan && !line.contains("关于")
        && !line.ends(with: "通知") && !line.contains("。")
        && !ScalarSet.colons.contains(line[line.count - 1])
    }
  }
}
