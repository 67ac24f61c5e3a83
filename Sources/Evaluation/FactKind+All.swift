/// The kinds of facts, in the order in which notices are judged.
extension FactKind {
  static let all = [
    clauses, targets, achievements, projects, incentives, responsibilities, citations,
  ]

  static let clauses = FactKind(
    name: "clauses", goldKey: "clauses", table: "clauses",
    columns: ["address", "label", "heading", "inline"],
    takesPart: { row in
      (row["inline"].isEmpty || row["inline"] == .number(0)) && !row["label"].isEmpty
    },
    score: { Likeness.isSameText($0["address"], $1["address"]) ? 1 : 0 }, floor: 1,
    strict: ("clauses, with heading", ["heading": Likeness.isSameText]),
    attributes: ["heading": Likeness.isSameText])

  private static let targetColumns = [
    "indicator", "comparator", "value", "value_high", "unit", "change_mode", "firmness", "accrual",
    "period_start_year", "period_end_year", "scope_text", "baseline_value", "baseline_year",
    "statement", "quote",
  ]

  static let targets = FactKind(
    name: "targets", goldKey: "targets", table: "targets", columns: targetColumns,
    statement: "target", score: targetScore, floor: 0.4,
    strict: (
      "targets, all attributes",
      [
        "indicator": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
        "comparator": Likeness.isIdentical, "change_mode": Likeness.isIdentical,
        "period_end_year": { $0.number == $1.number },
      ]
    ),
    attributes: [
      "indicator": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
      "comparator": Likeness.isSameText, "change_mode": Likeness.isSameText,
      "firmness": Likeness.isSameText, "accrual": Likeness.isSameText,
      "period_start_year": Likeness.isSameNumber, "period_end_year": Likeness.isSameNumber,
      "baseline_value": Likeness.isSameNumber, "baseline_year": Likeness.isSameNumber,
      "scope_text": { Likeness.isSimilar($0, $1, atLeast: 0.7) },
    ])

  static let achievements = FactKind(
    name: "achievements", goldKey: "targets", table: "targets", columns: targetColumns,
    statement: "achievement", score: targetScore, floor: 0.4,
    attributes: ["indicator": { Likeness.isSimilar($0, $1, atLeast: 0.8) }], needsGold: true)

  /// Value and unit have to be the same; the indicator decides, the end year between equals.
  private static let targetScore: @Sendable (FactRecord, FactRecord) -> Double = { gold, row in
    guard Likeness.isSameNumber(gold["value"], row["value"]),
      Likeness.isSameNumber(gold["value_high"], row["value_high"]),
      Likeness.isSameUnit(gold["unit"], row["unit"])
    else { return 0 }
    let isSameYear = gold["period_end_year"].number == row["period_end_year"].number
    return Likeness.similarity(gold["indicator"], row["indicator"]) + (isSameYear ? 0.2 : 0) + 0.01
  }

  static let projects = FactKind(
    name: "projects", goldKey: "projects", table: "projects",
    columns: [
      "name", "list_title", "category", "location", "lead_agency", "investment_yuan", "phase",
      "period_start_year", "period_end_year",
    ],
    score: { Likeness.similarity($0["name"], $1["name"]) }, floor: 0.75,
    attributes: [
      "list_title": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
      "category": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
      "location": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
      "lead_agency": { Likeness.isSimilar($0, $1, atLeast: 0.8) },
      "investment_yuan": Likeness.isSameNumber, "period_start_year": Likeness.isSameNumber,
      "period_end_year": Likeness.isSameNumber, "phase": Likeness.isSameText,
    ])

  static let incentives = FactKind(
    name: "incentives", goldKey: "incentives", table: "incentives",
    columns: [
      "beneficiary", "kind", "amount", "amount_high", "unit", "amount_form", "polarity", "quote",
    ],
    takesPart: { $0["amount"].number != nil },
    score: { gold, row in
      guard Likeness.isSameNumber(gold["amount"], row["amount"]),
        Likeness.isSameUnit(gold["unit"], row["unit"])
      else { return 0 }
      return 0.5 + 0.5 * Likeness.similarity(gold["beneficiary"], row["beneficiary"])
    }, floor: 0.5,
    attributes: [
      "kind": Likeness.isSameText, "amount_form": Likeness.isSameText,
      "beneficiary": { Likeness.isSimilar($0, $1, atLeast: 0.5) },
    ])

  static let responsibilities = FactKind(
    name: "responsibilities", goldKey: "responsibilities", table: "responsibilities",
    columns: ["agency", "role"],
    score: { gold, row in
      (Likeness.isSameText(gold["agency"], row["agency"]) ? 1 : 0)
        + (Likeness.isIdentical(gold["role"], row["role"]) ? 0.5 : 0)
    }, floor: 1,
    strict: ("responsibilities, with role", ["role": Likeness.isIdentical]),
    attributes: ["role": Likeness.isSameText])

  static let citations = FactKind(
    name: "citations", goldKey: "citations", table: "citations",
    columns: ["cited_title", "cited_doc_number", "relation"],
    takesPart: { !Likeness.isIdentical($0["relation"], .text("issues")) },
    score: { gold, row in
      if !gold["cited_doc_number"].isEmpty,
        Likeness.isSameText(gold["cited_doc_number"], row["cited_doc_number"])
      {
        return 1
      }
      guard !gold["cited_title"].isEmpty, !row["cited_title"].isEmpty else { return 0 }
      return Likeness.similarity(
        .text(bareTitle(gold["cited_title"])), .text(bareTitle(row["cited_title"])))
    }, floor: 0.85,
    attributes: ["relation": Likeness.isSameText, "cited_doc_number": Likeness.isSameText],
    onceKey: { record in
      let title = bareTitle(record["cited_title"])
      return title.isEmpty ? Likeness.normal(record["cited_doc_number"]) : title
    })

  /// A title without the 《》 around it.
  private static func bareTitle(_ title: FactValue) -> String {
    var scalars = Substring(Likeness.normal(title)).unicodeScalars
    while let first = scalars.first, first == "《" || first == "》" { scalars.removeFirst() }
    while let last = scalars.last, last == "《" || last == "》" { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
