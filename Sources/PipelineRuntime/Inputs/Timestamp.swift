internal import Glibc

/// Times as the warehouse stores them: UTC, `YYYY-MM-DD HH:MM:SS`.
package enum Timestamp {
  /// The normal form of an ISO 8601 date or time, or `nil` for anything else.
  ///
  /// Accepts `2024-05-06`, `2024-05-06 07:08`, `2024-05-06T07:08:09.123Z` and offsets (`+08:00`,
  /// `+0800`, `+08`). Without an offset the time is taken as UTC; fractions are cut off.
  package static func normalised(_ text: String) -> String? {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip(0x2D),
      let month = scanner.number(digits: 2), scanner.skip(0x2D),
      let day = scanner.number(digits: 2), (1...12).contains(month),
      (1...daysInMonth(month, year: year)).contains(day)
    else { return nil }
    var seconds = days(year: year, month: month, day: day) * 86_400
    if !scanner.isAtEnd {
      guard scanner.skip(0x54) || scanner.skip(0x74) || scanner.skip(0x20),
        let time = secondsOfDay(&scanner), let offset = offset(&scanner), scanner.isAtEnd
      else { return nil }
      seconds += time - offset
    }
    return formatted(secondsSince1970: seconds)
  }

  /// The normal form of this moment.
  package static func now() -> String { formatted(secondsSince1970: time(nil)) }

  /// The time `days` days before `text`, which has the normal form.
  package static func before(_ text: String, days: Int) -> String {
    var scanner = DigitScanner(text)
    guard let year = scanner.number(digits: 4), scanner.skip(0x2D),
      let month = scanner.number(digits: 2), scanner.skip(0x2D), let day = scanner.number(digits: 2)
    else { return text }
    let date = Self.days(year: year, month: month, day: day) - days
    return String(formatted(secondsSince1970: date * 86_400).prefix(10) + text.dropFirst(10))
  }

  /// The normal form of a time in seconds since 1970.
  package static func formatted(secondsSince1970 seconds: Int) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    let (year, month, date) = civil(day)
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map { padded($0, 2) }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2)) "
      + clock.joined(separator: ":")
  }

  private static func secondsOfDay(_ scanner: inout DigitScanner) -> Int? {
    guard let hour = scanner.number(digits: 2), hour < 24, scanner.skip(0x3A),
      let minute = scanner.number(digits: 2), minute < 60
    else { return nil }
    var second = 0
    if scanner.skip(0x3A) {
      guard let value = scanner.number(digits: 2), value <= 60 else { return nil }
      second = min(value, 59)
      if scanner.skip(0x2E) { scanner.skipDigits() }
    }
    return hour * 3_600 + minute * 60 + second
  }

  private static func offset(_ scanner: inout DigitScanner) -> Int? {
    if scanner.isAtEnd || scanner.skip(0x5A) || scanner.skip(0x7A) { return 0 }
    let isEast = scanner.skip(0x2B)
    guard isEast || scanner.skip(0x2D), let hours = scanner.number(digits: 2), hours < 24 else {
      return nil
    }
    var minutes = 0
    _ = scanner.skip(0x3A)
    if !scanner.isAtEnd {
      guard let value = scanner.number(digits: 2), value < 60 else { return nil }
      minutes = value
    }
    let seconds = hours * 3_600 + minutes * 60
    return isEast ? seconds : -seconds
  }

  private static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1970-01-01 in the Gregorian calendar (Hinnant, days_from_civil).
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day since 1970-01-01 (Hinnant, civil_from_days).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = Int((Double(shifted) / 146_097).rounded(.down))
    let day = shifted - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let date = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (year + era * 400 + (month <= 2 ? 1 : 0), month, date)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}
