internal import ArgumentParser
internal import Dimensions
internal import Foundation
internal import PolicyModel
internal import TextScanning
internal import Warehouse

/// `gongwen region`
struct RegionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "region",
    abstract: "Look up names or codes of GB/T 2260 as of a day; several units are all printed.",
    discussion: """
      The column match says what was found: one unit, ambiguous (a row for each) or unknown. A name
      may be full, short, or a path from the province down.

      Example:
        gongwen region 桥东区 --on 2015-06-01 --within 130500
        gongwen region 江苏省南京市鼓楼区 延边州 330727
        gongwen region - --format jsonl < names.txt
      """)

  @Argument(help: "Names or codes, or - to read them from standard input, one a line.")
  var names: [String]

  @Option(help: "The day, YYYY-MM-DD or YYYY (its last day); today where it is left out.")
  var on: String?

  @Option(help: "The code of the unit that they must lie in.")
  var within: String?

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func validate() throws {
    if let on, RegionTable.day(on) < 1900_01_01 || RegionTable.day(on) > 2199_12_31 {
      throw ValidationError("'\(on)' is no day: write YYYY-MM-DD or YYYY")
    }
  }

  func run() throws {
    let printer = RowPrinter(format: format, output: StandardOutput())
    printer.begin([
      "query", "match", "code", "name", "level", "parent_code", "valid_from", "valid_to",
      "successors",
    ])
    for name in names {
      guard name == "-" else {
        print(name, to: printer)
        continue
      }
      while let line = readLine() {
        if !line.isEmpty { print(line, to: printer) }
      }
    }
    printer.end()
  }

  private func print(_ name: String, to printer: RowPrinter) {
    let (match, regions) = find(name)
    for region in regions.isEmpty ? [nil] : regions.map(Optional.some) {
      let successors = region?.successors.joined(separator: ",")
      let values: [String?] = [
        name, match, region?.code, region?.name, region?.level.rawValue, region?.parentCode,
        region?.validFrom, region?.validTo, successors?.isEmpty == false ? successors : nil,
      ]
      printer.row(values.map { $0.map { RowScalar.text($0) } ?? .null })
    }
  }

  private func find(_ name: String) -> (match: String, regions: [Region]) {
    let table = RegionTable.shared
    let day = RegionTable.day(on)
    if let code = Int(name), name.utf8.count == 6 {
      let region = table.unit(code: code, on: day).filter { table.isInForce($0, on: day) }
      return region.map { ("one", [table.region($0)]) } ?? ("unknown", [])
    }
    switch table.lookup(name, on: on, within: within) {
    case .unit(let region): return ("one", [region])
    case .ambiguous(let regions): return ("ambiguous", regions)
    case .unknown: break
    }
    let text = Scalars(name)
    let path = table.path(in: text, at: 0, on: day)
    let units = path.map { path in
      path.end == text.count ? path.units.filter { table.isInForce($0, on: day) } : []
    }
    guard let units, !units.isEmpty else { return ("unknown", []) }
    return (units.count == 1 ? "one" : "ambiguous", units.map { table.region($0) })
  }
}

extension Optional {
  /// The value where it satisfies a condition.
  fileprivate func filter(_ condition: (Wrapped) -> Bool) -> Wrapped? {
    flatMap { condition($0) ? $0 : nil }
  }
}
