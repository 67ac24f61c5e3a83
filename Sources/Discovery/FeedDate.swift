internal import TextScanning

/// Dates of feeds and sitemaps: RFC 822 and ISO 8601, as of the clock of Beijing.
enum FeedDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `YYYY-MM-DD`; a time in UTC is a day later in China from 16:00 on.
  static func day(_ text: String) -> String? {
    let scalars = Scalars(text)
    let words = text.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.map(String.init)
    if let place = words.firstIndex(where: { months.contains($0.prefix(3).lowercased()) }),
      place > 0, place + 1 < words.count,
      let month = months.firstIndex(of: words[place].prefix(3).lowercased()),
      let day = Int(words[place - 1]), let year = Int(words[place + 1])
    {
      let zone = place + 3 < words.count ? words[place + 3] : ""
      let date = DateScanner.first(in: Scalars("\(year)-\(month + 1)-\(day)"))?.iso
      let hour = place + 2 < words.count ? Int(words[place + 2].prefix(2)) : nil
      let isUniversal = ["GMT", "UT", "UTC", "Z", "+0000", "-0000"].contains(zone)
      return isUniversal && hour ?? 0 >= 16 ? date.flatMap(following) : date
    }
    guard let hit = DateScanner.first(in: scalars) else { return nil }
    let rest = Array(scalars[hit.range.upperBound...])
    guard rest.first == "T" || rest.first == "t", rest.last == "Z" || rest.last == "z",
      let hour = Int(Array(rest.dropFirst().prefix(2)).string), hour >= 16
    else { return hit.iso }
    return following(hit.iso)
  }

  private static func following(_ day: String) -> String? {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    // The scanner knows how long months are.
    for (year, month, day) in [
      (parts[0], parts[1], parts[2] + 1), (parts[0], parts[1] + 1, 1), (parts[0] + 1, 1, 1),
    ] {
      if let hit = DateScanner.first(in: Scalars("\(year)-\(month)-\(day)")) { return hit.iso }
    }
    return nil
  }
}
