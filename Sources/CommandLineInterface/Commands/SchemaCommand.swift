internal import ArgumentParser
internal import PolicyModel
internal import Warehouse

/// `gongwen schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the data dictionary: what every table, view and column holds.",
    discussion: """
      Without a table the tables and views are listed; text prints names, Chinese names,
      units, values with their meaning, and examples. csv, json and jsonl have the columns
      of the table _columns, which every warehouse holds; datapackage is the descriptor of
      a Frictionless data package of the tables; datasette is the metadata that 'gongwen
      explore' starts Datasette with, for a file warehouse.sqlite.

      Example:
        gongwen schema
        gongwen schema targets
        gongwen schema notices targets --format datapackage > datapackage.json
      """)

  /// How the dictionary is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json, jsonl, markdown, datasette, datapackage
  }

  @Argument(help: "Only these tables or views.")
  var tables: [String] = []

  @Option(help: "How it is printed: text, csv, json, jsonl, markdown, datasette or datapackage.")
  var format: Format = .text

  func validate() throws {
    for name in tables where DataDictionary.table(name) == nil {
      throw ValidationError("no table or view is called \(name): 'gongwen schema' lists them")
    }
  }

  func run() throws {
    let chosen =
      tables.isEmpty ? DataDictionary.tables : tables.compactMap { DataDictionary.table($0) }
    let output = StandardOutput()
    switch format {
    case .text:
      let printer = DictionaryPrinter(output: output)
      if tables.isEmpty { printer.list(chosen) } else { printer.describe(chosen) }
    case .datasette: output.write(try DatasetteMetadata.yaml(database: "warehouse"))
    case .markdown: output.write(DictionaryMarkdown.page(chosen))
    case .datapackage:
      output.line(DataPackageDescriptor.json(chosen.filter { !$0.isView || !tables.isEmpty }))
    case .csv, .json, .jsonl:
      let printer = RowPrinter(
        format: RowFormat(rawValue: format.rawValue) ?? .csv, output: output)
      printer.begin(DictionaryRow.columns)
      for row in DictionaryRow.rows(of: chosen) { printer.row(row) }
      printer.end()
    }
    output.flush()
  }
}
