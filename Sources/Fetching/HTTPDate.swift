/// Dates in the headers of HTTP (RFC 9110, section 5.6.7), all three forms.
enum HTTPDate {
  /// Seconds since 1970; `nil` for what is no date.
  static func seconds(_ text: String) -> Int? {
    // `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`
    let words = text.split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count >= 5 else { return nil }
    let isOld = months.contains(String(words[1]))
    let (dayWord, monthWord) = isOld ? (words[2], words[1]) : (words[1], words[2])
    let (yearWord, clockWord) = isOld ? (words[4], words[3]) : (words[3], words[4])
    let clock = clockWord.split(separator: ":").compactMap { Int($0) }
    guard let day = Int(dayWord), (1...31).contains(day),
      let month = months.firstIndex(of: String(monthWord)), var year = Int(yearWord),
      clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    if yearWord.count == 2 { year += year < 70 ? 2000 : 1900 }
    guard (1970...9999).contains(year) else { return nil }
    return days(year: year, month: month + 1, day: day) * 86_400
      + clock[0] * 3_600 + clock[1] * 60 + clock[2]
  }

  /// The UTC time as WARC has it: `YYYY-MM-DDThh:mm:ssZ`.
  static func timestamp(secondsSince1970 seconds: Int) -> String {
    var day = seconds / 86_400
    let rest = seconds % 86_400
    var year = 1970
    while day >= days(year: year + 1, month: 1, day: 1) - days(year: year, month: 1, day: 1) {
      day -= days(year: year + 1, month: 1, day: 1) - days(year: year, month: 1, day: 1)
      year += 1
    }
    let start = days(year: year, month: 1, day: 1)
    let month = (1...12).last { days(year: year, month: $0, day: 1) - start <= day } ?? 1
    let date = day - (days(year: year, month: month, day: 1) - start) + 1
    let clock = [rest / 3_600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
    return "\(year)-\(two(month))-\(two(date))T\(clock)Z"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Days since 1970-01-01 in the Gregorian calendar.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
