package import Warehouse

/// What a fact was read as, in words.
package struct FactDescription: Sendable {
  private let words: Words
  private let figures: Figures

  /// Descriptions in the language of `words`.
  package init(_ words: Words) {
    self.words = words
    figures = Figures(words: words)
  }

  /// One line: 充电桩 ≥ 3万个 · 2025年 · 力争.
  package func line(_ fact: FactRow) -> String {
    let parts: [String?]
    switch fact.table {
    case "targets": parts = target(fact)
    case "projects": parts = project(fact)
    case "incentives": parts = incentive(fact)
    case "responsibilities":
      parts = [
        [fact.text("agency"), term(fact, "role")].compactMap { $0 }.joined(separator: " · ")
      ]
    case "citations":
      parts = [
        fact.text("cited_title").map { "《\($0)》" }, fact.text("cited_doc_number"),
        term(fact, "relation"),
      ]
    case "clauses":
      parts = [fact.text("address"), fact.text("heading"), term(fact, "role")]
    case "tables":
      parts = [
        fact.text("caption"), "\(fact.text("n_rows") ?? "?") × \(fact.text("n_cols") ?? "?")",
      ]
    default: parts = []
    }
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Every column that has a value, with its word, for whoever wants all of it.
  package func columns(_ fact: FactRow) -> [(name: String, column: String, value: String)] {
    let places: Set = ["notice_id", "clause_id", "char_start", "char_end", "quote"]
    return zip(fact.columns, fact.values).dropFirst().compactMap { column, value in
      guard !places.contains(column), let text = fact.text(column), value != .null else {
        return nil
      }
      return (
        words.column(column), column, Self.enumerated.contains(column) ? words.term(text) : text
      )
    }
  }

  /// The columns whose values are words of the vocabulary.
  private static let enumerated: Set = [
    "statement", "comparator", "change_mode", "firmness", "tier", "accrual", "binding",
    "list_kind", "phase", "kind", "polarity", "amount_form", "role", "relation",
  ]

  private func term(_ fact: FactRow, _ column: String) -> String? {
    fact.text(column).map { words.term($0) }
  }

  private func target(_ fact: FactRow) -> [String?] {
    let statement = fact.text("statement")
    let firmness = fact.text("firmness")
    let accrual = fact.text("accrual")
    return [
      [fact.text("indicator"), measure(fact)].compactMap { $0 }.joined(separator: " "),
      period(fact), firmness == "plain" ? nil : firmness.map { words.term($0) },
      accrual == "by_end" ? nil : accrual.map { words.term($0) },
      fact.text("scope_text"), baseline(fact),
      statement == "target" ? nil : statement.map { words.term($0) },
    ]
  }

  /// How much, with its comparator and what kind of change it is.
  package func measure(_ fact: FactRow) -> String? {
    let mode = fact.text("change_mode") ?? "level"
    let unit = fact.text("unit")
    guard let value = fact.number("value") else {
      return mode == "peg" ? words.term(mode) : fact.text("value_text")
    }
    var text = figures.quantity(value, unit: fact.number("value_high") == nil ? unit : nil)
    if let high = fact.number("value_high") {
      text += "–" + figures.quantity(high, unit: unit)
    }
    let comparator = fact.text("comparator") ?? "eq"
    let bound = comparator == "eq" || comparator == "range" ? "" : words.term(comparator) + " "
    let change = mode == "level" || mode == "coverage" ? "" : words.term(mode) + " "
    return change + bound + text
  }

  private func period(_ fact: FactRow) -> String? {
    let years = [fact.text("period_start_year"), fact.text("period_end_year")].compactMap { $0 }
    guard !years.isEmpty else { return fact.text("period_text") }
    return years.joined(separator: "–") + words("年", "")
  }

  private func baseline(_ fact: FactRow) -> String? {
    guard let value = fact.number("baseline_value") else { return nil }
    let year = fact.text("baseline_year").map { "\($0)" } ?? ""
    return words("基数", "baseline ")
      + [year, figures.quantity(value, unit: fact.text("unit"))].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  private func project(_ fact: FactRow) -> [String?] {
    [
      fact.text("name"), fact.text("category"), fact.text("location"), fact.text("lead_agency"),
      fact.number("investment_yuan").map { figures.quantity($0, unit: words("元", "yuan")) },
      period(fact), term(fact, "phase"),
    ]
  }

  private func incentive(_ fact: FactRow) -> [String?] {
    [
      [term(fact, "kind"), amount(fact)].compactMap { $0 }.joined(separator: " "),
      fact.text("polarity") == "sanction" ? words.term("sanction") : nil,
      fact.text("frequency"), fact.text("beneficiary"),
      fact.text("condition"), fact.text("payer").map { words("出资：", "paid by ") + $0 },
    ]
  }

  /// How much is promised, with the form of the amount.
  package func amount(_ fact: FactRow) -> String? {
    guard let value = fact.number("amount") else { return nil }
    let unit = fact.text("unit")
    var text = figures.quantity(value, unit: fact.number("amount_high") == nil ? unit : nil)
    if let high = fact.number("amount_high") { text += "–" + figures.quantity(high, unit: unit) }
    let form = fact.text("amount_form") ?? "fixed"
    return form == "fixed" || form == "percent" || form == "range"
      ? text : "\(words.term(form)) \(text)"
  }
}
