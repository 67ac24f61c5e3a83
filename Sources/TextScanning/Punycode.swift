/// Names of hosts outside ASCII (RFC 3492, RFC 5891).
enum Punycode {
  /// The form of a label that stands in the name system: `xn--…`; ASCII labels stay as they are.
  static func label(_ label: String) -> String {
    let scalars = label.unicodeScalars.map(\.value)
    guard scalars.contains(where: { $0 >= 0x80 }) else { return label }
    let ascii = scalars.filter { $0 < 0x80 }
    var output = ascii.compactMap(Unicode.Scalar.init).reduce(into: "") {
      $0.unicodeScalars.append($1)
    }
    var handled = ascii.count
    if handled > 0 { output += "-" }
    var code: UInt32 = 128
    var delta = 0
    var bias = 72
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= code }).min() else { break }
      delta += Int(next - code) * (handled + 1)
      code = next
      for scalar in scalars {
        if scalar < code { delta += 1 }
        guard scalar == code else { continue }
        var rest = delta
        var step = 36
        while true {
          let threshold = min(max(step - bias, 1), 26)
          if rest < threshold { break }
          output.unicodeScalars.append(digit(threshold + (rest - threshold) % (36 - threshold)))
          rest = (rest - threshold) / (36 - threshold)
          step += 36
        }
        output.unicodeScalars.append(digit(rest))
        bias = adapted(delta, count: handled + 1, isFirst: handled == ascii.count)
        delta = 0
        handled += 1
      }
      delta += 1
      code += 1
    }
    return "xn--" + output
  }

  private static func digit(_ value: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30))
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > 455 {
      delta /= 35
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }
}
