package import PolicyModel
package import Warehouse

/// Carries checks out.
package struct CheckRunner {
  private let warehouse: Warehouse
  private let sampleCount: Int

  /// Characters of a value that are shown.
  private static let widest = 80

  /// Makes a runner that shows `sampleCount` failing rows of each check.
  package init(warehouse: Warehouse, sampleCount: Int) {
    self.warehouse = warehouse
    self.sampleCount = sampleCount
  }

  /// Carries out one check; a query that is wrong is an error of the pipeline.
  package func run(_ check: DataCheck) throws -> CheckOutcome {
    let clock = ContinuousClock()
    var outcome = CheckOutcome(check: check, failing: 0, samples: [], seconds: 0)
    let time = try clock.measure {
      switch check.method {
      case .evidence:
        try warehouse.forEachMisplacedQuote { misplaced in
          outcome.failing += 1
          guard outcome.samples.count < sampleCount else { return }
          outcome.samples.append(Self.sample(misplaced))
        }
      case .sql(let sql):
        try run(sql, of: check, into: &outcome)
      }
    }
    outcome.seconds = time / .seconds(1)
    return outcome
  }

  private func run(_ sql: String, of check: DataCheck, into outcome: inout CheckOutcome) throws {
    var columns: [String] = []
    do {
      try warehouse.query(
        sql, columns: { columns = $0 },
        row: { row in
          outcome.failing += 1
          guard outcome.samples.count < sampleCount else { return }
          outcome.samples.append(Self.sample(columns, row, shown: check.shown))
        })
    } catch let error as GongwenError where error.code == .usage {
      throw GongwenError(
        .configuration, "check \(check.name): \(error.message)", place: check.place,
        advice: error.advice)
    }
  }

  private static func sample(
    _ columns: [String], _ row: [RowScalar], shown: [String]?
  ) -> CheckOutcome.Sample {
    var sample: CheckOutcome.Sample = []
    for (column, value) in zip(columns, row) {
      if let shown, !shown.contains(column), !["quote", "title"].contains(column),
        !(column.hasSuffix("_id") && sample.count < 2)
      {
        continue
      }
      let text: String
      switch value {
      case .null: continue
      case .integer(let number): text = "\(number)"
      case .real(let number): text = "\(number)"
      case .text(let value): text = cut(value)
      case .blob(let bytes): text = "<\(bytes.count) bytes>"
      }
      sample.append((column, text))
    }
    return sample
  }

  private static func sample(_ misplaced: MisplacedQuote) -> CheckOutcome.Sample {
    [
      ("table_name", misplaced.table), ("fact_id", misplaced.id),
      ("place", "\(misplaced.start)–\(misplaced.end)"), ("quote", cut(misplaced.quote)),
      ("stands_there", misplaced.found.map { cut($0) } ?? "(outside of the text)"),
    ]
  }

  private static func cut(_ text: String) -> String {
    text.unicodeScalars.count > widest
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(widest - 1))) + "…" : text
  }
}
