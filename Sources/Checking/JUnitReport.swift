/// The outcomes of checks as JUnit XML, which build servers show.
///
/// Failed checks of severity error are failures; warnings pass and say what they found in
/// `system-out`, since the format knows no warnings.
package enum JUnitReport {
  /// The document; `warehouse` is the file that was looked at, `timestamp` when (ISO 8601).
  package static func text(
    _ outcomes: [CheckOutcome], warehouse: String, timestamp: String
  ) -> String {
    let failures = outcomes.filter { $0.result == .fail }.count
    let counts =
      "tests=\"\(outcomes.count)\" failures=\"\(failures)\" errors=\"0\""
    let time = "time=\"\(seconds(outcomes.reduce(0) { $0 + $1.seconds }))\""
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"gongwen check\" \(counts) \(time)>",
      "  <testsuite name=\"\(escaped(warehouse))\" \(counts) skipped=\"0\" \(time)"
        + " timestamp=\"\(escaped(timestamp))\">",
    ]
    for outcome in outcomes { lines += testCase(outcome) }
    lines += ["  </testsuite>", "</testsuites>", ""]
    return lines.joined(separator: "\n")
  }

  private static func testCase(_ outcome: CheckOutcome) -> [String] {
    let kind = outcome.check.place == nil ? "gongwen" : "pipeline"
    let head =
      "    <testcase classname=\"\(kind)\" name=\"\(escaped(outcome.check.name))\""
      + " time=\"\(seconds(outcome.seconds))\""
    if outcome.result == .pass { return [head + "/>"] }
    let message = "\(outcome.failing) rows fail: \(outcome.check.summary)"
    var body = outcome.samples.map { escaped(CheckOutcome.line($0)) }
    if outcome.failing > outcome.samples.count {
      body.append("and \(outcome.failing - outcome.samples.count) more")
    }
    let text = body.joined(separator: "\n")
    switch outcome.result {
    case .fail:
      return [
        head + ">",
        "      <failure message=\"\(escaped(message))\" type=\"rows\">\(text)</failure>",
        "    </testcase>",
      ]
    default:
      return [
        head + ">", "      <system-out>warning: \(escaped(message))\n\(text)</system-out>",
        "    </testcase>",
      ]
    }
  }

  /// Milliseconds are as fine as the format's readers are.
  private static func seconds(_ value: Double) -> String {
    let milliseconds = Int((value * 1_000).rounded())
    let rest = "\(milliseconds % 1_000)"
    return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  /// `text` with what XML 1.0 does not allow taken out or escaped.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      case "\r": escaped += "&#13;"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isAllowed ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
