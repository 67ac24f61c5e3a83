internal import TextScanning

/// The years that the words of a header, a caption or a title give.
struct IndicatorPeriod {
  var startYear: Int?
  var endYear: Int?
  /// As printed.
  var text: String?
  /// Whether the words name one year, not a stretch of years or a plan.
  var isYear = false

  /// The last single year, else the last stretch of years or five-year plan.
  static func reading(_ text: Scalars) -> IndicatorPeriod? {
    var best: IndicatorPeriod?
    for hit in QuantityScanner.quantities(in: text) where hit.kind == .date || hit.kind == .period {
      guard let end = hit.endDate.flatMap({ Int($0.prefix(4)) }) else { continue }
      let start = hit.startDate.flatMap { Int($0.prefix(4)) }
      let isYear = start == nil || start == end
      if best?.isYear == true, !isYear { continue }
      best = IndicatorPeriod(
        startYear: isYear ? nil : start, endYear: end, text: text.string(hit.range), isYear: isYear)
    }
    return best ?? bareYear(text)
  }

  /// 2025 without 年, alone in its header.
  private static func bareYear(_ text: Scalars) -> IndicatorPeriod? {
    var index = 0
    while index < text.count {
      guard text[index].digit != nil else {
        index += 1
        continue
      }
      var end = index
      var value = 0
      while end < text.count, let digit = text[end].digit, end - index < 6 {
        value = value * 10 + digit
        end += 1
      }
      if end - index == 4, (1980...2100).contains(value) {
        return IndicatorPeriod(endYear: value, text: text.string(index..<end), isYear: true)
      }
      index = end
    }
    return nil
  }
}
