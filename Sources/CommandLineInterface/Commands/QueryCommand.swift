internal import ArgumentParser
internal import Foundation
internal import PolicyModel
internal import Warehouse

/// `gongwen query`
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Print the rows of a SQL query; nothing can be changed.",
    discussion: """
      Example:
        gongwen query 'SELECT genre, count(*) AS n FROM notices GROUP BY genre' --format csv
        gongwen query - < report.sql
      """)

  @Argument(help: "The SQL, or - to read it from standard input.")
  var sql: String

  @OptionGroup var common: CommonOptions

  @Option(help: "How rows are printed: table, csv, json or jsonl.")
  var format: RowFormat = .table

  func run() throws {
    var sql = sql
    if sql == "-" {
      let data = FileHandle.standardInput.readDataToEndOfFile()
      guard let text = String(validating: data, as: UTF8.self) else {
        throw GongwenError(.usage, "the SQL on standard input is not UTF-8")
      }
      sql = text
    }
    let warehouse = try ExistingWarehouse.open(common, access: .readOnly)
    let printer = RowPrinter(format: format, output: StandardOutput())
    try warehouse.query(sql, columns: { printer.begin($0) }, row: { printer.row($0) })
    printer.end()
    try warehouse.close()
  }
}
