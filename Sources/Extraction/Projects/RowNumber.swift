internal import TextScanning

/// The number that a list prints before an item's name.
enum RowNumber {
  private static let marks = ScalarSet(".、．:：)）")

  /// The range without 一、 （一） 1. 1） ① ● at its start.
  static func withoutNumber(_ text: Scalars, _ range: Range<Int>) -> Range<Int> {
    let range = text.trimmed(range)
    let piece = Scalars(text[range])
    if let label = ClauseLabelScanner.label(of: piece), !label.isDoubtful,
      label.style >= .chinese, label.style != .box, label.end < piece.count
    {
      return text.trimmed(range.lowerBound + label.end..<range.upperBound)
    }
    // 1:甲 and X:甲 as text pages print them.
    guard range.count > 3 else { return range }
    var index = range.lowerBound
    while index < range.upperBound, text[index].digit != nil, index - range.lowerBound < 3 {
      index += 1
    }
    if index == range.lowerBound, text[index] == "X" || text[index] == "N" { index += 1 }
    guard index > range.lowerBound, index < range.upperBound - 1,
      text[index] == ":" || text[index] == "：",
      text[index + 1].digit == nil
    else { return range }
    return text.trimmed(index + 1..<range.upperBound)
  }

  /// The style of the number in a cell of numbers: 一, （一）, 1.
  static func style(of cell: Scalars) -> LabelStyle? {
    let text = Scalars(cell[cell.trimmed(0..<cell.count)])
    guard !text.isEmpty, text.count <= 6 else { return nil }
    let opens = text[0] == "（" || text[0] == "("
    let start = opens ? 1 : 0
    guard let number = ChineseNumeral.wholeNumber(in: text, at: start),
      text[number.end...].allSatisfy({ marks.contains($0) })
    else { return nil }
    let isArabic = text[start].digit != nil
    if isArabic { return opens ? .arabicInBrackets : .arabic }
    return opens ? .chineseInBrackets : .chinese
  }
}
