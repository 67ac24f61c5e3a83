/// Calendar dates as pages print them, normalised to ISO 8601.
///
/// 2018年8月15 日 · 2022- 03- 04 16: 02 · 2019/1/8 · 2019.01.08 · 二〇一一年七月十七日 · 20190108.
package enum DateScanner {
  /// A date and where it stands.
  package struct Hit: Sendable, Equatable {
    /// `YYYY-MM-DD`.
    package var iso: String
    /// Half-open range in scalars.
    package var range: Range<Int>
  }

  /// The first date at or after `start`, before `end`.
  package static func first(in text: Scalars, from start: Int = 0, to end: Int? = nil) -> Hit? {
    let end = end ?? text.count
    var index = start
    while index < end {
      let scalar = text[index]
      let isDigit = scalar.digit != nil
      if isDigit || ChineseNumeral.digit(scalar) != nil {
        if let hit = date(in: text, at: index), hit.range.upperBound <= end { return hit }
        // A number is tried from its first digit only, so that 12018年 is no year 2018.
        while index < end, isDigit ? text[index].digit != nil : isNumeral(text[index]) {
          index += 1
        }
      } else {
        index += 1
      }
    }
    return nil
  }

  /// The date that starts exactly at `index`, if there is one.
  package static func date(in text: Scalars, at index: Int) -> Hit? {
    guard
      let year = mixedYear(in: text, at: index)
        ?? ChineseNumeral.wholeNumber(in: text, at: index)
    else { return nil }
    if year.value >= 1900_01_01, year.end - index == 8 {
      return hit(year.value / 10000, year.value / 100 % 100, year.value % 100, index..<year.end)
    }
    guard (1900...2199).contains(year.value), year.end - index == 4 else { return nil }
    var position = text.skippingSpaces(from: year.end)
    guard position < text.count else { return nil }
    let mark = text[position]
    guard mark == "年" || mark.isOne(of: "-/.－．—") else { return nil }
    position = text.skippingSpaces(from: position + 1)
    guard let month = ChineseNumeral.wholeNumber(in: text, at: position) else { return nil }
    position = text.skippingSpaces(from: month.end)
    guard position < text.count, text[position] == (mark == "年" ? "月" : mark) else { return nil }
    position = text.skippingSpaces(from: position + 1)
    guard let day = ChineseNumeral.wholeNumber(in: text, at: position) else { return nil }
    var end = day.end
    if mark == "年" {
      let closing = text.skippingSpaces(from: end)
      guard closing < text.count, text[closing] == "日" || text[closing] == "号" else { return nil }
      end = closing + 1
    }
    return hit(year.value, month.value, day.value, index..<end)
  }

  /// A year whose zeros are letters or Arabic digits between Chinese ones: 二OO六, 二0一一.
  private static func mixedYear(in text: Scalars, at index: Int) -> (value: Int, end: Int)? {
    guard index + 4 < text.count, text[index] == "二" || text[index] == "一" else { return nil }
    var value = 0
    for position in index..<index + 4 {
      let scalar = text[position]
      if let digit = ChineseNumeral.digit(scalar) {
        value = value * 10 + digit
      } else if scalar.isOne(of: "OoΟο0０◯") {
        value *= 10
      } else {
        return nil
      }
    }
    return (value, index + 4)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.digit(scalar) != nil || ChineseNumeral.place(scalar) != nil
  }

  private static func hit(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> Hit? {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...daysInMonth(month, year)).contains(day)
    else { return nil }
    return Hit(iso: "\(year)-\(twoDigits(month))-\(twoDigits(day))", range: range)
  }

  private static func daysInMonth(_ month: Int, _ year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  private static func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : String(value)
  }
}
