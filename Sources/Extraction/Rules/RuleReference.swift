/// The reference of the reading rules, made from their examples.
package enum RuleReference {
  /// One example of a rule, as a row of the reference.
  package struct Row: Sendable, Equatable {
    package var identifier: String
    package var summary: String
    package var text: String
    /// How the rule reads the text; `nil` where it leaves the text alone.
    package var reading: String?
  }

  /// Every example of every rule, those that match first.
  package static var rows: [Row] {
    RuleCatalogue.all.flatMap { rule in
      rule.matching.map {
        Row(
          identifier: rule.identifier, summary: rule.summary, text: $0.text, reading: $0.reading)
      }
        + rule.notMatching.map {
          Row(identifier: rule.identifier, summary: rule.summary, text: $0, reading: nil)
        }
    }
  }

  /// Documentation/Rules.md.
  package static var markdown: String {
    var text = """
      # Reading rules

      Made by `make rules` from the rules themselves (Sources/Extraction); the tests run every example
      and fail where this page is older than its rules. Rows of the warehouse name their rule in
      `rule_id`. "As read" is a short notation of each rule; — means that the rule leaves the text alone.

      """
    var area: Substring = ""
    for rule in RuleCatalogue.all {
      let own = rule.identifier.prefix { $0 != "." }
      if own != area {
        area = own
        text += "\n## \(own.prefix(1).uppercased())\(own.dropFirst())\n"
      }
      text +=
        "\n### \(rule.identifier)\n\n\(escaped(rule.summary))\n\n| text | as read |\n| --- | --- |\n"
      for example in rule.matching {
        text += "| \(escaped(example.text)) | \(escaped(example.reading)) |\n"
      }
      for example in rule.notMatching { text += "| \(escaped(example)) | — |\n" }
    }
    return text
  }

  /// Text that Markdown shows as it is.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "<br>"
      case "|", "*", "_", "`", "[", "]", "\\", "#", "~": result += "\\\(scalar)"
      case "<": result += "&lt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
