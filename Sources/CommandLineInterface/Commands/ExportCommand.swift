internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Logging
internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// `gongwen export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write tables or a query as CSV, JSON lines, Parquet or a data package.",
    discussion: """
      Rows stand in the order of their key, the same rows give the same bytes, and every file comes
      into being whole. manifest.json in the folder says what is finished: an export that was
      stopped goes on, and files whose content is the same are left alone.

      csv follows RFC 4180 in UTF-8. Texts that a spreadsheet would take for a formula (they begin
      with = + - @, tab or carriage return) get a ' in front; --no-guard-formulas leaves them
      as they are. datapackage is a Frictionless data package, its texts unguarded. parquet
      needs Python with pyarrow or DuckDB.

      Example:
        gongwen export --to exported
        gongwen export targets projects --region 330000 --year 2024 --to zhejiang --format parquet
        gongwen export v_targets --to targets.csv --bom
        gongwen export --query 'SELECT title, issued_on FROM notices' --to titles.jsonl --format jsonl
      """)

  @Argument(help: "Tables or views (default: those that analysts rely on); see 'gongwen schema'.")
  var tables: [String] = []

  @Option(
    help: ArgumentHelp("Export the rows of this SQL instead of tables.", valueName: "sql"))
  var query: String?

  @Option(
    help: ArgumentHelp("A folder; or, for one table or query, a file.", valueName: "path"),
    completion: .file())
  var to: String

  @OptionGroup var common: CommonOptions

  @Option(help: "How files are written: csv, jsonl, parquet or datapackage.")
  var format: ExportFormat = .csv

  @Flag(help: "Begin CSV files with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @Flag(
    inversion: .prefixedNo,
    help: "Keep spreadsheets from taking texts for formulas (default: yes, not in data packages).")
  var guardFormulas: Bool?

  @Option(
    help: ArgumentHelp("Notices of this region and all below it: six digits.", valueName: "code"))
  var region: String?

  @Option(help: ArgumentHelp("Notices signed, or else published, in this year.", valueName: "year"))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      "Divide the files of each table: region, year or region,year.", valueName: "keys"))
  var partition: String?

  func validate() throws {
    if query != nil, !tables.isEmpty || region != nil || year != nil || partition != nil {
      throw ValidationError("--query stands alone: choose rows in the SQL")
    }
    for name in tables where !Self.known.contains(name) {
      throw ValidationError(
        "no table or view is called \(name); \(Suggestion.advice(name, among: Self.known))")
    }
    if Set(tables).count < tables.count { throw ValidationError("a table is named twice") }
    if let partition {
      let keys = partition.split(separator: ",").map { String($0) }
      if keys.isEmpty || Set(keys).count < keys.count
        || !keys.allSatisfy({ ExportPartition(rawValue: $0) != nil })
      {
        throw ValidationError("--partition is region, year or region,year, not \(partition)")
      }
      if format == .datapackage { throw ValidationError("a data package has no partitions") }
    }
    if let year, !(1000...9999).contains(year) {
      throw ValidationError("--year is to be a year, not \(year)")
    }
    if bom, format != .csv { throw ValidationError("--bom goes with csv") }
  }

  private static let known = DataDictionary.tables.map { $0.name }.filter { $0 != "captures" }

  func run() throws {
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let target = CanonicalPath.absolute(to)
    let report = try warehouse.exporting { snapshot in
      let items = try self.items(in: snapshot)
      let writer = ExportWriter(format: format, style: style, snapshot: snapshot)
      if try isFile(target, items) {
        guard let item = items.first, let written = try writer.write(item, to: target) else {
          return ""
        }
        return "\(written.rows) rows"
      }
      let folder = ExportFolder(
        path: target, writer: writer,
        state: Digest.sha256(
          (try snapshot.state() + [try CodeVersion.current(), "\(style)"]).joined(separator: "\n")))
      return try folder.write(items, isPartial: region != nil || year != nil)
    }
    try warehouse.close()
    common.logger().info("\(report): \(target)")
  }

  private var style: CSVStyle {
    .rfc4180(hasMark: bom, guardsFormulas: guardFormulas ?? (format == .csv))
  }

  private func items(in snapshot: ExportSnapshot) throws -> [ExportItem] {
    if let query { return [try ExportItem.item(of: query, in: snapshot)] }
    let selection = try ExportSelection(region: region, year: year, in: snapshot)
    let partitions = (partition ?? "").split(separator: ",").compactMap {
      ExportPartition(rawValue: String($0))
    }
    let parts = try selection.parts(by: partitions, in: snapshot)
    return (tables.isEmpty ? ExportItem.standard : tables)
      .compactMap { DataDictionary.table($0) }
      .flatMap { ExportItem.items(of: $0, selection: selection, parts: parts) }
  }

  /// Whether `target` is to be one file: it ends as such a file does and is no folder.
  private func isFile(_ target: String, _ items: [ExportItem]) throws -> Bool {
    guard format != .datapackage, target.hasSuffix(".\(format.suffix)"),
      !CopyTarget.isFolder(target)
    else {
      if CanonicalPath.exists(target), !CopyTarget.isFolder(target) {
        throw GongwenError(
          .usage, "that is a file, not a folder", place: target,
          advice: "a file's name is to end with .\(format.suffix)")
      }
      return false
    }
    guard items.count == 1, partition == nil else {
      throw GongwenError(
        .usage, "\(items.count) files do not go into one", place: target, advice: "name a folder")
    }
    return true
  }
}
