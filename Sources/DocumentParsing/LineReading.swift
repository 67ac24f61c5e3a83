internal import TextScanning

/// What a line looks like at first sight, before anything is known of the page.
enum LineReading {
  private static let commas = ScalarSet("，,、")
  private static let numerals = ScalarSet("一二三四五六七八九十")

  /// Whether the line reads as running text: it has the marks of sentences, or starts with the
  /// label of a unit.
  static func isProse(_ text: Scalars) -> Bool {
    var commas = 0
    for scalar in text {
      switch scalar {
      case "。", "；", "！", "？": return true
      case "，": commas += 1
      default: break
      }
    }
    if commas >= 2 { return true }
    if let last = text.last, ScalarSet.colons.contains(last), text.count >= 5 { return true }
    return startsUnit(text)
  }

  /// Whether the line starts as a unit of a notice does: 一、 （一） 第一条 1. 1、 ①.
  static func startsUnit(_ text: Scalars) -> Bool {
    guard text.count >= 4, let first = text.first else { return false }
    var index = 0
    if first == "（" || first == "(" || first == "第" { index = text.skippingSpaces(from: 1) }
    guard let number = ChineseNumeral.wholeNumber(in: text, at: index), number.end < text.count,
      number.value > 0, number.value < 1000
    else { return false }
    let mark = text[
      text.skippingSpaces(from: number.end) < text.count
        ? text.skippingSpaces(from: number.end) : number.end]
    switch first {
    case "（", "(": return mark == "）" || mark == ")"
    case "第": return mark == "条" || mark == "章" || mark == "节" || mark == "编"
    default:
      guard mark == "、" || mark == "." || mark == "．" else { return false }
      return numerals.contains(first)
        || number.end + 1 < text.count
          && text[number.end + 1].digit == nil
    }
  }
}
