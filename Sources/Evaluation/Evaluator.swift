internal import Foundation
internal import PolicyModel
package import Warehouse

/// Scores a warehouse against gold readings.
///
/// Rows are matched with gold items one to one, greedily, the best score first; what matches is
/// said by the README of the readings: targets by value, upper value and unit with an indicator of
/// similar words, projects by name, incentives by amount and unit, responsibilities by agency,
/// citations by title or number, clauses by address.
package enum Evaluator {
  /// The scorecard of the JSON files in `folder` whose name contains `name`, if one is given.
  package static func score(
    _ warehouse: Warehouse, gold folder: String, only name: String? = nil
  ) throws -> Scorecard {
    var card = Scorecard()
    var facts = WarehouseFacts(warehouse)
    for path in try goldFiles(in: folder, only: name) {
      try judge(try GoldReading(path: path), &facts, &card)
    }
    for table in [
      "clauses", "targets", "projects", "incentives", "responsibilities", "citations",
    ] {
      card.quotes.append((table, try facts.quotes(of: table)))
    }
    return card
  }

  private static func goldFiles(in folder: String, only name: String?) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw GongwenError(.input, "no such folder", place: folder)
    }
    let chosen = names.filter { $0.hasSuffix(".json") && (name.map($0.contains) ?? true) }
    guard !chosen.isEmpty else {
      throw GongwenError(
        .input, "no gold reading in it", place: folder,
        advice: "a reading is a JSON file for each notice")
    }
    return chosen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(folder)/\($0)" }
  }

  private static func judge(
    _ gold: GoldReading, _ facts: inout WarehouseFacts, _ card: inout Scorecard
  ) throws {
    card.noticeCount += 1
    let id = try facts.noticeID(source: gold.source)
    if id == nil { card.absent.append(gold.source) }
    for (field, wanted) in gold.metadata.sorted(by: { $0.key < $1.key }) {
      let found = try id.map { try facts.metadata(field, of: $0) } ?? .null
      let isRight = wanted.contains { Likeness.isSameText($0, found) }
      card.metadata[field, default: Tally.Share()].note(isRight)
      if !isRight {
        card.findings.append(
          Finding(
            source: gold.source, fact: "metadata", kind: .differs, item: field,
            differences: [.init(column: field, gold: wanted[0], found: found)]))
      }
    }
    for kind in FactKind.all {
      guard var items = gold.items[kind.goldKey] else { continue }
      if let statement = kind.statement {
        items.removeAll { !Likeness.isIdentical($0.record["statement"], .text(statement)) }
      }
      if kind.needsGold, items.isEmpty { continue }
      var rows = try id.map { try facts.rows(kind, of: $0) } ?? []
      if let key = kind.onceKey {
        items = once(items) { key($0.record) }
        rows = once(rows, key)
      }
      judge(kind, items, rows, source: gold.source, &card)
    }
  }

  private static func once<Item>(_ items: [Item], _ key: (Item) -> String) -> [Item] {
    var seen: Set<[Unicode.Scalar]> = []
    return items.filter { seen.insert(Array(key($0).unicodeScalars)).inserted }
  }

  private static func judge(
    _ kind: FactKind, _ gold: [GoldItem], _ rows: [FactRecord], source: String,
    _ card: inout Scorecard
  ) {
    let pairs = Pairing.pairs(gold, rows, kind)
    let required = pairs.filter { !gold[$0.gold].isOptional }
    let hitGold = Set(pairs.map(\.gold))
    let hitRows = Set(pairs.map(\.row))
    let missed = gold.indices.filter { !hitGold.contains($0) && !gold[$0].isOptional }
    let spurious = rows.indices.filter { !hitRows.contains($0) }
    card.change(kind.name) { tally in
      tally.add(matched: required.count, spurious: spurious.count, missed: missed.count)
      for pair in required {
        for (name, test) in kind.attributes {
          let wanted = gold[pair.gold].record[name]
          if wanted.isEmpty { continue }
          tally.attributes[name, default: Tally.Share()].note(test(wanted, rows[pair.row][name]))
        }
      }
    }
    for index in missed {
      card.findings.append(
        Finding(
          source: source, fact: kind.name, kind: .missed, item: kind.label(gold[index].record),
          values: gold[index].record.stated(kind.columns).map { .init($0) }))
    }
    for index in spurious {
      card.findings.append(
        Finding(
          source: source, fact: kind.name, kind: .spurious, item: kind.label(rows[index]),
          values: rows[index].stated(kind.columns).map { .init($0) }))
    }
    for pair in required {
      let differences = kind.differences(gold[pair.gold].record, rows[pair.row])
      if differences.isEmpty { continue }
      card.findings.append(
        Finding(
          source: source, fact: kind.name, kind: .differs,
          item: kind.label(gold[pair.gold].record), differences: differences))
    }
    guard let strict = kind.strict else { return }
    let right = required.filter { pair in
      strict.tests.allSatisfy { $1(gold[pair.gold].record[$0], rows[pair.row][$0]) }
    }.count
    card.change(strict.name) { tally in
      tally.add(
        matched: right, spurious: spurious.count + required.count - right,
        missed: missed.count + required.count - right)
    }
  }
}
