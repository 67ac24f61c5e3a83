internal import Checking
internal import PolicyModel
internal import Yams

/// Reads the checks of a pipeline file and refuses every mistake with its line.
///
/// ```yaml
/// checks:
///   - name: issuers                       # a kind of check, with a condition
///     severity: warn                      # error (default), warn or off
///     not_null: {table: notices, column: issuer, where: "admin_level <> 'township'"}
///   - name: money_of_projects
///     range: {table: projects, column: investment_yuan, min: 0, max: 1e12}
///   - name: no_old_plans                  # a query that gives the failing rows
///     sql: SELECT notice_id, title FROM notices WHERE issued_on < '2000-01-01'
///   - builtin: percentages                # another severity for a check of the program
///     severity: off
/// ```
struct CheckReader {
  private static let kinds = [
    "sql", "not_null", "unique", "range", "accepted_values", "references", "freshness", "row_count",
  ]

  let file: String

  /// The plan that the list `value` describes.
  func plan(_ value: YAMLValue) throws(GongwenError) -> CheckPlan {
    var plan = CheckPlan()
    for element in try value.list() {
      let mapping = try YAMLMapping(
        element.node, file: file, what: "a check",
        keys: ["name", "builtin", "severity"] + Self.kinds)
      if let name = mapping.optional("builtin") {
        try add(builtIn: name, mapping, at: element, to: &plan)
        continue
      }
      let name = try mapping.required("name")
      let text = try name.text()
      guard !BuiltInChecks.names.contains(text), !plan.entries.contains(where: { $0.name == text })
      else {
        throw name.error(
          "a check stands twice: \(text)",
          advice: "for a check of the program write builtin instead of name")
      }
      let present = Self.kinds.compactMap { mapping.optional($0) }
      guard present.count == 1, let kind = present.first else {
        throw element.error("a check has exactly one of \(Self.kinds.joined(separator: ", "))")
      }
      let mark = name.node.mark
      plan.entries.append(
        CheckPlan.Entry(
          name: text, severity: try severity(mapping) ?? .error, method: try method(kind),
          place: mark.map { "\(file):\($0.line):\($0.column)" } ?? file))
    }
    return plan
  }

  private func add(
    builtIn name: YAMLValue, _ mapping: YAMLMapping, at element: YAMLValue, to plan: inout CheckPlan
  ) throws(GongwenError) {
    let text = try name.text()
    guard BuiltInChecks.names.contains(text) else {
      throw name.error(
        "the program has no check \(text)",
        advice: Suggestion.advice(text, among: BuiltInChecks.names))
    }
    guard mapping.count == 2, let severity = try severity(mapping) else {
      throw element.error("builtin goes with severity and nothing else")
    }
    plan.severities[text] = severity
  }

  private func severity(_ mapping: YAMLMapping) throws(GongwenError) -> CheckSeverity? {
    guard let value = mapping.optional("severity") else { return nil }
    // YAML 1.1 takes a plain off for false.
    let text = try value.text()
    guard let severity = CheckSeverity(rawValue: text) else {
      throw value.error(
        "unknown severity: \(text)",
        advice: Suggestion.advice(text, among: CheckSeverity.allCases.map { $0.rawValue }))
    }
    return severity
  }

  private func method(_ value: YAMLValue) throws(GongwenError) -> CheckPlan.Entry.Method {
    if value.name == "sql" { return .sql(try value.text()) }
    let keys: [String: [String]] = [
      "not_null": ["column"], "unique": ["columns"], "range": ["column", "min", "max"],
      "accepted_values": ["column", "values"], "references": ["column", "to"],
      "freshness": ["column", "max_age_days"], "row_count": ["min", "max"],
    ]
    let mapping = try YAMLMapping(
      value.node, file: file, what: value.name,
      keys: ["table"] + (keys[value.name] ?? []) + ["where"])
    let table = try identifier(mapping.required("table"))
    let condition = try mapping.optional("where")?.text()
    switch value.name {
    case "not_null":
      return .typed(
        .notNull(
          table: table, column: try identifier(mapping.required("column")), condition: condition))
    case "unique":
      var columns: [String] = []
      let list = try mapping.required("columns")
      for column in try list.list() { columns.append(try identifier(column)) }
      guard !columns.isEmpty else { throw list.error("columns names none") }
      return .typed(.unique(table: table, columns: columns, condition: condition))
    case "range":
      let minimum = try mapping.optional("min")?.number()
      let maximum = try mapping.optional("max")?.number()
      guard minimum != nil || maximum != nil else { throw value.error("range needs min or max") }
      return .typed(
        .range(
          table: table, column: try identifier(mapping.required("column")), minimum: minimum,
          maximum: maximum, condition: condition))
    case "accepted_values":
      var values: [String] = []
      for text in try mapping.required("values").list() { values.append(try text.text()) }
      return .typed(
        .acceptedValues(
          table: table, column: try identifier(mapping.required("column")), values: values,
          condition: condition))
    case "references":
      let target = try mapping.required("to")
      let parts = try target.text().split(separator: ".").map { String($0) }
      guard parts.count == 2, parts.allSatisfy({ Self.isIdentifier($0) }) else {
        throw target.error("to is to be table.column")
      }
      return .typed(
        .references(
          table: table, column: try identifier(mapping.required("column")), otherTable: parts[0],
          otherColumn: parts[1], condition: condition))
    case "freshness":
      return .typed(
        .freshness(
          table: table, column: try identifier(mapping.required("column")),
          days: try mapping.required("max_age_days").integer(in: 0...100_000),
          condition: condition))
    default:
      let minimum = try mapping.optional("min")?.integer(in: 0...1_000_000_000_000)
      let maximum = try mapping.optional("max")?.integer(in: 0...1_000_000_000_000)
      guard minimum != nil || maximum != nil else {
        throw value.error("row_count needs min or max")
      }
      return .typed(
        .rowCount(table: table, minimum: minimum, maximum: maximum, condition: condition))
    }
  }

  private func identifier(_ value: YAMLValue) throws(GongwenError) -> String {
    let text = try value.text()
    guard Self.isIdentifier(text) else {
      throw value.error("\(text) is no name of a table or column")
    }
    return text
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F || ($0 >= 0x30 && $0 <= 0x39)
      }
  }
}
