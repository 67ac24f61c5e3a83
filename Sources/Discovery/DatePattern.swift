internal import TextScanning

/// How a list prints its dates: `yyyy-MM-dd`, `yyyy年M月d日`, `dd yyyy-MM`, `[yyyy/MM/dd]`.
///
/// Letters y, M and d stand for digits: two or more for exactly as many, one for one or two (four of
/// a year); white space for any, also none; all else for itself.
struct DatePattern {
  private enum Part {
    case digits(field: Int, count: ClosedRange<Int>)
    case space
    case literal(Unicode.Scalar)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    let scalars = Scalars(text)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      guard let field = Self.field(scalar) else {
        parts.append(scalar.properties.isWhitespace ? .space : .literal(scalar))
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, scalars[end] == scalar { end += 1 }
      let count = end - index
      parts.append(
        .digits(field: field, count: count > 1 ? count...count : field == 0 ? 4...4 : 1...2))
      index = end
    }
    self.parts = parts
  }

  private static func field(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "y": 0
    case "M": 1
    case "d": 2
    default: nil
    }
  }

  /// The first date of a text, `YYYY-MM-DD`; none without a year, which the text must print.
  func first(in text: Scalars) -> String? {
    for start in text.indices where start == 0 || text[start - 1].digit == nil {
      if let date = date(in: text, at: start) { return date }
    }
    return nil
  }

  private func date(in text: Scalars, at start: Int) -> String? {
    var values: [Int?] = [nil, nil, nil]
    var index = start
    for part in parts {
      switch part {
      case .space: index = text.skippingSpaces(from: index)
      case .literal(let scalar):
        guard index < text.count, text[index] == scalar else { return nil }
        index += 1
      case .digits(let field, let count):
        var value = 0
        var length = 0
        while length < count.upperBound, index < text.count, let digit = text[index].digit {
          value = value * 10 + Int(digit)
          length += 1
          index += 1
        }
        guard count.contains(length) else { return nil }
        values[field] = field == 0 && count.upperBound == 2 ? 2_000 + value : value
      }
    }
    guard index >= text.count || text[index].digit == nil, let year = values[0],
      let month = values[1], let day = values[2]
    else { return nil }
    return DateScanner.first(in: Scalars("\(year)-\(month)-\(day)"))?.iso
  }
}
