/// Numbers for readers.
struct Figures: Sendable {
  let words: Words

  /// A whole number with its thousands apart: 12,345.
  func count(_ value: Int) -> String {
    let digits = Array(String(value.magnitude).utf8)
    var text: [UInt8] = value < 0 ? [0x2D] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(0x2C) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number with at most `places` places after the point.
  func number(_ value: Double, places: Int = 4) -> String {
    guard value.magnitude < 0x1p53 else { return "\(value)" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard value.magnitude * scale < 0x1p53 else { return count(Int(value.rounded())) }
    let scaled = Int((value * scale).rounded())
    let whole = scaled.magnitude / UInt(scale)
    var rest = String(scaled.magnitude % UInt(scale))
    rest = String(repeating: "0", count: places - min(places, rest.utf8.count)) + rest
    while rest.hasSuffix("0") { rest.removeLast() }
    let sign = scaled < 0 ? "-" : ""
    return sign + count(Int(whole)) + (rest.isEmpty || places == 0 ? "" : "." + rest)
  }

  /// A quantity of base units the way that readers say it: 6.4亿元, 640 million.
  func quantity(_ value: Double, unit: String?, places: Int = 4) -> String {
    let unit = unit ?? ""
    let steps: [(Double, String)] =
      words.language == .chinese
      ? [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
      : [(1e12, " trillion "), (1e9, " billion "), (1e6, " million ")]
    for (step, name) in steps where value.magnitude >= step {
      return number(value / step, places: places) + name + unit
    }
    return number(value, places: places) + (words.language == .english && !unit.isEmpty ? " " : "")
      + unit
  }

  /// A share as a percentage with one place.
  func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "–" : number(Double(part) * 100 / Double(whole), places: 1) + "%"
  }
}
